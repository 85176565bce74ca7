"""How text is read: words and their classes, patterns over them, rules as rows."""
