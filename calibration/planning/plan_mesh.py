"""Parts from a plan: the sleeve that guides a drill, the tube that a swimmer takes."""

import numpy as np

from calibration.planning.plan_errors import PlanError
from calibration.planning.plan_file import Plan
from meshes.arrays import Faces, Vector, Vectors
from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.structure.topology import topology
from meshes.structure.volume import unchecked_volume

N_AROUND = 48
"""Corners around a sleeve or tube: 0.02 mm off a circle of 5 mm radius."""

SLEEVE_HEIGHT = 5.0
SLEEVE_WALL = 1.5
SLEEVE_OFFSET = 3.0
SLEEVE_PLAY = 0.1
"""Chosen, mm: sleeves are 4 to 7 mm high and stand off the bone by the gum and a gap; play is the
radius of the hole beyond that of the implant, which passes through it (fully guided)."""


def plan_mesh(plan: Plan, *, tube_radius: float = 0.1) -> Mesh:
    """Return the drill sleeve of an implant, or a tube along a swimmer's way; closed.

    Parameters
    ----------
    plan : Plan
    tube_radius : float
        mm; less than what the bends of the way allow.

    Raises
    ------
    PlanError
        If the mesh would not be a clean solid, as where a thick tube cuts itself in a bend.
    """
    if plan.body["kind"] == "implant":
        part = plan.body["implant"]
        axis = np.array(part["axis"], np.float64)
        hole = 0.5 * float(part["diameter"]) + SLEEVE_PLAY
        low = np.array(part["platform"], np.float64) - SLEEVE_OFFSET * axis
        mesh = sleeve(low, -axis, hole=hole)
    else:
        rows = plan.body["path"]["waypoints"]
        mesh = tube(np.array([row["position"] for row in rows], np.float64), tube_radius)
    return _checked(mesh)


def sleeve(low: Vector, up: Vector, *, hole: float) -> Mesh:
    """Return a hollow cylinder around a hole of a radius (mm), from `low` along a unit `up`."""
    first, second = _across(up)
    inner, outer = hole, hole + SLEEVE_WALL
    # Around the wall's cross-section: inner low, outer low, outer high, inner high.
    profile = [(inner, 0.0), (outer, 0.0), (outer, SLEEVE_HEIGHT), (inner, SLEEVE_HEIGHT)]
    angle = 2.0 * np.pi * np.arange(N_AROUND) / N_AROUND
    ring = np.cos(angle)[:, None] * first + np.sin(angle)[:, None] * second
    points = np.stack([low + r * ring + h * up for r, h in profile], axis=1)
    return Mesh(points.reshape(-1, 3), _wrapped(N_AROUND, len(profile)))


def tube(way: Vectors, radius: float) -> Mesh:
    """Return a closed tube of a radius (mm) around a polyline, its ends flat."""
    tangents = np.gradient(way, axis=0)
    tangents /= np.sqrt((tangents**2).sum(axis=1, keepdims=True))
    first, _ = _across(tangents[0])
    angle = 2.0 * np.pi * np.arange(N_AROUND) / N_AROUND
    rings = []
    for place, tangent in zip(way, tangents, strict=True):
        # Carry the direction along without a twist.
        first = first - (first @ tangent) * tangent
        first = first / np.sqrt(first @ first)
        second = np.cross(tangent, first)
        rings.append(
            place + radius * (np.cos(angle)[:, None] * first + np.sin(angle)[:, None] * second)
        )
    n = len(way)
    points = np.vstack([*rings, way[0], way[-1]])
    at = np.arange(N_AROUND, dtype=np.int32)
    after = (at + 1) % N_AROUND
    sides = []
    for k in range(n - 1):
        low, high = k * N_AROUND, (k + 1) * N_AROUND
        sides.append(np.stack([low + at, low + after, high + after], axis=1))
        sides.append(np.stack([low + at, high + after, high + at], axis=1))
    first_cap = np.stack([np.full_like(at, n * N_AROUND), after, at], axis=1)
    last = (n - 1) * N_AROUND
    last_cap = np.stack([np.full_like(at, n * N_AROUND + 1), last + at, last + after], axis=1)
    return Mesh(points, np.vstack([*sides, first_cap, last_cap]).astype(np.int32))


def _wrapped(n_rows: int, n_columns: int) -> Faces:
    """Return the faces of a ring of rings, outward where columns run around their section."""
    row, column = (index.ravel() for index in np.indices((n_rows, n_columns)))
    next_row, next_column = (row + 1) % n_rows, (column + 1) % n_columns
    a, b = row * n_columns + column, next_row * n_columns + column
    c, d = next_row * n_columns + next_column, row * n_columns + next_column
    halves = [np.stack([a, b, c], axis=1), np.stack([a, c, d], axis=1)]
    return np.concatenate(halves).astype(np.int32)


def _checked(mesh: Mesh) -> Mesh:
    found = topology(mesh)
    if unchecked_volume(mesh) < 0.0:
        mesh = Mesh(mesh.vertices, mesh.faces[:, ::-1])
    is_clean = found.is_closed and not found.n_unbalanced_edges
    if not is_clean or len(self_intersections(mesh)):
        raise PlanError(
            "the part of this plan would cut itself", "Make the tube thinner or the way smoother."
        )
    return mesh


def _across(axis: Vector) -> tuple[Vector, Vector]:
    helper = np.eye(3)[int(np.argmin(np.abs(axis)))]
    first = np.cross(axis, helper)
    first = first / np.sqrt(first @ first)
    return first, np.cross(axis, first)
