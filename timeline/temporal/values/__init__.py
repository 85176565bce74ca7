"""Days, stretches of days, units and what they are called: the ground everything stands on."""
