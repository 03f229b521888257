"""A plot of how the cost of a dab grows with the mesh, as an SVG of a few lines."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9")  # told apart by all eyes
_WIDTH, _HEIGHT, _LEFT, _TOP = 640, 340, 56, 24
_RIGHT, _BOTTOM = 500, 290


def write_plot(
    path: Path, sizes: Sequence[int], curves: Mapping[str, Sequence[float]], aim: float
) -> None:
    """Write milliseconds over vertices.

    Parameters
    ----------
    path : Path
    sizes : sequence of int
        Vertices.
    curves : mapping from str to sequence of float
        ms for each size.
    aim : float
        ms, drawn as a dashed line.
    """
    top = max(aim, *(max(curve) for curve in curves.values())) * 1.1
    low, high = math.log(sizes[0]), math.log(sizes[-1])

    def x(size: float) -> float:
        return _LEFT + (_RIGHT - _LEFT) * (math.log(size) - low) / max(high - low, 1e-9)

    def y(value: float) -> float:
        return _BOTTOM - (_BOTTOM - _TOP) * value / top

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="12" fill="#444">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="14">ms of CPU a dab of about 5,000 vertices, 95th percentile</text>',
        _line(_LEFT, y(aim), _RIGHT, y(aim), 'stroke="#444" stroke-dasharray="4 3"'),
        f'<text x="{_RIGHT + 6}" y="{y(aim) + 4:.1f}">aim {aim:g} ms</text>',
    ]
    for size in sizes:
        parts.append(_line(x(size), _TOP, x(size), _BOTTOM, 'stroke="#ddd"'))
        label = f"{size / 1e6:g}M" if size >= 1_000_000 else f"{size / 1e3:.0f}k"
        parts.append(f'<text x="{x(size):.1f}" y="308" text-anchor="middle">{label}</text>')
    parts.append(f'<text x="{(_LEFT + _RIGHT) / 2}" y="328" text-anchor="middle">vertices</text>')
    for tick in range(math.floor(top) + 1):
        parts.append(f'<text x="46" y="{y(tick) + 4:.1f}" text-anchor="end">{tick}</text>')
    for curve, colour in zip(curves.values(), _COLOURS, strict=False):
        places = " ".join(f"{x(s):.1f},{y(v):.1f}" for s, v in zip(sizes, curve, strict=True))
        parts.append(
            f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/>'
        )
    for row, (name, colour) in enumerate(zip(curves, _COLOURS, strict=False)):
        at = _TOP + 60 + 20 * row
        parts.append(_line(516, at, 540, at, f'stroke="{colour}" stroke-width="2"'))
        parts.append(f'<text x="546" y="{at + 4}">{name}</text>')
    path.write_text("\n".join([*parts, "</svg>", ""]), encoding="utf-8")


def _line(x0: float, y0: float, x1: float, y1: float, style: str) -> str:
    return f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" {style}/>'
