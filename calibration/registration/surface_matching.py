"""Points of a scan paired with the nearest of a reference that look the same way."""

from dataclasses import dataclass

import numpy as np
from scipy.stats import norm

from calibration.errors import RegistrationError
from meshes.arrays import Indices, Mask, Matrix, Vector, Vectors
from meshes.distance.bvh import Bvh, bvh
from meshes.distance.closest import ClosestPoints, closest_points
from meshes.mesh import Mesh
from meshes.structure.edges import edge_table
from meshes.surface.normals import face_area_vectors, face_areas, vertex_normals

# Normals further apart are of another side of a wall or another tooth: 60 degrees.
_LEAST_COSINE = 0.5
# Normals of a vertex and a face that lean apart by more than 30 degrees are of a crease.
_SMOOTH = 0.866
# Tukey's constant: 95 % as efficient as least squares where errors are normal.
_TUKEY = 4.685
_FLOOR = 1e-9
_FEWEST_FACES = 20


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A reference surface, made ready to be asked for nearest points.

    Attributes
    ----------
    mesh : Mesh
    tree : Bvh
    normals : ndarray, shape (n, 3)
        At vertices.
    face_normals : ndarray, shape (m, 3)
    on_border : ndarray of bool, shape (n,)
        Vertices of an open edge.
    """

    mesh: Mesh
    tree: Bvh
    normals: Vectors
    face_normals: Vectors
    on_border: Mask

    @classmethod
    def of(cls, mesh: Mesh) -> "Surface":
        """Make a mesh ready."""
        flat = _unit(face_area_vectors(mesh))
        return cls(mesh, bvh(mesh), vertex_normals(mesh), flat, _border(mesh))

    def n_near(self, match: "Match") -> int:
        """Return how many vertices of the surface a match rests on."""
        return len(np.unique(self.mesh.faces[match.faces]))


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Points of a scan that found their like.

    Attributes
    ----------
    rows : ndarray, shape (k,), int
        Numbers of the points.
    moved : ndarray, shape (k, 3)
        Where they lie in the reference frame, mm.
    faces : ndarray, shape (k,), int32
        Nearest faces of the reference.
    normals : ndarray, shape (k, 3)
        Means of both surfaces' normals, of unit length.
    off : ndarray, shape (k,)
        Distance from the reference along `normals`, mm.
    scale : float
        Standard deviation of `off`, however many of the points have no like, mm.
    trimmed : float
        Root mean square distance of the nearer points, as many as may overlap, mm; infinite
        where too few found their like.
    """

    rows: Indices
    moved: Vectors
    faces: Indices
    normals: Vectors
    off: Vector
    scale: float
    trimmed: float


def matched(
    points: Vectors, normals: Vectors, surface: Surface, motion: Matrix, overlap: float
) -> Match:
    """Pair points with the reference, and leave out those that are too far to be their like."""
    turn = motion[:3, :3]
    moved = points @ turn.T + motion[:3, 3]
    found = closest_points(surface.mesh, moved, tree=surface.tree)
    shares, corners = found.barycentric, surface.mesh.faces[found.face]
    theirs = _unit(np.einsum("nk,nka->na", shares, surface.normals[corners]))
    own = normals @ turn.T
    inside = ((shares > _FLOOR) & ~surface.on_border[corners]).any(axis=1)
    alike = inside & ((own * theirs).sum(axis=1) >= _LEAST_COSINE)
    scale, trimmed = _scale(np.where(alike, found.distance, np.inf), overlap)
    kept = np.flatnonzero(alike & (found.distance <= _TUKEY * scale)).astype(np.int32)
    mean = _unit(own[kept] + theirs[kept])
    nearest = _rounded(surface, found, kept)
    off = ((moved[kept] - nearest) * mean).sum(axis=1)
    return Match(kept, moved[kept], _faces(found, kept), mean, off, scale, trimmed)


def robust_weights(match: Match) -> Vector:
    """Return Tukey's weights, shape (k,): 1 for no distance, 0 from 4.7 deviations on."""
    share = match.off / (_TUKEY * match.scale)
    return np.asarray(np.clip(1.0 - share**2, 0.0, 1.0) ** 2)


def sampled(mesh: Mesh, n: int, seed: int) -> tuple[Vectors, Vectors]:
    """Return vertices drawn evenly over the area, with their normals; in order of the draw."""
    shares = np.repeat(face_areas(mesh), 3)
    weights = np.bincount(mesh.faces.ravel(), shares, mesh.n_vertices)
    random = np.random.default_rng(seed)
    normals = vertex_normals(mesh)
    usable = (weights > 0.0) & (np.abs(normals).max(axis=1) > 0.0)
    # Keys of a weighted draw without return: Efraimidis and Spirakis, IPL 97(5), 2006.
    keys = np.full(mesh.n_vertices, -np.inf)
    keys[usable] = np.log(random.random(mesh.n_vertices)[usable]) / weights[usable]
    rows = np.argsort(-keys, kind="stable")[: min(n, int(usable.sum()))]
    return np.ascontiguousarray(mesh.vertices[rows]), np.ascontiguousarray(normals[rows])


def usable_faces(mesh: Mesh, whose: str) -> Mesh:
    """Return a mesh, or say that it is too small to be fitted."""
    if mesh.n_faces < _FEWEST_FACES:
        raise RegistrationError(
            f"the {whose} has {mesh.n_faces} faces, too few for a shape; give {_FEWEST_FACES} "
            "or more"
        )
    return mesh


def _scale(distance: Vector, overlap: float) -> tuple[float, float]:
    """Return the deviation of near points, and the root mean square of the nearest share."""
    ordered = np.sort(distance)
    nearest = ordered[: max(int(overlap * len(ordered)), 1)]
    found = nearest[np.isfinite(nearest)]
    if len(found) == 0:
        return _FLOOR, float("inf")
    # The middle of the nearest share is a known quantile where errors are normal.
    middle = float(nearest[len(nearest) // 2])
    middle = middle if np.isfinite(middle) else float(found[-1])
    scale = middle / float(norm.ppf(0.5 + 0.25 * overlap))
    lost = len(found) < len(nearest) / 2
    return max(scale, _FLOOR), float("inf") if lost else float(np.sqrt((found**2).mean()))


def _rounded(surface: Surface, found: ClosestPoints, kept: Indices) -> Vectors:
    """Return nearest points on the round surface that the faces stand for, (k, 3).

    Half of Phong tessellation: exact for circles, where faces lie inside by their sagitta. Vertices
    whose normals lean far off the face stand at a crease, which is left sharp.

    References
    ----------
    T. Boubekeur, M. Alexa, "Phong tessellation", ACM TOG 27(5), 2008.
    """
    faces, points, shares = found.face[kept], found.point[kept], found.barycentric[kept]
    flat = surface.face_normals[faces]
    out = points.copy()
    for corner in range(3):
        at = surface.mesh.faces[faces, corner]
        normals = surface.normals[at]
        smooth = (normals * flat).sum(axis=1) >= _SMOOTH
        lift = ((surface.mesh.vertices[at] - points) * normals).sum(axis=1)
        out += (0.5 * smooth * shares[:, corner] * lift)[:, None] * normals
    return out


def _faces(found: ClosestPoints, kept: Indices) -> Indices:
    return np.asarray(found.face[kept], np.int32)


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, np.finfo(float).tiny))


def _border(mesh: Mesh) -> Mask:
    edges = edge_table(mesh)
    border = np.zeros(mesh.n_vertices, np.bool_)
    border[edges.ends(mesh.faces, np.flatnonzero(edges.n_uses == 1).astype(np.int32))] = True
    return border
