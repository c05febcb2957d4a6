"""What pages, feeds and dumps say of pictures: their addresses, captions and credits."""
