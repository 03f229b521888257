"""Rows and columns of widgets."""

from PyQt6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

Item = QWidget | int | None
"""A widget, a fixed space in px, or None for a stretch."""

Margins = tuple[int, int, int, int]


def row(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0), name: str = "") -> QWidget:
    """Return a widget that shows the items from left to right."""
    box = _box(name)
    fill(QHBoxLayout(box), *items, gap=gap, margins=margins)
    return box


def column(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0), name: str = "") -> QWidget:
    """Return a widget that shows the items from top to bottom."""
    box = _box(name)
    fill(QVBoxLayout(box), *items, gap=gap, margins=margins)
    return box


def marked(mark: QWidget, words: QWidget, *, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Return words that take all the room beside a small picture at their first line."""
    box = _box("")
    layout = QHBoxLayout(box)
    fill(layout, column(mark, None), words, margins=margins)
    layout.setStretch(1, 1)
    return box


def fill(
    layout: QBoxLayout, *items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)
) -> QBoxLayout:
    """Put the items into a layout, which is handed back."""
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            layout.addWidget(item)
    return layout


def clear(layout: QBoxLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def rule() -> QFrame:
    """Return a line of 1 px across."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def _box(name: str) -> QWidget:
    # A plain QWidget subclass ignores a style sheet's background; a QFrame does not.
    box = QFrame() if name else QWidget()
    box.setObjectName(name)
    return box
