"""Notices what is not as it should be, and tells the editors: once, and once when it is over."""
