"""Stand several closed bodies on one flat slab, so that they print as one solid."""

from dataclasses import dataclass

import numpy as np
from manifold3d import CrossSection, Error, JoinType, Manifold, OpType
from manifold3d import Mesh64 as ManifoldMesh

from meshes.arrays import Vertices
from meshes.mesh import Mesh
from meshes.repair.solid import BaseError
from meshes.structure.components import face_components

# A pillar takes hold of the last part of a body on the side of the slab, mm.
NECK = 1.5

# The slab stands out around the pillars, mm.
RIM = 1.0

# Gaps between pillars that the slab bridges, tried in this order, mm: from teeth side by side
# to an arch with several missing. A bridge follows the arch; a hull would fill the palate.
_REACHES = (2.0, 4.0, 8.0, 16.0, 32.0)

# Pillars go this far into the slab, mm: bodies that only touch would not become one.
_OVERLAP = 0.5

_SEGMENTS = 32


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Bodies united with a slab.

    Attributes
    ----------
    mesh : Mesh
        Closed, facing outwards; one body.
    n_bodies : int
        How many there were.
    longest_pillar : float
        Way from a body to the slab, at most, mm.
    """

    mesh: Mesh
    n_bodies: int
    longest_pillar: float


def bodies_of(mesh: Mesh) -> tuple[Mesh, ...]:
    """Return each connected body as its own mesh, largest first."""
    number_of = face_components(mesh)
    bodies = []
    for number in range(int(number_of.max(initial=-1)) + 1):
        used, faces = np.unique(mesh.faces[number_of == number], return_inverse=True)
        bodies.append(Mesh(mesh.vertices[used], faces.reshape(-1, 3).astype(np.int32)))
    return tuple(bodies)


def united(bodies: tuple[Mesh, ...]) -> Mesh:
    """Return the union of closed bodies that face outwards.

    Raises
    ------
    BaseError
        If a body is no closed, consistently wound surface.
    """
    return _as_mesh(Manifold.batch_boolean([_as_manifold(body) for body in bodies], OpType.Add))


def standing_on_slab(bodies: tuple[Mesh, ...], *, up: int = 1, thickness: float = 3.0) -> Standing:
    """Unite closed bodies with a slab beyond them and a pillar from each neck into the slab.

    Parameters
    ----------
    bodies : tuple of Mesh
        Closed, facing outwards.
    up : {1, -1}
        Side of the slab: 1 for the side of greatest z, -1 for that of least z.
    thickness : float
        Of the slab, mm.

    Raises
    ------
    BaseError
        If a body is not closed, or lies too far from the others for one slab.
    """
    ends = np.array([(up * body.vertices[:, 2]).max() for body in bodies])
    top = float(ends.max())
    pillars = [_pillar(body, up, top + _OVERLAP) for body in bodies]
    slab = _outline(pillars).extrude(thickness).translate((0.0, 0.0, top))
    if up < 0:
        slab = slab.mirror((0.0, 0.0, 1.0))
    solid = Manifold.batch_boolean([*map(_as_manifold, bodies), *pillars, slab], OpType.Add)
    return Standing(_as_mesh(solid), len(bodies), top - float(ends.min()))


def _pillar(body: Mesh, up: int, reach: float) -> Manifold:
    """Return the hull of a body's neck, drawn out into the slab."""
    heights = up * body.vertices[:, 2]
    neck = body.vertices[heights >= heights.max() - min(NECK, 0.5 * float(np.ptp(heights)))]
    foot = neck.copy()
    foot[:, 2] = up * reach
    return Manifold.hull_points(np.concatenate([neck, foot]))


def _outline(pillars: list[Manifold]) -> CrossSection:
    shadows = [pillar.project() for pillar in pillars]
    together = shadows[0]
    for shadow in shadows[1:]:
        together = together + shadow
    for reach in _REACHES:
        grown = together.offset(reach, JoinType.Round, 2.0, _SEGMENTS)
        outline = grown.offset(RIM - reach, JoinType.Round, 2.0, _SEGMENTS)
        if len(outline.decompose()) == 1:
            return outline
    # A bridge between few far pieces can be too narrow to outlast the shrinking.
    if len(grown.decompose()) == 1:
        return together.hull().offset(RIM, JoinType.Round, 2.0, _SEGMENTS)
    raise BaseError(
        f"some of {len(pillars)} closed pieces lie more than {2.0 * _REACHES[-1]:g} mm apart",
        "Leave out what does not belong to the arch.",
    )


def _as_manifold(body: Mesh) -> Manifold:
    # The library takes no arrays that are locked, as those of a mesh are.
    points, rows = np.array(body.vertices, order="C"), np.array(body.faces, np.uint64, order="C")
    solid = Manifold(ManifoldMesh(points, rows))
    if solid.status() != Error.NoError:
        raise BaseError(
            "a piece of the scan is no closed surface",
            "Close its holes first, or leave that piece out.",
        )
    return solid


def _as_mesh(solid: Manifold) -> Mesh:
    made = solid.to_mesh64()
    points: Vertices = np.ascontiguousarray(np.asarray(made.vert_properties)[:, :3])
    return Mesh(points.astype(np.float64), np.asarray(made.tri_verts).astype(np.int32))
