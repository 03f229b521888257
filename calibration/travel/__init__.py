"""Travel time through tissue on a grid, the path of least time, and the room around it."""
