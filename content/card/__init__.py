"""How a headline is drawn, room by room: in which fonts, broken into which lines, how large."""
