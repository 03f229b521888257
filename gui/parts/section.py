"""A titled part of the inspector that folds; folded, it still tells its summary."""

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.parts.buttons import RowButton
from gui.parts.labels import IconLabel, figure, text
from gui.parts.layouts import row, rule
from gui.style.look import Look
from gui.words import tr


class Section(QWidget):
    """Head with arrow, title and summary over a body that can be hidden."""

    def __init__(self, look: Look, title: str, body: QWidget) -> None:
        super().__init__()
        self.title = title
        self.body = body
        self._arrow = IconLabel(look, "expanded", "muted", 16)
        self._title = text(title, "heading")
        self._summary = figure("")
        head = row(self._arrow, self._title, None, self._summary, margins=(12, 0, 16, 0))
        self.head = RowButton(head, title, "section", look.sizes.section)
        self.head.clicked.connect(lambda: self.unfold(self.body.isHidden()))
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        inner = body.layout()
        if inner is not None:
            inner.setContentsMargins(look.sizes.inset, 0, look.sizes.inset, look.sizes.inset)
        for part in (self.head, body, rule()):
            layout.addWidget(part)
        self.unfold(True)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title = title
        self._title.setText(title)
        self._name_head()

    def set_summary(self, summary: str) -> None:
        """Say in a few words what the body holds."""
        self._summary.setText(summary)
        self._name_head()

    def unfold(self, on: bool) -> None:
        """Show or hide the body."""
        self.body.setVisible(on)
        self._arrow.show_icon("expanded" if on else "folded", "muted")
        self.head.setAccessibleDescription(tr("expanded") if on else tr("collapsed"))

    def _name_head(self) -> None:
        summary = self._summary.text()
        self.head.setAccessibleName(f"{self.title}, {summary}" if summary else self.title)
