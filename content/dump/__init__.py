"""The rooms behind `content.dumps`: from the lines of a raw text to the parts of an article."""
