"""The simulated Telegram."""
