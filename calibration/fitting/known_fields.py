"""Fields that are known from elsewhere, to tell a reading's sign by."""

import tomllib
from dataclasses import dataclass
from importlib import resources

import numpy as np

from calibration.field.device_model import DeviceModel
from calibration.fitting.free_field import FreeField
from calibration.fitting.measurements import Measurements
from meshes.arrays import Matrix, Vectors

_TESLA_PER_MT = 1e-3
_MAX_POINTS = 60
# A published device is recognised by its pattern (cosine) and its strength together.
_ALIKE, _AS_STRONG = 0.98, 0.1
# A reference that was given need not be the device itself: its age and its iron may differ.
_RESEMBLES = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class KnownField:
    """What a device makes at 1 A in each coil.

    Attributes
    ----------
    name : str
    points : ndarray, shape (p, 3)
        mm.
    fields : ndarray, shape (p, 3, k)
        T/A.
    is_given : bool
        Whether a person named it for these measurements; else it must be recognised.
    """

    name: str
    points: Vectors
    fields: Matrix
    is_given: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a measured field compares with a known one.

    Attributes
    ----------
    name : str
    cosine : float
        Of all unit fields taken as one vector: -1 is the exact opposite.
    strength : float
        Size of the measured fields over that of the known ones.
    is_trusted : bool
        Whether the sign of `cosine` says something about the readings' sign.
    """

    name: str
    cosine: float
    strength: float
    is_trusted: bool


def published_fields() -> tuple[KnownField, ...]:
    """Return what is known of published devices."""
    text = resources.files("calibration.fitting").joinpath("known_devices.toml").read_text("utf-8")
    return tuple(
        KnownField(
            name=device["name"],
            points=np.array(device["points"], np.float64),
            fields=np.array(device["fields"]).transpose(0, 2, 1) * _TESLA_PER_MT,
            is_given=False,
        )
        for device in tomllib.loads(text)["device"]
    )


def field_of_model(model: DeviceModel, measurements: Measurements) -> KnownField:
    """Return what a device model says at some of the measured points."""
    points = np.unique(measurements.points, axis=0)
    points = points[:: -(-len(points) // _MAX_POINTS)]
    return KnownField(model.name or "the reference", points, model.actuation_matrix(points), True)


def likeness(field: FreeField, points: Vectors, known: KnownField) -> Likeness | None:
    """Compare a field with a known one, at known points within the box of the measured ones.

    None where coils differ in number, or fewer than three known points were surrounded.
    """
    low, high = points.min(axis=0), points.max(axis=0)
    within = ((known.points >= low) & (known.points <= high)).all(axis=1)
    if known.fields.shape[2] != len(field.strengths) or within.sum() < 3:
        return None
    ours, theirs = field.unit_fields(known.points[within]), known.fields[within]
    sizes = np.sqrt((ours**2).sum()), np.sqrt((theirs**2).sum())
    cosine = float((ours * theirs).sum() / (sizes[0] * sizes[1]))
    strength = float(sizes[0] / sizes[1])
    recognised = abs(cosine) > _ALIKE and abs(strength - 1.0) < _AS_STRONG
    trusted = abs(cosine) > _RESEMBLES if known.is_given else recognised
    return Likeness(known.name, cosine, strength, bool(trusted))
