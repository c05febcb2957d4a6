"""Articles are understood here: fetched, read, summed up, linked. No database, no Telegram, no clock."""
