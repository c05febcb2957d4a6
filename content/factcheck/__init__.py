"""Whether a summary says only what its article says: its figures, its names, who did what."""
