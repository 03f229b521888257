"""The window: PyQt6 lives here and nowhere else; geometry is asked from the layers below."""
