"""Turn an open surface into a solid: straight walls from its borders to a flat base."""

from dataclasses import dataclass, replace

import numpy as np
from manifold3d import triangulate

from meshes.arrays import Faces, Indices, Mask, Vertices
from meshes.crossing.self_intersection import self_intersections
from meshes.errors import MeshError
from meshes.mesh import Mesh
from meshes.repair.cleaning import cleaned, without_faces
from meshes.repair.holes import Hole, holes

# Each round trims a ring of faces where a wall still cuts; a scan needs none to five.
_MOST_TRIMS = 12

# Trimming helps where a few walls cut: whole scans start with at most a hundredth of their
# border. A scan that was cropped through its teeth starts with a quarter or more, and each ring
# taken away uncovers the next.
_MOST_CUT = 0.15

# Numbers a row of grid cells apart; a jaw has a hundred cells or so in a row.
_CELL_ROW = 1 << 20


class BaseError(MeshError):
    """No flat base can be put onto the surface.

    Attributes
    ----------
    reason : str
    """

    def __init__(self, reason: str, remedy: str) -> None:
        self.reason = reason
        super().__init__(f"no base can be made: {reason}. {remedy}")


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A surface closed by walls and a flat base.

    Attributes
    ----------
    mesh : Mesh
        The faces of the surface first, unmoved; then those of walls and base.
    base_height : float
        Place of the base along `up`, mm.
    borders : tuple of Hole
        The borders that became walls.
    n_trimmed : int
        Faces of the surface taken away at its border, where a wall would have cut it.
    n_cut : int
        Points of the border whose wall still cuts another face; 0 on success.
    """

    mesh: Mesh
    base_height: float
    borders: tuple[Hole, ...]
    n_trimmed: int
    n_cut: int = 0


def solid_with_base(surface: Mesh, *, up: int = 1, thickness: float = 3.0) -> Solid:
    """Close every border of a surface by straight walls along z and one flat base.

    Where a wall would cut the surface or another wall, the border is trimmed a little. Where
    that does not help, nothing is trimmed, and the walls that cut are counted.

    Parameters
    ----------
    surface : Mesh
        Manifold, consistently wound, facing away from the material.
    up : {1, -1}
        Side of the base: 1 for the side of greatest z, -1 for that of least z.
    thickness : float
        Material between the base and the point of the surface nearest to it, mm.

    Raises
    ------
    BaseError
        If the surface has no border, or its borders seen along z do not bound an area.
    """
    heights = surface.vertices[:, 2]
    height = heights.max() + thickness if up > 0 else heights.min() - thickness
    base_height = float(np.float32(height))  # as files hold it
    first = solid = _closed(surface, up, base_height, 0)
    n_first = len(cut_at := _cutting_border(surface, solid, up))
    if n_first > _MOST_CUT * sum(hole.n_edges for hole in solid.borders):
        return replace(first, n_cut=n_first)
    trimmed = surface
    for _ in range(_MOST_TRIMS):
        if len(cut_at) == 0:
            return solid
        at_border = np.asarray(np.isin(trimmed.faces, cut_at).any(axis=1))
        trimmed = cleaned(without_faces(trimmed, at_border)).mesh
        solid = _closed(trimmed, up, base_height, surface.n_faces - trimmed.n_faces)
        cut_at = _cutting_border(trimmed, solid, up)
    return replace(first, n_cut=n_first) if len(cut_at) else solid


def _closed(surface: Mesh, up: int, base_height: float, n_trimmed: int) -> Solid:
    borders = holes(surface)
    if not borders:
        raise BaseError("the surface has no border", "It is closed already; use it as it is.")
    vertices, feet = _with_feet(surface.vertices, borders, base_height)
    walls = [_wall(hole.vertices, foot) for hole, foot in zip(borders, feet, strict=True)]
    base = _base(vertices, feet, up)
    mesh = Mesh(vertices, np.concatenate([surface.faces, *walls, base]))
    return Solid(mesh, base_height, borders, n_trimmed)


def _cutting_border(surface: Mesh, solid: Solid, up: int) -> Indices:
    """Return the border vertices whose wall or base meets other faces."""
    border = np.concatenate([hole.vertices for hole in solid.borders])
    is_near = _near_walls(surface, border, up)
    rows = np.flatnonzero(np.append(is_near, np.ones(solid.mesh.n_faces - len(is_near), bool)))
    pairs = rows[self_intersections(Mesh(solid.mesh.vertices, solid.mesh.faces[rows]))]
    added = pairs[pairs >= surface.n_faces]
    corners = np.unique(solid.mesh.faces[added])
    feet = corners[corners >= surface.n_vertices] - surface.n_vertices
    return np.union1d(corners[corners < surface.n_vertices], border[feet]).astype(np.int32)


def _near_walls(surface: Mesh, border: Indices, up: int) -> Mask:
    """Mark the faces that a wall can meet: beyond the lowest border and above or below one."""
    corners = surface.vertices[surface.faces]
    longest = float(np.abs(corners - np.roll(corners, 1, axis=1)).max())
    heights = up * surface.vertices[:, 2]
    reaches = heights[surface.faces].max(axis=1) >= heights[border].min()
    # A face no longer than a cell that meets a wall has its corners in the cells around.
    cells = np.floor(surface.vertices[:, :2] / max(longest, 1.0)).astype(np.int64)
    codes = cells[:, 0] * _CELL_ROW + cells[:, 1]
    around = [i * _CELL_ROW + j for i in (-2, -1, 0, 1, 2) for j in (-2, -1, 0, 1, 2)]
    is_close = np.isin(codes, np.add.outer(np.unique(codes[border]), around))
    return np.asarray(reaches & is_close[surface.faces].any(axis=1))


def _with_feet(
    vertices: Vertices, borders: tuple[Hole, ...], height: float
) -> tuple[Vertices, list[Indices]]:
    """Add a point on the base for each point of a border."""
    counts = [hole.n_edges for hole in borders]
    firsts = len(vertices) + np.concatenate([[0], np.cumsum(counts)[:-1]])
    feet = [
        np.arange(first, first + count, dtype=np.int32)
        for first, count in zip(firsts, counts, strict=True)
    ]
    below = vertices[np.concatenate([hole.vertices for hole in borders])].copy()
    below[:, 2] = height
    return np.concatenate([vertices, below]), feet


def _wall(border: Indices, foot: Indices) -> Faces:
    a, b = border, np.roll(border, -1)
    a_foot, b_foot = foot, np.roll(foot, -1)
    halves = [np.stack([b, a, a_foot], axis=1), np.stack([b, a_foot, b_foot], axis=1)]
    return np.concatenate(halves).astype(np.int32)


def _base(vertices: Vertices, feet: list[Indices], up: int) -> Faces:
    """Triangulate the base; it shares each edge with a wall."""
    # The library wants the material to the left; seen from outside, that is the way back.
    rings = [foot[::-1] for foot in feet]
    outlines = [vertices[ring][:, :2] * (1.0 if up > 0 else (-1.0, 1.0)) for ring in rings]
    if sum(_area(outline) for outline in outlines) <= 0.0:
        raise BaseError(
            "its border encloses no area seen from the base",
            "Check that the jaw is right, upper or lower, and that the scan faces outwards.",
        )
    rows = triangulate([np.ascontiguousarray(outline) for outline in outlines])
    return np.asarray(np.concatenate(rings)[np.asarray(rows)], dtype=np.int32)


def _area(outline: Vertices) -> float:
    x, y = outline.T
    return float(0.5 * (x * np.roll(y, -1) - y * np.roll(x, -1)).sum())
