"""The tooth in hand: shown while it is dragged, one step of undo when it is let go."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.commands import EditStep, SlideStep
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.jobs.background import Background
from gui.tools.sculptor import Sculptor
from meshes.arrays import Vertices
from meshes.brushes.surface import SculptSurface
from meshes.errors import MeshError
from smilesculpt.case import Case
from smilesculpt.errors import DesignError
from smilesculpt.placing.arranging import Chain, chain_of, mirrored_move, snapped_move
from smilesculpt.placing.history import move_of
from smilesculpt.placing.placing import Placement, edit_of_placement, is_locked, moved_teeth
from smilesculpt.placing.pose import Pose, pose_of
from smilesculpt.placing.showing import Showing
from smilesculpt.placing.tooth_frame import ToothFrame, tooth_frame
from smilesculpt.placing.tooth_move import FARTHEST, LARGEST, SMALLEST, WIDEST, Numbers, ToothMove
from smilesculpt.sculpting.acts import HoldTeeth
from smilesculpt.sculpting.masks import hold_teeth

TOOLS: Final = ("move", "turn", "scale")
"""Tools that have handles."""


class _Grip:
    """A case with its teeth in hand, and what is shown of them."""

    def __init__(self, case: Case, fdi: int, surface: SculptSurface, *, in_chain: bool) -> None:
        self.case, self.fdi, self.in_chain, self.surface = case, fdi, in_chain, surface
        self.chain: Chain | None = chain_of(case, fdi) if in_chain else None
        self.placement = Placement(case, (fdi,) if self.chain is None else self.chain.teeth)
        self.showing = Showing(self.placement, surface)

    def moves(self, move: ToothMove) -> tuple[ToothMove, ...]:
        """Return a move with those of the teeth that follow."""
        return (move,) if self.chain is None else self.chain.moves(move)


class Placer(QObject):
    """Puts the chosen tooth elsewhere.

    Signals
    -------
    changed
        Another tooth, another place of it, or another way to work on it.
    dragged
        Another place of it while it is dragged.
    said : str
        Why something was not done.
    """

    changed = pyqtSignal()
    dragged = pyqtSignal()
    said = pyqtSignal(str)

    def __init__(self, document: Document, view_state: ViewState, sculptor: Sculptor) -> None:
        super().__init__()
        self._document, self._view_state, self._sculptor = document, view_state, sculptor
        self._background = Background()
        self._grip: _Grip | None = None
        self._live: ToothMove | None = None
        self._frame: tuple[object, int, ToothFrame | None] = (None, 0, None)
        self._typed: tuple[Case | None, Case | None, int] = (None, None, 0)
        self._is_ours = False
        self.in_chain = False
        self.is_advanced = False
        view_state.chosen_changed.connect(lambda _: self._let_go())
        view_state.tool_changed.connect(lambda _: self._let_go())
        document.replaced.connect(self._let_go)
        document.masked.connect(lambda _: self._let_go())
        document.reshaped.connect(lambda _: self._let_go())
        sculptor.taken.connect(self._let_go)

    @property
    def fdi(self) -> int:
        """The tooth that can be moved now, 0 for none."""
        case, chosen = self._document.case, self._view_state.chosen
        known = case is not None and case.dentition is not None and case.surface is not None
        return chosen if known else 0

    @property
    def why_not(self) -> str:
        """What stands in the way of moving the chosen tooth; "" for nothing."""
        case, fdi = self._document.case, self.fdi
        if case is None or not fdi:
            return "none"
        return "locked" if is_locked(case, fdi) else ""

    @property
    def is_making_ready(self) -> bool:
        """Whether the tooth is still being made ready for a drag."""
        return self._background.is_busy

    @property
    def is_dragging(self) -> bool:
        """Whether a drag is under way."""
        return self._live is not None

    @property
    def move(self) -> ToothMove:
        """Where the chosen tooth stands, as shown."""
        case = self._document.case
        if self._live is not None or case is None:
            return self._live or ToothMove(0)
        return move_of(case, self.fdi)

    @property
    def pose(self) -> Pose | None:
        """The chosen tooth as shown; None where there is none, or it has no directions."""
        case, fdi = self._document.case, self.fdi
        if case is None or not fdi:
            return None
        key = (case.dentition, fdi)
        if self._frame[:2] != key:
            self._frame = (*key, self._framed(case, fdi))
        frame = self._frame[2]
        return None if frame is None else pose_of(frame, self.move)

    def set_way(self, *, in_chain: bool | None = None, is_advanced: bool | None = None) -> None:
        """Let neighbours follow or not; show all numbers or the plain ones."""
        self.cancel()
        self._grip = None
        self.in_chain = self.in_chain if in_chain is None else in_chain
        self.is_advanced = self.is_advanced if is_advanced is None else is_advanced
        self._make_ready()
        self.changed.emit()

    def begin(self) -> bool:
        """Take the chosen tooth in hand; say whether it can be moved."""
        case, fdi = self._document.case, self.fdi
        if case is None or not fdi or self._sculptor.surface is None:
            return False
        self._sculptor.cancel()  # a stroke that a recording makes gives way to the hand
        if not self._is_at_hand(case, fdi) and not self._tell(lambda: self._take(case, fdi)):
            return False
        self._live = move_of(case, fdi)
        if self._grip is not None:
            self._grip.showing.begin()
        return True

    def show(self, move: ToothMove) -> None:
        """Show the tooth elsewhere, as far as its numbers may go."""
        grip = self._grip
        if self._live is None or grip is None:
            return
        self._live = within_limits(move)
        self._sculptor.moved.emit(grip.showing.show(grip.moves(self._live)))
        self.dragged.emit()

    def finish(self) -> None:
        """Let the tooth go: one step of undo, where it stands elsewhere."""
        grip, move, case = self._grip, self._live, self._document.case
        if grip is None or move is None or case is None:
            return
        if move == move_of(case, grip.fdi):
            self.cancel()
            return
        self._live = None
        self._push(EditStep(self._document, grip.showing.edit(grip.moves(move))))

    def cancel(self) -> bool:
        """Put the tooth back to where it was before the drag; say whether one was under way."""
        grip, surface = self._grip, self._sculptor.surface
        if self._live is None:
            return False
        self._live = None
        if grip is not None and grip.surface is surface:
            index = grip.showing.vertex_index
            surface.place(index, self._surface_now()[index])
            self._sculptor.moved.emit(surface.take_dirty_places())
        self.changed.emit()
        return True

    def put(self, move: ToothMove) -> None:
        """Put the chosen tooth where typed numbers say; typing on is one step of undo."""
        self.cancel()
        case = self._document.case
        if case is None or not self.fdi or move == move_of(case, self.fdi):
            return
        before, after, visit = self._typed
        if before is None or case is not after or self._document.stack.isClean():
            before, visit = case, visit + 1
        elif within_limits(move) == move_of(before, self.fdi) and self._untype(visit):
            return
        started = before
        self._tell(lambda: self._put(started, within_limits(move), visit))

    def reset(self) -> None:
        """Put the chosen tooth back to where it was scanned."""
        self._place(lambda case: ToothMove(self.fdi))

    def mirror(self) -> None:
        """Put the same tooth of the other side as this one stands."""
        self._place(lambda case: mirrored_move(case, self.fdi), alone=True)

    def snap(self) -> None:
        """Put the chosen tooth onto the arch of the others."""
        self._place(lambda case: snapped_move(case, self.fdi))

    def toggle_lock(self) -> None:
        """Lock the chosen tooth against everything, or free it."""
        case, fdi = self._document.case, self.fdi
        if case is not None and fdi:
            self.cancel()
            act = HoldTeeth((fdi,), is_held=not is_locked(case, fdi))
            self._document.push(EditStep(self._document, hold_teeth(case, act)))

    def _place(self, make: Callable[[Case], ToothMove], *, alone: bool = False) -> None:
        self.cancel()
        case = self._document.case
        if case is None or not self.fdi:
            return

        def work() -> None:
            move = make(case)
            follow = self.in_chain and not alone
            moves = chain_of(case, move.fdi).moves(move) if follow else (move,)
            edit = moved_teeth(case, moves)
            if len(edit.vertex_index):
                self._push(EditStep(self._document, edit))

        self._tell(work)

    def _put(self, before: Case, move: ToothMove, visit: int) -> None:
        grip = self._grip
        if grip is None or grip.case is not before or not self._is_at_hand(before, move.fdi):
            self._take(before, move.fdi)
        grip = self._grip
        if grip is not None:
            kept = grip
            edit = edit_of_placement(grip.placement, grip.moves(move))
            self._push(SlideStep(self._document, edit, visit))
            self._grip = kept
            self._typed = (before, self._document.case, visit)

    def _untype(self, visit: int) -> bool:
        """Take numbers that were typed out and back again away, without a step; say whether."""
        stack = self._document.stack
        last = stack.command(stack.index() - 1)
        if not isinstance(last, SlideStep) or last.drag != visit or not self._document.can_undo:
            return False
        last.undo()
        last.setObsolete(True)  # undone already: the stack but drops it
        self._typed = (None, None, visit)
        stack.undo()
        return True

    def _push(self, step: EditStep) -> None:
        self._is_ours = True
        self._document.push(step)
        self._is_ours = False
        self._grip = None
        self._make_ready()
        self.changed.emit()

    def _take(self, case: Case, fdi: int) -> None:
        surface = self._sculptor.surface
        if surface is not None:
            self._grip = _Grip(case, fdi, surface, in_chain=self.in_chain)

    def _is_at_hand(self, case: Case, fdi: int) -> bool:
        grip = self._grip
        return (
            grip is not None
            and grip.case is case
            and grip.surface is self._sculptor.surface
            and (grip.fdi, grip.in_chain) == (fdi, self.in_chain)
        )

    def _framed(self, case: Case, fdi: int) -> ToothFrame | None:
        try:
            return tooth_frame(case, fdi)
        except DesignError:
            return None

    def _surface_now(self) -> Vertices:
        case = self._document.case
        if case is None:
            raise RuntimeError("a tooth in hand belongs to an open case")
        return case.require_surface("place").vertices

    def _let_go(self) -> None:
        if self._is_ours:
            return
        case, grip = self._document.case, self._grip
        if case is not None and grip is not None and case.scan is grip.case.scan:
            self.cancel()
        self._live = self._grip = None
        self._make_ready()
        self.changed.emit()

    def _make_ready(self) -> None:
        """Take the tooth in hand beside the event loop, before a person drags it."""
        case, fdi, surface = self._document.case, self.fdi, self._sculptor.surface
        if case is None or surface is None or self.why_not:
            return
        if self._view_state.tool in TOOLS:
            made = partial(_Grip, case, fdi, surface, in_chain=self.in_chain)
            self._background.want("place", made, self._take_ready)

    def _take_ready(self, grip: _Grip) -> None:
        is_wanted = (grip.fdi, grip.in_chain) == (self.fdi, self.in_chain)
        is_now = grip.case is self._document.case and grip.surface is self._sculptor.surface
        if self._live is None and is_now and is_wanted:
            self._grip = grip

    def _tell(self, work: Callable[[], object]) -> bool:
        """Do work; where it cannot be done, say why."""
        try:
            work()
        except (DesignError, MeshError) as error:
            self.said.emit(str(error))
            return False
        return True


def within_limits(move: ToothMove) -> ToothMove:
    """Return a move with its numbers as far as they may go."""
    return replace(
        move,
        shift=_three([min(max(v, -FARTHEST), FARTHEST) for v in move.shift]),
        tip=min(max(move.tip, -WIDEST), WIDEST),
        torque=min(max(move.torque, -WIDEST), WIDEST),
        rotation=min(max(move.rotation, -WIDEST), WIDEST),
        scale=_three([min(max(v, SMALLEST), LARGEST) for v in move.scale]),
    )


def _three(values: list[float]) -> Numbers:
    return (values[0], values[1], values[2])
