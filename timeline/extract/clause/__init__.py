"""One clause: its trigger, who takes part, how far it is real, which expression is its own."""
