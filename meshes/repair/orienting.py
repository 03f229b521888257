"""Turn faces so that neighbours agree and closed bodies face outwards."""

import numpy as np

from meshes.arrays import Indices, Mask
from meshes.mesh import Mesh
from meshes.repair.step import Change, Step, Work, centres, places_of
from meshes.structure.containment import containment
from meshes.structure.topology import Topology
from meshes.validation.examined import number


def agreeing(work: Work, found: Topology) -> Change:
    """Turn the fewest faces with which neighbours agree on their outside."""
    flipped = found.flipped_faces
    if len(flipped) == 0:
        return work, None
    step = Step(
        "flipped",
        len(flipped),
        f"{number(len(flipped), 'face')} turned over to agree with their neighbours{_rest(found)}.",
        faces=work.given(flipped),
        places=places_of(centres(work.mesh, flipped)),
    )
    return _turned(work, flipped), step


def _rest(found: Topology) -> str:
    return "" if found.is_orientable else ", as far as a surface with one side can agree"


def outwards(work: Work, found: Topology) -> Change:
    """Turn closed bodies that are inside out; a cavity rightly faces inwards."""
    inward = inside_out_bodies(work.mesh, found)
    if len(inward) == 0:
        return work, None
    rows = np.asarray(np.isin(found.face_component, inward))
    firsts = np.unique(found.face_component[rows], return_index=True)[1]
    step = Step(
        "inverted",
        len(inward),
        f"{number(len(inward), 'closed body', 'closed bodies')} that faced inwards turned over.",
        faces=work.given(rows),
        places=places_of(centres(work.mesh, np.flatnonzero(rows)[firsts])),
    )
    return _turned(work, rows), step


def inside_out_bodies(mesh: Mesh, found: Topology) -> Indices:
    """Return the closed bodies to turn: what lies in one that is inside out turns with it."""
    is_inward = np.asarray(found.component_volume < 0.0)
    nesting = containment(mesh, found) if is_inward.any() else None
    if nesting is None:
        return found.inward_components
    inner, around = nesting.pairs.T
    turns = is_inward & (nesting.depth == 0)
    turns[inner[turns[around]]] = True
    turns ^= (is_inward ^ turns) & (nesting.depth % 2 == 0)
    return np.flatnonzero(turns & found.component_is_closed).astype(np.int32)


def _turned(work: Work, rows: Mask | Indices) -> Work:
    faces = work.mesh.faces.copy()
    faces[rows] = faces[rows][:, ::-1]
    return work.shaped(Mesh(work.mesh.vertices, faces))
