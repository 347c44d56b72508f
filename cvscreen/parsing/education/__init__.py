"""What was studied where."""
