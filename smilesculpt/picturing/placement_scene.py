"""A scan with the error to expect at each place, and the device's surface over it, as objects."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from meshes.arrays import Matrix, Vector
from meshes.mesh import Mesh
from smilesculpt.picturing.palette import BATLOW, colour
from smilesculpt.picturing.residual_map import round_up
from smilesculpt.picturing.scene import SceneObject
from smilesculpt.picturing.scene_building import surface_object
from smilesculpt.picturing.site_scene import painted

REFERENCE: Final = "reference"
# Errors change little over a scan: a near end leaves them most of the colours.
_ENDS: Final = (1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_REFERENCE_PAINT: Final = colour("#7B7FD6")
_REFERENCE_OPACITY: Final = 0.35


@dataclass(frozen=True, slots=True, eq=False)
class ErrorPicture:
    """A scan coloured by the error to expect.

    Attributes
    ----------
    item : SceneObject
    errors : ndarray, shape (n,)
        At each vertex, mm.
    top : float
        End of the colours, rounded up, mm; they begin at 0.
    """

    item: SceneObject
    errors: Vector
    top: float


def error_picture(item: SceneObject, errors: Vector) -> ErrorPicture:
    """Return the picture of a scan with the error to expect at each vertex."""
    top = round_up(float(errors.max()), _ENDS)
    return ErrorPicture(replace(item, colours=BATLOW.colours(errors, 0.0, top)), errors, top)


def reference_object(reference: Mesh, reference_from_scan: Matrix) -> SceneObject:
    """Return the device's surface in the scan's frame, see-through."""
    turn, shift = reference_from_scan[:3, :3], reference_from_scan[:3, 3]
    back = np.ascontiguousarray((reference.vertices - shift) @ turn)
    item = surface_object(REFERENCE, reference.with_vertices(back))
    return painted(item, _REFERENCE_PAINT, _REFERENCE_OPACITY)
