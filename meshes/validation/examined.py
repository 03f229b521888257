"""What several rules need to know of a mesh, worked out once before they run."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices
from meshes.crossing.self_intersection import self_intersections
from meshes.distance.in_sphere import wall_spheres
from meshes.distance.thickness import wall_rays
from meshes.distance.walls import Walls
from meshes.finding import Finding
from meshes.mesh import Mesh
from meshes.progress import Progress
from meshes.structure.containment import Containment, containment
from meshes.structure.topology import Topology, topology
from meshes.validation.profile import Profile, RuleSetting

Point = tuple[float, float, float]


class CannotCheckError(Exception):
    """A rule could not run on this mesh; never leaves `meshes.validation`."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place and the elements of a finding, as `Finding` lists them."""

    place: Point | None = None
    faces: tuple[int, ...] = ()
    vertices: tuple[int, ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()


NOWHERE = Where()
"""For defects of the part as a whole."""


@dataclass(frozen=True, slots=True, eq=False)
class Examined:
    """A mesh with what is known of it; None where no rule of the profile asks.

    Attributes
    ----------
    mesh : Mesh
    topology : Topology
    pairs : ndarray, shape (k, 2), int32, or None
        Faces that cross each other.
    containment : Containment or None
        Which bodies lie in which.
    walls : Walls or None
        Thickness at each vertex, by the method that the profile asks for; None also where the
        mesh has no inside.
    """

    mesh: Mesh
    topology: Topology
    pairs: Indices | None
    containment: Containment | None
    walls: Walls | None


def examined(mesh: Mesh, profile: Profile, progress: Progress) -> Examined:
    """Work out what the rules of a profile need."""
    rules = {setting.rule: setting for setting in profile.settings}
    progress(0.0, "Reading how the faces hang together")
    found = topology(mesh)
    pairs = None
    if "self-intersection" in rules:
        progress(0.1, "Looking for faces that cross")
        pairs = self_intersections(mesh)
    inside = None
    if rules.keys() & {"inverted", "nested-shell"}:
        progress(0.5, "Looking for bodies inside bodies")
        inside = containment(mesh, found)
    walls = None
    if "thin-wall" in rules and has_inside(found):
        progress(0.6, "Measuring walls")
        by_ball = rules["thin-wall"].choices["method"] == "in-sphere"
        walls = wall_spheres(mesh) if by_ball else wall_rays(mesh)
    return Examined(mesh, found, pairs, inside, walls)


def has_inside(found: Topology) -> bool:
    """Return whether the whole mesh is closed and consistently wound, with positive volume."""
    is_solid = found.n_components > 0 and bool(found.component_is_closed.all())
    return is_solid and len(found.inward_components) == 0


def finding(
    setting: RuleSetting, count: int, message: str, remedy: str, where: Where = NOWHERE
) -> Finding:
    """Return a finding of a rule with the severity that the profile gives it."""
    return Finding(
        rule=setting.rule,
        severity=setting.severity,
        count=count,
        message=message,
        remedy=remedy,
        place=where.place,
        faces=where.faces,
        vertices=where.vertices,
        pairs=where.pairs,
    )


def middle(mesh: Mesh, vertices: Indices) -> Point:
    """Return the mean of some points of a mesh, mm."""
    x, y, z = mesh.vertices[np.asarray(vertices).reshape(-1)].mean(axis=0)
    return (float(x), float(y), float(z))


def number(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 face", "2,000 faces"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
