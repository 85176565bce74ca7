"""Where the days of an event come from, beyond its own expression."""
