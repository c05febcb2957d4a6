"""From our types to what a phone shows: text, entities, buttons, in units as Telegram counts."""
