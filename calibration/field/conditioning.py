"""How evenly a device makes fields of every direction over its workspace."""

from dataclasses import dataclass

import numpy as np

from calibration.field.device_model import DeviceModel
from meshes.arrays import Vector, Vectors

_N_MIDDLE = 5


@dataclass(frozen=True, slots=True)
class Conditioning:
    """The strongest over the weakest direction of the field that the same current makes.

    Attributes
    ----------
    median, worst : float
        Over a grid of the workspace.
    """

    median: float
    worst: float


def conditions(model: DeviceModel, points: Vectors) -> Vector:
    """Return the largest over the least field that a current of 1 A makes, by direction, (p,).

    Fewer than three coils do not make every direction: only those that they make count.
    """
    sizes = np.linalg.svd(model.actuation_matrix(points), compute_uv=False)
    return np.asarray(sizes[:, 0] / np.maximum(sizes[:, -1], np.finfo(float).tiny))


def conditioning(model: DeviceModel) -> Conditioning:
    """Return the condition number over 125 places of the workspace."""
    axes = [np.linspace(low, high, _N_MIDDLE) for low, high in model.workspace.tolist()]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    found = conditions(model, points)
    return Conditioning(float(np.median(found)), float(found.max()))
