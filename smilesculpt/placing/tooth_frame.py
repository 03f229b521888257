"""The directions of a tooth in the scan: mesial, labial, and along its long axis."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Indices, Matrix, Vector
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.measuring.arch_line import arch_line, labelled_teeth
from smilesculpt.measuring.crown_frame import CrownFrame, crown_frame
from smilesculpt.placing.tooth_move import PlaceError


@dataclass(frozen=True, slots=True, eq=False)
class ToothFrame:
    """Where a tooth lies in the scan and which way its sides face.

    Attributes
    ----------
    fdi : int
    vertex_index : ndarray, shape (k,), int32
        Its vertices.
    centre : ndarray, shape (3,)
        Middle of the box around the crown, dental frame, mm.
    directions : ndarray, shape (3, 3)
        Rows of length one, square to each other: mesial, labial, and along the long axis from
        the gum to the tip. On the patient's left they form a left hand, so that equal numbers
        mean the same on both sides.
    half_size : ndarray, shape (3,)
        Half of how far the crown reaches along them, mm.
    """

    fdi: int
    vertex_index: Indices
    centre: Vector
    directions: Matrix
    half_size: Vector

    def inwards(self, way: AnyArray) -> Vector:
        """Return a vector (3,) of the dental frame in the tooth's directions."""
        return np.asarray((self.directions * way).sum(axis=1))

    def outwards(self, way: AnyArray) -> Vector:
        """Return a vector (3,) of the tooth's directions in the dental frame."""
        rows = self.directions
        return np.asarray(way[0] * rows[0] + way[1] * rows[1] + way[2] * rows[2])


def tooth_frame(case: Case, fdi: int) -> ToothFrame:
    """Return the directions of a tooth as it was scanned, whatever was done to it since.

    The long axis leads from the middle of the crown's neck to its tip; mesial follows the arch
    where the crown stands, square to that axis; labial is square to both.

    Raises
    ------
    StepMissingError
        If the case is not oriented or not segmented.
    PlaceError
        If the tooth is not in the case.
    TooFewTeethError, NotAJawError
        If the teeth form no arch.
    """
    return tooth_frames(case, [fdi])[fdi]


def tooth_frames(case: Case, teeth: Iterable[int]) -> dict[int, ToothFrame]:
    """Return the directions of some teeth by their FDI numbers; see `tooth_frame`."""
    dentition = case.require_dentition("place")
    surface, there = case.before(), labelled_teeth(dentition)
    wanted = list(dict.fromkeys(teeth))
    for fdi in wanted:
        if fdi not in there:
            found = f"Teeth that were found: {', '.join(map(str, there))}."
            raise PlaceError(fdi, "it is not in this case", found)
    line = arch_line(surface, dentition)
    return {
        fdi: _squared(crown_frame(surface, dentition, fdi, line=line), surface) for fdi in wanted
    }


def _squared(crown: CrownFrame, surface: Mesh) -> ToothFrame:
    long_axis = crown.occlusal
    mesial = _unit(crown.mesial - float((crown.mesial * long_axis).sum()) * long_axis)
    labial = np.cross(long_axis, mesial)
    labial = labial if float((labial * crown.labial).sum()) > 0.0 else -labial
    directions = np.stack([mesial, labial, long_axis])
    points = surface.vertices[crown.vertex_index] - crown.centre
    reach = [np.ptp((points * row).sum(axis=1)) / 2.0 for row in directions]
    return ToothFrame(crown.fdi, crown.vertex_index, crown.centre, directions, np.array(reach))


def _unit(way: AnyArray) -> AnyArray:
    return np.asarray(way / np.sqrt((way * way).sum()))
