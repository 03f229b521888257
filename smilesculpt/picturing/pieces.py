"""Triangles in the order of their teeth: each tooth can be hidden or see-through by itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from meshes.arrays import Faces, Indices, Vertices
from smilesculpt.dentition import Labels
from smilesculpt.picturing.camera import Point
from smilesculpt.picturing.scene import Floats, Piece

_PER_LABEL = 100
"""FDI numbers have two digits: three of them fit into one number of six."""


@dataclass(frozen=True, slots=True)
class Group:
    """Triangles whose corners belong to the same teeth.

    Attributes
    ----------
    labels : frozenset of int
        FDI numbers, 0 for gum.
    first, count : int
        Where they lie among the faces.
    middle : tuple of float
        mm.
    """

    labels: frozenset[int]
    first: int
    count: int
    middle: Point


@dataclass(frozen=True, slots=True, eq=False)
class Grouped:
    """Faces in the order of their groups; inside a group in the order in which they came.

    Attributes
    ----------
    faces : ndarray, shape (m, 3), int32
    groups : tuple of Group
    """

    faces: Faces
    groups: tuple[Group, ...]


def grouped(faces: Faces, labels: Labels, positions: Vertices | Floats) -> Grouped:
    """Put faces into the order of the teeth at their corners."""
    code = _codes(faces, labels)
    codes, counts = np.unique(code, return_counts=True)
    order = np.argsort(code, kind="stable")
    ordered = np.ascontiguousarray(faces[order])
    firsts = np.concatenate([[0], np.cumsum(counts)])
    groups = tuple(
        Group(_labels_of(int(each)), int(first), int(count), _middle(positions, ordered, first))
        for each, first, count in zip(codes, firsts, counts, strict=False)
    )
    return Grouped(ordered, groups)


def pieces_of(groups: Iterable[Group], opacity_of: Mapping[int, float]) -> tuple[Piece, ...]:
    """Return what is drawn: all in one piece, and each see-through tooth in one of its own.

    Parameters
    ----------
    groups : iterable of Group
    opacity_of : mapping from FDI number to opacity
        0 hides; teeth that are not named are drawn in full.
    """
    groups = tuple(groups)
    apart = frozenset(fdi for fdi, opacity in opacity_of.items() if opacity < 1.0)
    solid = [group for group in groups if not group.labels <= apart]
    pieces = [Piece(_ranges(solid))]
    for fdi in sorted(apart):
        own = [group for group in groups if fdi in group.labels]
        if own and opacity_of[fdi] > 0.0:
            middle = max(own, key=lambda group: group.count).middle
            pieces.append(Piece(_ranges(own), opacity_of[fdi], middle))
    return tuple(pieces)


def _codes(faces: Faces, labels: Labels) -> Indices:
    """Return one number for each face: the same for the same set of labels."""
    a, b, c = np.sort(labels[faces].astype(np.int32), axis=1).T
    # Two corners of the higher tooth make the same set as two of the lower one.
    middle = np.where(b == c, a, b)
    return np.asarray((a * _PER_LABEL + middle) * _PER_LABEL + c, np.int32)


def _labels_of(code: int) -> frozenset[int]:
    return frozenset((code // _PER_LABEL**2, code // _PER_LABEL % _PER_LABEL, code % _PER_LABEL))


def _middle(positions: Vertices | Floats, faces: Faces, first: int) -> Point:
    x, y, z = (float(part) for part in positions[faces[first]].mean(axis=0))
    return (x, y, z)


def _ranges(groups: list[Group]) -> tuple[tuple[int, int], ...]:
    """Return the faces of groups, neighbours drawn in one go."""
    ranges: list[tuple[int, int]] = []
    for group in groups:
        if ranges and sum(ranges[-1]) == group.first:
            ranges[-1] = (ranges[-1][0], ranges[-1][1] + group.count)
        else:
            ranges.append((group.first, group.count))
    return tuple(ranges)
