"""What it costs to send fast: Telegram's own price, for the whole audience. Pure."""

PER_MESSAGE = 10
"""Messages for a Star; only those beyond the free pace are charged, so this is the most."""


def cost_of(audience: int) -> int:
    """Stars, at most. Whether the free part is free is not certain: budget for all of it."""
    return -(-audience // PER_MESSAGE)
