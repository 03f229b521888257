"""The rows of the settings window: what is chosen at the left, and how at the right."""

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from gui.choices import Choices
from gui.parts.fields import NumberField, heights
from gui.parts.labels import text
from gui.parts.layouts import column, fill

CHOICE_WIDTH, NUMBER_WIDTH = 15.0, 9.0
"""In heights of the text."""


class Choice(QComboBox):
    """One of several, each with a name of its own beside its words."""

    def __init__(
        self, name: str, items: tuple[tuple[str, str], ...], pick: Callable[[str], object]
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFixedWidth(heights(self, CHOICE_WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for key, words in items:
            self.addItem(words, key)
        self.activated.connect(lambda _: pick(str(self.currentData())))

    def show_choice(self, key: str) -> None:
        """Show what is chosen."""
        self.setCurrentIndex(self.findData(key))

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Let the page scroll: a choice is not changed in passing."""
        if event is not None:
            event.ignore()


def tick(words: str, pick: Callable[[bool], object]) -> QCheckBox:
    """Return a box to tick."""
    box = QCheckBox(words)
    box.setAccessibleName(words)
    box.clicked.connect(pick)
    return box


def whole_number(
    name: str, unit: str, bounds: tuple[int, int], pick: Callable[[int], object]
) -> NumberField:
    """Return a field for a whole number."""
    field = NumberField(name, unit, *bounds, digits=0)
    field.setFixedWidth(heights(field, NUMBER_WIDTH))
    field.valueChanged.connect(lambda value: pick(round(value)))
    return field


def setting(title: str, words: str, control: QWidget) -> QWidget:
    """Return a row: title, what it means below it, and the control at the right edge."""
    told = [text(title), text(words, "muted", wrap=True)] if words else [text(title)]
    said = column(None, *told, None, gap=2)
    row = QWidget()
    layout = QHBoxLayout(row)
    fill(layout, said, control, gap=16)
    layout.setStretch(0, 1)
    layout.setAlignment(control, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row


class Page(QWidget):
    """One page: title and rows."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self._layout = QVBoxLayout(self)

    def show_choices(self, choices: Choices) -> None:
        """Show what is in force."""
        raise NotImplementedError

    def put(self, *rows: QWidget | int | None) -> None:
        """Fill the page."""
        heading = text(self.title, "title")
        fill(self._layout, heading, 4, *rows, None, gap=14, margins=(24, 20, 24, 20))
