"""Other triangles for a region of a surface; outside it and on its rim nothing changes."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Mask, Matrix, Vertices
from meshes.crossing.changed import self_intersections_of
from meshes.distance.closest import closest_points
from meshes.errors import MeshError
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.remodel.evening import EvenTriangles, even_triangles, in_many_fans
from meshes.remodel.other_triangles import OtherTriangles
from meshes.structure.volume import surface_area

_N_TRIES = 6
"""Where new triangles cut through the surface it is left as it is, each time farther around."""

_MOST_FACES = 20_000_000


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
    n_left : int
        Faces of the region that are as they were: others could not be made there.
    """

    mesh: Mesh
    triangles: OtherTriangles
    n_left: int


def remeshed_region(
    mesh: Mesh, region: Mask, edge_length: float, *, progress: Progress = silent
) -> RegionRemesh:
    """Give a region triangles of one size: refined or coarsened, whichever it needs.

    The rim of the region, and a border of the surface in it, keep their vertices and edges.
    Faces where the region meets itself in a single point, or more than two faces an edge, are
    left as they are, and so are faces around which new ones would cut through the surface. The
    result is checked: it is as closed as before, and no new face crosses another one.

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
    RegionError
        If nothing can be replaced, or the length makes no mesh.

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
    _require_few(mesh, gone, edge_length)
    for n_rings in 2 ** np.arange(_N_TRIES):
        part = _Part.of(mesh, gone)
        made = even_triangles(
            part.patch, part.rim, edge_length, progress=partial(_first_part, progress)
        )
        progress(0.7, "Checking the other triangles")
        after = part.merged(made)
        crossing = _crossing_new(after, len(made.faces))
        if not len(crossing):
            progress(0.9, "Carrying everything over")
            n_left = int(region.sum()) - int(gone.sum())
            return RegionRemesh(after, part.triangles(made), n_left)
        gone = _sound(mesh, gone & ~_around(part, after.faces[crossing], after, int(n_rings)))
    raise RegionError("the surface cuts through itself in too many places. Smooth it first.")


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


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A part of a mesh by itself.

    Attributes
    ----------
    mesh : Mesh
    gone : ndarray, shape (m,), bool
        Its faces.
    used : ndarray
        Its vertices, ascending.
    patch : Mesh
    rim : ndarray, shape (r,)
        Vertices of the patch that stay.
    """

    mesh: Mesh
    gone: Mask
    used: AnyArray
    patch: Mesh
    rim: Indices

    @classmethod
    def of(cls, mesh: Mesh, gone: Mask) -> "_Part":
        used = np.unique(mesh.faces[gone])
        faces = np.searchsorted(used, mesh.faces[gone]).astype(np.int32)
        patch = Mesh(mesh.vertices[used], faces)
        rim = np.unique(_rim_edges(faces)).astype(np.int32)
        if len(rim) == patch.n_vertices:
            raise RegionError("the region has no vertex inside. Choose a larger one.")
        return cls(mesh, gone, used, patch, rim)

    def stays(self) -> Mask:
        """Return which vertices of the mesh stay."""
        stays = np.ones(self.mesh.n_vertices, dtype=np.bool_)
        stays[np.delete(self.used, self.rim)] = False
        return stays

    def new_faces(self, made: EvenTriangles) -> Faces:
        """Return other triangles of the patch in the numbers of the new mesh."""
        stays = self.stays()
        rim = (np.cumsum(stays) - 1)[self.used[self.rim]]
        inner = int(stays.sum()) + np.arange(len(made.points) - len(rim))
        return np.asarray(np.concatenate([rim, inner])[made.faces], dtype=np.int32)

    def merged(self, made: EvenTriangles) -> Mesh:
        """Return the mesh with other triangles in place of the patch."""
        stays = self.stays()
        number = (np.cumsum(stays) - 1).astype(np.int32)
        inner = made.points[len(self.rim) :]
        kept = number[self.mesh.faces[~self.gone]]
        vertices = np.concatenate([self.mesh.vertices[stays], inner])
        return Mesh(vertices, np.concatenate([kept, self.new_faces(made)]))

    def triangles(self, made: EvenTriangles) -> OtherTriangles:
        """Return the same as data."""
        inner = made.points[len(self.rim) :]
        found = closest_points(self.patch, inner)
        return OtherTriangles(
            gone_vertices=np.flatnonzero(~self.stays()).astype(np.int32),
            gone_faces=np.flatnonzero(self.gone).astype(np.int32),
            positions=inner,
            corners=self.used[self.patch.faces[found.face]].astype(np.int32),
            weights=np.ascontiguousarray(found.barycentric),
            faces=self.new_faces(made),
        )


def _first_part(progress: Progress, share: float, words: str) -> None:
    progress(0.1 + 0.6 * share, words)


def _crossing_new(after: Mesh, n_new: int) -> Indices:
    """Return the new faces, the last of a mesh, that cross others."""
    is_new = np.zeros(after.n_faces, dtype=np.bool_)
    is_new[after.n_faces - n_new :] = True
    pairs = np.unique(self_intersections_of(after, is_new))
    return np.asarray(pairs[is_new[pairs]], dtype=np.int32)


def _around(part: _Part, crossing: Faces, after: Mesh, n_rings: int) -> Mask:
    """Return the faces of a mesh at some new ones, and rings of those around them."""
    corners = after.vertices[crossing]
    points = np.concatenate([corners.mean(axis=1), corners.reshape(-1, 3)])
    near = np.flatnonzero(part.gone)[closest_points(part.patch, points).face]
    chosen = np.zeros(part.mesh.n_faces, dtype=np.bool_)
    chosen[near] = True
    for _ in range(n_rings):
        at = np.zeros(part.mesh.n_vertices, dtype=np.bool_)
        at[part.mesh.faces[chosen]] = True
        chosen = np.asarray(at[part.mesh.faces].any(axis=1))
    return chosen


def _require_few(mesh: Mesh, gone: Mask, edge_length: float) -> None:
    area = surface_area(Mesh(mesh.vertices, mesh.faces[gone]))
    n_faces = area / (0.43 * edge_length * edge_length)
    if n_faces > _MOST_FACES:
        raise RegionError(
            f"edges of {edge_length:g} mm would make {n_faces:,.0f} triangles. Give longer ones."
        )


def _sound(mesh: Mesh, region: Mask) -> Mask:
    """Return the faces of a region without those where it meets itself in a point or fin."""
    region = region & ~_at_crowded_edges(mesh.faces)
    while region.any():
        ends = _rim_edges(mesh.faces[region])
        n_rims = np.bincount(ends.ravel(), minlength=mesh.n_vertices)
        outside = np.zeros(mesh.n_vertices, dtype=np.bool_)
        outside[mesh.faces[~region]] = True
        wrong = (n_rims > 2) | ((n_rims == 0) & outside) | _in_many_fans(mesh, region)
        pinched = wrong[mesh.faces].any(axis=1) & region
        if not pinched.any():
            return region
        region = region & ~pinched
    raise RegionError("the region holds no sound faces. Choose a larger one, or repair the mesh.")


def _in_many_fans(mesh: Mesh, region: Mask) -> Mask:
    used = np.unique(mesh.faces[region])
    faces = np.searchsorted(used, mesh.faces[region]).astype(np.int32)
    out = np.zeros(mesh.n_vertices, dtype=np.bool_)
    out[used] = in_many_fans(Mesh(mesh.vertices[used], faces))
    return out


def _at_crowded_edges(faces: Faces) -> Mask:
    _, number, count = _edges(faces)
    ascends = np.where(faces < np.roll(faces, -1, axis=1), 1.0, -1.0).ravel()
    both_ways = np.bincount(number, weights=ascends, minlength=len(count)) == 0.0
    crowded = (count > 2) | ((count == 2) & ~both_ways)
    return np.asarray(crowded[number].reshape(-1, 3).any(axis=1))


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
