"""A Telegram of our own, on loopback: for trying the bot without an account, and for tests."""

from bot.simulator.errors import SceneError
from bot.simulator.rates import RateModel
from bot.simulator.server import Simulator
from bot.simulator.types import Button, QueryAnswer, Seen, SentCopy, Standing, User
from bot.simulator.world import World

__all__ = [
    "Button",
    "QueryAnswer",
    "RateModel",
    "SceneError",
    "Seen",
    "SentCopy",
    "Simulator",
    "Standing",
    "User",
    "World",
]
