"""The scan of a tooth ground down for a crown, which limits of the brush are measured to."""

from pathlib import Path

from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.readwrite.reading import read_mesh
from smilesculpt.antagonist import FARTHEST, distance_apart
from smilesculpt.errors import DesignError


class PreparedToothError(DesignError):
    """A mesh that cannot be the prepared tooth of a case."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"this is no prepared tooth: {reason}. {remedy}")


def read_prepared_tooth(scan: Mesh, path: Path, progress: Progress = silent) -> Mesh:
    """Read the scan of a prepared tooth, mm.

    Parameters
    ----------
    scan : Mesh
        Of the case, in the frame of its own file; the prepared tooth lies in the same frame.

    Raises
    ------
    MeshError
        If the file cannot be read.
    PreparedToothError
        If it holds no surface, or lies elsewhere.
    """
    progress(0.0, "Reading the file")
    surface = read_mesh(path, progress=progress).mesh
    if not surface.n_faces:
        raise PreparedToothError("it has no faces", "Choose a scan with a surface.")
    apart = distance_apart(scan, surface)
    if apart > FARTHEST:
        remedy = "Export it in the frame and the unit of the scan."
        raise PreparedToothError(f"it lies {apart:.0f} mm from the scan", remedy)
    return surface
