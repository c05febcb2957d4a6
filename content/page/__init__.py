"""What a web page says, room by room: its metadata, its figures, its body, its related links."""
