"""What every panel has in common."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.parts.layouts import Item, fill


class Panel(QWidget):
    """A body of an inspector section that tells its summary."""

    summarised = pyqtSignal(str)

    def put(self, *items: Item, gap: int = 8) -> None:
        """Lay out the panel from top to bottom."""
        fill(QVBoxLayout(self), *items, gap=gap)
