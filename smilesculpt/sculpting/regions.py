"""Smaller or larger triangles where a person asks for them, as an edit between strokes."""

import numpy as np

from meshes.arrays import Mask
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.remodel.region import remeshed_region
from smilesculpt.case import Case
from smilesculpt.edits import Remesh
from smilesculpt.errors import DesignError
from smilesculpt.sculpting.stretched import usual_length


class NoRegionError(DesignError):
    """Nothing was chosen to be given other triangles."""

    def __init__(self) -> None:
        super().__init__("no place is chosen. Choose a tooth, or brush over the place first.")


def remesh_where(
    case: Case, where: Mask, factor: float, title: str, *, progress: Progress = silent
) -> Remesh:
    """Return the edit that gives a part of the surface triangles of another size.

    Parameters
    ----------
    case : Case
        Oriented.
    where : ndarray, shape (n,), bool
        Its vertices.
    factor : float
        Length of the new edges in those that are usual there now: 0.5 refines, 2 coarsens.
    title : str
    progress : callable, optional

    Raises
    ------
    CancelledError
        If the progress raised it.
    NoRegionError
        If no face is chosen.
    RegionError
        If it cannot be done; the case stays.
    """
    surface = case.require_surface("remesh")
    region = np.asarray(where[surface.faces].all(axis=1))
    if not region.any():
        raise NoRegionError
    length = factor * usual_length(Mesh(surface.vertices, surface.faces[region]))
    made = remeshed_region(surface, region, length, progress=progress)
    return Remesh(title, made.triangles)
