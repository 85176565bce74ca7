"""What each passage of a text is measured from."""
