"""Rules that look at whole bodies: inside out, stray, or one inside another."""

import numpy as np

from meshes.finding import Finding, listed
from meshes.structure.containment import Containment
from meshes.surface.normals import face_areas
from meshes.validation.examined import CannotCheckError, Examined, Where, finding, middle, number
from meshes.validation.profile import RuleSetting


def inverted(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find closed bodies that are inside out; a cavity rightly points inwards."""
    depth = _containment(known).depth
    volumes = known.topology.component_volume
    wrong = np.flatnonzero((volumes < 0.0) & (depth % 2 == 0))
    if len(wrong) == 0:
        if not known.topology.component_is_closed.any():
            raise CannotCheckError("no body is closed, so that none has an inside.")
        return None
    faces = np.flatnonzero(np.isin(known.topology.face_component, wrong))
    return finding(
        setting,
        len(wrong),
        f"{number(len(wrong), 'closed body is', 'closed bodies are')} inside out.",
        "Turn all their faces over.",
        Where(place=middle(known.mesh, known.mesh.faces[faces]), faces=listed(faces)),
    )


def loose_shell(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find bodies that are small beside the largest one."""
    component = known.topology.face_component
    if known.topology.n_components < 2:
        return None
    areas = np.bincount(component, weights=face_areas(known.mesh))
    small = np.flatnonzero(areas < setting.limits["least_share"] * areas.max())
    if len(small) == 0:
        return None
    faces = np.flatnonzero(np.isin(component, small))
    first = np.flatnonzero(component == small[0])
    return finding(
        setting,
        len(small),
        f"{number(len(small), 'loose piece floats', 'loose pieces float')} beside the part, "
        f"{areas[small].sum():.3g} mm² in all.",
        "Remove them if they are debris; join them to the part if they belong to it.",
        Where(place=middle(known.mesh, known.mesh.faces[first]), faces=listed(faces)),
    )


def nested_shell(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find bodies that lie inside another, whether solid or as a cavity."""
    inner = np.flatnonzero(_containment(known).depth > 0)
    if len(inner) == 0:
        return None
    n_cavities = int(np.count_nonzero(known.topology.component_volume[inner] < 0.0))
    faces = np.flatnonzero(np.isin(known.topology.face_component, inner))
    return finding(
        setting,
        len(inner),
        f"{number(len(inner), 'body lies', 'bodies lie')} inside another"
        f" ({number(n_cavities, 'cavity', 'cavities')} among them).",
        "Remove the inner body; give a cavity that is meant an opening to drain resin.",
        Where(place=middle(known.mesh, known.mesh.faces[faces]), faces=listed(faces)),
    )


def _containment(known: Examined) -> Containment:
    if known.containment is None:
        raise CannotCheckError("there are too many bodies to tell which lie inside which.")
    return known.containment
