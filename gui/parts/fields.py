"""Fields for numbers with units."""

import re

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QValidator, QWheelEvent
from PyQt6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QWidget

from gui.parts.labels import text
from gui.parts.layouts import fill
from gui.style.fonts import tabular
from gui.words import MINUS, NO_BREAK, later, local, tr

LABEL_WIDTH = 5.9
FIELD_WIDTH = 6.5
"""Widths of labels and of their fields in heights of the text, so that both end on one edge."""

LEAST_SLIDER = 32
"""A slider gives way to the words beside it, px."""

_SPOKEN = {"mm": later("millimetres"), "%": later("per cent"), "\N{DEGREE SIGN}": later("degrees")}
_TERM = re.compile(r"[+-]?\d+(?:\.\d*)?|[+-]?\.\d+")


def heights(widget: QWidget, n: float) -> int:
    """Return a width in px from one in heights of the widget's text."""
    return round(n * widget.fontInfo().pixelSize())


class NumberField(QDoubleSpinBox):
    """A number with its unit; writes a true minus, reads both, and adds up `9.3+0.4`."""

    def __init__(self, name: str, unit: str, low: float, high: float, digits: int = 1) -> None:
        super().__init__()
        self.setDecimals(digits)
        self.setRange(low, high)
        self.setSingleStep(10.0**-digits)
        self.setSuffix(unit if unit == "\N{DEGREE SIGN}" else NO_BREAK + unit)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(tr("{} in {}").format(name, tr(_SPOKEN.get(unit, unit))))
        self.setFont(tabular(self.font()))
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(heights(self, FIELD_WIDTH))

    def textFromValue(self, value: float) -> str:
        """Write the value with a true minus."""
        return local(f"{value:.{self.decimals()}f}")

    def valueFromText(self, text: str | None) -> float:
        """Read a number or a sum of numbers."""
        terms = _terms(text or "", self.suffix())
        return sum(terms) if terms else self.value()

    def validate(self, text: str | None, position: int) -> tuple[QValidator.State, str, int]:
        """Accept what can be read as a number; hand the text back unchanged."""
        words = text or ""
        readable = _terms(words, self.suffix()) is not None
        state = QValidator.State.Acceptable if readable else QValidator.State.Intermediate
        return (state, words, position)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Change by the wheel only where the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        elif event is not None:
            event.ignore()


class SliderRow(QWidget):
    """A label, a slider and a field that show one number."""

    changed = pyqtSignal(float)

    def __init__(self, name: str, unit: str, low: float, high: float, digits: int = 1) -> None:
        super().__init__()
        self._steps = 10**digits
        self.field = NumberField(name, unit, low, high, digits)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(low * self._steps), round(high * self._steps))
        self.slider.setAccessibleName(name)
        self.slider.setMinimumWidth(LEAST_SLIDER)
        label = text(name)
        label.setFixedWidth(heights(label, LABEL_WIDTH))
        fill(QHBoxLayout(self), label, self.slider, self.field)
        self.slider.valueChanged.connect(lambda step: self.field.setValue(step / self._steps))
        self.field.valueChanged.connect(self._follow)

    @property
    def value(self) -> float:
        """The number shown."""
        return self.field.value()

    def show_value(self, value: float) -> None:
        """Show another number without telling anybody."""
        self.blockSignals(True)
        self.field.setValue(value)
        self.blockSignals(False)

    def _follow(self, value: float) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round(value * self._steps))
        self.slider.blockSignals(False)
        self.changed.emit(value)


def _terms(words: str, suffix: str) -> list[float] | None:
    """Return the numbers of a sum, or None where the words are none."""
    plain = words.removesuffix(suffix).removesuffix(suffix.strip())
    plain = plain.replace(MINUS, "-").replace(",", ".").replace(NO_BREAK, "").replace(" ", "")
    found = _TERM.findall(plain)
    return [float(term) for term in found] if found and "".join(found) == plain else None
