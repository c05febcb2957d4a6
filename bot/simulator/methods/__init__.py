"""The methods of the Bot API, one small room for each family."""
