"""Areas that scroll up and down, never sideways."""

from PyQt6.QtCore import QEvent, QObject, QSize, Qt
from PyQt6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollColumn(QScrollArea):
    """Shows a widget whole where there is room, and lets it scroll where there is not.

    Parameters
    ----------
    inside : QWidget
    name : str
        Read out.
    """

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(inside)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Ask for another size when what it shows does."""
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the size of what it shows; Qt's own hint ends at some lines of text."""
        inside = self.widget()
        if inside is None:
            return super().sizeHint()
        whole = inside.sizeHint()
        width = self.width() if inside.hasHeightForWidth() else whole.width()
        height = inside.heightForWidth(width) if inside.hasHeightForWidth() else whole.height()
        return QSize(whole.width(), height)


def stacked(*parts: QWidget) -> QWidget:
    """Return a widget with the parts one below the other, no gap between, and room below."""
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setSpacing(0)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return inside
