"""Days with a name: feasts, days of countries, famous days."""
