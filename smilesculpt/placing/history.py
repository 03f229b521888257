"""Where the teeth of a case stand now, from what was done to it."""

from smilesculpt.case import Case
from smilesculpt.edits import Label, Orient, Reshape
from smilesculpt.placing.place_act import PlaceAct
from smilesculpt.placing.tooth_move import ToothMove


def moves_of(case: Case) -> dict[int, ToothMove]:
    """Return how the teeth that were moved stand, by their FDI numbers."""
    moves: dict[int, ToothMove] = {}
    for edit in case.edits:
        if isinstance(edit, Orient | Label):
            moves.clear()
        elif isinstance(edit, Reshape) and isinstance(edit.act, PlaceAct):
            moves.update({move.fdi: move for move in edit.act.moves})
    return moves


def move_of(case: Case, fdi: int) -> ToothMove:
    """Return how one tooth stands."""
    return moves_of(case).get(fdi, ToothMove(fdi))
