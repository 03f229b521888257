"""Limits of the brush: what each is measured to, made ready beside the event loop."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, Literal

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.flow.flow import SCAN_SUFFIXES, Flow
from gui.jobs.background import Background
from gui.tools.sculptor import Sculptor
from gui.words import number, tr
from meshes.brushes.limits import Limit, LimitKind
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.sculpting.limit_words import LimitWords, clearance_words, limits_of
from smilesculpt.sculpting.prepared_tooth import read_prepared_tooth

Mode = Literal["off", "stop", "colour"]

KINDS: Final[tuple[LimitKind, ...]] = ("thickness", "clearance")


@dataclass(frozen=True, slots=True, eq=False)
class LimitChoice:
    """What a person chose for one limit.

    Attributes
    ----------
    mode : {"off", "stop", "colour"}
    least : float
        mm.
    tooth : int
        FDI number of the only tooth it holds for; 0 for all of the surface.
    name : str
        Of the file that it is measured to; "" for the scan as it was, or the case's other jaw.
    surface : Mesh or None
        Of that file, in the frame of the scan's own file, mm.
    """

    mode: Mode = "off"
    least: float = 0.5
    tooth: int = 0
    name: str = ""
    surface: Mesh | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ReadyLimit:
    """A limit as the brush takes it, with the surface that it is measured to where that is one."""

    words: LimitWords
    limit: Limit
    others: Mapping[str, Mesh]


class LimitWork(QObject):
    """What the panel of limits does.

    Signals
    -------
    changed
        Another choice, or a limit became ready.
    said : str
        Why something cannot be done.
    """

    changed = pyqtSignal()
    said = pyqtSignal(str)

    def __init__(self, document: Document, view_state: ViewState, sculptor: Sculptor) -> None:
        super().__init__(document)
        self._document, self._view_state, self._sculptor = document, view_state, sculptor
        self.background = Background()
        self.background.failed.connect(self._fail)
        self.ask_path: Callable[[], Path | None] = self._ask_path
        self.over: QWidget | None = None
        self._choices: dict[LimitKind, LimitChoice] = {kind: LimitChoice() for kind in KINDS}
        self._ready: dict[LimitKind, ReadyLimit] = {}
        self._scan: Mesh | None = None
        self._made_from: dict[LimitKind, tuple[object, ...]] = {}
        document.replaced.connect(self._follow)
        document.opposed.connect(lambda: self._make("clearance"))

    def choice(self, kind: LimitKind) -> LimitChoice:
        """Return what is chosen for a limit."""
        return self._choices[kind]

    def ready(self, kind: LimitKind) -> ReadyLimit | None:
        """Return a limit that is made ready; None while it is off, or not ready yet."""
        return self._ready.get(kind)

    def is_waiting(self, kind: LimitKind) -> bool:
        """Whether a limit is wanted and not ready yet."""
        return self._choices[kind].mode != "off" and kind not in self._ready

    @property
    def has_other_jaw(self) -> bool:
        """Whether the open case has another jaw."""
        case = self._document.case
        return case is not None and case.antagonist is not None

    def set_mode(self, kind: LimitKind, mode: Mode) -> None:
        """Let a limit stop the brush, show as colours, or rest."""
        case = self._document.case
        if mode != "off" and (case is None or case.surface is None):
            self.said.emit(tr("Find the bite plane first: there is nothing to sculpt yet."))
            mode = "off"
        elif mode != "off" and kind == "clearance" and not self.has_other_jaw:
            self.said.emit(tr("Choose the other jaw first: this limit is measured to it."))
            mode = "off"
        self._choose(kind, mode=mode)

    def set_least(self, kind: LimitKind, least: float) -> None:
        """Set how thick, or how far away, the surface has to stay, mm."""
        self._choose(kind, least=least)

    def hold_for(self, kind: LimitKind, tooth: int) -> None:
        """Let a limit hold for one tooth only; 0 for all of the surface."""
        self._choose(kind, tooth=tooth)

    def use_scan(self) -> None:
        """Measure the thickness to the scan as it was."""
        self._choose("thickness", name="", surface=None)

    def choose_file(self, flow: Flow) -> None:
        """Ask for the file of the prepared tooth and read it."""
        path = self.ask_path()
        if path is not None:
            self.read(flow, path)

    def read(self, flow: Flow, path: Path) -> None:
        """Measure the thickness to the surface in a file."""
        case = self._document.case
        if case is None:
            return

        def done(surface: Mesh) -> None:
            now = self._document.case
            if now is None or now.scan is not case.scan:
                self.said.emit(tr("Another case is open meanwhile, so nothing was done."))
                return
            self._choose("thickness", name=path.name, surface=surface)

        title = tr("Reading {}").format(path.name)
        flow.in_helper(title, partial(read_prepared_tooth, case.scan, path), done)

    def held_words(self, n_held: int) -> str:
        """Return what is said while a limit holds the brush; "" where none does."""
        stopping = [k for k in KINDS if self._choices[k].mode == "stop" and k in self._ready]
        if not n_held or not stopping:
            return ""
        words = {
            "thickness": tr("Held at {} over the prepared tooth."),
            "clearance": tr("Held at {} from the other jaw."),
        }
        if self._choices["thickness"].surface is None:
            words["thickness"] = tr("Held at {} over the scan.")
        told = (
            words[kind].format(number(self._choices[kind].least, unit="mm")) for kind in stopping
        )
        return " ".join(told)

    def _choose(self, kind: LimitKind, **changes: object) -> None:
        self._choices[kind] = replace(self._choices[kind], **changes)  # type: ignore[arg-type]
        self._make(kind)

    def _make(self, kind: LimitKind) -> None:
        """Make a limit ready in a worker, where it is wanted and another one than before."""
        case, choice = self._document.case, self._choices[kind]
        is_lost = kind == "clearance" and not self.has_other_jaw
        if choice.mode == "off" or case is None or case.surface is None or is_lost:
            self._choices[kind] = replace(choice, mode="off")
            self._ready.pop(kind, None)
            self._made_from.pop(kind, None)
            self._hand_over()
            return
        source = (case.base, case.antagonist, choice.surface, choice.tooth, choice.least)
        if self._made_from.get(kind) != source:
            self._made_from[kind] = source
            self._ready.pop(kind, None)
            work = partial(ready_limit, case, kind, choice)
            self.background.want(f"limit {kind}", work, partial(self._take, kind, source))
        self._hand_over()

    def _take(self, kind: LimitKind, source: tuple[object, ...], made: ReadyLimit) -> None:
        if self._made_from.get(kind) == source:
            self._ready[kind] = made
            self._hand_over()

    def _hand_over(self) -> None:
        """Give the brush what stops it."""
        stopping = (self._ready[k] for k in KINDS if k in self._ready and self._stops(k))
        self._sculptor.limits = {one.words: one.limit for one in stopping}
        self._sculptor.awaits_limit = any(self.is_waiting(k) and self._stops(k) for k in KINDS)
        self._sculptor.others = {
            digest: mesh for one in self._ready.values() for digest, mesh in one.others.items()
        }
        self.changed.emit()

    def _stops(self, kind: LimitKind) -> bool:
        return self._choices[kind].mode == "stop"

    def _follow(self) -> None:
        """Keep up with another case, or with other triangles of this one."""
        case = self._document.case
        scan = None if case is None else case.scan
        if scan is not self._scan:
            self._scan, self._choices = scan, {kind: LimitChoice() for kind in KINDS}
        for kind in KINDS:
            self._make(kind)

    def _fail(self, error: Exception) -> None:
        for kind in KINDS:
            if kind not in self._ready:
                self._made_from.pop(kind, None)
                self._choices[kind] = replace(self._choices[kind], mode="off")
        self.said.emit(str(error))
        self._hand_over()

    def _ask_path(self) -> Path | None:
        kinds = " ".join(f"*{suffix}" for suffix in SCAN_SUFFIXES)
        title = tr("Choose the scan of the prepared tooth")
        name, _ = QFileDialog.getOpenFileName(self.over, title, "", f"{tr('Scans')} ({kinds})")
        return Path(name) if name else None


def ready_limit(case: Case, kind: LimitKind, choice: LimitChoice) -> ReadyLimit:
    """Return a limit as the brush takes it; takes some tenths of a second.

    Raises
    ------
    DesignError, MeshError
        If it cannot be measured.
    """
    teeth = (choice.tooth,) if choice.tooth else ()
    others: dict[str, Mesh] = {}
    words = LimitWords(kind, choice.least, teeth)
    if kind == "clearance":
        words = clearance_words(case, choice.least, teeth)
    elif choice.surface is not None and case.orientation is not None:
        surface = choice.surface.moved(case.orientation.dental_from_scan)
        words = replace(words, other=surface.digest())
        others = {words.other: surface}
    (limit,) = limits_of(case, (words,), others)
    return ReadyLimit(words, limit, others)
