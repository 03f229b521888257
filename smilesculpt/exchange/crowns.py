"""The crowns of a case that may be shown: one mesh a tooth, without gum and palate."""

from dataclasses import dataclass

import numpy as np

from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.touched import touched_vertices


@dataclass(frozen=True, slots=True, eq=False)
class Crown:
    """One crown as it is designed.

    Attributes
    ----------
    fdi : int
    mesh : Mesh
        Open at the gum; dental frame, mm.
    """

    fdi: int
    mesh: Mesh


def designed_crowns(case: Case) -> tuple[Crown, ...]:
    """Return the crowns that a design or a brush changed, in the order of the arch.

    A crown as scanned is the wearer's own; a crown that was designed is what the author made.

    Raises
    ------
    StepMissingError
        If the teeth were not found yet.
    """
    touched = designed_teeth(case)
    return tuple(crown for crown in all_crowns(case) if crown.fdi in touched)


def designed_teeth(case: Case) -> tuple[int, ...]:
    """Return the teeth that a design, a brush or a hand changed, in the order of the arch."""
    dentition = case.require_dentition("publish")
    touched = set(np.unique(dentition.labels[touched_vertices(case)]).tolist())
    return tuple(fdi for fdi in dentition.numbers if fdi in touched)


def all_crowns(case: Case) -> tuple[Crown, ...]:
    """Return every crown, in the order of the arch; raises as `designed_crowns` does."""
    return _crowns(case, case.require_surface("publish"))


def scanned_crowns(case: Case) -> tuple[Crown, ...]:
    """Return every crown as it was scanned; raises as `designed_crowns` does."""
    return _crowns(case, case.before())


def _crowns(case: Case, surface: Mesh) -> tuple[Crown, ...]:
    dentition = case.require_dentition("publish")
    found = ((fdi, _part(surface, dentition.labels == fdi)) for fdi in dentition.numbers)
    return tuple(Crown(fdi, mesh) for fdi, mesh in found if mesh.n_faces)


def joined(crowns: tuple[Crown, ...]) -> Mesh:
    """Return crowns as one mesh, their vertices one crown after the other."""
    starts = np.cumsum([0, *(crown.mesh.n_vertices for crown in crowns)])
    vertices = np.concatenate([crown.mesh.vertices for crown in crowns])
    pairs = zip(crowns, starts[:-1], strict=True)
    faces = np.concatenate([crown.mesh.faces + start for crown, start in pairs])
    return Mesh(vertices, faces.astype(np.int32))


def _part(surface: Mesh, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Mesh:
    """Return the triangles whose three corners are chosen, with no point to spare."""
    faces = surface.faces[chosen[surface.faces].all(axis=1)]
    used, new_faces = np.unique(faces, return_inverse=True)
    return Mesh(surface.vertices[used], new_faces.reshape(-1, 3).astype(np.int32))
