"""`python -m bot` is `wireroom`."""

from bot.cli import main

main()
