"""A wall of even thickness over an open sheet: the other side from a grid, joined by a rim."""

import numpy as np

from meshes.arrays import Faces, Indices, Vector
from meshes.crossing.self_intersection import self_intersections
from meshes.distance.bvh import bvh
from meshes.distance.closest import ClosestPoints, closest_points
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.offset.border_line import BorderLine
from meshes.offset.clipped import clipped
from meshes.offset.harmless import harmless
from meshes.offset.rim import strip
from meshes.offset.sheet_band import around_sheet
from meshes.progress import Progress, silent
from meshes.structure.topology import Topology, topology
from meshes.surface.normals import vertex_normals

STEPS_OF_VOXEL = 2.0
"""Steps of the grid in a voxel, or in a thinner wall: creases too lie within a quarter voxel."""

_AT_BORDER = 1e-6  # mm; a nearest point no farther from the border lies on it

_SNAP = 0.05  # steps; nearer the cut a vertex counts as on it, which leaves no slivers

# How far the other side stops short of the border, in steps, and the steps' length as a share,
# tried in this order, for in a notch of the border an upright rim cuts itself. With the
# coarsest, the last, creases lie within half a voxel.
_TRIES = (
    (0.0, 1.0),
    (1.0, 1.0),
    (2.0, 1.0),
    (4.0, 1.0),
    (1.0, 0.7),
    (3.0, 0.7),
    (1.0, 2.0),
    (0.0, 2.0),
)


def wall_over(sheet: Mesh, thickness: float, voxel: float, *, progress: Progress = silent) -> Mesh:
    """Return the solid between an open sheet and the points at a distance before it.

    The sheet stays as it is, to the bit. The points of the other side lie at the distance; it
    ends where the nearest point of the sheet is on its border, up to two voxels earlier if an
    upright rim would cut itself.

    Parameters
    ----------
    sheet : Mesh
        Manifold and consistently wound; the wall grows to where it faces.
    thickness, voxel : float
        mm; above zero. The grid has half that step, or half the thickness of a thinner wall.
    progress : Progress

    Returns
    -------
    Mesh
        Closed; first the vertices of the sheet, whose faces are turned over.

    Raises
    ------
    InvalidMeshError
        If the sheet is not manifold, or no rim can be closed.
    """
    found = topology(sheet)
    if not voxel > 0.0:
        raise InvalidMeshError(f"a voxel of {voxel} mm is no length; give more than 0.")
    if not (found.is_manifold and found.is_oriented):
        raise InvalidMeshError("the sheet is not manifold or its faces disagree. Repair it first.")
    step = min(voxel, thickness) / STEPS_OF_VOXEL
    for turn, (inset, share) in enumerate(_TRIES):
        progress(turn / len(_TRIES), "Building the wall")
        line = BorderLine(sheet, found, 0.5 * share * step)
        far = _far_side(sheet, line, thickness, share * step, inset * share * step)
        rims = _rims(sheet, found, line, far)
        if rims is None:
            continue
        solid = _solid(sheet, far, rims)
        if topology(solid).is_closed and len(self_intersections(solid)) == 0:
            progress(1.0, "Building the wall")
            return solid
    raise InvalidMeshError(
        f"the rim of a wall of {thickness:g} mm cuts itself: the border of the sheet has notches "
        "or folds. Smooth the border, or give a thinner wall."
    )


def _far_side(sheet: Mesh, line: BorderLine, thickness: float, step: float, inset: float) -> Mesh:
    """Return the surface at the distance before the sheet, open above its border."""
    tree = bvh(sheet)
    around = around_sheet(sheet, thickness, step, tree=tree)
    near = closest_points(sheet, around.vertices, tree=tree)
    stretch = thickness / np.maximum(near.distance, 1e-3 * thickness) - 1.0
    moves, _ = harmless(around, (around.vertices - near.point) * stretch[:, None])
    exact = around.with_vertices(around.vertices + moves)
    beyond = _beyond(sheet, line, exact, near, thickness) + inset
    return clipped(exact, np.where(np.abs(beyond) < _SNAP * step, 0.0, beyond))


def _beyond(
    sheet: Mesh, line: BorderLine, around: Mesh, near: ClosestPoints, thickness: float
) -> Vector:
    """Return how far beyond the border each vertex lies, mm, negative above the sheet."""
    ways = around.vertices - near.point
    corners = vertex_normals(sheet)[sheet.faces[near.face]]
    normals = (corners * near.barycentric[:, :, None]).sum(axis=1)
    is_before = (ways * normals).sum(axis=1) > 0.0
    border = line.nearest(near.point)
    above = np.where(is_before, -border.distance, thickness)
    sideways = (ways * border.outwards).sum(axis=1)
    return np.asarray(np.where(border.distance < _AT_BORDER, sideways, above))


def _rims(
    sheet: Mesh, found: Topology, line: BorderLine, far: Mesh
) -> tuple[Faces, Indices] | None:
    """Return the faces of all rims and the bodies of the far side that they join, or None.

    Crumbs of the far side that go around no border are left out.
    """
    known = topology(far)
    body = np.full(far.n_vertices, -1, np.int32)
    body[far.faces] = known.face_component[:, None]
    rims, joined, borders = [], [], []
    for loop in known.boundary_loops:
        places = line.nearest(far.vertices[loop.vertices])
        border = int(np.bincount(places.loop).argmax())
        below = found.boundary_loops[border].vertices
        faces = strip(below, loop.vertices + np.int32(sheet.n_vertices), places.along)
        if faces is not None:
            rims.append(faces)
            joined.append(int(body[loop.vertices[0]]))
            borders.append(border)
    if sorted(borders) != list(range(len(found.boundary_loops))):
        return None
    open_bodies = np.unique(body[np.concatenate([loop.vertices for loop in known.boundary_loops])])
    whole = np.setdiff1d(np.arange(known.n_components), open_bodies)
    kept = np.isin(known.face_component, [*joined, *whole])
    return np.concatenate(rims), np.flatnonzero(kept).astype(np.int32)


def _solid(sheet: Mesh, far: Mesh, rims: tuple[Faces, Indices]) -> Mesh:
    faces, kept = rims
    used, rows = np.unique(far.faces[kept], return_inverse=True)
    number = np.full(far.n_vertices, -1, np.int32)
    number[used] = np.arange(len(used), dtype=np.int32)
    shift = np.int32(sheet.n_vertices)
    is_far = faces >= shift
    faces = np.where(is_far, number[np.where(is_far, faces - shift, 0)] + shift, faces)
    far_faces = rows.reshape(-1, 3).astype(np.int32) + shift
    return Mesh(
        np.concatenate((sheet.vertices, far.vertices[used])),
        np.concatenate((sheet.faces[:, ::-1], far_faces, faces.astype(np.int32))),
    )
