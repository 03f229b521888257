"""The parts of the renderer that hold things on the graphics card."""
