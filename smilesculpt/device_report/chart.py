"""Charts as SVG text: axes with round numbers, dots, lines and tiles; no other library."""

import math
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

_LEFT, _TOP, _RIGHT, _BOTTOM = 58.0, 14.0, 14.0, 44.0
_TICK = 4.0

Range = tuple[float, float]


class Chart:
    """One pair of axes to draw on.

    Parameters
    ----------
    x, y : tuple of float
        Least and largest value of each axis.
    x_label, y_label : str
    size : tuple of float, optional
        Width and height of the whole, px.
    counts_x : bool, optional
        Whether x counts things, so that only whole numbers are written.
    """

    def __init__(
        self,
        x: Range,
        y: Range,
        *,
        x_label: str,
        y_label: str,
        size: tuple[float, float] = (440.0, 330.0),
        counts_x: bool = False,
    ) -> None:
        self._x, self._y = _widened(x), _widened(y)
        self._size = size
        self._parts: list[str] = []
        self._axes(x_label, y_label, counts_x)

    def dots(
        self,
        points: Iterable[tuple[float, float]],
        colours: Iterable[str],
        *,
        radius: float = 2.0,
        rimmed: bool = False,
    ) -> None:
        """Draw a dot at each point; rimmed ones are seen on any paper."""
        rim = ' stroke="currentColor" stroke-width="0.6" stroke-opacity="0.7"' if rimmed else ""
        for (x, y), colour in zip(points, colours, strict=True):
            at = f'cx="{self._across(x):.1f}" cy="{self._up(y):.1f}"'
            self._parts.append(f'<circle {at} r="{radius:g}" fill="{colour}"{rim}/>')

    def line(
        self, points: Sequence[tuple[float, float]], colour: str, *, dashed: bool = False
    ) -> None:
        """Draw a line through points."""
        way = " ".join(f"{self._across(x):.1f},{self._up(y):.1f}" for x, y in points)
        dash = ' stroke-dasharray="5 4"' if dashed else ""
        look = f'fill="none" stroke="{colour}" stroke-width="1.5"{dash}'
        self._parts.append(f'<polyline points="{way}" {look}/>')

    def tile(self, x: Range, y: Range, colour: str) -> None:
        """Fill a rectangle."""
        left, right = self._across(x[0]), self._across(x[1])
        low, high = self._up(y[0]), self._up(y[1])
        crisp = ' shape-rendering="crispEdges"'
        size = f'width="{right - left + 0.4:.1f}" height="{low - high + 0.4:.1f}"'
        self._parts.append(f'<rect x="{left:.1f}" y="{high:.1f}" {size} fill="{colour}"{crisp}/>')

    def svg(self, title: str) -> Markup:
        """Return the chart as SVG; the title is read out where it cannot be seen."""
        width, height = self._size
        head = f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(title)}"'
        # Made here from numbers and escaped text alone.
        return Markup(f'{head} font-size="12">{"".join(self._parts)}</svg>')  # noqa: S704

    def _axes(self, x_label: str, y_label: str, counts_x: bool) -> None:
        width, height = self._size
        low, right = height - _BOTTOM, width - _RIGHT
        box = f'x="{_LEFT}" y="{_TOP}" width="{right - _LEFT:g}" height="{low - _TOP:g}"'
        self._parts.append(f'<rect {box} fill="none" stroke="currentColor" stroke-opacity="0.5"/>')
        for value, words in round_ticks(*self._x, least=1.0 if counts_x else 0.0):
            x = self._across(value)
            self._rule(x, low, x, low + _TICK)
            self._text(x, low + 18.0, words, "middle")
        for value, words in round_ticks(*self._y):
            y = self._up(value)
            self._rule(_LEFT - _TICK, y, _LEFT, y)
            self._text(_LEFT - 8.0, y + 4.0, words, "end")
        self._text((_LEFT + right) / 2.0, height - 8.0, x_label, "middle")
        middle = (_TOP + low) / 2.0
        turned = f' transform="rotate(-90 14 {middle:g})"'
        self._text(14.0, middle, y_label, "middle", turned)

    def _rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        ends = f'x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}"'
        self._parts.append(f'<line {ends} stroke="currentColor" stroke-opacity="0.5"/>')

    def _text(self, x: float, y: float, words: str, anchor: str, more: str = "") -> None:
        place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}'
        self._parts.append(f'<text {place} fill="currentColor">{escape(words)}</text>')

    def _across(self, value: float) -> float:
        low, high = self._x
        return _LEFT + (value - low) / (high - low) * (self._size[0] - _LEFT - _RIGHT)

    def _up(self, value: float) -> float:
        low, high = self._y
        return (
            self._size[1]
            - _BOTTOM
            - (value - low) / (high - low) * (self._size[1] - _TOP - _BOTTOM)
        )


def round_ticks(
    low: float, high: float, *, about: int = 5, least: float = 0.0
) -> list[tuple[float, str]]:
    """Return round numbers within a range, and how they are written."""
    raw = max((high - low) / about, least)
    size = 10.0 ** math.floor(math.log10(raw))
    step = next(m * size for m in (1.0, 2.0, 5.0, 10.0) if m * size >= raw * (1.0 - 1e-9))
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [(k * step, f"{k * step + 0.0:.{digits}f}") for k in range(first, last + 1)]


def colour_code(colour: Iterable[float]) -> str:
    """Return a colour of parts 0 to 1 as a code."""
    return "#" + "".join(f"{round(255.0 * float(part)):02x}" for part in colour)


def _widened(ends: Range) -> Range:
    low, high = ends
    if high - low > 1e-9 * max(abs(low), abs(high), 1e-300):
        return low, high
    room = abs(low) * 0.1 or 1.0
    return low - room, high + room
