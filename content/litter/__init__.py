"""What stands between the paragraphs of an article and is none: known by its words and its form."""
