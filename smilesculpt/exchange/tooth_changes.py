"""Which teeth of a published design were changed, told from the parts that were not."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Vertices
from meshes.errors import MeshError
from meshes.readwrite.glb import read_glb
from meshes.readwrite.source import Source
from smilesculpt.exchange.publishing import PREVIEW, crown_path

# GLB keeps metres in float32: 4 nm at 100 mm. A hundredth of a hair is far above that.
_SAME = 1e-4
_MM_FROM_M = 1000.0


@dataclass(frozen=True, slots=True)
class ToothChange:
    """One tooth that is not as it was signed.

    Attributes
    ----------
    fdi : int
    how : str
        "moved", "missing" or "unreadable".
    largest : float or None
        How far the shape lies from what was signed, mm; None where nothing is left to compare.
    """

    fdi: int
    how: str
    largest: float | None = None


def changed_teeth(
    files: dict[str, bytes], changed: tuple[str, ...], teeth: tuple[int, ...]
) -> tuple[ToothChange, ...]:
    """Return the teeth whose crown or whose place in the preview was changed.

    Parameters
    ----------
    files : dict of str to bytes
        The bundle as it is.
    changed : tuple of str
        Paths whose bytes are not those that were signed, missing ones too.
    teeth : tuple of int
        FDI numbers of all crowns that were signed.
    """
    paths = {fdi: crown_path(fdi) for fdi in teeth}
    preview = _points(files.get(PREVIEW))
    found = []
    for fdi, path in paths.items():
        if path in changed:
            change = _compared(fdi, _points(files.get(path)), preview, path in files)
            found.append(_honest(change) if PREVIEW in changed else change)
        elif PREVIEW in changed and preview is not None:
            far = _farthest(_points(files[path]), preview)
            if far is not None and far > _SAME:
                found.append(ToothChange(fdi, "moved in the preview", far))
    return tuple(found)


def _compared(
    fdi: int, crown: Vertices | None, preview: Vertices | None, is_there: bool
) -> ToothChange:
    if crown is None:
        return ToothChange(fdi, "unreadable" if is_there else "missing")
    return ToothChange(fdi, "moved", _farthest(crown, preview))


def _honest(change: ToothChange) -> ToothChange:
    """Measure nothing where crown and preview were changed alike: neither is what was signed."""
    is_alike = change.largest is not None and change.largest <= _SAME
    return replace(change, largest=None) if is_alike else change


def _farthest(points: Vertices | None, target: Vertices | None) -> float | None:
    """Return the greatest distance from a point to the nearest of the target, mm."""
    if points is None or target is None:
        return None
    distance, _ = cKDTree(target).query(points)
    return float(np.max(distance))


def _points(data: bytes | None) -> Vertices | None:
    if not data:
        return None
    try:
        with np.errstate(all="ignore"):  # vandals write any number; what is no place is left out
            points: Vertices = (
                read_glb(Source(Path("crown.glb"), bytearray(data), "")).vertices * _MM_FROM_M
            )
            is_finite = bool(np.isfinite(points * points).all())
    except MeshError:
        return None
    return points if len(points) and is_finite else None
