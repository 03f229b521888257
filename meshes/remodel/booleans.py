"""Unite, subtract and intersect solids exactly."""

import numpy as np
from manifold3d import Error, Manifold, OpType
from manifold3d import Mesh64 as ManifoldMesh

from meshes.errors import MeshError
from meshes.mesh import Mesh
from meshes.structure.containment import containment
from meshes.structure.topology import topology


class NotSolidError(MeshError):
    """A body is no closed surface that faces outwards, so that it has no inside.

    Attributes
    ----------
    place : int
        Which of the bodies given, from 0.
    reason : str
    """

    def __init__(self, place: int, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"body {place} is no solid ({reason}). Repair it first.")


def union(*bodies: Mesh) -> Mesh:
    """Return the solid of all points in any of the bodies.

    Parameters
    ----------
    *bodies : Mesh
        Closed, facing outwards, cavities inwards, mm.

    Raises
    ------
    NotSolidError

    References
    ----------
    E. Lalish, manifold (github.com/elalish/manifold): booleans that keep closed meshes closed.
    """
    return _joined(bodies, OpType.Add)


def difference(body: Mesh, *taken: Mesh) -> Mesh:
    """Return the solid of the points in `body` and in none of the others.

    Raises
    ------
    NotSolidError
    """
    return _joined((body, *taken), OpType.Subtract)


def intersection(*bodies: Mesh) -> Mesh:
    """Return the solid of the points in all of the bodies; without faces where there are none.

    Raises
    ------
    NotSolidError
    """
    return _joined(bodies, OpType.Intersect)


def _joined(bodies: tuple[Mesh, ...], operation: OpType) -> Mesh:
    solids = [_as_manifold(place, body) for place, body in enumerate(bodies)]
    made = Manifold.batch_boolean(solids, operation).to_mesh64()
    points = np.asarray(made.vert_properties, dtype=np.float64)[:, :3]
    return Mesh(np.ascontiguousarray(points), np.asarray(made.tri_verts, dtype=np.int32))


def _as_manifold(place: int, body: Mesh) -> Manifold:
    # The library takes no arrays that are locked, as those of a mesh are.
    points, rows = np.array(body.vertices, order="C"), np.array(body.faces, np.uint64, order="C")
    solid = Manifold(ManifoldMesh(points, rows))
    if solid.status() != Error.NoError:
        raise NotSolidError(place, solid.status().name)
    if _is_inside_out(body):
        raise NotSolidError(place, "it is inside out")
    return solid


def _is_inside_out(body: Mesh) -> bool:
    """Tell whether a surface that faces inwards has no solid around it to be a cavity of."""
    found = topology(body)
    inward = np.flatnonzero(found.component_volume < 0.0)
    if len(inward) == 0:
        return False
    nested = containment(body, found)
    if nested is None:
        return len(found.inward_components) > 0
    inner, outer = nested.pairs.T
    signs = np.sign(found.component_volume[outer])
    around = np.bincount(inner, weights=signs, minlength=found.n_components)
    return bool((around[inward] < 1.0).any())
