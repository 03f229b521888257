"""One frame brought onto another by paired points, with the error to expect at targets."""
