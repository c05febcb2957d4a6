"""What only editors can do. Every door checks for itself; others get what a stranger gets."""
