"""The crowns that a bundle shows to everybody, as one mesh with a number for each vertex."""

import re
from dataclasses import dataclass

import numpy as np

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from smilesculpt.dentition import Dentition, Jaw, Tooth
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.gallery.preview import mesh_of_glb

_CROWN = re.compile(r"design/crowns/([1-4][1-8])\.glb")


@dataclass(frozen=True, slots=True, eq=False)
class Crowns:
    """The crowns that a bundle shows, as one mesh.

    Attributes
    ----------
    surface : Mesh
        Open at the gum; dental frame, mm.
    dentition : Dentition
        Which vertex belongs to which tooth.
    """

    surface: Mesh
    dentition: Dentition


def public_files(bundle: Bundle) -> dict[str, bytes]:
    """Return the files of a bundle that everybody may see, by path."""
    return {
        path: bundle.files[path]
        for path, one in sorted(bundle.manifest.files.items())
        if one.privacy == "public" and path in bundle.files
    }


def crowns_of(bundle: Bundle) -> Crowns:
    """Return the crowns that a bundle shows, along the arch from the patient's right.

    Raises
    ------
    MeshError
        If there is none, or one cannot be read.
    """
    found = {int(m[1]): path for path in public_files(bundle) if (m := _CROWN.fullmatch(path))}
    order = sorted(found, key=_along_the_arch)
    if not order:
        raise InvalidMeshError("there is no crown to show.")
    meshes = [mesh_of_glb(bundle.files[found[fdi]]) for fdi in order]
    starts = np.cumsum([0, *(mesh.n_vertices for mesh in meshes)])
    shifted = [m.faces + start for m, start in zip(meshes, starts[:-1], strict=True)]
    surface = Mesh(
        np.concatenate([mesh.vertices for mesh in meshes]),
        np.concatenate(shifted).astype(np.int32),
    )
    labels = np.repeat(order, [mesh.n_vertices for mesh in meshes]).astype(np.int16)
    teeth = tuple(Tooth(fdi, 1.0) for fdi in order)
    return Crowns(surface, Dentition(_jaw(order), labels, teeth))


def _jaw(teeth: list[int]) -> Jaw:
    return "upper" if all(fdi < 30 for fdi in teeth) else "lower"


def _along_the_arch(fdi: int) -> int:
    quadrant, position = divmod(fdi, 10)
    return -position if quadrant in (1, 4) else position
