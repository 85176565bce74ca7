"""What a phrase says before its anchor is known."""
