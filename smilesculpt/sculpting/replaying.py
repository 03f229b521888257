"""Does again what was recorded, without a window, to the same bits."""

from types import MappingProxyType

from meshes.brushes import SculptSurface
from meshes.brushes.limits import Limit
from meshes.brushes.stroke_record import StrokeError
from meshes.progress import Progress, silent
from smilesculpt.case import Case, apply_edit, replay
from smilesculpt.changes.packed import BadChangeError, change_of_bytes
from smilesculpt.edits import (
    DropLayer,
    Edit,
    Hold,
    Remesh,
    RenameLayer,
    Reshape,
    SetAntagonist,
    SetLayer,
)
from smilesculpt.placing.place_act import PlaceAct
from smilesculpt.placing.placing import moved_teeth
from smilesculpt.sculpting.acts import (
    Act,
    DesignAct,
    HoldAll,
    HoldBeyondMargin,
    HoldByLine,
    HoldTeeth,
    RawAct,
    ShapeMask,
    StrokeAct,
)
from smilesculpt.sculpting.limit_words import LimitWords, Others, limits_of
from smilesculpt.sculpting.mask_shapes import hold_beyond_margin, shape_mask
from smilesculpt.sculpting.masks import hold_all, hold_by_line, hold_teeth
from smilesculpt.sculpting.plain_records import ActError
from smilesculpt.sculpting.recording import Recording, RecordingError, case_digest
from smilesculpt.sculpting.strokes import sculpt_surface, stroke_again
from smilesculpt.sculpting.way_back import way_back
from smilesculpt.shaping.designing import design


class Hand:
    """Works on a case as a person would, act by act.

    Parameters
    ----------
    case : Case
        Oriented.
    others : mapping from digest to Mesh
        Surfaces that limits are measured to, besides the antagonist of the case.
    """

    def __init__(self, case: Case, others: Others = MappingProxyType({})) -> None:
        self.case = case
        self._others = others
        self._surface = sculpt_surface(case)
        self._limits: dict[tuple[LimitWords, ...], tuple[Limit, ...]] = {}

    @property
    def surface(self) -> SculptSurface:
        """The surface under the brush, always equal to that of the case."""
        return self._surface

    def do(self, act: Act, *, progress: Progress = silent) -> None:
        """Do one act; nothing happens where it changes nothing, or where something is raised."""
        if isinstance(act, StrokeAct):
            self._stroke(act, progress)
            return
        edit = edit_of_act(self.case, act)
        if not isinstance(edit, Hold) or len(edit.vertex_index):
            self._take(edit)

    def _stroke(self, act: StrokeAct, progress: Progress) -> None:
        if act.limits not in self._limits:
            self._limits[act.limits] = limits_of(self.case, act.limits, self._others)
        limits = self._limits[act.limits]
        edit = stroke_again(self.case, self._surface, act, limits, progress=progress)
        if edit is not None:
            self.case = apply_edit(self.case, edit)

    def _take(self, edit: Edit) -> None:
        after = apply_edit(self.case, edit)
        back = way_back(self.case, after)
        self.case = after
        if back.moved is None:
            self._surface = sculpt_surface(after)
            self._limits.clear()
            return
        if len(back.moved):
            now = after.require_surface("sculpt").vertices[back.moved]
            self._surface.place(back.moved, now)
        if len(back.held) and after.mask is not None:
            self._surface.set_mask(after.mask[back.held], vertex_index=back.held)


def edit_of_act(case: Case, act: Act) -> Edit:
    """Return the edit that an act makes on a case; not for strokes, which need a surface.

    Raises
    ------
    StepMissingError, WishError, MaskLineError, MarginError, PlaceError, ActError
        If it cannot be done on this case.
    """
    if isinstance(act, HoldTeeth):
        return hold_teeth(case, act)
    if isinstance(act, HoldAll):
        return hold_all(case, act)
    if isinstance(act, HoldByLine):
        return hold_by_line(case, act)
    if isinstance(act, HoldBeyondMargin):
        return hold_beyond_margin(case, act)
    if isinstance(act, ShapeMask):
        return shape_mask(case, act)
    if isinstance(act, DesignAct):
        return design(case, act.wishes)
    if isinstance(act, PlaceAct):
        return moved_teeth(case, act.moves)
    if isinstance(act, RawAct):
        return _raw_edit(act)
    if isinstance(act, SetLayer | DropLayer | RenameLayer | Remesh | SetAntagonist):
        return act
    raise TypeError("a stroke is done on a surface, by a Hand")


def replayed(
    case: Case,
    recording: Recording,
    *,
    others: Others = MappingProxyType({}),
    progress: Progress = silent,
) -> Case:
    """Return a case with what was recorded done again.

    Parameters
    ----------
    case : Case
        At the start of the recording, or later: then what came after the start is left out.
    others : mapping from digest to Mesh
        Surfaces that limits are measured to.

    Raises
    ------
    RecordingError
        If the case never was at the start of the recording, or a stroke cannot be made on it.
    NoSuchSurfaceError
        If a limit is measured to a surface that is not among `others`.
    """
    hand = Hand(start_of(case, recording), others)
    n_acts = len(recording.acts)
    for number, act in enumerate(recording.acts):
        told = _within(progress, number, n_acts)
        told(0.0, "")
        try:
            hand.do(act, progress=told)
        except StrokeError as error:
            raise RecordingError(f"act {number + 1} of the recording: {error}") from error
    progress(1.0, f"Act {n_acts} of {n_acts}")
    return hand.case


def _within(progress: Progress, number: int, n_acts: int) -> Progress:
    """Return how one act tells its own progress."""

    def told(fraction: float, what: str) -> None:
        progress((number + fraction) / n_acts, f"Act {number + 1} of {n_acts}")

    return told


def start_of(case: Case, recording: Recording) -> Case:
    """Return the case as it was when a recording began; raises as `replayed` does."""
    if case.surface is not None and case_digest(case) == recording.start:
        return case
    if len(case.edits) >= recording.n_edits:
        earlier = replay(case, case.edits[: recording.n_edits])
        if earlier.surface is not None and case_digest(earlier) == recording.start:
            return earlier
    raise RecordingError(
        "this case never was at the start of the recording. "
        "Give the case that was open when it was recorded."
    )


def _raw_edit(act: RawAct) -> Edit:
    try:
        change = change_of_bytes(act.change)
        index = change.index
    except BadChangeError as error:
        raise ActError(f"a change in the recording is damaged: {error}") from error
    if act.what == "hold":
        return Hold(act.title, index, change)
    return Reshape(act.cause, act.title, index, change, layer=act.layer, turned=act.turned)
