"""Text gives candidates with what the words around them say; anchors are not seen here."""
