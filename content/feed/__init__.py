"""What a feed says, room by room: its markup put straight, its words, its pictures, its hub."""
