"""What a design does to each tooth: sizes before and after, and substance."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from meshes.arrays import AnyArray, Vector
from meshes.mesh import Mesh
from smilesculpt.dentition import Dentition
from smilesculpt.measuring.measures import TableRows, measure


@dataclass(frozen=True, slots=True)
class ToothChange:
    """One tooth before and after.

    Attributes
    ----------
    fdi : int
    width_before, width_after, height_before, height_after : float
        As in `measures`, mm.
    largest_move : float
        Of any of its points, mm.
    added, removed : float
        Substance that the design puts on the tooth and takes off it, mm^3, both positive.
    """

    fdi: int
    width_before: float
    width_after: float
    height_before: float
    height_after: float
    largest_move: float
    added: float
    removed: float

    def as_json(self) -> dict[str, Any]:
        """Return plain data, rounded to 0.001; mm and mm^3."""
        record = asdict(self)
        return {k: round(v, 3) if isinstance(v, float) else v for k, v in record.items()}


def tooth_changes(before: Mesh, after: Mesh, dentition: Dentition) -> tuple[ToothChange, ...]:
    """Compare each tooth of two surfaces over the same triangles.

    Parameters
    ----------
    before, after : Mesh
        Same faces, dental frame, mm.
    dentition : Dentition

    Returns
    -------
    tuple of ToothChange
        Every tooth, from the patient's right to the left; unchanged ones have zeros and the
        same sizes before and after: both are taken along the directions of `before`.

    Notes
    -----
    Substance is the volume between the two surfaces, face by face: a point that slides along
    the surface adds and removes nothing.
    """
    sizes_before = measure(before, dentition)
    sizes_after = measure(after, dentition, frames_of=before)
    swept = swept_volumes(before, after)
    moves = np.sqrt(((after.vertices - before.vertices) ** 2).sum(axis=1))
    # A face between tooth and gum is the tooth's: the gum does not move.
    owner = dentition.labels[before.faces].max(axis=1)
    return tuple(
        ToothChange(
            fdi=old.fdi,
            width_before=old.width,
            width_after=new.width,
            height_before=old.height,
            height_after=new.height,
            largest_move=float(moves[dentition.labels == old.fdi].max()),
            added=float(np.maximum(swept[owner == old.fdi], 0.0).sum()),
            removed=float(np.maximum(-swept[owner == old.fdi], 0.0).sum()),
        )
        for old, new in zip(sizes_before.teeth, sizes_after.teeth, strict=True)
    )


def changes_table(changes: tuple[ToothChange, ...]) -> TableRows:
    """Return title, columns and rows for the teeth that changed."""
    columns = ("FDI", "width", "after", "height", "after", "largest move", "added", "removed")
    rows: list[tuple[str, ...]] = [
        (
            str(c.fdi),
            *(f"{v:.2f}" for v in (c.width_before, c.width_after)),
            *(f"{v:.2f}" for v in (c.height_before, c.height_after, c.largest_move)),
            *(f"{v:.1f}" for v in (c.added, c.removed)),
        )
        for c in changes
        if c.largest_move > 0.0
    ]
    return ("Teeth reshaped, mm and mm³", columns, rows)


def swept_volumes(before: Mesh, after: Mesh) -> Vector:
    """Return the signed volume that each face sweeps outwards, shape (m,), mm^3.

    Notes
    -----
    Exact for points that move straight: the face stays flat on its way, its area vector is
    quadratic in time, and Simpson's rule integrates that without error.
    """
    p, q = before.vertices[before.faces], after.vertices[after.faces]
    move = (q - p).sum(axis=1) / 3.0
    area = (_area_vectors(p) + 4.0 * _area_vectors((p + q) / 2.0) + _area_vectors(q)) / 6.0
    return np.asarray((move * area).sum(axis=1))


def _area_vectors(corners: AnyArray) -> AnyArray:
    return np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) / 2.0
