"""Which faces carry each other on where more than two meet at an edge."""

import numpy as np

from meshes.arrays import Indices, Vector
from meshes.mesh import Mesh


def paired_uses(mesh: Mesh, uses: Indices, patch: Indices, patch_area: Vector) -> list[list[int]]:
    """Part the half-edges at one edge into pairs that go on into each other, and single ones.

    Faces of one patch (joined elsewhere through edges of two faces) belong together; of the
    others the largest two patches do. More than two of one patch are paired around the
    material between them.

    Parameters
    ----------
    mesh : Mesh
    uses : ndarray, shape (k,), int32
        Half-edges 3 face + corner of one edge.
    patch : ndarray, shape (m,), int32
        The lowest face of the patch of each face.
    patch_area : ndarray, shape (m,)
        Area of each patch at its lowest face, mm^2.

    References
    ----------
    A. Guéziec et al., "Cutting and stitching: converting sets of polygons to manifold
    surfaces", IEEE TVCG 7(2), 2001.
    """
    by_patch: dict[int, list[int]] = {}
    for use in uses.tolist():
        by_patch.setdefault(int(patch[use // 3]), []).append(use)
    pairs: list[list[int]] = []
    singles: list[int] = []
    for members in by_patch.values():
        ordered = members if len(members) < 3 else _around(mesh, members)
        n_paired = len(ordered) - len(ordered) % 2
        pairs += [ordered[k : k + 2] for k in range(0, n_paired, 2)]
        singles += ordered[n_paired:]
    singles.sort(key=lambda use: (-patch_area[patch[use // 3]], use))
    if len(singles) > 3:
        n_even = len(singles) - len(singles) % 2
        singles = _around(mesh, singles[:n_even]) + singles[n_even:]
        pairs += [singles[k : k + 2] for k in range(0, n_even, 2)]
        return pairs + [[use] for use in singles[n_even:]]
    if len(singles) > 1:
        pairs.append(singles[:2])
        singles = singles[2:]
    return pairs + [[use] for use in singles]


def _around(mesh: Mesh, uses: list[int]) -> list[int]:
    """Order half-edges around their edge so that each two in turn hold material between them."""
    first = uses[0]
    tail = int(mesh.faces[first // 3, first % 3])
    head = int(mesh.faces[first // 3, (first % 3 + 1) % 3])
    axis = mesh.vertices[head] - mesh.vertices[tail]
    axis = axis / max(float(np.sqrt((axis * axis).sum())), 1e-300)
    thirds = np.array([mesh.faces[use // 3, (use % 3 + 2) % 3] for use in uses])
    ways = mesh.vertices[thirds] - mesh.vertices[tail]
    x = ways[0] - (ways[0] * axis).sum() * axis
    y = np.cross(axis, x)
    angles = np.arctan2((ways * y).sum(axis=1), (ways * x).sum(axis=1))
    runs_along = np.array([mesh.faces[use // 3, use % 3] == tail for use in uses])
    order = np.lexsort((uses, angles))
    # Seen along the axis, material lies beyond a face that runs against it.
    starts = np.flatnonzero(~runs_along[order])
    shift = int(starts[0]) if len(starts) else 0
    return [uses[k] for k in np.roll(order, -shift)]
