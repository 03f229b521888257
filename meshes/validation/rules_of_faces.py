"""Rules that look at single faces and points."""

import numpy as np

from meshes.finding import Finding, listed
from meshes.surface.normals import face_areas
from meshes.validation.examined import Examined, Where, finding, middle, number
from meshes.validation.profile import RuleSetting


def not_finite(known: Examined, setting: RuleSetting) -> Finding | None:
    """Pass: no `Mesh` holds other numbers.

    A file that does is refused on reading (`NotFiniteError`), and its report names this rule.
    """
    return None


def degenerate_face(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find faces that repeat a vertex or have no area."""
    faces = known.topology.degenerate_faces
    if len(faces) == 0:
        return None
    return finding(
        setting,
        len(faces),
        f"{number(len(faces), 'face has', 'faces have')} no area.",
        "Remove them; nothing is lost.",
        Where(place=middle(known.mesh, known.mesh.faces[faces[0]]), faces=listed(faces)),
    )


def duplicate_face(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find faces with the same three vertices as another."""
    faces = known.topology.duplicate_faces
    if len(faces) == 0:
        return None
    return finding(
        setting,
        len(faces),
        f"{number(len(faces), 'face lies', 'faces lie')} twice in the same place.",
        "Remove the second of each.",
        Where(place=middle(known.mesh, known.mesh.faces[faces[0]]), faces=listed(faces)),
    )


def unreferenced_vertex(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find points that no face uses."""
    vertices = known.topology.unreferenced_vertices
    if len(vertices) == 0:
        return None
    return finding(
        setting,
        len(vertices),
        f"{number(len(vertices), 'point belongs', 'points belong')} to no face.",
        "Remove them; the surface stays the same.",
        Where(place=middle(known.mesh, vertices[:1]), vertices=listed(vertices)),
    )


def flipped_face(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find faces that look the other way than their neighbours."""
    faces = known.topology.flipped_faces
    if not known.topology.is_orientable:
        edges = known.topology.flipped_edges
        return finding(
            setting,
            len(edges),
            "the surface has one side only, like a twisted band: no choice of sides agrees.",
            "Cut the band at the place given and join it untwisted.",
            Where(place=middle(known.mesh, edges[0]) if len(edges) else None, faces=listed(faces)),
        )
    if len(faces) == 0:
        return None
    return finding(
        setting,
        len(faces),
        f"{number(len(faces), 'face looks', 'faces look')} the other way than the neighbours.",
        "Turn these faces over.",
        Where(place=middle(known.mesh, known.mesh.faces[faces[0]]), faces=listed(faces)),
    )


def sliver(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find faces that are lower than a limit, those without area aside."""
    mesh = known.mesh
    corners = mesh.vertices[mesh.faces]
    sides = np.linalg.norm(corners - np.roll(corners, -1, axis=1), axis=2)
    heights = 2.0 * face_areas(mesh) / np.maximum(sides.max(axis=1, initial=0.0), 1e-300)
    low = heights < setting.limits["least_height"]
    low[known.topology.degenerate_faces] = False
    faces = np.flatnonzero(low)
    if len(faces) == 0:
        return None
    limit = setting.limits["least_height"]
    return finding(
        setting,
        len(faces),
        f"{number(len(faces), 'face is', 'faces are')} a needle lower than {1000.0 * limit:g} µm.",
        "Collapse the short edge or swap the long one; the shape hardly changes.",
        Where(place=middle(mesh, mesh.faces[faces[0]]), faces=listed(faces)),
    )
