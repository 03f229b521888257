"""How far the contacts between front teeth move so that their breadths follow a rule."""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from meshes.arrays import AnyArray, Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.anatomy import is_on_the_left, position
from smilesculpt.dentition import Dentition
from smilesculpt.measuring.apparent_width import apparent_limits
from smilesculpt.measuring.arch_line import ArchLine, labelled_teeth
from smilesculpt.measuring.proportions import OWN, proportion_rule
from smilesculpt.wishes import Wishes

_TRIM = 0.003
"""Share of a crown's vertices left out at each end of its reach."""

_FARTHEST = 0.8
"""No contact moves further along the arch, mm; our choice: more asks for new crowns."""


@dataclass(frozen=True, slots=True, eq=False)
class ContactShifts:
    """Which places of the arch move and how far.

    Attributes
    ----------
    along : ndarray, shape (k,)
        Arch lengths, rising, mm.
    shift : ndarray, shape (k,)
        Towards the patient's left, mm; zero at both ends.
    notes : tuple of str
    """

    along: Vector
    shift: Vector
    notes: tuple[str, ...]

    def displacement(self, line: ArchLine, points: Vertices) -> Vertices:
        """Return how each of (n, 3) points moves along the arch, mm."""
        moved = np.zeros_like(points)
        if not self.shift.any():
            return moved
        along, outward = line.coordinates(points[:, :2])
        smooth = PchipInterpolator(self.along, self.shift)
        inside = np.clip(along, self.along[0], self.along[-1])
        shifted = line.place(along + smooth(inside), outward)
        moved[:, :2] = shifted - line.place(along, outward)
        return moved


def contact_shifts(
    surface: Mesh,
    dentition: Dentition,
    line: ArchLine,
    *,
    wishes: Wishes,
    named: tuple[int, ...],
) -> ContactShifts:
    """Return the shifts that bring the breadths towards the rule of the wishes.

    On each side the midline and the far limit of the canine stay; the contacts between divide
    what lies between them by the rule, blended with the wearer's own by `keep_own`.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm.
    dentition : Dentition
    line : ArchLine
    wishes : Wishes
    named : tuple of int
        Teeth that may change; a contact moves only between two of them.
    """
    if wishes.proportion == OWN:
        return _no_shifts(())
    if dentition.jaw == "lower":
        note = f"the rule '{wishes.proportion}' speaks of upper teeth; widths stay as they are"
        return _no_shifts((note,))
    reach = _reaches(surface, dentition, line)
    limits = apparent_limits(surface, dentition)
    knots: dict[float, float] = {}
    notes: list[str] = []
    for central in (11, 21):
        side = tuple(range(central, central + 3))
        lacking = [str(fdi) for fdi in side if fdi not in reach]
        if lacking:
            notes.append(f"widths beside {central} stay: {', '.join(lacking)} missing")
            continue
        contacts = _contacts(side, reach, _wanted(side, limits, wishes), line)
        mesial, distal = (0, 1) if is_on_the_left(central) else (1, 0)
        knots |= {reach[side[0]][mesial]: 0.0, reach[side[2]][distal]: 0.0}
        # Where one contact has to stop short, both do: the lateral keeps its share.
        share = min(1.0, *(_FARTHEST / max(abs(c.wanted), 1e-9) for c in contacts))
        knots |= {c.place: share * c.wanted if c.may_move(named) else 0.0 for c in contacts}
        notes += [c.stays() for c in contacts if not c.may_move(named)]
        if share < 1.0 and all(c.may_move(named) for c in contacts):
            notes.append(
                f"beside {central} only {100 * share:.0f} % of the way to the rule: "
                f"contacts move {_FARTHEST} mm at most"
            )
    return _between(knots, tuple(notes))


@dataclass(frozen=True, slots=True)
class _Contact:
    """Where two teeth meet on the arch, and how far the rule would move that place, mm."""

    teeth: tuple[int, int]
    place: float
    wanted: float

    def may_move(self, named: tuple[int, ...]) -> bool:
        return set(self.teeth) <= set(named)

    def stays(self) -> str:
        return f"contact {self.teeth[0]}/{self.teeth[1]} stays: one of the two was not named"


def _wanted(
    side: tuple[int, ...], limits: dict[int, tuple[float, float]], wishes: Wishes
) -> list[float]:
    """Return how far outwards the two inner contacts of a side should move, seen from the front."""
    edges = [limits[side[0]][0], *(limits[fdi][1] for fdi in side)]
    shares = np.array(proportion_rule(wishes.proportion).shares)
    target = edges[0] + np.cumsum(shares / shares.sum()) * (edges[3] - edges[0])
    return [(1.0 - wishes.keep_own) * float(target[k] - edges[k + 1]) for k in (0, 1)]


def _reaches(surface: Mesh, dentition: Dentition, line: ArchLine) -> dict[int, tuple[float, float]]:
    """Return where on the arch each front tooth begins and ends, mm."""
    reach = {}
    for fdi in labelled_teeth(dentition):
        if position(fdi) <= 3:
            crown = surface.vertices[dentition.vertices_of(fdi)]
            along, _ = line.coordinates(crown[:, :2])
            low, high = np.quantile(along, (_TRIM, 1.0 - _TRIM))
            reach[fdi] = (float(low), float(high))
    return reach


def _contacts(
    side: tuple[int, ...],
    reach: dict[int, tuple[float, float]],
    wanted: list[float],
    line: ArchLine,
) -> list[_Contact]:
    sign, mesial, distal = (1.0, 0, 1) if is_on_the_left(side[0]) else (-1.0, 1, 0)
    contacts = []
    for step in (0, 1):
        inner, outer = side[step], side[step + 1]
        place = (reach[inner][distal] + reach[outer][mesial]) / 2.0
        # Seen from the front, a step along the slanting arch looks shorter.
        slant = float(np.interp(place, line.along, line.tangents[:, 0]))
        shift = sign * wanted[step] / max(slant, 0.35)
        contacts.append(_Contact((inner, outer), place, shift))
    return contacts


def _between(knots: dict[float, float], notes: tuple[str, ...]) -> ContactShifts:
    if not knots:
        return _no_shifts(notes)
    along = sorted(knots)
    # Still water at both ends makes the interpolation leave them without a slope.
    padded = [along[0] - 2.0, along[0] - 1.0, *along, along[-1] + 1.0, along[-1] + 2.0]
    return ContactShifts(
        np.array(padded), np.array([knots.get(place, 0.0) for place in padded]), notes
    )


def _no_shifts(notes: tuple[str, ...]) -> ContactShifts:
    nothing: AnyArray = np.zeros(2)
    return ContactShifts(np.array([0.0, 1.0]), nothing, notes)
