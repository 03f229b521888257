"""What was computed from a case and is no part of it."""

from dataclasses import dataclass

from smilesculpt.case import Case
from smilesculpt.measuring.measures import Measures
from smilesculpt.parts import CheckedPart


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Measures and parts of one state of a case.

    Attributes
    ----------
    made_from : Case
        Results of another state than the one shown are out of date.
    measures : Measures or None
    parts : tuple of CheckedPart
        Empty before the check ran.
    is_exported : bool
        Whether the parts were written.
    published_as : str
        Asset id of the signed bundle that was written; empty before.
    """

    made_from: Case
    measures: Measures | None = None
    parts: tuple[CheckedPart, ...] = ()
    is_exported: bool = False
    published_as: str = ""
