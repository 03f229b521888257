"""The window: assembles the pages, takes drops, asks before it closes."""

from pathlib import Path

from PyQt6.QtCore import QRect, QSize, Qt
from PyQt6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PyQt6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui.actions import Registry
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.choices import Choices, Mode
from gui.failures import explain
from gui.flow.dropping import Drop, understood
from gui.flow.files import Ask, Files
from gui.flow.flow import Flow
from gui.flow.other_jaw import OtherJaw, declare_other_jaw
from gui.frame.cards import Cards
from gui.frame.chrome import Chrome
from gui.frame.first_tour import Sights, stops
from gui.frame.inspector import Doors
from gui.frame.status_bar import StatusBar
from gui.frame.top_bar import TopBar
from gui.frame.welcome import Welcome
from gui.frame.window_commands import declare, declare_recording
from gui.frame.window_state import WindowState
from gui.frame.workbench import Workbench
from gui.jobs.helper import Helper
from gui.jobs.runner import Runner
from gui.notices import confirm
from gui.notices.anchored import Anchored
from gui.notices.progress_card import ProgressCard
from gui.notices.toast import Message, Toast
from gui.notices.tour import Tour
from gui.parts.layouts import fill
from gui.preferences.dialog import PreferencesDialog, Surroundings
from gui.preferences.in_force import InForce
from gui.preferences.problem import settings_problem
from gui.preferences.text_room import least_size
from gui.recording.record_work import RecordWork
from gui.recovery import software
from gui.recovery.autosave_label import AutosaveLabel
from gui.recovery.places import sessions_folder
from gui.recovery.recovery import Ground, Recovery
from gui.rooms.calibrate import CalibrateRoom
from gui.rooms.plan import PlanRoom
from gui.rooms.register import RegisterRoom
from gui.rooms.room import Room
from gui.settings import Settings
from gui.sharing.share_work import ShareWork
from gui.style.look import Look
from gui.style.rescale import rescale
from gui.style.tokens import Sizes
from gui.viewport.gl import remedy
from gui.viewport.navigation import Navigation
from gui.viewport.view import Viewport
from gui.words import tr
from smilesculpt.picturing.camera import Point

USUAL_SIZE = (1440, 900)
LEAST_SIZE = (850, 480)
"""Fits a screen of 1280 x 800 that shows everything half as large again."""


class Window(QMainWindow):
    """One window with one case.

    Parameters
    ----------
    look : Look
    settings : Settings
    helper : Helper
        Does the heavy steps.
    ask : Ask
        How questions are put; tests answer them themselves.
    """

    def __init__(
        self, look: Look, settings: Settings, helper: Helper, ask: Ask = confirm.ask
    ) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._keep_room(look)
        self.resize(self._first_size())
        self._look, self._settings = look, settings
        self.recovery: Recovery | None = None
        self.preferences: PreferencesDialog | None = None
        self._is_touring = False
        self.document, self.view_state, self.runner = Document(), ViewState(), Runner()
        self.flow = Flow(self.document, self.view_state, self.runner, helper)
        self.viewport = Viewport(Navigation())
        self.calibrate = CalibrateRoom(look, self.flow, self, self._show_place)
        self.share = ShareWork(self.flow)
        self.files = Files(self, self.document, self.flow, ask)
        confirm = self.files.confirm
        self.plan = PlanRoom(
            look, self.flow, self.viewport, keys=self.share, confirm=confirm, settings=settings
        )
        self.register = RegisterRoom(
            look, self.flow, self.viewport, document=self.document, show_place=self._show_place
        )
        self.rooms: dict[str, Room] = {
            room.key: room for room in (self.calibrate, self.register, self.plan)
        }
        self.workbench = Workbench(
            look, self.document, self.view_state, self.viewport, self.rooms, settings
        )
        self.registry = Registry(self, self.viewport)
        self.registry.want_keys(settings.keys)
        self.chrome = Chrome(self, look, settings, self.workbench)
        self.cards = Cards(self, look, self.registry, self.view_state, self.flow)
        declare(self.registry, self.files, self.workbench, self.chrome, self.cards, self.flow)
        self.records = RecordWork(self, self.document, self.flow, self.workbench.sculptor)
        declare_recording(self.registry, self.records)
        self.other_jaw = OtherJaw(self, self.document, self.flow)
        declare_other_jaw(self.registry, self.other_jaw)
        self.workbench.views.choose_other_jaw = self.other_jaw.choose
        self._build()
        self.other_jaw.changed.connect(self.workbench.view_commands.refresh)
        self._connect()
        self._follow_settings()
        if settings.geometry is not None:
            self.restoreGeometry(settings.geometry)

    def open(self, path: Path) -> None:
        """Open a scan or a case, after asking about unsaved work."""
        self.files.open(path)

    def keep_work(self, ground: Ground) -> Recovery:
        """Write the open case as it changes, and offer what earlier windows left."""
        files = self.files
        self.recovery = recovery = Recovery(ground, self, self.document, self.flow, files)
        restoring = recovery.restoring
        restoring.found.connect(
            lambda found: self.welcome.offer(found, restoring.restore, restoring.discard)
        )
        label = AutosaveLabel()
        recovery.autosave.written.connect(label.show_written)
        self.status.add(label)
        self.cards.diagnose = recovery.copy_diagnostics
        self._set_pace(self._settings.choices)
        self._settings.chosen.connect(self._set_pace)
        return recovery

    def _first_size(self) -> QSize:
        """Return the usual size, or what the screen has where that is less."""
        screen = self.screen()
        usual = QSize(*USUAL_SIZE)
        return usual if screen is None else usual.boundedTo(screen.availableSize())

    def _keep_room(self, look: Look) -> None:
        """Let nobody make the window smaller than its text needs, nor larger than the screen."""
        screen = self.screen()
        room = QSize(*USUAL_SIZE) if screen is None else screen.availableSize()
        self.setMinimumSize(least_size(look.sizes.scale, room.expandedTo(QSize(*LEAST_SIZE))))

    def _build(self) -> None:
        look, files = self._look, self.files
        self.status = StatusBar(look, self.document, self._room_facts)
        self.workbench.assemble(
            self.registry,
            self.flow,
            self.runner,
            doors=Doors(
                files.choose_file,
                self.workbench.show_place,
                self.share,
                files.confirm,
                self.registry,
            ),
            say=self.status.say,
        )
        ways = (files.choose_file, lambda: self.view_state.go_to("calibrate"), files.open_sample)
        self.welcome = Welcome(look, self._settings, ways, files.open)
        self.top_bar = TopBar(look, self.registry, self.document)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.workbench)
        self.pages.addWidget(self.welcome)
        host = QWidget()
        layout = QVBoxLayout(host)
        fill(layout, self.top_bar, self.pages, self.status, gap=0)
        layout.setStretch(1, 1)
        self.setCentralWidget(host)
        self.toast = Toast(look)
        self.progress = ProgressCard(look, self.runner)
        cards = (self.toast, self.progress)
        self.anchored = Anchored(host, self._message_region, cards, look.sizes.margin)
        self.cards.cover(host)
        sights = Sights(
            self.workbench, self.top_bar, self.welcome.drop, self.registry, self._show_bench
        )
        self.tour = Tour(look, host, lambda: stops(sights))
        self.tour.ended.connect(self._end_tour)
        self.document.replaced.connect(self.tour.end)
        self.document.saved_changed.connect(self._show_title)
        self.flow.opened.connect(lambda _: self.toast.dismiss())  # what spoke of another file
        self.chrome.adopt(self.top_bar, self.status, self.welcome)
        self.view_state.step_changed.connect(lambda _: self.status.refresh())
        for room in self.rooms.values():
            room.told.changed.connect(self.status.refresh)

    def _connect(self) -> None:
        self.flow.said.connect(self.toast.say)
        self.flow.opened.connect(self._settings.add_recent)
        self.toast.resized.connect(self.anchored.place)
        self.progress.resized.connect(self.anchored.place)
        self.workbench.stage.background.failed.connect(
            lambda error: self.toast.say(Message(explain(error), "error"))
        )
        self.viewport.broken.connect(self._say_broken)
        self.state = WindowState(
            self.registry,
            self.document,
            self.view_state,
            self.runner,
            self.viewport.navigation,
            then=self._show_page,
        )
        self.state.refresh()

    def _follow_settings(self) -> None:
        """Put the choices in force, and keep the keys."""
        settings, look = self._settings, self._look
        self.in_force = InForce(
            settings, look, self.viewport, document=self.document, view_state=self.view_state
        )
        look.resized.connect(self._resize_all)
        self.cards.open_settings = self.show_settings
        self.cards.open_keys = self.show_key_settings
        self.cards.mouse = lambda: settings.choices.mouse
        self.cards.begin_tour = self.tour.start
        settings.chosen.connect(lambda choices: self._show_mode(choices.mode))
        self._show_mode(settings.choices.mode)
        self.registry.keys_changed.connect(self._keep_keys)
        self._tell_before_key()
        settings.chosen.connect(lambda _: self.workbench.toolbox.refresh())
        settings.failed.connect(
            lambda error: self.toast.say(
                Message(tr("The settings are not kept. {}").format(explain(error)), "error")
            )
        )
        words = settings_problem(settings)
        if words:
            self.toast.say(Message(words, "attention", stays=True))

    def show_settings(self) -> None:
        """Open the settings beside the window."""
        if self.preferences is None:
            around = Surroundings(
                self.sessions_folder, lambda: self.in_force.draws_in_software, self._start_again
            )
            self.preferences = PreferencesDialog(
                self, self._look, self._settings, self.registry, around
            )
        self.preferences.open_page()

    def show_key_settings(self) -> None:
        """Open the settings at the keys."""
        self.show_settings()
        if self.preferences is not None:
            self.preferences.open_page(self.preferences.keys_page)

    def _start_again(self) -> None:
        self._settings.flush()
        if self.recovery is not None:
            self.recovery.draw_in_software()

    def _end_tour(self) -> None:
        self._settings.choose(tour_seen=True)
        self._show_bench(False)

    def _show_bench(self, on: bool) -> None:
        self._is_touring = on
        self._show_page()

    def _set_pace(self, choices: Choices) -> None:
        if self.recovery is not None:
            self.recovery.autosave.set_pace(choices.autosave_minutes, choices.autosave_strokes)

    def _show_mode(self, mode: Mode) -> None:
        self.top_bar.show_mode(mode)
        self.workbench.inspector.set_mode(mode)

    def _keep_keys(self, _: str) -> None:
        self._settings.keep_keys(self.registry.changed_keys())
        self._tell_before_key()
        self.workbench.toolbox.refresh()

    def _tell_before_key(self) -> None:
        keys = (QKeySequence(each) for each in self.registry.keys_of("before"))
        self.viewport.before_keys = tuple(each[0] for each in keys if each.count())

    def _resize_all(self, before: Sizes) -> None:
        self._keep_room(self._look)
        rescale(self, before, self._look.sizes)
        self.chrome.fit_text(before.scale)
        self.viewport.update()

    def sessions_folder(self) -> Path:
        """Return where unsaved work is kept."""
        chosen = self._settings.choices.autosave_folder
        return Path(chosen) if chosen else sessions_folder()

    def _show_page(self) -> None:
        case = self.document.case
        in_room = self.view_state.step in self.rooms
        is_empty = case is None and not in_room and not self._is_touring
        page = self.welcome if is_empty else self.workbench
        self.status.show_hints(page is self.workbench)
        self._show_title()
        if self.pages.currentWidget() is page:
            return
        self.welcome.refresh()
        self.pages.setCurrentWidget(page)
        if self.recovery is not None and page is self.welcome:
            self.recovery.look()
        first = self.welcome.first if page is self.welcome else self.viewport
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_title(self) -> None:
        """Name the open case, with the mark of the system where it has work in no file."""
        document = self.document
        is_open = document.case is not None
        name = f"{document.title}[*]"
        self.setWindowTitle(f"{name} – SmileSculpt" if is_open else "SmileSculpt")
        self.setWindowModified(is_open and not document.is_saved)

    def _say_broken(self, why: str) -> None:
        """Say that nothing can be drawn; the case is as it was."""
        words = tr("The picture stopped: {}. Your work is kept.").format(why)
        recovery = self.recovery
        if recovery is None or software.is_asked_for():
            self.toast.say(Message(f"{words} {remedy()}", "error"))
            return
        words = f"{words} {tr('SmileSculpt can start again and draw without the driver (slower).')}"
        verb = tr("Use software drawing")
        self.toast.say(Message(words, "error", verb, recovery.draw_in_software))

    def _room_facts(self) -> str | None:
        room = self.rooms.get(self.view_state.step)
        return None if room is None else room.facts()

    def _show_place(self, place: Point) -> None:
        self.workbench.show_place(place)

    def _message_region(self) -> QRect:
        if self.pages.currentWidget() is self.workbench:
            return self.workbench.picture_region
        return self.pages.geometry()

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Ask about unsaved work, then remember where the window stood."""
        if event is None:
            return
        if not self.files.may_let_go(tr("Close the window"), self.close):
            event.ignore()
            return
        self.runner.cancel()
        self.workbench.stage.background.forget()
        if self.recovery is not None:
            self.recovery.autosave.end(keep=False)
        self._settings.keep_geometry(self.saveGeometry())
        self._settings.flush()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent | None) -> None:
        """Say what a drop will do."""
        drop = self._dropped(event)
        if event is not None and drop.words:  # what cannot be opened is told when it is let go
            event.acceptProposedAction()
            self.welcome.mark_drop(drop.words if drop.path is not None else "")
            self.status.announce(drop.words)

    def dragLeaveEvent(self, event: QDragLeaveEvent | None) -> None:
        """Take the mark back."""
        self._end_drop()

    def dropEvent(self, event: QDropEvent | None) -> None:
        """Open what was dropped."""
        self._end_drop()
        drop = self._dropped(event)
        path = drop.path
        if event is None or path is None:
            if drop.words:
                self.toast.say(Message(drop.words, "attention"))
            return
        event.acceptProposedAction()
        room = self._room_for(path)
        if room is None:
            self.open(path)
        else:
            self.view_state.go_to(room.key)
            room.open(path)

    def _end_drop(self) -> None:
        self.welcome.mark_drop("")
        self.status.announce("")

    def _room_for(self, path: Path) -> Room | None:
        """Return the room that takes a file, or None where it is a scan or a case."""
        suffix, here = path.suffix.lower(), self.rooms.get(self.view_state.step)
        if here is not None and suffix in here.suffixes_here:
            return here
        return next((room for room in self.rooms.values() if suffix in room.suffixes), None)

    def _dropped(self, event: QDropEvent | None) -> Drop:
        """Return what a drop does."""
        data = None if event is None else event.mimeData()
        urls = [] if data is None else data.urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        return understood(paths, lambda path: self._room_for(path) is not None)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Fold the stepper where the window is narrow."""
        super().resizeEvent(event)
        if event is not None:
            self.chrome.fit_width(event.oldSize().width(), event.size().width())
