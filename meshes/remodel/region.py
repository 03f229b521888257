"""Other triangles for a region of a surface; outside it and on its rim nothing changes."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Mask, Matrix, Vertices
from meshes.crossing.changed import self_intersections_of
from meshes.distance.closest import closest_points
from meshes.errors import MeshError
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.remodel.extras import library
from meshes.remodel.other_triangles import OtherTriangles
from meshes.surface.normals import face_area_vectors

_N_ROUNDS = 6


class RegionError(MeshError):
    """A region that cannot be given other triangles."""


@dataclass(frozen=True, slots=True, eq=False)
class RegionRemesh:
    """A surface of which a region has other triangles.

    Attributes
    ----------
    mesh : Mesh
        As it is now.
    triangles : OtherTriangles
        What leads there.
    """

    mesh: Mesh
    triangles: OtherTriangles


def remeshed_region(
    mesh: Mesh, region: Mask, edge_length: float, *, progress: Progress = silent
) -> RegionRemesh:
    """Give a region triangles of one size: refined or coarsened, whichever it needs.

    The rim of the region, and a border of the surface in it, keep their vertices and edges.
    Faces where the region meets itself in a single point, or more than two faces an edge, are
    left as they are. The result is checked: it is as closed as before, no new face is turned
    over, and no more faces cross than before.

    Parameters
    ----------
    mesh : Mesh
        Consistently wound.
    region : ndarray, shape (m,), bool
        Faces to replace.
    edge_length : float
        Wanted length of edges, mm.
    progress : callable, optional

    Raises
    ------
    CancelledError
        If the progress raised it.
    MissingExtraError
        Without gpytoolbox (extra "remodel").
    RegionError
        If nothing can be replaced, the length is not above zero, or the result would be wrong.

    References
    ----------
    M. Botsch, L. Kobbelt, "A remeshing approach to multiresolution modeling", SGP 2004.
    """
    if region.shape != (mesh.n_faces,):
        raise RegionError(f"the region has shape {region.shape}; give ({mesh.n_faces},).")
    if not 0.0 < edge_length < np.inf:
        raise RegionError(f"edges of {edge_length:g} mm make no mesh; give more than 0.")
    progress(0.0, "Looking at the place")
    gone = _sound(mesh, np.asarray(region, dtype=np.bool_))
    used = np.unique(mesh.faces[gone])
    patch = Mesh(mesh.vertices[used], np.searchsorted(used, mesh.faces[gone]).astype(np.int32))
    rim = np.unique(_rim_edges(patch.faces))
    if len(rim) == patch.n_vertices:
        raise RegionError("the region has no vertex inside. Choose a larger one.")
    progress(0.1, "Making other triangles")
    points, faces = _replaced(patch, rim, edge_length)
    progress(0.5, "Checking the other triangles")
    inner = points[len(rim) :]
    _require_same_side(patch, Mesh(points, faces))
    keeps = np.ones(mesh.n_vertices, dtype=np.bool_)
    keeps[np.delete(used, rim)] = False
    number = np.cumsum(keeps) - 1
    n_kept = int(keeps.sum())
    place = np.concatenate([number[used[rim]], n_kept + np.arange(len(inner))])
    new_faces = place[faces].astype(np.int32)
    after = Mesh(
        np.concatenate([mesh.vertices[keeps], inner]),
        np.concatenate([number[mesh.faces[~gone]].astype(np.int32), new_faces]),
    )
    _require_no_new_crossing(mesh, gone, after, len(new_faces))
    progress(0.9, "Carrying everything over")
    found = closest_points(patch, inner)
    triangles = OtherTriangles(
        gone_vertices=np.flatnonzero(~keeps).astype(np.int32),
        gone_faces=np.flatnonzero(gone).astype(np.int32),
        positions=inner,
        corners=used[patch.faces[found.face]].astype(np.int32),
        weights=np.ascontiguousarray(found.barycentric),
        faces=new_faces,
    )
    return RegionRemesh(after, triangles)


def stretched_faces(mesh: Mesh, original: Vertices, *, ratio: float = 1.6) -> Mask:
    """Return the faces with an edge that grew or shrank, and those around them.

    Parameters
    ----------
    mesh : Mesh
    original : ndarray, shape (n, 3)
        Where its vertices were before it was sculpted, mm.
    ratio : float
        How much longer or shorter an edge must have become.

    Returns
    -------
    ndarray, shape (m,), bool
        For `remeshed_region`.
    """
    now, before = _edge_lengths(mesh.vertices, mesh.faces), _edge_lengths(original, mesh.faces)
    changed = ((now > ratio * before) | (ratio * now < before)).any(axis=1)
    for _ in range(2):  # new triangles need room to meet the old ones evenly
        near = np.zeros(mesh.n_vertices, dtype=np.bool_)
        near[mesh.faces[changed]] = True
        changed = near[mesh.faces].any(axis=1)
    return np.asarray(changed)


def usual_edge_length(original: Vertices, faces: Faces, region: Mask) -> float:
    """Return the median length of the edges of a region before it was sculpted, mm."""
    return float(np.median(_edge_lengths(original, faces[region])))


def _replaced(patch: Mesh, rim: Indices, edge_length: float) -> tuple[Vertices, Faces]:
    """Return other triangles whose first vertices are those of the rim."""
    gpytoolbox = library("gpytoolbox", what="Remeshing a region", name="gpytoolbox")
    points, faces = gpytoolbox.remesh_botsch(
        np.array(patch.vertices),
        np.array(patch.faces, dtype=np.int64),
        i=_N_ROUNDS,
        h=edge_length,
        feature=rim,
    )
    points, faces = np.asarray(points, dtype=np.float64), np.asarray(faces, dtype=np.int32)
    kept = np.array_equal(points[: len(rim)], patch.vertices[rim])
    wanted = np.searchsorted(rim, _rim_edges(patch.faces))
    if not (kept and np.array_equal(_rim_edges(faces), wanted)):
        raise RegionError("the rim of the region cannot be kept. Choose a larger region.")
    return points, faces


def _sound(mesh: Mesh, region: Mask) -> Mask:
    """Return the faces of a region without those where it meets itself in a point or fin."""
    region = region & ~_at_crowded_edges(mesh.faces)
    while region.any():
        ends = _rim_edges(mesh.faces[region])
        n_rims = np.bincount(ends.ravel(), minlength=mesh.n_vertices)
        outside = np.zeros(mesh.n_vertices, dtype=np.bool_)
        outside[mesh.faces[~region]] = True
        wrong = (n_rims > 2) | ((n_rims == 0) & outside)
        pinched = wrong[mesh.faces].any(axis=1) & region
        if not pinched.any():
            return region
        region = region & ~pinched
    raise RegionError("the region holds no sound faces. Choose a larger one, or repair the mesh.")


def _at_crowded_edges(faces: Faces) -> Mask:
    _, number, count = _edges(faces)
    return np.asarray((count[number] > 2).reshape(-1, 3).any(axis=1))


def _edges(faces: Faces) -> tuple[AnyArray, AnyArray, AnyArray]:
    """Return the edges, ascending, which of them each side of a face is, and how many share it."""
    sides = np.sort(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1).astype(np.int64)
    codes, number, count = np.unique(
        (sides[:, 0] << 32) | sides[:, 1], return_inverse=True, return_counts=True
    )
    return np.stack([codes >> 32, codes & 0xFFFFFFFF], axis=1), number, count


def _rim_edges(faces: Faces) -> AnyArray:
    edges, _, count = _edges(faces)
    return np.asarray(edges[count == 1])


def _edge_lengths(points: Vertices, faces: Faces) -> Matrix:
    ways = points[faces] - points[np.roll(faces, 1, axis=1)]
    return np.asarray(np.sqrt((ways * ways).sum(axis=2)))


def _require_same_side(patch: Mesh, after: Mesh) -> None:
    """Refuse faces that look to the other side than the old face below their middle."""
    found = closest_points(patch, after.vertices[after.faces].mean(axis=1))
    old, new = face_area_vectors(patch)[found.face], face_area_vectors(after)
    n_folds = int(((old * new).sum(axis=1) <= 0.0).sum())
    if n_folds:
        raise RegionError(
            f"{n_folds} of the new triangles would be folded over. "
            "Smooth the region first, or choose another edge length."
        )


def _require_no_new_crossing(before: Mesh, gone: Mask, after: Mesh, n_new: int) -> None:
    is_new = np.zeros(after.n_faces, dtype=np.bool_)
    is_new[after.n_faces - n_new :] = True
    crossing = self_intersections_of(after, is_new)
    if len(crossing) and len(crossing) > len(self_intersections_of(before, gone)):
        raise RegionError(
            f"the new triangles would cut through the surface at {len(crossing)} places. "
            "Choose a smaller edge length."
        )
