"""Crashes and faults by the hundred, each round judged by what the phones really got.

`draw` says what happens in a round, `run` lets it happen, `farside` is Telegram in a process of its
own, `victim` the bot that is killed, and `judge` compares the far side's record with our ledger.
"""
