"""Masks without a brush: by tooth, by a margin line, or all at once."""

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree

from meshes.arrays import AnyArray, Indices, Mask, Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.edits import Hold
from smilesculpt.errors import DesignError
from smilesculpt.sculpting.acts import HoldAll, HoldByLine, HoldTeeth

_REACH = 3.0
"""Ways between two points of a line stay within this of it, mm; more is another part."""

_FEWEST_POINTS = 3
_NO_WAY = -9999  # scipy's word for a vertex that was not reached


class MaskLineError(DesignError):
    """A line that does not part the surface into two sides."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the line cannot be used as a border: {reason}. Draw it again.")


def mask_of(case: Case) -> Vector:
    """Return how firmly each vertex is held, shape (n,), 0 free to 1 held."""
    n_vertices = case.require_surface("mask").n_vertices
    # Other triangles interpolate it, and that may round beyond.
    return np.zeros(n_vertices) if case.mask is None else np.clip(case.mask, 0.0, 1.0)


def hold_teeth(case: Case, act: HoldTeeth, title: str = "") -> Hold:
    """Return the edit that holds whole teeth, or lets them free.

    Raises
    ------
    StepMissingError
        If the teeth were not found yet.
    """
    those = np.isin(case.require_dentition("mask").labels, act.teeth)
    wanted = np.where(those, float(act.is_held), mask_of(case))
    words = "Hold" if act.is_held else "Free"
    names = ", ".join("gum" if fdi == 0 else str(fdi) for fdi in act.teeth)
    return _edit(case, wanted, title or f"{words} {names}", act)


def hold_all(case: Case, act: HoldAll, title: str = "") -> Hold:
    """Return the edit that holds everything, lets it free, or exchanges both."""
    now = mask_of(case)
    wanted = {"hold": np.ones_like(now), "free": np.zeros_like(now), "invert": 1.0 - now}
    words = {"hold": "Hold everything", "free": "Free everything", "invert": "Invert the mask"}
    return _edit(case, wanted[act.how], title or words[act.how], act)


def hold_by_line(case: Case, act: HoldByLine, title: str = "") -> Hold:
    """Return the edit that holds one side of a closed line, with the line, and frees the other.

    Raises
    ------
    MaskLineError
        If the line does not part the surface.
    """
    surface = case.require_surface("mask")
    inside, border = sides_of_line(surface, act.line, within=act.within)
    held = border | (inside if act.side == "inside" else ~inside)
    words = f"Hold {act.side} of the line"
    return _edit(case, held.astype(np.float64), title or words, act)


def sides_of_line(
    surface: Mesh, line: Vertices, *, within: Vector | None = None
) -> tuple[Mask, Mask]:
    """Part the vertices of a surface by a closed line that lies on it.

    The line is moved to the vertices nearest to it, joined along edges.

    Parameters
    ----------
    surface : Mesh
    line : ndarray, shape (k, 3)
        Points on the surface, closed from the last to the first, mm.
    within : ndarray, shape (3,), optional
        A point that is inside. Without it everything is inside that touches the line but the
        largest part.

    Returns
    -------
    inside, border : ndarray, shape (n,), bool

    Raises
    ------
    MaskLineError
        If the line has fewer than three points, lies off the surface or parts nothing.
    """
    points = np.asarray(line, dtype=np.float64).reshape(-1, 3)
    if len(points) < _FEWEST_POINTS or not np.isfinite(points).all():
        raise MaskLineError("it needs three points or more")
    graph = _edges(surface)
    border = np.zeros(surface.n_vertices, np.bool_)
    border[_border(surface, graph, points)] = True
    free = np.flatnonzero(~border)
    _, label = connected_components(graph[free][:, free], directed=False)
    part = np.full(surface.n_vertices, -1, np.int64)
    part[free] = label
    return np.isin(part, _inner_parts(surface, part, border, within)), border


def _edit(case: Case, wanted: Vector, title: str, act: HoldTeeth | HoldAll | HoldByLine) -> Hold:
    index = np.flatnonzero(wanted != mask_of(case)).astype(np.int32)
    return Hold(title, index, wanted[index], act)


def _edges(surface: Mesh) -> csr_matrix:
    """Return the lengths of edges between vertices, both ways, mm."""
    pairs = surface.faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    pairs = np.unique(np.sort(pairs, axis=1), axis=0)
    apart = surface.vertices[pairs[:, 0]] - surface.vertices[pairs[:, 1]]
    # No edge is of no length: scipy would take it for none.
    lengths = np.maximum(np.sqrt((apart * apart).sum(axis=1)), 1e-9)
    there = np.concatenate([pairs[:, 0], pairs[:, 1]]), np.concatenate([pairs[:, 1], pairs[:, 0]])
    n = surface.n_vertices
    return csr_matrix(coo_matrix((np.concatenate([lengths, lengths]), there), shape=(n, n)))


def _border(surface: Mesh, graph: csr_matrix, points: Vertices) -> Indices:
    """Return the vertices of a closed way along edges, near the points of a line."""
    away, nearest = _nearest(surface.vertices, points)
    if float(away.max()) > _REACH:
        raise MaskLineError(f"it lies up to {away.max():.1f} mm off the surface")
    stops = nearest[np.concatenate([[True], nearest[1:] != nearest[:-1]])]
    near = _near(surface, points)
    place = np.full(surface.n_vertices, -1, np.int64)
    place[near] = np.arange(len(near))
    part = csr_matrix(graph[near][:, near])
    ways = [_way(part, *pair) for pair in zip(place[stops], place[np.roll(stops, -1)], strict=True)]
    return np.asarray(near[np.unique(np.concatenate(ways))], np.int32)


def _near(surface: Mesh, points: Vertices) -> AnyArray:
    """Return the vertices within reach of the straight ways between points."""
    ends = np.roll(points, -1, axis=0)
    lengths = np.sqrt(((ends - points) ** 2).sum(axis=1))
    counts = np.maximum(np.ceil(lengths / _REACH), 1).astype(np.int64)
    between = [
        start + (end - start) * (np.arange(n)[:, None] / n)
        for start, end, n in zip(points, ends, counts, strict=True)
    ]
    away, _ = _nearest(np.concatenate(between), surface.vertices)
    return np.flatnonzero(away <= _REACH)


def _nearest(places: Vertices, points: Vertices) -> tuple[Vector, AnyArray]:
    """Return how far the nearest place is from each point, mm, and which it is."""
    away, nearest = cKDTree(places).query(points)
    return np.asarray(away, np.float64), np.asarray(nearest)


def _way(graph: csr_matrix, start: int, stop: int) -> AnyArray:
    """Return the vertices of the shortest way along edges."""
    if start == stop:
        return np.array([start])
    _, before = dijkstra(graph, indices=np.array([start]), return_predecessors=True)
    way = [int(stop)]
    while way[-1] != start:
        step = int(before[0, way[-1]])
        if step == _NO_WAY:
            raise MaskLineError("its points lie on parts that do not hang together")
        way.append(step)
    return np.array(way)


def _inner_parts(surface: Mesh, part: AnyArray, border: Mask, within: Vector | None) -> AnyArray:
    """Return the parts that are inside."""
    touching = border[surface.faces].any(axis=1)
    beside = part[surface.faces[touching]]
    beside = np.unique(beside[beside >= 0])
    if len(beside) <= 1:
        raise MaskLineError("it does not close around anything")
    if within is None:
        sizes = np.bincount(part[part >= 0])
        return np.asarray(beside[beside != beside[np.argmax(sizes[beside])]])
    free = np.flatnonzero(part >= 0)
    _, nearest = _nearest(surface.vertices[free], np.asarray(within, np.float64).reshape(1, 3))
    return np.asarray(part[free[nearest]])
