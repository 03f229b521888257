"""The column of steps on the left: where the job stands, and a way to each step."""

from collections.abc import Mapping

from PyQt6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.actions import Registry
from gui.casework.document import Document
from gui.casework.steps import CLINIC, STEPS, StepInfo, StepStatus, step_status
from gui.casework.view_state import ViewState
from gui.jobs.runner import Runner
from gui.parts.buttons import RowButton
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import column, fill, row
from gui.parts.scroll import ScrollColumn
from gui.style.look import Look
from gui.words import later, tr

_ICONS: Mapping[str, tuple[str, str]] = {
    "open": ("open", "muted"),
    "done": ("done", "ok"),
    "attention": ("attention", "warn"),
    "stale": ("stale", "muted"),
    "current": ("current", "accent"),
}
_SPOKEN: Mapping[str, str] = {
    "open": later("open"),
    "done": later("done"),
    "attention": later("needs you"),
    "stale": later("out of date"),
}


class StepRow(RowButton):
    """One step: state icon, name, one line."""

    def __init__(self, look: Look, step: StepInfo, place: int) -> None:
        self.step = step
        self._look, self._place = look, place
        self._icon = IconLabel(look, "open", "muted", look.sizes.icon)
        self._glyph = IconLabel(look, step.key, "text", look.sizes.icon)
        self._badge = IconLabel(look, "open", "muted", look.sizes.icon_badge)
        self._line = text("", "caption")
        self._words = column(None, text(tr(step.title), "heading"), self._line, None, gap=0)
        folded = row(self._glyph, self._badge, gap=3, margins=(2, 0, 0, 0))
        self._folded = folded
        inner = row(self._icon, self._words, folded, None, gap=12, margins=(10, 0, 8, 0))
        super().__init__(inner, tr(step.title), "row", look.sizes.step)

    def show_status(self, status: StepStatus, *, current: bool, keys: str) -> None:
        """Show how far the step is, whether it is the one on screen, and the keys to it."""
        self._line.setText(status.line)
        # A state that needs the person wins over "current", which the row's colour shows too.
        shown = "current" if current and status.state in ("open", "done") else status.state
        self._icon.show_icon(*_ICONS[shown])
        self._badge.show_icon(*_ICONS[status.state])
        self._badge.setVisible(status.state != "open")
        self.set_current(current)
        words = tr("current") if current else tr(_SPOKEN[status.state])
        title = tr(self.step.title)
        name = tr("Step {} of {}, {}, {}. {}")
        self.setAccessibleName(name.format(self._place, len(STEPS), title, words, status.line))
        self.setToolTip(f"{f'{title}  {keys}'.strip()}\n{status.line}")

    def show_words(self, on: bool) -> None:
        """Show state, name and line; or the step's own icon with its state, in a lower row."""
        for words in (self._icon, self._words):
            words.setVisible(on)
        self._folded.setVisible(not on)
        inner = self._folded.parentWidget()
        layout = None if inner is None else inner.layout()
        if layout is not None:
            layout.setContentsMargins(10 if on else 0, 0, 8 if on else 0, 0)
        self.set_height(self._look.sizes.step if on else self._look.sizes.step_folded)


class RoomRow(RowButton):
    """A room of clinic and lab: icon and name."""

    def __init__(self, look: Look, room: StepInfo) -> None:
        self.step = room
        self._name = text(tr(room.title))
        icon = IconLabel(look, room.key, "text", look.sizes.icon)
        inner = row(icon, self._name, None, gap=12, margins=(10, 0, 8, 0))
        super().__init__(inner, tr(room.title), "row", look.sizes.page)
        self.setToolTip(tr(room.title))

    def show_words(self, on: bool) -> None:
        """Show the name, or the icon alone in line with those of the steps."""
        self._name.setVisible(on)
        inner = self._name.parentWidget()
        layout = None if inner is None else inner.layout()
        if layout is not None:
            layout.setContentsMargins(10 if on else 2, 0, 8 if on else 0, 0)


class Stepper(QFrame):
    """All steps and rooms; every one can be clicked at any time."""

    def __init__(
        self,
        look: Look,
        document: Document,
        view_state: ViewState,
        runner: Runner,
        registry: Registry,
    ) -> None:
        super().__init__()
        self.setObjectName("stepper")
        self._look, self._document = look, document
        self._view_state, self._runner, self._registry = view_state, runner, registry
        self._folded = False
        self.rows = [StepRow(look, step, k + 1) for k, step in enumerate(STEPS)]
        self.rooms = [RoomRow(look, room) for room in CLINIC]
        self._clinic = row(text(tr("Clinic and lab"), "muted"), margins=(10, 12, 0, 4))
        self._ways: tuple[StepRow | RoomRow, ...] = (*self.rows, *self.rooms)
        inside = (*self.rows, self._clinic, *self.rooms)
        ways = QWidget()
        fill(QVBoxLayout(ways), *inside, None, gap=2, margins=(8, 8, 8, 8))
        self.area = ScrollColumn(ways, tr("Steps"))
        fill(QVBoxLayout(self), self.area, gap=0)
        for way in self._ways:
            way.clicked.connect(lambda _=False, key=way.step.key: view_state.go_to(key))
        for signal in (
            document.replaced,
            document.reshaped,
            document.results_changed,
            view_state.step_changed,
            runner.started,
            runner.ended,
            registry.keys_changed,
        ):
            signal.connect(lambda *_: self.refresh())
        self.fold(False)
        self.refresh()

    @property
    def is_folded(self) -> bool:
        """Whether only the icons are shown."""
        return self._folded

    def fold(self, on: bool) -> None:
        """Show icons only, or the words too."""
        self._folded = on
        sizes = self._look.sizes
        self.setFixedWidth(sizes.stepper_folded if on else sizes.stepper)
        self._clinic.setVisible(not on)
        for way in self._ways:
            way.show_words(not on)

    def refresh(self) -> None:
        """Show how far each step is."""
        case, results = self._document.case, self._document.results
        for step_row in self.rows:
            current = step_row.step.key == self._view_state.step
            status = step_status(step_row.step.key, case, results)
            if current and self._runner.is_busy:
                status = StepStatus("open", self._runner.title)
            keys = self._registry.keys(f"step-{step_row.step.key}")
            step_row.show_status(status, current=current, keys=keys)
        for room_row in self.rooms:
            current = room_row.step.key == self._view_state.step
            room_row.set_current(current)
            words = f", {tr('current')}" if current else ""
            room_row.setAccessibleName(f"{tr('Clinic and lab')}, {tr(room_row.step.title)}{words}")
