"""The open case and what is done to it."""
