"""Masks beyond the margin of teeth, and masks made softer, sharper, larger or smaller."""

from typing import Final

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Mask, Vector
from meshes.mesh import Mesh
from meshes.surface.adjacency import adjacency
from smilesculpt.case import Case
from smilesculpt.edits import Hold
from smilesculpt.errors import DesignError
from smilesculpt.sculpting.acts import HoldBeyondMargin, ShapeMask
from smilesculpt.sculpting.masks import mask_of

FARTHEST: Final = 5.0
"""A margin is moved by at most so much, mm; our choice."""

STEP: Final = 0.3
"""A mask grows, shrinks or softens by about so much at a time, mm; our choice."""

_MOST_RINGS: Final = 20


class MarginError(DesignError):
    """A margin that a mask cannot be laid by."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"the margin cannot be used as a border: {reason}. {remedy}")


def hold_beyond_margin(case: Case, act: HoldBeyondMargin, title: str = "") -> Hold:
    """Return the edit that holds everything beyond the gum line of some teeth, and frees the rest.

    With an offset above 0 the gum within it stays free too, below 0 a strip of the teeth is held
    as well; other teeth are held in any case.

    Raises
    ------
    StepMissingError
        If the teeth were not found yet.
    MarginError
        If no such tooth is there, the offset is too large, or nothing would stay free.
    """
    if not -FARTHEST <= act.offset <= FARTHEST:  # also what is no number
        raise MarginError(f"an offset of {act.offset:g} mm", f"Give at most {FARTHEST:g} mm.")
    surface, labels = case.require_surface("mask"), case.require_dentition("mask").labels
    own: Mask = np.isin(labels, [fdi for fdi in act.teeth if fdi])
    if not own.any():
        raise MarginError("none of these teeth is in this case", "Choose a tooth of the case.")
    if act.offset >= 0.0:
        free = own | ((labels == 0) & _within(surface, own, act.offset))
    else:
        free = own & ~_within(surface, ~own, -act.offset)
    if not free.any():
        raise MarginError("nothing of the teeth stays free", "Give a smaller offset.")
    names = ", ".join(map(str, act.teeth))
    return _edit(
        case, (~free).astype(np.float64), title or f"Hold beyond the margin of {names}", act
    )


def shape_mask(case: Case, act: ShapeMask, title: str = "") -> Hold:
    """Return the edit that makes the mask softer, sharper, larger or smaller.

    Blur takes means over neighbours, sharpen doubles the distance from half held; grow and shrink
    take the most and the least of neighbours, ring by ring over about 0.3 mm.
    """
    surface, mask = case.require_surface("mask"), mask_of(case)
    titles = {
        "blur": "Blur the mask",
        "sharpen": "Sharpen the mask",
        "grow": "Grow the mask",
        "shrink": "Shrink the mask",
    }
    wanted = np.clip(2.0 * mask - 0.5, 0.0, 1.0)
    if act.how != "sharpen":
        wanted = _ringwise(surface, mask, act)
    return _edit(case, wanted, title or titles[act.how], act)


def _ringwise(surface: Mesh, mask: Vector, act: ShapeMask) -> Vector:
    near, values = adjacency(surface), mask.copy()
    start, item = near.vertex_start, near.vertex_item
    has_any = start[1:] > start[:-1]
    firsts = start[:-1][has_any]
    for _ in range(_n_rings(surface)):
        around = values[item]
        if act.how == "blur":
            counts = (start[1:] - start[:-1])[has_any]
            mean = np.add.reduceat(around, firsts) / counts
            values[has_any] = 0.5 * (values[has_any] + mean)
        elif act.how == "grow":
            values[has_any] = np.maximum(values[has_any], np.maximum.reduceat(around, firsts))
        else:
            values[has_any] = np.minimum(values[has_any], np.minimum.reduceat(around, firsts))
    return np.clip(values, 0.0, 1.0)


def _n_rings(surface: Mesh) -> int:
    """Return how many rings of triangles are about `STEP` wide."""
    corners = surface.vertices[surface.faces]
    edges = np.sqrt(((corners[:, 0] - corners[:, 1]) ** 2).sum(axis=1))
    return int(np.clip(np.rint(STEP / max(float(np.median(edges)), 1e-6)), 1, _MOST_RINGS))


def _within(surface: Mesh, start: Mask, distance: float) -> Mask:
    """Return which vertices lie within a distance of some, and hang together with them there."""
    if distance == 0.0:
        return start
    points = surface.vertices
    low = points[start].min(axis=0) - distance
    high = points[start].max(axis=0) + distance
    near = np.flatnonzero(((points >= low) & (points <= high)).all(axis=1))
    away = cKDTree(points[start]).query(points[near], distance_upper_bound=distance)[0]
    region = start.copy()
    region[near[away <= distance]] = True
    inner = surface.faces[region[surface.faces].all(axis=1)]
    reached = start.copy()
    while True:
        touched = reached[inner].any(axis=1)
        fresh = inner[touched & ~reached[inner].all(axis=1)]
        if not len(fresh):
            return reached
        reached[fresh.ravel()] = True


def _edit(case: Case, wanted: Vector, title: str, act: HoldBeyondMargin | ShapeMask) -> Hold:
    index = np.flatnonzero(wanted != mask_of(case)).astype(np.int32)
    return Hold(title, index, wanted[index], act)
