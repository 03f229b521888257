"""What the inspector holds: panels that show and ask, and compute nothing."""
