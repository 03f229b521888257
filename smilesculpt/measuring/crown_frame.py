"""The directions of one crown: mesial, labial and along its long axis."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Indices, Mask, Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.anatomy import is_on_the_left
from smilesculpt.dentition import Dentition
from smilesculpt.measuring.arch_line import ArchLine

_STEEPEST = np.radians(40.0)
"""A long axis leans no more than this; beyond it the labels are to blame."""


@dataclass(frozen=True, slots=True, eq=False)
class CrownFrame:
    """Where the sides of a crown lie.

    Attributes
    ----------
    fdi : int
    vertex_index : ndarray, shape (k,), int32
    centre : ndarray, shape (3,)
        Middle of the box around the crown, dental frame, mm.
    mesial, labial, occlusal : ndarray, shape (3,)
        Unit vectors; mesial lies along the arch and labial across it, both level; occlusal is
        the long axis, from the gum to the tip.
    """

    fdi: int
    vertex_index: Indices
    centre: AnyArray
    mesial: AnyArray
    labial: AnyArray
    occlusal: AnyArray

    def along(self, points: Vertices, direction: AnyArray) -> Vector:
        """Return the coordinates of points (n, 3) from the centre along a direction, mm."""
        x, y, z = (points - self.centre).T
        return np.asarray(x * direction[0] + y * direction[1] + z * direction[2])


def crown_frame(surface: Mesh, dentition: Dentition, fdi: int, *, line: ArchLine) -> CrownFrame:
    """Return the directions of a crown.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm.
    dentition : Dentition
    fdi : int
        A tooth of the dentition.
    line : ArchLine
        Gives the mesial direction; its normal is labial.
    """
    index = dentition.vertices_of(fdi)
    crown = surface.vertices[index]
    centre = (crown.min(axis=0) + crown.max(axis=0)) / 2.0
    tangent = line.tangent_at(centre[:2])
    towards_midline = -tangent if is_on_the_left(fdi) else tangent
    mesial = np.array([*towards_midline, 0.0])
    labial = np.array([tangent[1], -tangent[0], 0.0])
    up = np.array([0.0, 0.0, -1.0 if dentition.jaw == "upper" else 1.0])
    border = gum_border(surface, dentition, fdi)
    occlusal = _long_axis(surface.vertices, index, border, up) if border.any() else up
    return CrownFrame(fdi, index, centre, mesial, labial, occlusal)


def gum_border(surface: Mesh, dentition: Dentition, fdi: int) -> Mask:
    """Return which vertices of the mesh are this tooth's and share a face with gum, shape (n,)."""
    corner = dentition.labels[surface.faces]
    mixed = (corner == fdi).any(axis=1) & (corner == 0).any(axis=1)
    touched = np.zeros(surface.n_vertices, dtype=np.bool_)
    touched[surface.faces[mixed].ravel()] = True
    return np.asarray(touched & (dentition.labels == fdi))


def _long_axis(vertices: Vertices, index: Indices, border: Mask, up: AnyArray) -> AnyArray:
    crown = vertices[index]
    height = crown[:, 2] * up[2]
    tip = crown[height >= height.max() - 1.0].mean(axis=0)
    axis = tip - vertices[border].mean(axis=0)
    axis /= np.sqrt((axis**2).sum())
    return axis if axis[2] * up[2] > np.cos(_STEEPEST) else up
