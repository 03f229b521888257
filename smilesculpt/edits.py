"""The changes that lead from a scan to a design, each replayable to the same bits."""

from dataclasses import dataclass
from typing import Literal

from meshes.arrays import Indices, Vertices
from smilesculpt.dentition import Dentition, Orientation
from smilesculpt.wishes import Wishes

Cause = Literal["design", "sculpt"]


@dataclass(frozen=True, slots=True, eq=False)
class Orient:
    """The scan was put into the dental frame."""

    orientation: Orientation


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """Vertices were given to teeth."""

    dentition: Dentition


@dataclass(frozen=True, slots=True, eq=False)
class Reshape:
    """Vertices of the surface were moved.

    Attributes
    ----------
    cause : {"design", "sculpt"}
    title : str
        What the history shows: "Draw on 11", "Six front teeth, +0.5 mm".
    vertex_index : ndarray, shape (k,), int32
        Strictly increasing.
    positions : ndarray, shape (k, 3), float64
        Where the vertices lie afterwards, dental frame, mm.
    wishes : Wishes or None
        What was asked, for a design.
    notes : tuple of str
        What was left out or given up, in plain words.
    """

    cause: Cause
    title: str
    vertex_index: Indices
    positions: Vertices
    wishes: Wishes | None = None
    notes: tuple[str, ...] = ()


Edit = Orient | Label | Reshape
