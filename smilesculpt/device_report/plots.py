"""Pictures of a calibration: how well it foretells, where not, how sure, how well conditioned."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray
from scipy.stats import norm

from calibration.field.conditioning import conditions
from calibration.field.device_model import DeviceModel
from calibration.fitting.calibration_result import Prediction
from calibration.fitting.drift import Drift
from calibration.fitting.measurements import Measurements
from meshes.arrays import Matrix, Vector, Vectors
from smilesculpt.device_report.chart import Chart, colour_code
from smilesculpt.picturing.palette import BATLOW, tooth_colour
from smilesculpt.picturing.residual_map import by_place

_MT = 1e3
_MOST_DOTS = 1500
_AXES = "xyz"
# Three hues that stay apart in normal, protan, deutan and tritan vision.
_COMPONENTS = ("#3b8fd0", "#d98a1f", "#a8519a")
_LEVELS = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99])
_N_TILES = 24
_SMALL = (310.0, 280.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """What the colours of a map mean.

    Attributes
    ----------
    low, high : str
        Values at both ends, with unit.
    stops : tuple of str
    """

    low: str
    high: str
    stops: tuple[str, ...] = BATLOW.stops


@dataclass(frozen=True, slots=True)
class Map:
    """Charts that share one scale of colours."""

    charts: tuple[tuple[str, Markup], ...]
    scale: Scale


def predicted_chart(measured: Measurements, told: Prediction) -> Markup:
    """Return predicted against measured components, mT; at most 1,500 rows, evenly chosen."""
    rows = _evenly(measured.n_measurements)
    seen, said = measured.readings[rows] * _MT, told.readings[rows] * _MT
    ends = (float(min(seen.min(), said.min())), float(max(seen.max(), said.max())))
    chart = Chart(ends, ends, x_label="measured, mT", y_label="predicted, mT", size=(460.0, 400.0))
    chart.line([(ends[0], ends[0]), (ends[1], ends[1])], "currentColor", dashed=True)
    for axis in range(3):
        points = zip(seen[:, axis].tolist(), said[:, axis].tolist(), strict=True)
        chart.dots(points, [_COMPONENTS[axis]] * len(rows), radius=1.8)
    return chart.svg("Predicted against measured components of the field, mT")


def component_colours() -> list[tuple[str, str]]:
    """Return the name and the colour of each component in `predicted_chart`."""
    return [(f"B{axis}", code) for axis, code in zip(_AXES, _COMPONENTS, strict=True)]


def residual_map(measured: Measurements, told: Prediction) -> Map:
    """Return the residual at each place from three sides, RMS of its rows, mT."""
    places, off = residual_sizes(measured, told)
    high = float(off.max())
    # Largest last, so that none of them is hidden below a good one.
    order = np.argsort(off, kind="stable")
    colours = [colour_code(c) for c in BATLOW.colours(off[order], 0.0, max(high, 1e-12))]
    charts = []
    for words, across, up in (("from above", 0, 1), ("from the front", 0, 2), ("side", 1, 2)):
        chart = Chart(
            _ends(places[:, across]),
            _ends(places[:, up]),
            x_label=f"{_AXES[across]}, mm",
            y_label=f"{_AXES[up]}, mm",
            size=_SMALL,
        )
        points = places[order][:, [across, up]].tolist()
        chart.dots(((x, y) for x, y in points), colours, radius=3.4, rimmed=True)
        name = "from the side" if words == "side" else words
        charts.append((name, chart.svg(f"Residual at each place, seen {name}")))
    return Map(tuple(charts), Scale("0 mT", f"{high:.3g} mT"))


def residual_sizes(measured: Measurements, told: Prediction) -> tuple[Vectors, Vector]:
    """Return the places, shape (p, 3), mm, and the RMS length of the residual at each, mT."""
    places, sizes = by_place(measured, measured.readings - told.readings)
    return places, sizes * _MT


def coverage_chart(measured: Measurements, told: Prediction) -> Markup:
    """Return how many readings lie in intervals of each level, against that level."""
    off = np.abs(measured.readings - told.readings) / told.deviations
    widths = norm.ppf(0.5 + _LEVELS / 2.0)
    found = [float((off <= width).mean()) for width in widths]
    ends = (0.0, 100.0)
    chart = Chart(ends, ends, x_label="told to lie within, %", y_label="lie within, %")
    chart.line([(0.0, 0.0), (100.0, 100.0)], "currentColor", dashed=True)
    points = [(100.0 * a, 100.0 * b) for a, b in zip(_LEVELS.tolist(), found, strict=True)]
    chart.line(points, _COMPONENTS[0])
    chart.dots(points, [_COMPONENTS[0]] * len(points), radius=3.0)
    return chart.svg("Share of readings within intervals, against the share foretold")


def condition_map(model: DeviceModel) -> Map:
    """Return the condition number of the field's matrix over three heights of the workspace."""
    workspace = model.workspace
    heights = workspace[2, 0] + np.array([0.1, 0.5, 0.9]) * np.ptp(workspace[2])
    slices = [conditions(model, _grid(workspace, height)) for height in heights.tolist()]
    everything = np.concatenate(slices)
    low, high = float(everything.min()), float(everything.max())
    charts = []
    for height, found in zip(heights.tolist(), slices, strict=True):
        charts.append((f"z = {height:.0f} mm", _tiles(workspace, found, (low, high), height)))
    return Map(tuple(charts), Scale(f"{low:.3g}", f"{high:.3g}, even steps of the logarithm"))


def drift_chart(coils: Sequence[str], history: Sequence[Drift]) -> Markup:
    """Return each coil's gain with its 95 % interval, check after check."""
    gains = np.array([one.gains for one in history])
    errors = 1.96 * np.array([one.gain_errors for one in history])
    low, high = min((gains - errors).min(), 0.99), max((gains + errors).max(), 1.01)
    ends = (float(low - 0.05 * (high - low)), float(high + 0.05 * (high - low)))
    last = len(history)
    chart = Chart((0.5, last + 0.5), ends, x_label="check", y_label="gain", counts_x=True)
    chart.line([(0.5, 1.0), (last + 0.5, 1.0)], "currentColor", dashed=True)
    for coil, (_, colour) in enumerate(coil_colours(coils)):
        # Side by side, so that bars of coils that agree do not hide each other.
        shift = (coil + 0.5) / len(coils) * 0.5 - 0.25
        for k in range(last):
            x, middle, half = k + 1 + shift, float(gains[k, coil]), float(errors[k, coil])
            chart.line([(x, middle - half), (x, middle + half)], colour)
            chart.dots([(x, middle)], [colour], radius=3.0)
    return chart.svg("Gain of each coil at every check, with its 95 % interval")


def coil_colours(coils: Sequence[str]) -> list[tuple[str, str]]:
    """Return the name and the colour of each coil in `drift_chart`."""
    return [
        (name, colour_code(tooth_colour((11, 21)[(k // 8) % 2] + k % 8)))
        for k, name in enumerate(coils)
    ]


def _tiles(workspace: Matrix, found: Vector, ends: tuple[float, float], height: float) -> Markup:
    x, y = _steps(workspace, _N_TILES + 1)
    chart = Chart(
        (float(x[0]), float(x[-1])),
        (float(y[0]), float(y[-1])),
        x_label="x, mm",
        y_label="y, mm",
        size=_SMALL,
    )
    # By its logarithm: one bad corner would else hide all other differences.
    low, high = np.log(ends)
    colours = BATLOW.colours(np.log(found), float(low), float(max(high, low + 1e-9)))
    for k, colour in enumerate(colours):
        i, j = divmod(k, _N_TILES)
        chart.tile(
            (float(x[i]), float(x[i + 1])), (float(y[j]), float(y[j + 1])), colour_code(colour)
        )
    return chart.svg(f"Condition number at z = {height:.0f} mm")


def _grid(workspace: Matrix, height: float) -> Vectors:
    x, y = (steps[1::2] for steps in _steps(workspace, 2 * _N_TILES + 1))
    across, up = np.meshgrid(x, y, indexing="ij")
    return np.column_stack([across.ravel(), up.ravel(), np.full(across.size, height)])


def _steps(workspace: Matrix, n: int) -> list[Vector]:
    """Return even steps along x and along y."""
    return [np.linspace(low, high, n) for low, high in workspace[:2].tolist()]


def _evenly(n: int) -> NDArray[np.int64]:
    return np.unique(np.linspace(0, n - 1, min(n, _MOST_DOTS)).astype(np.int64))


def _ends(values: Vector) -> tuple[float, float]:
    room = 0.05 * float(np.ptp(values))
    return float(values.min()) - room, float(values.max()) + room
