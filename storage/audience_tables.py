"""The tables beside the ledger: whose rows are still to come, and what is left of old ones."""

from sqlalchemy import Column, ForeignKey, Integer, SmallInteger, Table

from storage.columns import Id, metadata

# How far a broadcast's audience is written to the ledger; gone with its last slice.
audiences = Table(
    "audiences",
    metadata,
    Column("broadcast_id", ForeignKey("broadcasts.id"), primary_key=True),
    Column("after_id", Id, nullable=False),
    Column("up_to_id", Id, nullable=False),  # the highest subscriber when it began
    sqlite_with_rowid=False,
)

# What is left of the deliveries of old broadcasts; reason 0 stands for none.
thinned = Table(
    "thinned",
    metadata,
    Column("broadcast_id", ForeignKey("broadcasts.id"), primary_key=True),
    Column("state", SmallInteger, primary_key=True, autoincrement=False),
    Column("reason_id", Id, primary_key=True, autoincrement=False),
    Column("many", Integer, nullable=False),
    sqlite_with_rowid=False,
)
