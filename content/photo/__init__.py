"""What a picture is, room by room: its colours, its credit, whether it is a photo, and the same."""
