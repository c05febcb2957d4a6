"""How often Python looks for rubbish, set for a process that does nothing but run the bot."""

import gc

_YOUNG = 20_000
"""New objects between two looks; Python's own 700 means one for every few messages."""


def look_seldom() -> None:
    """Call it once, by whoever owns the process, when everything is imported.

    What a message leaves behind is freed at once by its reference counts; looking for circles after
    every few messages, through everything that is alive, cost a quarter of each delivery.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 10)
