"""How broad each tooth looks from the front: what proportion rules speak of."""

import numpy as np

from meshes.mesh import Mesh
from meshes.surface.normals import vertex_normals
from smilesculpt.anatomy import is_on_the_left
from smilesculpt.dentition import Dentition
from smilesculpt.measuring.arch_line import labelled_teeth

_TRIM = 0.003
"""Share of the vertices left out at each end."""


def apparent_limits(surface: Mesh, dentition: Dentition) -> dict[int, tuple[float, float]]:
    """Return between which sideways places the front view shows each tooth.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm.
    dentition : Dentition

    Returns
    -------
    dict of int to (float, float)
        Distance of the mesial and the distal limit from the midplane x = 0 towards the tooth's
        own side, mm; a tooth that stands behind its mesial neighbour may show nothing.
    """
    faces_front = vertex_normals(surface)[:, 1] < 0.0
    limits: dict[int, tuple[float, float]] = {}
    for left in (False, True):
        covered = -np.inf
        numbers = [fdi for fdi in labelled_teeth(dentition) if is_on_the_left(fdi) == left]
        for fdi in sorted(numbers):
            index = dentition.vertices_of(fdi)
            seen = index[faces_front[index]]
            outward = surface.vertices[seen, 0] * (1.0 if left else -1.0)
            ends = np.quantile(outward, (_TRIM, 1.0 - _TRIM)) if len(seen) else (covered, covered)
            # The neighbour nearer to the midline stands in front where they overlap.
            mesial, distal = max(float(ends[0]), covered), max(float(ends[1]), covered)
            limits[fdi] = (mesial, distal)
            covered = distal
    return limits


def apparent_widths(surface: Mesh, dentition: Dentition) -> dict[int, float]:
    """Return how broad each tooth looks from the front, mm."""
    limits = apparent_limits(surface, dentition)
    return {fdi: distal - mesial for fdi, (mesial, distal) in limits.items()}
