"""What the picture shows beside the jaw itself, kept true to the case."""
