"""Crowns and gum of the sample arch as one solid."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from meshes.arrays import AnyArray, Indices, Mask, Vector
from smilesculpt.sample.blend import smooth_minimum
from smilesculpt.sample.gum import Gum
from smilesculpt.sample.placement import PlacedArch, PlacedTooth

FAR = 5.0
"""Value of the solid where nothing is near, mm."""

_REACH = 8.0
"""No crown reaches further from its own middle, mm."""

_CONTACT_BLEND, _GUM_BLEND = 0.2, 0.3
"""A scanner rounds what it cannot see into, mm; our choice."""


@dataclass(frozen=True, slots=True, eq=False)
class Anatomy:
    """Crowns and gum as one solid; heights are positive towards the other jaw."""

    arch: PlacedArch
    gum: Gum


@dataclass(frozen=True, slots=True, eq=False)
class FieldValues:
    """What the solid is at some points.

    Attributes
    ----------
    solid : ndarray, shape (n,)
        About the signed distance to crowns and gum together, negative inside, mm.
    tooth : ndarray, shape (n,), int16
        FDI number where a crown is the surface, 0 where the gum is.
    """

    solid: Vector
    tooth: NDArray[np.int16]


def field_values(anatomy: Anatomy, points: AnyArray, nearest: Indices) -> FieldValues:
    """Evaluate the solid at points.

    Parameters
    ----------
    anatomy : Anatomy
    points : ndarray, shape (n, 3)
        x, y, height; mm.
    nearest : ndarray, shape (n,), int32
        Index of the nearest point of the arch curve, of these points or of close ones.
    """
    along, outward = anatomy.arch.curve.coordinates(points[:, :2], nearest)
    gum = np.clip(anatomy.gum.inside(along, outward, points[:, 2]), -FAR, FAR)
    crown = np.full(len(points), FAR)
    closest = np.full(len(points), FAR)
    number = np.zeros(len(points), dtype=np.int16)
    for tooth in anatomy.arch.teeth:
        if tooth.present:
            index = np.flatnonzero(_within_reach(tooth, points))
            value = _crown_value(tooth, points[index])
            number[index] = np.where(value < closest[index], tooth.fdi, number[index])
            closest[index] = np.minimum(value, closest[index])
            crown[index] = smooth_minimum(crown[index], value, _CONTACT_BLEND)
    solid = smooth_minimum(crown, gum, _GUM_BLEND)
    return FieldValues(solid, np.where(closest < gum, number, 0).astype(np.int16))


def _within_reach(tooth: PlacedTooth, points: AnyArray) -> Mask:
    middle = tooth.origin + tooth.axes[2] * (tooth.size.length / 2.0)
    x, y, z = (np.abs(points[:, k] - middle[k]) for k in range(3))
    return np.asarray((x < _REACH) & (y < _REACH) & (z < _REACH + 2.0))


def _crown_value(tooth: PlacedTooth, points: AnyArray) -> Vector:
    offset = points - tooth.origin
    local = [(offset * axis).sum(axis=1) for axis in tooth.axes]
    return np.minimum(tooth.form.inside(np.stack(local, axis=1), tooth.size, tooth.lean), FAR)
