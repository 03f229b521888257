"""The dental frame of a scan in any pose."""

from typing import Literal

from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from smilesculpt.dentition import Jaw, Orientation
from smilesculpt.segmentation.pipeline import orient_and_segment


def orient(
    mesh: Mesh, *, jaw: Jaw | Literal["auto"] = "auto", progress: Progress = silent
) -> Orientation:
    """Return where the dental frame lies in a scan, and which jaw it is.

    The teeth are found on the way: only their widths tell an upper jaw from a lower one, and
    only pairs of them show the midline. Whoever needs the teeth as well calls
    `smilesculpt.segmentation.orient_and_segment` and pays once.

    Parameters
    ----------
    mesh : Mesh
        One jaw in any pose, mm.
    jaw : {"auto", "upper", "lower"}
        What the person knows already.

    Raises
    ------
    NotAJawError
        If there is no dental arch in it.
    """
    return orient_and_segment(mesh, jaw=jaw, progress=progress)[0]
