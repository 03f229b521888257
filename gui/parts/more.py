"""Settings that few people need, folded away at the end of a panel."""

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.parts.buttons import button
from gui.parts.layouts import column, fill, row
from gui.words import tr


class More(QWidget):
    """A link that shows and hides what stands below it."""

    def __init__(self, *inside: QWidget) -> None:
        super().__init__()
        self.body = column(*inside)
        self.head = button(tr("More settings"), self.turn, "link")
        fill(QVBoxLayout(self), row(self.head, None), self.body)
        self.body.hide()

    def turn(self) -> None:
        """Show the settings, or hide them."""
        on = self.body.isHidden()
        self.body.setVisible(on)
        self.head.setText(tr("Fewer settings") if on else tr("More settings"))
        self.head.setAccessibleName(self.head.text())
