"""Upper or lower: both are numbered, and the one that explains the teeth better is taken."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from smilesculpt.dentition import Jaw
from smilesculpt.segmentation.layout import Layout
from smilesculpt.segmentation.numbering import Numbering, number_teeth

_PALATE_BONUS = 3.0
_SOFTNESS = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class JawChoice:
    """The numbering that was taken.

    Attributes
    ----------
    numbering : Numbering
    margin : float
        Lead over the other jaw in the units of the score; negative where the person chose the
        less likely one.
    notes : tuple of str
    """

    numbering: Numbering
    margin: float
    notes: tuple[str, ...]

    @property
    def confidence(self) -> float:
        """0.5 at no lead, towards 1; an assumption, not calibrated on patients."""
        return float(1.0 / (1.0 + np.exp(-self.margin / _SOFTNESS)))


def choose_jaw(layout: Layout, jaw: Jaw | Literal["auto"]) -> JawChoice:
    """Return the numbering as the jaw asked for, or as the likelier one."""
    upper = number_teeth(layout.profile, "upper")
    lower = number_teeth(layout.profile, "lower")
    lead = upper.score - lower.score + _PALATE_BONUS * layout.palate
    likelier: Jaw = "upper" if lead >= 0.0 else "lower"
    taken = likelier if jaw == "auto" else jaw
    margin = abs(lead) if taken == likelier else -abs(lead)
    other: Jaw = "lower" if taken == "upper" else "upper"
    notes = _notes(taken, other, margin, as_told=jaw != "auto")
    if layout.palate > 0.5:
        notes += (f"a palate covers {100.0 * layout.palate:.0f} % of the space inside the arch",)
    return JawChoice(upper if taken == "upper" else lower, margin, notes)


def _notes(taken: Jaw, other: Jaw, margin: float, *, as_told: bool) -> tuple[str, ...]:
    told = (f"{taken} jaw: as you said",) if as_told else ()
    if margin < 0.0:
        return (*told, f"the sizes of the teeth speak for a {other} jaw: please check")
    said = f"{taken} jaw: sizes of the teeth speak for it by {margin:.1f} over {other}"
    doubt = ("upper and lower are hard to tell apart here: please check",) if margin < 4.0 else ()
    return (*told, said, *doubt)
