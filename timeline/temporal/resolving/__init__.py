"""An expression and an anchor give days; the text is not seen here."""
