"""The residual at each place seen aslant from three sides: balls in a box with its edges in mm."""

import math
from collections.abc import Iterator
from itertools import product

import numpy as np
from markupsafe import Markup

from calibration.fitting.calibration_result import Prediction
from calibration.fitting.measurements import Measurements
from meshes.arrays import Vector, Vectors
from smilesculpt.device_report.chart import colour_code
from smilesculpt.device_report.plots import residual_sizes
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.palette import BATLOW

_WIDTH, _HEIGHT, _BELOW = 310.0, 230.0, 22.0
# Room for the numbers beside the box.
_MARGIN = 1.25
_TURNS, _LIFT = (30.0, 150.0, 240.0), math.radians(24.0)
_BALL = 4.2
_AXES = "xyz"


def residual_views(measured: Measurements, told: Prediction) -> tuple[tuple[str, Markup], ...]:
    """Return three views of the residual at each place, about a third of a turn apart.

    The worst place is written beside its ball, in mT.
    """
    places, off = residual_sizes(measured, told)
    corners = np.array(list(product(*zip(places.min(axis=0), places.max(axis=0), strict=True))))
    return tuple(
        (f"aslant, from {turn:.0f} degrees", _view(places, off, corners, math.radians(turn)))
        for turn in _TURNS
    )


def _view(places: Vectors, off: Vector, corners: Vectors, turn: float) -> Markup:
    camera = Camera(azimuth=turn, elevation=_LIFT, perspective=True)
    camera = camera.fit(corners, _WIDTH / _HEIGHT, margin=_MARGIN)
    seen = camera.screen(places, _WIDTH, _HEIGHT)
    edges = camera.screen(corners, _WIDTH, _HEIGHT)
    colours = BATLOW.colours(off, 0.0, max(float(off.max()), 1e-12))
    parts = list(_edges(corners, edges))
    for k in np.argsort(-seen[:, 2], kind="stable").tolist():
        x, y, depth = seen[k].tolist()
        look = f'fill="{colour_code(colours[k])}" stroke="currentColor" stroke-opacity="0.6"'
        ball = f'cx="{x:.1f}" cy="{y:.1f}" r="{_BALL * camera.distance / depth:.1f}"'
        parts.append(f'<circle {ball} stroke-width="0.5" {look}/>')
    worst = int(off.argmax())
    x, y = seen[worst, :2].tolist()
    side, end = (8.0, "start") if x < 0.7 * _WIDTH else (-8.0, "end")
    parts.append(_text(x + side, y - 5.0, f"{off[worst]:.2f} mT", end))
    low, high = edges[:, 1].min() - _BELOW, edges[:, 1].max() + _BELOW
    sides = f'viewBox="0 {low:.1f} {_WIDTH:g} {high - low:.1f}"'
    label = 'role="img" aria-label="Residual at each place, seen aslant"'
    # Made here from numbers alone.
    return Markup(f'<svg {sides} {label} font-size="11">{"".join(parts)}</svg>')  # noqa: S704


def _edges(corners: Vectors, seen: Vectors) -> Iterator[str]:
    """Draw the twelve edges of the box, and write the ends of one along each axis."""
    for a, b in product(range(8), range(8)):
        if a < b and (a ^ b).bit_count() == 1:
            (x0, y0), (x1, y1) = seen[a, :2].tolist(), seen[b, :2].tolist()
            ends = f'x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}"'
            yield f'<line {ends} stroke="currentColor" stroke-opacity="0.35"/>'
    lowest = int(seen[:, 1].argmax())
    x0, y0 = seen[lowest, :2].tolist()
    for axis, bit in enumerate((4, 2, 1)):
        x, y = seen[lowest ^ bit, :2].tolist()
        words = f"{_AXES[axis]} {corners[lowest ^ bit, axis]:.0f}"
        yield _text(x, y + 13.0, words, "start" if x > x0 else "end")
    corner = ", ".join(f"{value:.0f}" for value in corners[lowest].tolist())
    yield _text(x0, y0 + 14.0, f"({corner})", "middle")


def _text(x: float, y: float, words: str, anchor: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="currentColor">{words}</text>'
