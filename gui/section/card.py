"""The card around the section: how the plane lies, what it follows, the drawing."""

from PyQt6.QtWidgets import QFrame, QVBoxLayout

from gui.actions import Registry
from gui.parts.buttons import ToolButton
from gui.parts.labels import text
from gui.parts.layouts import fill, row
from gui.parts.slots import plain
from gui.section.cutting import Cutting
from gui.section.drawing import SectionDrawing
from gui.style.look import Look
from gui.words import later, tr

WAYS = (
    ("cut-across", "cut-across", later("Across the arch")),
    ("cut-along", "cut-along", later("Along the arch")),
    ("cut-level", "cut-level", later("Level with the bite")),
)


class SectionCard(QFrame):
    """Floats over the picture as long as it is cut open."""

    def __init__(self, look: Look, registry: Registry, cutting: Cutting) -> None:
        super().__init__()
        self.setObjectName("card")
        self._cutting = cutting
        self.drawing = SectionDrawing(look)
        size = look.sizes.control
        buttons = [
            ToolButton(look, icon, tr(name), size=size).follow(registry.action(ident))
            for ident, icon, name in WAYS
        ]
        follow = ToolButton(look, "cut-follow", tr("Follow the mouse"), size=size)
        follow.follow(registry.action("cut-follow"))
        close = ToolButton(look, "close", tr("Close the section"), size=size)
        close.clicked.connect(plain(cutting.close))
        head = row(text(tr("Section"), "heading"), None, *buttons, follow, close, gap=2)
        fill(QVBoxLayout(self), head, self.drawing, gap=6, margins=(12, 8, 12, 12))
        self.drawing.stepped.connect(cutting.step)
        cutting.changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show the section as it is now, or nothing."""
        pieces = self._cutting.pieces()
        was_hidden = self.isHidden()
        self.setVisible(pieces is not None)
        if pieces is None:
            return
        if was_hidden:
            self.drawing.centre()
        self.drawing.show_lines(pieces)
