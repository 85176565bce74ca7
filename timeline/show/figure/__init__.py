"""What the figure is made of: a row of marks for each event, or counts; the script draws them."""
