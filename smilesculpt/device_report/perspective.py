"""The residual at each place seen aslant from three sides: balls in a box with its edges in mm."""

import math
from collections.abc import Iterator
from itertools import product

import numpy as np
from markupsafe import Markup, escape

from calibration.fitting.calibration_result import Prediction
from calibration.fitting.measurements import Measurements
from meshes.arrays import Matrix, Vector, Vectors
from smilesculpt.device_report.chart import colour_code
from smilesculpt.device_report.plots import residual_sizes
from smilesculpt.picturing.palette import BATLOW

_SIZE, _MARGIN, _BELOW = 310.0, 36.0, 22.0
_TURNS, _HEIGHT = (30.0, 150.0, 240.0), 24.0
# Eye to middle, in diagonals of the box: near enough for depth to be seen.
_AWAY = 2.2
_BALL = 4.2
_AXES = "xyz"


def residual_views(measured: Measurements, told: Prediction) -> tuple[tuple[str, Markup], ...]:
    """Return three views of the residual at each place, a third of a turn apart.

    The worst place is written beside its ball, in mT.
    """
    places, off = residual_sizes(measured, told)
    return tuple(
        (f"aslant, from {turn:.0f} degrees", _view(places, off, math.radians(turn)))
        for turn in _TURNS
    )


def seen(points: Vectors, box: Matrix, turn: float) -> tuple[Vectors, Vector]:
    """Return where points are drawn, in shares of the picture, and how much larger they look.

    Parameters
    ----------
    points : ndarray, shape (n, 3)
        mm.
    box : ndarray, shape (2, 3)
        Lowest and highest corner, mm.
    turn : float
        From where is looked, about z, radians.

    Returns
    -------
    drawn : ndarray, shape (n, 2)
        To the right and upwards; the box reaches from -1 to 1 at its widest.
    larger : ndarray, shape (n,)
        1 in the middle of the box, more before it.
    """
    size = float(np.linalg.norm(box[1] - box[0])) or 1.0
    lift = math.radians(_HEIGHT)
    back = np.array(
        [math.cos(turn) * math.cos(lift), math.sin(turn) * math.cos(lift), math.sin(lift)]
    )
    right = np.array([-math.sin(turn), math.cos(turn), 0.0])
    up = np.cross(back, right)
    corners = np.array(list(product(*box.T.tolist())))
    drawn, larger = _flat(
        (np.concatenate([corners, points]) - box.mean(axis=0)) / size, right, up, back
    )
    widest = float(np.abs(drawn[:8]).max()) or 1.0
    return drawn[8:] / widest, larger[8:]


def _flat(away: Vectors, right: Vector, up: Vector, back: Vector) -> tuple[Vectors, Vector]:
    larger = _AWAY / (_AWAY - away @ back)
    return np.column_stack([away @ right, away @ up]) * larger[:, None], larger


def _view(places: Vectors, off: Vector, turn: float) -> Markup:
    box = np.array([places.min(axis=0), places.max(axis=0)])
    drawn, larger = seen(places, box, turn)
    pixels = _pixels(drawn)
    colours = BATLOW.colours(off, 0.0, max(float(off.max()), 1e-12))
    parts = list(_edges(box, turn))
    for k in np.argsort(larger, kind="stable").tolist():
        x, y = pixels[k].tolist()
        look = f'fill="{colour_code(colours[k])}" stroke="currentColor" stroke-opacity="0.6"'
        ball = f'cx="{x:.1f}" cy="{y:.1f}" r="{_BALL * larger[k]:.1f}" stroke-width="0.5"'
        parts.append(f"<circle {ball} {look}/>")
    worst = int(off.argmax())
    x, y = pixels[worst].tolist()
    end = "start" if x < 0.7 * _SIZE else "end"
    parts.append(_text(x + (8.0 if end == "start" else -8.0), y - 5.0, f"{off[worst]:.2f} mT", end))
    corners = _pixels(seen(np.array(list(product(*box.T.tolist()))), box, turn)[0])
    low, high = corners[:, 1].min() - _BELOW, corners[:, 1].max() + _BELOW
    words = escape("Residual at each place, seen aslant")
    sides = f'viewBox="0 {low:.1f} {_SIZE:g} {high - low:.1f}"'
    head = f'<svg {sides} role="img" aria-label="{words}" font-size="11">'
    # Made here from numbers alone.
    return Markup(f"{head}{''.join(parts)}</svg>")  # noqa: S704


def _edges(box: Matrix, turn: float) -> Iterator[str]:
    """Draw the twelve edges of the box, and write the ends of one along each axis."""
    corners = np.array(list(product(*box.T.tolist())))
    pixels = _pixels(seen(corners, box, turn)[0])
    for a, b in product(range(8), range(8)):
        if a < b and bin(a ^ b).count("1") == 1:
            (x0, y0), (x1, y1) = pixels[a].tolist(), pixels[b].tolist()
            ends = f'x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}"'
            yield f'<line {ends} stroke="currentColor" stroke-opacity="0.35"/>'
    lowest = int(pixels[:, 1].argmax())
    for axis, bit in enumerate((4, 2, 1)):
        far = lowest ^ bit
        middle, value = pixels[far], corners[far, axis]
        words = f"{_AXES[axis]} {value:.0f}"
        anchor = "start" if middle[0] > pixels[lowest][0] else "end"
        yield _text(float(middle[0]), float(middle[1]) + 13.0, words, anchor)
    corner = ", ".join(f"{value:.0f}" for value in corners[lowest].tolist())
    yield _text(float(pixels[lowest][0]), float(pixels[lowest][1]) + 14.0, f"({corner})", "middle")


def _pixels(drawn: Vectors) -> Vectors:
    half = 0.5 * _SIZE
    return np.column_stack(
        [half + (half - _MARGIN) * drawn[:, 0], half - (half - _MARGIN) * drawn[:, 1]]
    )


def _text(x: float, y: float, words: str, anchor: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="currentColor">{escape(words)}</text>'
