"""Which stories are one text, one event, or akin, and how near they are."""
