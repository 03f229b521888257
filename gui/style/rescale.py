"""Other sizes for what is on screen already: text, rows and controls grow or shrink at once."""

from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

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
    """A limit of a widget at a scale of 1, and what the widget was told last."""

    length: float
    told: int


def rescale(root: QWidget, before: Sizes, now: Sizes) -> None:
    """Give a widget and all inside it the sizes that they would have been made with."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Resizing):
            widget.take_sizes(before, now)
        elif not widget.isWindow():
            _rescale_one(widget, before, now)


class Length:
    """A length that a widget keeps itself; going to other sizes and back changes nothing.

    Parameters
    ----------
    px : int
        As it is now.
    is_row : bool
        Whether a dense window lowers it.
    """

    def __init__(self, px: int, *, is_row: bool = True) -> None:
        self.px = px
        self._is_row = is_row
        self._rest: float | None = None

    def follow(self, before: Sizes, now: Sizes) -> None:
        """Become what it would have been made with."""
        if self._rest is None:
            self._rest = _at_rest(self.px, before, is_row=self._is_row)
        self.px = _there(self._rest, now, is_row=self._is_row)


def _rescale_one(widget: QWidget, before: Sizes, now: Sizes) -> None:
    least, most = widget.minimumSize(), widget.maximumSize()
    told = (least.width(), least.height(), most.width(), most.height())
    known = widget.property(_MARK)
    rests = []
    for k, length in enumerate(told):
        is_row = k % 2 == 1 or told[0] == told[1]  # a square is a button as high as a row
        # What somebody else changed meanwhile, such as the style sheet, starts anew.
        if known is not None and known[k].told == length:
            rests.append((known[k].length, is_row))
        else:
            rests.append((_at_rest(length, before, is_row=is_row), is_row))
    sides = [_there(rest, now, is_row=is_row) for rest, is_row in rests]
    if tuple(sides) != told:
        widget.setMaximumSize(sides[2], sides[3])
        widget.setMinimumSize(sides[0], sides[1])
    limits = tuple(_AtRest(rest, side) for (rest, _), side in zip(rests, sides, strict=True))
    widget.setProperty(_MARK, limits)


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
