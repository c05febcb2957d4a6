"""The bot: it gathers, publishes, delivers and answers."""
