"""Meshes that are no jaw are refused with a reason, before and after teeth are sought."""

import numpy as np

from meshes.mesh import Mesh
from meshes.readwrite.units import MM_PER_UNIT
from smilesculpt.errors import NotAJawError
from smilesculpt.segmentation.arch_curve import STEP
from smilesculpt.segmentation.layout import Layout
from smilesculpt.segmentation.numbering import Numbering
from smilesculpt.segmentation.profile import strongest_near

_SMALLEST, _LARGEST = 20.0, 200.0
_USUAL = (45.0, 95.0)  # mm: a whole arch with its gum, child to grown-up
_FEWEST_FACES = 1000
_FAINTEST_SEAM = 0.15


def require_jaw_size(mesh: Mesh) -> None:
    """Refuse what is far too small, too large or too coarse for teeth.

    Raises
    ------
    NotAJawError
    """
    size = max(mesh.extent)
    if not _SMALLEST <= size <= _LARGEST:
        usual = f"it is {size:.3g} mm long, a jaw is {_SMALLEST:g} to {_LARGEST:g} mm"
        raise NotAJawError(usual + _unit_hint(size))
    if mesh.n_faces < _FEWEST_FACES:
        raise NotAJawError(f"it has {mesh.n_faces} faces; teeth need {_FEWEST_FACES} or more")


def _unit_hint(size: float) -> str:
    """Return which unit would make a jaw of a mesh whose file was taken as millimetres."""
    names = {"inch": "inches", "cm": "centimetres", "m": "metres", "um": "micrometres"}
    for unit, name in names.items():
        longest = size * MM_PER_UNIT[unit]
        if _USUAL[0] <= longest <= _USUAL[1]:
            return f"; if its file is in {name}, it is {longest:.0f} mm: try --units {unit}"
    return ""


def require_teeth(layout: Layout, numbering: Numbering) -> None:
    """Refuse an arch along which no row of teeth was found.

    Raises
    ------
    NotAJawError
    """
    spans = numbering.spans
    if len(spans) < 3:
        raise NotAJawError(f"{len(spans)} teeth were found along its arch, 3 are needed")
    seam = strongest_near(layout.profile.seam, 0.5)
    places = np.array([[span.start, span.end] for span in spans]).ravel() / STEP
    clearness = float(np.median(seam[np.minimum(places.astype(np.int64), len(seam) - 1)]))
    if clearness < _FAINTEST_SEAM:
        raise NotAJawError(
            f"no seams part its bumps (concavity {clearness:.2f} /mm, teeth have 0.2 or more)"
        )
