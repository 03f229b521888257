"""A lesson beside the work: its steps and its goals."""
