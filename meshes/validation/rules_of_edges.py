"""Rules that look at how faces meet at edges and points."""

import numpy as np

from meshes.arrays import Vertices
from meshes.finding import Finding, listed, listed_pairs
from meshes.structure.tips import sharp_vertices, small_tips
from meshes.structure.topology import BoundaryLoop
from meshes.surface.angles import angle_sums
from meshes.validation.examined import Examined, Where, finding, middle, number
from meshes.validation.profile import RuleSetting


def boundary_loop(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find holes: all borders but the longest ones that the profile allows."""
    vertices = known.mesh.vertices
    loops = known.topology.boundary_loops
    lengths = np.asarray([_length(vertices, loop) for loop in loops])
    order = np.argsort(-lengths, kind="stable")[int(setting.limits["allowed_borders"]) :]
    if len(order) == 0:
        return None
    longest = loops[order[0]]
    remedy = "Fill the holes; a border that ends nowhere belongs to a fin: remove that."
    told = f"the longest is {lengths[order[0]]:.2f} mm around"
    n_apart = _n_apart(vertices, loops)
    if n_apart:
        told += f"; {number(n_apart, 'point')} on borders lie exactly on others, not joined"
        remedy = f"Join the points that lie in one place, as a repair does. {remedy}"
    return finding(
        setting,
        len(order),
        f"{number(len(order), 'hole or free border', 'holes or free borders')}; {told}.",
        remedy,
        Where(
            place=middle(known.mesh, longest.vertices),
            vertices=listed(np.concatenate([loops[k].vertices for k in order])),
        ),
    )


def _n_apart(vertices: Vertices, loops: tuple[BoundaryLoop, ...]) -> int:
    """Return how many points on borders share their place with another one."""
    on_border = np.unique(np.concatenate([loop.vertices for loop in loops]))
    n_places = len(np.unique(vertices[on_border] + 0.0, axis=0))
    return len(on_border) - n_places


def _length(vertices: Vertices, loop: BoundaryLoop) -> float:
    points = vertices[loop.vertices]
    steps = np.diff(points, axis=0, append=points[:1] if loop.is_closed else points[-1:])
    return float(np.linalg.norm(steps, axis=1).sum())


def non_manifold_edge(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find edges where three faces or more meet."""
    edges = known.topology.non_manifold_edges
    if len(edges) == 0:
        return None
    return finding(
        setting,
        len(edges),
        f"more than two faces meet at {number(len(edges), 'edge')}.",
        "Remove the fin or inner wall there, or split the edge.",
        Where(
            place=middle(known.mesh, edges[0]),
            vertices=listed(np.unique(edges)),
            pairs=listed_pairs(edges),
        ),
    )


def non_manifold_vertex(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find points where two surfaces touch like the tips of two cones."""
    vertices = known.topology.non_manifold_vertices
    if len(vertices) == 0:
        return None
    return finding(
        setting,
        len(vertices),
        f"surfaces touch in a single point at {number(len(vertices), 'vertex', 'vertices')}.",
        "Split the vertex into one for each surface.",
        Where(place=middle(known.mesh, vertices[:1]), vertices=listed(vertices)),
    )


def spike(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find sharp tips: the corners around the point add up to little (a plane has 2 pi).

    Only those that stand on a small rim, such as a scanner makes: the corners of a coarse part
    belong to its shape.
    """
    found, least = known.topology, setting.limits["least_angle"]
    vertices = small_tips(known.mesh, sharp_vertices(known.mesh, found, least))
    if len(vertices) == 0:
        return None
    sharpest = vertices[np.argmin(angle_sums(known.mesh)[vertices])]
    return finding(
        setting,
        len(vertices),
        f"the surface has {number(len(vertices), 'needle-sharp tip')}.",
        "Smooth them away if they come from the scanner; round them if they are meant.",
        Where(place=middle(known.mesh, sharpest), vertices=listed(vertices)),
    )
