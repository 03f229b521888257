"""Other sizes for what is on screen already: text, rows and controls grow or shrink at once."""

from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

from PyQt6.QtCore import QSize
from PyQt6.QtWidgets import QWIDGETSIZE_MAX, QWidget

from gui.style.tokens import Sizes, denser

_LINE: Final = 2
"""Lines keep their width, px."""

_ROWS: Final = (28, 56)
"""Heights at a scale of 1 that a dense window lowers."""

_MARK: Final = "sizes at rest"


@runtime_checkable
class Resizing(Protocol):
    """A widget that sees to its own size."""

    def take_sizes(self, before: Sizes, now: Sizes) -> None:
        """Follow other sizes."""


@dataclass(frozen=True, slots=True)
class _AtRest:
    """What a widget was told about its size, at a scale of 1, and what it was told last."""

    least: tuple[float, float]
    most: tuple[float, float]
    told: tuple[QSize, QSize]


def rescale(root: QWidget, before: Sizes, now: Sizes) -> None:
    """Give a widget and all inside it the sizes that they would have been made with."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Resizing):
            widget.take_sizes(before, now)
        elif not widget.isWindow():
            _rescale_one(widget, before, now)


def resized(length: float, before: Sizes, now: Sizes) -> int:
    """Return the height of a row or control that was made with other sizes."""
    return _there(_at_rest(length, before, is_row=True), now, is_row=True)


def _rescale_one(widget: QWidget, before: Sizes, now: Sizes) -> None:
    kept = widget.property(_MARK)
    told = (widget.minimumSize(), widget.maximumSize())
    if not isinstance(kept, _AtRest) or kept.told != told:
        kept = _AtRest(_sides_at_rest(told[0], before), _sides_at_rest(told[1], before), told)
    least, most = _sides(kept.least, now), _sides(kept.most, now)
    if (least, most) != told:
        widget.setMaximumSize(most)
        widget.setMinimumSize(least)
    widget.setProperty(_MARK, _AtRest(kept.least, kept.most, (least, most)))


def _sides_at_rest(size: QSize, sizes: Sizes) -> tuple[float, float]:
    is_square = size.width() == size.height()
    width = _at_rest(size.width(), sizes, is_row=is_square)
    return width, _at_rest(size.height(), sizes, is_row=True)


def _sides(sides: tuple[float, float], sizes: Sizes) -> QSize:
    is_square = sides[0] == sides[1]
    return QSize(_there(sides[0], sizes, is_row=is_square), _there(sides[1], sizes, is_row=True))


def _at_rest(length: float, sizes: Sizes, *, is_row: bool) -> float:
    if length <= _LINE or length >= QWIDGETSIZE_MAX:
        return length
    plain = length / sizes.scale
    if is_row and sizes.dense and denser(_ROWS[0]) <= round(plain) <= denser(_ROWS[1]):
        return round(plain * 7.0 / 6.0)
    return plain


def _there(length: float, sizes: Sizes, *, is_row: bool) -> int:
    if length <= _LINE or length >= QWIDGETSIZE_MAX:
        return round(length)
    if is_row and sizes.dense and _ROWS[0] <= round(length) <= _ROWS[1]:
        length = denser(round(length))
    return round(length * sizes.scale)
