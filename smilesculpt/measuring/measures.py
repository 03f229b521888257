"""What a dentist measures on the teeth of one jaw: sizes, proportions, arch, symmetry."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from meshes.arrays import Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.anatomy import is_on_the_left, mirrored, position
from smilesculpt.dentition import Dentition, Jaw
from smilesculpt.errors import FlatCrownError
from smilesculpt.measuring.apparent_width import apparent_widths
from smilesculpt.measuring.arch_line import arch_line, labelled_teeth
from smilesculpt.measuring.crown_frame import CrownFrame, crown_frame

_TRIM = 0.003
"""Share of a crown's vertices left out at each end: single vertices that a label got wrong."""

METHODS = {
    "width": "mesiodistal: extent of the crown along the arch, without its outermost 0.3 %",
    "height": "along the crown's long axis, from the lowest gum line of the labial face to the tip",
    "ratio": "width divided by height",
    "apparent_width": "extent from side to side of what the front view shows of the tooth",
    "intercanine_width": "between the tips of the two canines",
    "intermolar_width": "between the middles of the crowns of the first molars",
    "arch_depth": "from the incisal edges of the centrals straight back to the line between the "
    "middles of the first molars",
}
"""How each value is taken, in plain words."""

TableRows = tuple[str, tuple[str, ...], list[tuple[str, ...]]]
"""Title, names of the columns, and rows of text."""


@dataclass(frozen=True, slots=True)
class ToothMeasure:
    """Sizes of one crown as the scan shows it.

    Attributes
    ----------
    fdi : int
    width, height : float
        Mesiodistal, and gum line to tip along the long axis; mm.
    ratio : float
        Width divided by height.
    apparent_width : float
        Seen from the front, mm.
    """

    fdi: int
    width: float
    height: float
    ratio: float
    apparent_width: float

    def as_row(self) -> tuple[str, ...]:
        """Return number, width, height, ratio and apparent width as text."""
        sizes = (f"{self.width:.2f}", f"{self.height:.2f}", f"{100 * self.ratio:.0f} %")
        return (str(self.fdi), *sizes, f"{self.apparent_width:.2f}")


@dataclass(frozen=True, slots=True)
class ArchMeasure:
    """One number of the whole arch.

    Attributes
    ----------
    name : str
        Key of `METHODS`.
    value : float
        mm.
    """

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class SideDifference:
    """A tooth on the patient's right minus its partner on the left, mm."""

    right: int
    left: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Measures:
    """All measures of one jaw.

    Attributes
    ----------
    jaw : {"upper", "lower"}
    teeth : tuple of ToothMeasure
        From the patient's right to the left.
    arch : tuple of ArchMeasure
        Those for which the teeth are there.
    differences : tuple of SideDifference
        From the midline backwards.
    """

    jaw: Jaw
    teeth: tuple[ToothMeasure, ...]
    arch: tuple[ArchMeasure, ...]
    differences: tuple[SideDifference, ...]

    def of(self, fdi: int) -> ToothMeasure | None:
        """Return the measures of one tooth, None where it was not found."""
        return next((tooth for tooth in self.teeth if tooth.fdi == fdi), None)

    def as_json(self) -> dict[str, Any]:
        """Return everything as plain data, rounded to 0.001, with unit and methods."""
        return {
            "jaw": self.jaw,
            "unit": "mm",
            "teeth": [_rounded(asdict(tooth)) for tooth in self.teeth],
            "arch": [_rounded(asdict(value)) for value in self.arch],
            "differences": [_rounded(asdict(pair)) for pair in self.differences],
            "methods": METHODS,
        }

    def tables(self) -> list[TableRows]:
        """Return what to print: title, columns and rows of each table."""
        teeth: list[tuple[str, ...]] = [tooth.as_row() for tooth in self.teeth]
        arch: list[tuple[str, ...]] = [
            (a.name.replace("_", " "), f"{a.value:.2f}", METHODS[a.name]) for a in self.arch
        ]
        pairs: list[tuple[str, ...]] = [
            (f"{d.right} - {d.left}", f"{d.width:+.2f}", f"{d.height:+.2f}")
            for d in self.differences
        ]
        columns = ("FDI", "width", "height", "W/H", "from the front")
        return [
            ("Teeth, mm", columns, teeth),
            ("Arch, mm", ("measure", "value", "how"), arch),
            ("Right minus left, mm", ("teeth", "width", "height"), pairs),
        ]

    def summary(self) -> str:
        """Return one line with the numbers that are asked for first."""
        centrals = [tooth for tooth in self.teeth if position(tooth.fdi) == 1]
        words = [f"{t.fdi}: {t.width:.2f} x {t.height:.2f} mm" for t in centrals]
        words += [f"{a.name.replace('_', ' ')} {a.value:.1f} mm" for a in self.arch]
        return ", ".join(words)


def measure(surface: Mesh, dentition: Dentition, *, frames_of: Mesh | None = None) -> Measures:
    """Measure the teeth of a jaw.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm; the labels of `dentition` belong to its vertices.
    dentition : Dentition
    frames_of : Mesh or None
        The surface before it was reshaped, over the same triangles: measured along its
        directions, a tooth that nobody touched keeps its sizes to the last digit.

    Raises
    ------
    TooFewTeethError
        With fewer than four teeth there is no arch to measure along.
    NotAJawError
        If the crowns stand along no arch.
    FlatCrownError
        If a crown has no labial face, no width or no height.
    """
    before = surface if frames_of is None else frames_of
    line = arch_line(before, dentition)
    frames = {
        fdi: crown_frame(before, dentition, fdi, line=line) for fdi in labelled_teeth(dentition)
    }
    apparent = _apparent_widths(surface, before, dentition)
    teeth = tuple(
        _tooth_measure(frame, surface.vertices, apparent[fdi]) for fdi, frame in frames.items()
    )
    return Measures(
        dentition.jaw, teeth, _arch_measures(surface.vertices, frames), _side_differences(teeth)
    )


def crown_width(frame: CrownFrame, vertices: Vertices) -> float:
    """Return the mesiodistal width of a crown, mm."""
    return _spread(frame.along(vertices[frame.vertex_index], frame.mesial))


def crown_height(frame: CrownFrame, vertices: Vertices) -> float:
    """Return the height of a crown from the gum line of its labial face to its tip, mm.

    Raises
    ------
    FlatCrownError
        If no vertex lies in the middle of a labial face.
    """
    crown = vertices[frame.vertex_index]
    up, out = frame.along(crown, frame.occlusal), frame.along(crown, frame.labial)
    across = frame.along(crown, frame.mesial)
    is_labial = out > np.median(out)
    middle = is_labial & (np.abs(across) < 0.25 * _spread(across))
    # Front teeth end in one edge; behind them the labial cusps are the ones that show.
    reach = up if position(frame.fdi) <= 3 else up[is_labial]
    if not middle.any() or not len(reach):
        raise FlatCrownError(frame.fdi, "it has no labial face")
    return float(np.quantile(reach, 1.0 - _TRIM) - np.quantile(up[middle], 2.0 * _TRIM))


def _apparent_widths(surface: Mesh, before: Mesh, dentition: Dentition) -> dict[int, float]:
    """Return apparent widths; a tooth that did not move keeps its own beside one that did."""
    widths = apparent_widths(surface, dentition)
    if surface is before:
        return widths
    moved = (surface.vertices != before.vertices).any(axis=1)
    touched = set(dentition.labels[moved].tolist())
    own = apparent_widths(before, dentition)
    return {fdi: width if fdi in touched else own[fdi] for fdi, width in widths.items()}


def _tooth_measure(frame: CrownFrame, vertices: Vertices, apparent: float) -> ToothMeasure:
    width, height = crown_width(frame, vertices), crown_height(frame, vertices)
    # Written so that what is no number does not pass.
    if not (width > 0.0 and abs(height) > 0.0):
        raise FlatCrownError(frame.fdi, f"it is {width:.3g} mm wide and {height:.3g} mm high")
    return ToothMeasure(frame.fdi, width, height, width / height, apparent)


def _spread(values: Vector) -> float:
    low, high = np.quantile(values, (_TRIM, 1.0 - _TRIM))
    return float(high - low)


def _arch_measures(vertices: Vertices, frames: dict[int, CrownFrame]) -> tuple[ArchMeasure, ...]:
    place = {(position(fdi), is_on_the_left(fdi)): frame for fdi, frame in frames.items()}
    values = []
    if (3, False) in place and (3, True) in place:
        right, left = (_tip(place[3, side], vertices) for side in (False, True))
        values.append(ArchMeasure("intercanine_width", _distance(right, left)))
    if (6, False) in place and (6, True) in place:
        right, left = (_middle(place[6, side], vertices) for side in (False, True))
        values.append(ArchMeasure("intermolar_width", _distance(right, left)))
        centrals = [_tip(place[1, side], vertices) for side in (False, True) if (1, side) in place]
        if centrals:
            front = np.mean(centrals, axis=0)
            values.append(ArchMeasure("arch_depth", _depth(front, right, left)))
    return tuple(values)


def _tip(frame: CrownFrame, vertices: Vertices) -> Vector:
    """Return the mean of the outermost 0.3 mm of a crown."""
    crown = vertices[frame.vertex_index]
    up = frame.along(crown, frame.occlusal)
    return np.asarray(crown[up > up.max() - 0.3].mean(axis=0))


def _middle(frame: CrownFrame, vertices: Vertices) -> Vector:
    """Return the middle of the box around a crown."""
    crown = vertices[frame.vertex_index]
    return np.asarray((crown.min(axis=0) + crown.max(axis=0)) / 2.0)


def _distance(a: Vector, b: Vector) -> float:
    return float(np.sqrt(((a - b) ** 2).sum()))


def _depth(front: Vector, right: Vector, left: Vector) -> float:
    """Return the distance of a point from a line, both seen from above."""
    dx, dy = left[0] - right[0], left[1] - right[1]
    across = dx * (front[1] - right[1]) - dy * (front[0] - right[0])
    return float(abs(across) / np.hypot(dx, dy))


def _side_differences(teeth: tuple[ToothMeasure, ...]) -> tuple[SideDifference, ...]:
    found = {tooth.fdi: tooth for tooth in teeth}
    rights = [t for t in reversed(teeth) if not is_on_the_left(t.fdi) and mirrored(t.fdi) in found]
    return tuple(
        SideDifference(right.fdi, left.fdi, right.width - left.width, right.height - left.height)
        for right, left in ((tooth, found[mirrored(tooth.fdi)]) for tooth in rights)
    )


def _rounded(record: dict[str, Any]) -> dict[str, Any]:
    return {k: round(v, 3) if isinstance(v, float) else v for k, v in record.items()}
