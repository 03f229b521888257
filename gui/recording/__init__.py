"""What is done in the window, recorded and done again."""
