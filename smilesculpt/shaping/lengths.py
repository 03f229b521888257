"""How much longer or shorter each front tooth becomes, and how that fades towards the gum."""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from meshes.arrays import Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.anatomy import is_on_the_left, position
from smilesculpt.dentition import Labels
from smilesculpt.measuring.arch_line import ArchLine
from smilesculpt.measuring.crown_frame import CrownFrame
from smilesculpt.measuring.measures import crown_height
from smilesculpt.measuring.norms import incisal_step, length_share
from smilesculpt.measuring.proportions import PLACES
from smilesculpt.shaping.blending import smoothstep
from smilesculpt.wishes import Wishes

_BAND = 0.5
"""Share of a crown's height, from the tip, that takes part in a change of length."""

_LARGEST_CORRECTION = 1.0
"""The line of the edges is corrected by no more, mm; our choice."""


@dataclass(frozen=True, slots=True)
class LengthChange:
    """What happens to the edge of one tooth.

    Attributes
    ----------
    fdi : int
    amount : float
        Added at the tip along the long axis, mm.
    """

    fdi: int
    amount: float


def length_changes(
    surface: Mesh, frames: dict[int, CrownFrame], *, wishes: Wishes, named: tuple[int, ...]
) -> tuple[LengthChange, ...]:
    """Return the change of length of each named tooth.

    Centrals follow the wish in full, canines in part; edges of upper laterals and canines are
    brought towards their usual step behind the centrals, by as much as `keep_own` leaves.

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
    return tuple(
        LengthChange(fdi, _follow(fdi, wishes) + _correction(fdi, tips, wishes, named))
        for fdi in named
    )


def length_displacement(
    points: Vertices,
    labels: Labels,
    *,
    frames: dict[int, CrownFrame],
    changes: tuple[LengthChange, ...],
    surface: Mesh,
    line: ArchLine,
) -> Vertices:
    """Return how each point of the named teeth moves along its tooth's axis, shape (n, 3), mm.

    Between two teeth the amount goes over smoothly, so that their contact stays a contact.
    """
    moved = np.zeros_like(points)
    amount = _amount_along(points, line, frames, changes)
    for change in changes:
        frame = frames[change.fdi]
        mine = labels == change.fdi
        below_tip = _tip(frame, surface.vertices) - frame.along(points[mine], frame.occlusal)
        band = _BAND * crown_height(frame, surface.vertices)
        share = smoothstep(1.0 - below_tip / band)
        moved[mine] = (amount[mine] * share)[:, None] * frame.occlusal
    return moved


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


def _amount_along(
    points: Vertices,
    line: ArchLine,
    frames: dict[int, CrownFrame],
    changes: tuple[LengthChange, ...],
) -> Vector:
    knots: dict[float, float] = {}
    for change in changes:
        frame = frames[change.fdi]
        middle = float(line.coordinates(frame.centre[None, :2])[0][0])
        side = 1.0 if is_on_the_left(change.fdi) else -1.0
        for step in (-1.5, 1.5):
            knots[middle + side * step] = change.amount
    places = sorted(knots)
    along, _ = line.coordinates(points[:, :2])
    table = PchipInterpolator(places, [knots[place] for place in places])
    return np.asarray(table(np.clip(along, places[0], places[-1])))


def _tip(frame: CrownFrame, vertices: Vertices) -> float:
    """Return how far the tip lies from the centre along the long axis, mm."""
    return float(frame.along(vertices[frame.vertex_index], frame.occlusal).max())


def _tip_height(frame: CrownFrame, vertices: Vertices) -> float:
    """Return the height of the tip over the occlusal plane, positive beyond it, mm."""
    z = vertices[frame.vertex_index, 2]
    return float((z if frame.occlusal[2] > 0.0 else -z).max())
