"""What the window does so that no work is lost."""
