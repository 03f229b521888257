"""Teeth put elsewhere, in words that can be done again."""

from dataclasses import dataclass

from smilesculpt.edits import EditAct
from smilesculpt.placing.tooth_move import ToothMove


@dataclass(frozen=True, slots=True)
class PlaceAct(EditAct):
    """Teeth were put elsewhere.

    Attributes
    ----------
    moves : tuple of ToothMove
        Where they stand since, measured from the scan.
    """

    moves: tuple[ToothMove, ...]
