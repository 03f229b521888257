"""How much of the wearer's scans a further part would show in the open.

A wax-up holds gum and palate as they were scanned: shown as a part, it is the scan. Two things
tell: the part lies on the scan, in the frame of the teeth or of the scanner's file; or its
triangles are those of the scan, wherever it was moved to.
"""

import numpy as np

from meshes.arrays import Indices, Mask
from meshes.distance.bvh import bvh
from meshes.distance.closest import closest_points
from meshes.mesh import Mesh
from smilesculpt.case import Case

# As near as two scans of one person lie (0.05-0.18 mm RMS, PubMed 37536075).
NEAR = 0.1  # mm
# What lies on a designed crown's own margin stays below; one tooth of an arch lies above.
MOST = 0.01
_TOUCHING = 0.05  # of the other jaw lies that near to a part that merely bites on it; our choice
_GRID = 1e-4  # mm: STL keeps 4e-6 mm at 50 mm, so that few lengths change their place
_N_STEPS = 1 << 20


def scan_share(case: Case, part: Mesh, shown: tuple[int, ...]) -> float:
    """Return the share of the scan, outside the crowns that are shown anyway, that a part holds.

    The same is asked of the other jaw of the case; the larger share counts.

    Parameters
    ----------
    case : Case
        With its teeth found.
    part : Mesh
        In the dental frame or that of the scan's file, or moved from there; mm.
    shown : tuple of int
        FDI numbers of the crowns that the wearer agreed to show.

    Returns
    -------
    float
        0 to 1.
    """
    dentition = case.require_dentition("publish")
    is_private: Mask = ~np.isin(dentition.labels, shown)
    if part.n_faces == 0 or not is_private.any():
        return 0.0
    near = [_share_near(part, mesh, is_private) for mesh in (case.before(), case.scan)]
    own = max(*near, _share_of_triangles(part, case.scan, is_private))
    return max(own, _share_of_antagonist(case, part))


def _share_of_antagonist(case: Case, part: Mesh) -> float:
    """Return the share of the other jaw, all of which is private, that a part holds."""
    other, placed = case.antagonist, case.opposing()
    if other is None or placed is None:
        return 0.0
    everything: Mask = np.ones(other.mesh.n_vertices, np.bool_)
    near = max(_share_near(part, mesh, everything) for mesh in (placed, other.mesh))
    same = _share_of_triangles(part, other.mesh, everything)
    return max(near if near > _TOUCHING else 0.0, same)


def _share_near(part: Mesh, scan: Mesh, is_private: Mask) -> float:
    distance = closest_points(part, scan.vertices[is_private], tree=bvh(part)).distance
    return float(np.mean(distance <= NEAR))


def _share_of_triangles(part: Mesh, scan: Mesh, is_private: Mask) -> float:
    """Return the share of the private triangles that the part has in the same three lengths.

    Lengths that several triangles of the scan share, as in a mesh that a program made, tell
    nothing and are not counted.
    """
    private = scan.faces[is_private[scan.faces].all(axis=1)]
    if not len(private):
        return 0.0
    keys, counts = np.unique(_lengths(scan, private), return_counts=True)
    found = np.isin(keys[counts == 1], _lengths(part, part.faces))
    return float(np.count_nonzero(found) / len(private))


def _lengths(mesh: Mesh, faces: Indices) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return one number for the three edge lengths of each face."""
    corners = mesh.vertices[faces]
    sides = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2)
    steps = np.minimum(np.sort(np.rint(sides / _GRID), axis=1), _N_STEPS - 1).astype(np.int64)
    keys: np.ndarray[tuple[int], np.dtype[np.int64]] = (
        steps[:, 0] * _N_STEPS + steps[:, 1]
    ) * _N_STEPS + steps[:, 2]
    return keys
