"""Articles are understood here: fetched, read, summed up. No database, no Telegram, no clock."""
