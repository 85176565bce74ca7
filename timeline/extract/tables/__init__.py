"""What the tables say: names, places, titles, word classes."""
