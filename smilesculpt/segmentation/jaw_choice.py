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
    margin : float or None
        Lead over the other jaw in the units of the score; None where the person said which.
    notes : tuple of str
    """

    numbering: Numbering
    margin: float | None
    notes: tuple[str, ...]

    @property
    def confidence(self) -> float:
        """0.5 at no lead, towards 1; an assumption, not calibrated on patients."""
        if self.margin is None:
            return 1.0
        return float(1.0 / (1.0 + np.exp(-self.margin / _SOFTNESS)))


def choose_jaw(layout: Layout, jaw: Jaw | Literal["auto"]) -> JawChoice:
    """Return the numbering as the jaw asked for, or as the likelier one."""
    if jaw != "auto":
        return JawChoice(number_teeth(layout.profile, jaw), None, (f"{jaw} jaw: as you said",))
    upper = number_teeth(layout.profile, "upper")
    lower = number_teeth(layout.profile, "lower")
    lead = upper.score - lower.score + _PALATE_BONUS * layout.palate
    best, other = (upper, "lower") if lead >= 0.0 else (lower, "upper")
    notes = [f"{best.jaw} jaw: sizes of the teeth speak for it by {abs(lead):.1f} over {other}"]
    if layout.palate > 0.5:
        notes.append(f"a palate covers {layout.palate:.0%} of the space inside the arch")
    if abs(lead) < 4.0:
        notes.append("upper and lower are hard to tell apart here: please check")
    return JawChoice(best, abs(lead), tuple(notes))
