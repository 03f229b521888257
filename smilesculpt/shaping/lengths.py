"""How much longer or shorter each front tooth becomes, and how that fades towards the gum."""

from dataclasses import dataclass, replace

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import AnyArray, Indices, Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.anatomy import mirrored, position
from smilesculpt.changes.blending import eased_ramp, smoothstep
from smilesculpt.dentition import Labels
from smilesculpt.measuring.crown_frame import CrownFrame
from smilesculpt.measuring.measures import crown_height
from smilesculpt.measuring.norms import incisal_step, length_share
from smilesculpt.measuring.proportions import PLACES
from smilesculpt.shaping.holding import Hold
from smilesculpt.wishes import Wishes

_MOST_SHORTENED = 0.25
"""Share of its height that a crown may lose: beyond it the surface would be pressed together
until it folds; our choice."""

_LARGEST_CORRECTION = 1.0
"""The line of the edges is corrected by no more, mm; our choice."""

_TOLD = 0.05
"""What is given up is told from here on, mm."""

_BLEND = 2.5
"""Within this distance of a neighbour a tooth begins to move like both of them, mm."""


@dataclass(frozen=True, slots=True)
class LengthChange:
    """What happens to the edge of one tooth.

    Attributes
    ----------
    fdi : int
    amount : float
        Added at the tip along the long axis, mm.
    wanted : float
        The same before the height of the crown limited it, mm.
    """

    fdi: int
    amount: float
    wanted: float


def limit_notes(changes: tuple[LengthChange, ...]) -> tuple[str, ...]:
    """Return what was given up, teeth that share a limit in one line."""
    limited: dict[str, list[str]] = {}
    for change in changes:
        if abs(change.amount - change.wanted) >= _TOLD:
            size = f"{-change.amount:.1f} of {-change.wanted:.1f} mm"
            limited.setdefault(size, []).append(str(change.fdi))
    return tuple(
        f"{', '.join(teeth)} shortened by {size}: more would fold crowns this low"
        for size, teeth in limited.items()
    )


def length_changes(
    surface: Mesh, frames: dict[int, CrownFrame], *, wishes: Wishes, named: tuple[int, ...]
) -> tuple[LengthChange, ...]:
    """Return the change of length of each named tooth.

    Centrals follow the wish in full, canines in part; edges of upper laterals and canines are
    brought towards their usual step behind the centrals, by as much as `keep_own` leaves.
    No crown is shortened by more than a share of its height; a pair of teeth shares the smaller
    limit, and what the centrals cannot follow the others do not follow either.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm.
    frames : dict of int to CrownFrame
        Of the front teeth that were found.
    wishes : Wishes
    named : tuple of int
    """
    tips = {fdi: _tip_height(frame, surface.vertices) for fdi, frame in frames.items()}
    most = {fdi: _most_shortened(fdi, frames, surface.vertices, named) for fdi in named}
    centrals = [-most[fdi] for fdi in named if position(fdi) == 1]
    lowered = replace(wishes, length_change=max([wishes.length_change, *centrals]))
    changes = []
    for fdi in named:
        asked = _follow(fdi, wishes) + _correction(fdi, tips, wishes, named)
        reached = _follow(fdi, lowered) + _correction(fdi, tips, lowered, named)
        changes.append(LengthChange(fdi, max(reached, -most[fdi]), asked))
    return tuple(changes)


def length_displacement(
    surface: Mesh,
    labels: Labels,
    held: Hold,
    *,
    frames: dict[int, CrownFrame],
    changes: tuple[LengthChange, ...],
) -> Vertices:
    """Return how each vertex moves towards the occlusal plane, shape (n, 3), mm.

    The move grows evenly from the gum to the tip, over all of the crown that shows: nowhere is
    it steeper than it must be. Between two teeth amount, direction and tip go over smoothly, so
    that their contact stays a contact.
    """
    index = np.flatnonzero(held.free).astype(np.int32)
    points = surface.vertices[index]
    rows = _blended_rows(surface.vertices, index, labels, frames, changes)
    tip, height, move = rows[:, 0], rows[:, 1], rows[:, 2:5]
    up = np.sign(next(iter(frames.values())).occlusal[2])
    below_tip = np.maximum(tip - points[:, 2] * up, 0.0)
    from_gum = held.from_gum[index]
    # Where no gum was scanned, a crown begins its own height below its tip.
    from_gum = np.where(np.isfinite(from_gum), from_gum, np.maximum(height - below_tip, 0.0))
    share = eased_ramp(from_gum / np.maximum(from_gum + below_tip, 1e-9)) * held.beside[index]
    moved = np.zeros_like(surface.vertices)
    moved[index] = share[:, None] * move
    return moved


def _most_shortened(
    fdi: int, frames: dict[int, CrownFrame], vertices: Vertices, named: tuple[int, ...]
) -> float:
    """Return by how much a tooth and its partner on the other side may be shortened, mm."""
    pair = [tooth for tooth in (fdi, mirrored(fdi)) if tooth in named]
    return _MOST_SHORTENED * min(crown_height(frames[tooth], vertices) for tooth in pair)


def _follow(fdi: int, wishes: Wishes) -> float:
    return length_share(PLACES[position(fdi) - 1]) * wishes.length_change


def _correction(fdi: int, tips: dict[int, float], wishes: Wishes, named: tuple[int, ...]) -> float:
    place = position(fdi)
    central = fdi - place + 1
    if fdi >= 30 or place == 1 or central not in tips:
        return 0.0
    central_follows = _follow(central, wishes) if central in named else 0.0
    step = tips[central] + central_follows - tips[fdi] - _follow(fdi, wishes)
    wanted = step - incisal_step(PLACES[place - 1]).nearest(step)
    limited = float(np.clip(wanted, -_LARGEST_CORRECTION, _LARGEST_CORRECTION))
    return (1.0 - wishes.keep_own) * limited


def _blended_rows(
    vertices: Vertices,
    index: Indices,
    labels: Labels,
    frames: dict[int, CrownFrame],
    changes: tuple[LengthChange, ...],
) -> AnyArray:
    """Return height of tip, crown height and move at the tip (3) for each vertex of `index`."""
    own = {change.fdi: _row(frames[change.fdi], change.amount, vertices) for change in changes}
    rows = np.zeros((len(index), 5))
    for fdi, row in own.items():
        mine = labels[index] == fdi
        points = vertices[index[mine]]
        total, weight = np.tile(row, (len(points), 1)), np.ones((len(points), 1))
        for other in (tooth for tooth in own if tooth != fdi):
            away = cKDTree(vertices[frames[other].vertex_index]).query(points)[0]
            near = (1.0 - smoothstep(np.asarray(away) / _BLEND))[:, None]
            # Where two teeth touch, both move by the mean of the two.
            total, weight = total + near * own[other], weight + near
        rows[mine] = total / weight
    return rows


def _row(frame: CrownFrame, amount: float, vertices: Vertices) -> Vector:
    # Along the axis but not sideways: a tooth that leans to its neighbour keeps its breadth.
    lean = float((frame.occlusal * frame.mesial).sum())
    direction = (frame.occlusal - lean * frame.mesial) / (1.0 - lean**2)
    tip, height = _tip_height(frame, vertices), crown_height(frame, vertices)
    return np.array([tip, height, *(amount * direction)])


def _tip_height(frame: CrownFrame, vertices: Vertices) -> float:
    """Return the height of the tip over the occlusal plane, positive beyond it, mm."""
    z = vertices[frame.vertex_index, 2]
    return float((z if frame.occlusal[2] > 0.0 else -z).max())
