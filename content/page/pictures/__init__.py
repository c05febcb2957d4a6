"""The pictures of a page: their addresses, their captions and credits, and which one leads."""
