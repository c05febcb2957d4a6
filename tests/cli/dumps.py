"""Articles of our own, as other programs write them into files."""

SHIP = """Training ship returns after two years

The three-master Aurelia came home on Sunday with forty cadets on board.

The Aurelia passes the mole of Sund, March 1, 2026.
Reuters

The Aurelia passes the mole of Sund, March 1, 2026.

The three-master Aurelia passed the mole of Sund at noon, greeted by some two hundred boats.

READ MORE: Harbour of Sund gets a new lighthouse

"I have not slept in a bed that stands still since we left," said cadet Tove Brandt, laughing.

Around the world

The ship had sailed 41,000 nautical miles, and lost one anchor and not a single sailor.
"""

LIGHTHOUSE = """Harbour of Sund gets a new lighthouse

The old light will become a museum, the council of Sund decided on Friday.

The new tower is to be eleven metres higher than the old one, and to be seen from thirty miles.

It will cost four million crowns, half of which the region pays, according to the council.
"""
