"""The column on the right: the sections that a step needs, or the way to what it lacks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from PyQt6.QtWidgets import QFrame, QPushButton, QStackedLayout, QVBoxLayout

from gui.actions import Registry
from gui.casework.document import Document
from gui.casework.steps import is_missing, step_info, step_status
from gui.casework.view_state import ViewState
from gui.choices import Mode
from gui.flow.flow import Flow
from gui.frame.guidance import GUIDED_SECTIONS, guidance
from gui.frame.guide_card import GuideCard
from gui.notices.empty_state import EmptyState
from gui.panels.brush import BrushPanel
from gui.panels.export import ExportPanel
from gui.panels.facts import NotesPanel, OrientPanel, ScanPanel
from gui.panels.findings import FindingsPanel
from gui.panels.history import HistoryPanel
from gui.panels.measures import MeasuresPanel
from gui.panels.panel import Panel
from gui.panels.proportions import ProportionsPanel
from gui.panels.teeth import TeethPanel
from gui.panels.wishes import WishesPanel
from gui.parts.buttons import repolish
from gui.parts.layouts import fill
from gui.parts.scroll import ScrollColumn, stacked
from gui.parts.section import Section
from gui.rooms.room import Room
from gui.sharing.licence_panel import LicencePanel
from gui.sharing.record_panel import RecordPanel
from gui.sharing.share_work import ShareWork
from gui.style.look import Look
from gui.words import later, tr
from smilesculpt.picturing.camera import Point

Way = tuple[str, str, str]
"""Icon, words and the words of the button."""

# A plus marks the sections that are open at first.
SECTIONS: Final[Mapping[str, str]] = {
    "import": "+scan",
    "orient": "+orient history",
    "segment": "+teeth notes history",
    "design": "+wishes +proportions place pointing measures teeth history",
    "sculpt": "+brush +place mask limits layers pointing +teeth measures history",
    "check": "+findings proportions pointing measures history",
    "export": "+parts findings",
    "share": "+licence +record",
}

RUNS: Final[Mapping[str, tuple[str, str]]] = {
    "run-design": ("wishes", "apply"),
    "run-export": ("parts", "export"),
    "run-publish": ("licence", "publish"),
}
"""Commands with a button in a panel: the panel, and the name of its button."""

WAYS: Final[Mapping[str, Way]] = {
    "import": ("import", later("No case is open."), later("Choose a file…")),
    "orient": ("orient", later("The bite plane is not known yet."), later("Find the bite plane")),
    "segment": ("segment", later("No teeth found yet."), later("Find teeth")),
    "check": (
        "check",
        later("The wax-up was not made and checked yet."),
        later("Check the wax-up"),
    ),
}


@dataclass(frozen=True, slots=True)
class Doors:
    """Ways out of the panels: to a file, to a place, to other people; and panels of others."""

    choose_file: Callable[[], object]
    show_place: Callable[[Point], object]
    share: ShareWork
    confirm: Callable[[str, str, str], bool]
    registry: Registry
    panels: Mapping[str, tuple[str, Panel]] = field(default_factory=dict)


class Inspector(QFrame):
    """Shows the sections of the current step; which are open is remembered per step."""

    def __init__(
        self,
        look: Look,
        document: Document,
        view_state: ViewState,
        flow: Flow,
        *,
        rooms: Mapping[str, Room],
        doors: Doors,
    ) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setMinimumWidth(look.sizes.inspector_least)
        self.setMaximumWidth(look.sizes.inspector_most)
        self._document, self._view_state, self._flow = document, view_state, flow
        self._choose_file = doors.choose_file
        self.panels: dict[str, Panel] = {
            "scan": ScanPanel(look, document, flow),
            "orient": OrientPanel(look, document, flow),
            "parts": ExportPanel(look, document, flow),
            "findings": FindingsPanel(look, document, flow, doors.show_place),
            "brush": BrushPanel(look, view_state),
            **{key: panel for key, (_, panel) in doors.panels.items()},
            "wishes": WishesPanel(look, document, view_state, flow),
            "proportions": ProportionsPanel(look, document, flow),
            "teeth": TeethPanel(look, document, view_state),
            "measures": MeasuresPanel(look, document, flow),
            "notes": NotesPanel(document),
            "history": HistoryPanel(look, document),
            "licence": LicencePanel(look, document, doors.share, doors.confirm),
            "record": RecordPanel(look, doors.share),
        }
        titles = {key: tr(title) for key, title in _TITLES.items()}
        titles |= {key: title for key, (title, _) in doors.panels.items()}
        for room in rooms.values():
            for key, (title, panel) in room.panels.items():
                self.panels[key], titles[key] = panel, title
        self.sections = {key: Section(look, titles[key], p) for key, p in self.panels.items()}
        self._rooms = rooms
        self._sections = {**SECTIONS, **{key: room.sections for key, room in rooms.items()}}
        self._open = {
            (step, key.strip("+")): key.startswith("+")
            for step, keys in self._sections.items()
            for key in keys.split()
        }
        self._mode: Mode = "expert"
        self.empty = EmptyState(look)
        self.guide = GuideCard(look, doors.registry)
        self.guide.hide()
        inside = stacked(*self.sections.values())
        self._area = ScrollColumn(inside, tr("Panels of this step"))
        self._stack = QStackedLayout()
        whole = fill(QVBoxLayout(self), self.guide, gap=0)
        whole.addLayout(self._stack, 1)
        self._stack.addWidget(self._area)
        self._stack.addWidget(self.empty)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the sections of the step, or the way to what it lacks."""
        step = self._view_state.step
        self._show_guide(step)
        room = self._rooms.get(step)
        way = None if room is None else room.way()
        if way is not None:
            self.empty.keep_to_others(False)
            self.empty.show_way(way.icon, way.words, way.primary)
            self.empty.show_other_ways(*way.others)
            self._stack.setCurrentWidget(self.empty)
            return
        case, results = self._document.case, self._document.results
        missing = is_missing(step, case, results)
        if not missing and step in WAYS and step_status(step, case, results).state == "open":
            missing = step
        if missing:
            self._show_way(step, missing)
            self.empty.keep_to_others(self._mode == "guided")
            self._stack.setCurrentWidget(self.empty)
            return
        shown = [key.strip("+") for key in self._keys(step).split()]
        if room is not None:
            shown = [key for key in shown if key in room.shows()]
        for key, section in self.sections.items():
            section.setVisible(key in shown)
            if key in shown:
                section.unfold(self._open[step, key])
        self._stack.setCurrentWidget(self._area)

    def set_mode(self, mode: Mode) -> None:
        """Show the next thing to do and few panels, or all of them."""
        self._mode = mode
        is_guided = mode == "guided"
        # One primary button at most: in guided mode it is that of the card.
        for key, name in RUNS.values():
            press = getattr(self.panels[key], name)
            press.setProperty("kind", "" if is_guided else "primary")
            repolish(press)
        self.refresh()

    def set_busy(self, title: str) -> None:
        """Hold the ways back while a job runs; empty where none does."""
        why_not = tr("{} is running.").format(title) if title else ""
        for way in (self.empty.primary, *self.empty.others):
            way.setEnabled(not why_not)
            way.setToolTip(why_not)

    def _keys(self, step: str) -> str:
        if self._mode == "guided" and step in GUIDED_SECTIONS:
            return GUIDED_SECTIONS[step]
        return self._sections[step]

    def _show_guide(self, step: str) -> None:
        is_shown = self._mode == "guided" and step in GUIDED_SECTIONS
        self.guide.setVisible(is_shown)
        if is_shown:
            case, results = self._document.case, self._document.results
            told = guidance(step, case, results)
            self.guide.show_guidance(step, told, self._press_of(told.ident))
        # One button for one thing: what the card offers, the panel does not offer again.
        offered = self.guide.press if is_shown else None
        for press in map(self._press_of, RUNS):
            if press is not None:
                press.setVisible(press is not offered)

    def _press_of(self, ident: str) -> QPushButton | None:
        """Return the button of a panel that a command presses."""
        panel, name = RUNS.get(ident, ("", ""))
        press = getattr(self.panels[panel], name) if panel else None
        return press if isinstance(press, QPushButton) else None

    def _connect(self) -> None:
        for key, section in self.sections.items():
            self.panels[key].summarised.connect(section.set_summary)
            self.panels[key].summarised.connect(self.guide.follow)
            section.head.clicked.connect(lambda _=False, key=key: self._remember(key))
            refresh = getattr(self.panels[key], "refresh", None)
            if refresh is not None:
                refresh()
        self._view_state.step_changed.connect(self._turn_to)
        self._document.replaced.connect(self.refresh)
        self._document.results_changed.connect(self.refresh)
        self._document.reshaped.connect(lambda _: self.refresh())
        for room in self._rooms.values():
            room.told.changed.connect(self.refresh)

    def _turn_to(self, _: str) -> None:
        self.refresh()
        bar = self._area.verticalScrollBar()
        if bar is not None:
            bar.setValue(0)

    def _remember(self, key: str) -> None:
        self._open[self._view_state.step, key] = not self.panels[key].isHidden()

    def _show_way(self, step: str, missing: str) -> None:
        icon, words, verb = WAYS[missing]
        words = tr(words)
        if missing != step:
            words = f"{words} {tr('{} starts from it.').format(tr(step_info(step).title))}"
        run = {
            "import": self._choose_file,
            "orient": self._flow.orient,
            "segment": self._flow.segment,
            "check": self._flow.check,
        }[missing]
        self.empty.show_way(icon, words, (tr(verb), run))
        if missing == "import":
            self.empty.show_other_ways((tr("Open the sample case"), self._flow.open_sample))
        elif missing == "orient":
            self.empty.show_other_ways((tr("Find the teeth as well"), self._flow.segment))


_TITLES: Final[Mapping[str, str]] = {
    "scan": later("Scan"),
    "orient": later("Bite plane"),
    "parts": later("Parts"),
    "findings": later("Findings"),
    "brush": later("Brush"),
    "wishes": later("Wishes"),
    "proportions": later("Proportions"),
    "teeth": later("Teeth and gum"),
    "measures": later("Measures"),
    "notes": later("What is unsure"),
    "history": later("History"),
    "licence": later("Licence and consent"),
    "record": later("Record"),
}
