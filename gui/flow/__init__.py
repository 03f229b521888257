"""What happens when a person opens a file or asks for a step."""
