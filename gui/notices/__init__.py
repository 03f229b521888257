"""Messages, progress and questions over the picture."""
