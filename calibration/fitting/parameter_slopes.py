"""How the field of a device changes with each of its parameters, in the units of its file."""

from dataclasses import dataclass, replace

import numpy as np

from calibration.errors import InvalidModelError
from calibration.field.device_model import DeviceModel
from calibration.field.multipole import METRES_PER_MM
from calibration.field.sources import OFFSET
from calibration.fitting.source_set import SourceSet
from meshes.arrays import Matrix, Vector, Vectors

# Any length near the device: it leaves the slopes again.
_SCALE = 150.0
_TENSOR = ("xx", "yy", "zz", "xy", "xz", "yz")


@dataclass(frozen=True, slots=True, eq=False)
class FieldSlopes:
    """Slopes of the field by the parameters of a model.

    Attributes
    ----------
    slopes : ndarray, shape (p, 3, n)
        Tesla over the unit of each parameter.
    names : tuple of str
        `coil source parameter`, such as `Coil_0 0 x`; bodies and rates of saturation after them.
    units : tuple of str
        mm, rad, T m^3/A and higher, m^3, 1/A.
    """

    slopes: Matrix
    names: tuple[str, ...]
    units: tuple[str, ...]


def field_slopes(model: DeviceModel, points: Vectors, currents: Matrix) -> FieldSlopes:
    """Return the slopes of a model's field by every parameter.

    Of each source: position, two turns of its axis (about each other way across it) and the
    coefficients B_n; of each piece of soft iron: position and polarisability; of each coil that
    saturates: its rate.

    Parameters
    ----------
    model : DeviceModel
    points : ndarray, shape (p, 3)
        mm.
    currents : ndarray, shape (p, k)
        Ampere.

    Raises
    ------
    InvalidModelError
        If the model has an expansion about the workspace (inner coefficients) or an offset beside
        saturation: these have no slopes here.
    """
    sources = model.sources
    if sources.inner.size and sources.inner.any():
        raise InvalidModelError("a model with inner coefficients has no slopes by its parameters")
    is_offset = sources.coil_index == OFFSET
    has_offset = bool(is_offset.any())
    if has_offset and model.saturation.n_coils:
        raise InvalidModelError("a model with offset and saturation has no slopes here")
    given = np.column_stack([currents, np.ones(len(currents))]) if has_offset else currents
    drives = np.where(is_offset, model.n_coils, sources.coil_index).astype(np.int32)
    plain = SourceSet(drives, sources.positions, sources.axes, sources.outer, _SCALE)
    moving = replace(
        plain,
        strengths=sources.outer / plain.powers(),
        bodies=model.bodies,
        saturation=model.saturation,
    )
    named = _named(model, moving)
    sizes = np.array([size for *_, size in named])
    return FieldSlopes(
        slopes=moving.slopes(points, np.ascontiguousarray(given)) / sizes,
        names=tuple(name for name, *_ in named),
        units=tuple(unit for _, unit, _ in named),
    )


def _named(model: DeviceModel, moving: SourceSet) -> list[tuple[str, str, float]]:
    """Return the name and unit of each parameter, and what one of its own unit counts there."""
    coils = (*model.coil_names, "offset")
    powers: Vector = moving.powers()[0]
    out: list[tuple[str, str, float]] = []
    seen: dict[str, int] = {}
    for coil in moving.coil_index.tolist():
        name = coils[coil]
        number = seen[name] = seen.get(name, -1) + 1
        out += [(f"{name} {number} {axis}", "mm", _SCALE) for axis in "xyz"]
        out += [(f"{name} {number} turn {way}", "rad", 1.0) for way in "ab"]
        for order, power in enumerate(powers.tolist(), 1):
            out.append((f"{name} {number} B{order}", f"T m^{order + 2}/A", power))
    cube = (_SCALE * METRES_PER_MM) ** 3
    for body in range(moving.bodies.n_bodies):
        out += [(f"iron {body} {axis}", "mm", _SCALE) for axis in "xyz"]
        out += [(f"iron {body} {term}", "m^3", cube) for term in _TENSOR]
    out += [(f"{name} rate", "1/A", 1.0) for name in coils[: moving.saturation.n_coils]]
    return out
