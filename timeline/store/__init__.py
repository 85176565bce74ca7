"""Stage of the road; see CONTRIBUTING.md."""
