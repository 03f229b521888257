"""What the left button does: one object for each tool."""
