"""Sensors whose axes are swapped or reversed, found from the readings themselves.

Three questions, each with its own evidence. Do all sensors share a wrong frame? Only fields
without divergence and curl exist, and swapped axes break that. Does one sensor differ from the
rest? The others foretell its readings. Are all readings reversed? No measurement can tell, as the
opposite field is a field too: that takes a known device or a reference model, or stays open.
"""

from dataclasses import dataclass, replace
from itertools import permutations, product

import numpy as np

from calibration.fitting.free_field import FreeField, free_field_problem
from calibration.fitting.known_fields import KnownField, Likeness, likeness
from calibration.fitting.measurements import Measurements
from meshes.arrays import Mask, Matrix, Vector, Vectors

# All sensors: the other frame must leave at most this share of the residual. One sensor: as much.
_CLEARLY_BETTER = 0.6
# A sensor whose residual is this many times the usual one asks for a closer look.
_UNUSUAL = 3.0
_MAX_ROUNDS = 5


@dataclass(frozen=True, slots=True, eq=False)
class SensorFrames:
    """How each sensor's axes lie, by signed permutations: reading = frame @ field.

    Attributes
    ----------
    common : ndarray, shape (3, 3)
        What (nearly) all sensors share.
    frames : ndarray, shape (g, 3, 3)
        Of each sensor, what is common included.
    findings : tuple of str
        What is not as it should be, in plain words; empty where all is well.
    sign_evidence : str
        What the sign of the readings was checked against, or why it could not be.
    field : FreeField
        The field from the corrected readings.
    """

    common: Matrix
    frames: Matrix
    findings: tuple[str, ...]
    sign_evidence: str
    field: FreeField

    def corrected(self, measurements: Measurements) -> Measurements:
        """Return the measurements with readings turned into the device frame."""
        return replace(measurements, readings=_turned(measurements, self.frames))


def find_sensor_frames(
    measurements: Measurements,
    known: tuple[KnownField, ...] = (),
    *,
    sound: Mask | None = None,
) -> SensorFrames:
    """Find wrong sensor frames.

    Parameters
    ----------
    measurements : Measurements
    known : tuple of KnownField, optional
        What may tell the sign; those that do not fit are passed over.
    sound : ndarray of bool, shape (m,), optional
        Rows that the field is fitted to; the frames of all sensors are looked at. None: all.

    Returns
    -------
    SensorFrames
    """
    counts = np.ones(measurements.n_measurements) if sound is None else sound.astype(np.float64)
    common, field = _common_frame(measurements, counts)
    n_sensors = len(measurements.sensor_names)
    frames = np.tile(common, (n_sensors, 1, 1))
    for _ in range(_MAX_ROUNDS):
        weights = _sensor_weights(measurements, frames, field)
        if weights is not None:
            field = _field(measurements, frames, weights * counts)
            frames = _own_frames(measurements, frames, field)
    seen = [x for k in known if (x := likeness(field, measurements.points, k)) is not None]
    told = next((x for x in seen if x.is_trusted), None)
    if told is not None and told.cosine < 0.0:
        common, frames, field = -common, -frames, field.reversed()
    findings = (*_common_findings(common, told), *_own_findings(measurements, common, frames))
    return SensorFrames(common, frames, findings, _sign_evidence(told, seen), field)


def _common_frame(measurements: Measurements, weights: Vector) -> tuple[Matrix, FreeField]:
    """Return the frame that lets all readings be a field, its sign left as it is."""
    problem = free_field_problem(measurements, measurements.readings, weights=weights)
    as_read = problem.solved(np.eye(3)).rms
    # The opposite field fits as well: of each pair, the one that reverses fewer axes.
    candidates = [f for f in signed_permutations() if np.count_nonzero(f < 0) < 2]
    best = min(candidates, key=lambda frame: problem.solved(frame.T).rms)
    clear = problem.solved(best.T).rms < _CLEARLY_BETTER * as_read
    frame = best if clear else np.eye(3)
    return frame, problem.solved(frame.T)


def _sensor_weights(measurements: Measurements, frames: Matrix, field: FreeField) -> Vector | None:
    """Return row weights that let sensors unlike the others count less; none where all agree.

    A free field bends to a wrong sensor at the rim, so that it has to be loosened step by step.
    """
    expected = field.readings(measurements.points, measurements.currents)
    squares = ((_turned(measurements, frames) - expected) ** 2).sum(axis=1)
    index = measurements.sensor_index
    n_rows = np.bincount(index, minlength=len(frames))
    means = np.bincount(index, squares, len(frames)) / np.maximum(n_rows, 1)
    usual = float(np.median(means[n_rows > 0]))
    if len(frames) < 3 or means.max() <= _UNUSUAL**2 * usual:
        return None
    usual = max(usual, float(np.finfo(float).tiny))
    return np.asarray(np.minimum(1.0, 4.0 * usual / np.maximum(means, usual))[index] ** 2)


def _own_frames(measurements: Measurements, frames: Matrix, field: FreeField) -> Matrix:
    """Return each sensor's frame, where the others foretell another one clearly."""
    expected = field.readings(measurements.points, measurements.currents)
    others = signed_permutations()
    out = frames.copy()
    for sensor in range(len(frames)):
        rows = measurements.sensor_index == sensor
        if rows.sum() < 4 or len(frames) < 3:
            continue
        read = measurements.readings[rows] - measurements.readings[rows].mean(axis=0)
        truth = expected[rows] - expected[rows].mean(axis=0)
        squares = float((read**2).sum() + (truth**2).sum())
        match = read.T @ truth
        costs = [squares - 2.0 * float((frame * match).sum()) for frame in others]
        now = squares - 2.0 * float((frames[sensor] * match).sum())
        best = int(np.argmin(costs))
        if costs[best] < _CLEARLY_BETTER**2 * now:
            out[sensor] = others[best]
    return out


def _field(measurements: Measurements, frames: Matrix, weights: Vector) -> FreeField:
    readings = _turned(measurements, frames)
    return free_field_problem(measurements, readings, weights=weights).solved(np.eye(3))


def _turned(measurements: Measurements, frames: Matrix) -> Vectors:
    by_row = frames[measurements.sensor_index]
    return np.ascontiguousarray(np.einsum("mba,mb->ma", by_row, measurements.readings))


def signed_permutations() -> list[Matrix]:
    """Return the 48 ways in which axes can be swapped and reversed."""
    return [
        np.eye(3)[list(order)] * np.array(signs, np.float64)[:, None]
        for order in permutations(range(3))
        for signs in product((1, -1), repeat=3)
    ]


def frame_in_words(frame: Matrix) -> str:
    """Return what a sensor's axes show: "x, y, z show -x, -y, -z"."""
    shown = []
    for row in frame:
        axis = int(np.abs(row).argmax())
        shown.append(("-" if row[axis] < 0 else "") + "xyz"[axis])
    return f"x, y, z show {', '.join(shown)}"


def _common_findings(common: Matrix, told: Likeness | None) -> tuple[str, ...]:
    if (common == np.eye(3)).all():
        return ()
    if told is not None and (common == -np.eye(3)).all():
        return (
            f"the sensor frame is flipped: readings are minus the field of {told.name} "
            f"(cosine {told.cosine:.3f}); they were turned round before the fit. "
            "If the coils were wired the other way round instead, give a reference device",
        )
    return (
        f"the frame of all sensors is turned: {frame_in_words(common)}; as read, the readings "
        "could be no magnetic field. They were turned back before the fit",
    )


def _own_findings(measurements: Measurements, common: Matrix, frames: Matrix) -> tuple[str, ...]:
    return tuple(
        f"sensor {name} is mounted unlike the others: its {frame_in_words(frame @ common.T)}"
        for name, frame in zip(measurements.sensor_names, frames, strict=True)
        if not (frame == common).all()
    )


def _sign_evidence(told: Likeness | None, seen: list[Likeness]) -> str:
    if told is not None:
        words = f"cosine {told.cosine:+.3f}, {told.strength:.2f} times as strong"
        return f"compared with {told.name}: {words}, before any turn"
    unlike = ", ".join(f"{x.name} (cosine {x.cosine:+.2f})" for x in seen)
    tried = f"; unlike {unlike}" if unlike else ""
    return f"the sign of all readings is not checked: the device is not a known one{tried}"
