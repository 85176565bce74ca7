"""The date library: find temporal expressions in text and resolve them to days."""
