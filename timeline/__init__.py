"""Timeline: one timeline, whose every date can be asked why, from a pile of news articles."""

__version__ = "0.1.0"
