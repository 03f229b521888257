"""The card of a lesson over the picture: its steps, its goals, how far they are met."""

from functools import partial

from PyQt6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.casework.view_state import ViewState
from gui.flow.flow import Flow
from gui.lessons import lesson_jobs as jobs
from gui.parts.buttons import RowButton, ToolButton, button
from gui.parts.labels import Elided, IconLabel, text
from gui.parts.layouts import column, fill, marked, row
from gui.parts.scroll import ScrollColumn
from gui.style.look import Look
from gui.words import count, from_english, tr
from smilesculpt.case import Case
from smilesculpt.workshop.goals import GoalResult
from smilesculpt.workshop.lesson import Lesson, Step

WIDTH = 320


class LessonCard(QFrame):
    """Lists what to do and what must come out; a click on a step goes where it is done.

    Folded, it is a strip with the step in hand, so that a small picture stays in view.
    """

    def __init__(self, look: Look, view_state: ViewState, flow: Flow) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(round(WIDTH * look.sizes.scale))
        self._look, self._view_state, self._flow = look, view_state, flow
        self.lesson: Lesson | None = None
        self.results: tuple[GoalResult, ...] = ()
        self._made_from: Case | None = None
        self._is_folded = False
        self._title, self._met = Elided("", "heading"), text("", "caption")
        self.arrow = ToolButton(look, "expanded", tr("Show the whole lesson"), size=28)
        self.arrow.clicked.connect(lambda: self.fold(not self._is_folded))
        close = ToolButton(look, "close", tr("Close the lesson"), size=28)
        close.clicked.connect(self.hide)
        self._words = text("", "muted", wrap=True)
        self._rows = QWidget()
        self._layout = fill(QVBoxLayout(self._rows), gap=2)
        self.check = button(tr("Check my work"), self._check)
        head_layout = QHBoxLayout()
        fill(head_layout, column(self._title, self._met, gap=0), self.arrow, close, gap=4)
        head_layout.setStretch(0, 1)
        self.area = ScrollColumn(column(self._rows, self._words, gap=8), tr("The lesson"))
        self._body = column(self.area, row(self.check, None))
        layout = fill(QVBoxLayout(self))
        layout.addLayout(head_layout)
        layout.addWidget(self._body)
        layout.setContentsMargins(12, 8, 8, 12)
        view_state.step_changed.connect(lambda _: self.refresh())
        flow.document.reshaped.connect(lambda _: self.refresh())
        flow.document.replaced.connect(self.refresh)
        self.fold(False)
        self.hide()

    @property
    def is_folded(self) -> bool:
        """Whether only the step in hand is shown."""
        return self._is_folded

    def fold(self, on: bool) -> None:
        """Show the step in hand and how many goals are met, or the whole lesson."""
        self._is_folded = on
        self._body.setVisible(not on)
        self._met.setVisible(on)
        name = tr("Show the whole lesson") if on else tr("Fold the lesson")
        self.arrow.show_icon("folded" if on else "expanded")
        self.arrow.setAccessibleName(name)
        self.arrow.setToolTip(name)
        self.refresh()

    def begin(self, lesson: Lesson) -> None:
        """Open the practice arch of a lesson and show the card beside it."""

        def show() -> None:
            self.lesson, self.results, self._made_from = lesson, (), None
            self.refresh()
            self.show()

        title = tr("Making the practice arch")
        self._flow.make(title, partial(jobs.start, lesson), tr("Begin the lesson"), show)

    def refresh(self) -> None:
        """Show the steps, the goals and how far they are met."""
        lesson = self.lesson
        if lesson is None:
            return
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        here = [k for k, step in enumerate(lesson.steps) if step.room == self._view_state.step]
        self._show_head(lesson, here[-1] if here else None)
        for number, step in enumerate(lesson.steps, 1):
            self._layout.addWidget(self._step_row(number, step))
        self._layout.addSpacing(8)
        self._layout.addWidget(text(tr("Goals"), "heading"))
        for goal in lesson.goals:
            result = next((one for one in self.results if one.goal == goal), None)
            self._layout.addWidget(self._goal_row(from_english(goal.title), result))
        words = lesson.steps[here[-1]].words if here else lesson.summary
        self._words.setText(from_english(words))
        self.area.updateGeometry()
        self.adjustSize()

    def _show_head(self, lesson: Lesson, at: int | None) -> None:
        """Name the lesson; folded, name the step in hand and what the last check found."""
        if not self._is_folded:
            self._title.setText(from_english(lesson.title))
            self._met.clear()
            return
        title = from_english(lesson.title if at is None else lesson.steps[at].title)
        title = title if at is None else f"{at + 1}. {title}"
        self._title.setText(title)
        met = sum(result.is_met for result in self.results)
        said = tr("{} of {} goals met").format(met, len(lesson.goals))
        if not self.results:
            said = count(
                len(lesson.goals), "{n} goal, not checked yet", "{n} goals, not checked yet"
            )
        elif self._is_stale:
            said = tr("out of date: check again")
        self._met.setText(said)

    @property
    def _is_stale(self) -> bool:
        return self._made_from is not self._flow.document.case

    def _step_row(self, number: int, step: Step) -> QWidget:
        current = step.room == self._view_state.step
        icon, token = ("current", "accent") if current else ("open", "muted")
        mark = IconLabel(self._look, icon, token, self._look.sizes.icon_row)
        inner = row(mark, text(f"{number}. {from_english(step.title)}"), None, margins=(4, 0, 4, 0))
        out = RowButton(
            inner,
            tr("Step {}: {}").format(number, from_english(step.title)),
            "row",
            self._look.sizes.row,
        )
        out.set_current(current)
        out.clicked.connect(lambda: self._view_state.go_to(step.room))
        return out

    def _goal_row(self, title: str, result: GoalResult | None) -> QWidget:
        icon, token = ("open", "muted")
        said = tr("not checked yet")
        if result is not None:
            icon, token = ("done", "ok") if result.is_met else ("attention", "warn")
            said = from_english(result.outcome.measured if result.is_met else result.advice)
            if self._is_stale:
                icon, token, said = "stale", "muted", tr("out of date: check again")
        mark = IconLabel(self._look, icon, token, self._look.sizes.icon_row)
        words = column(text(title, wrap=True), text(said, "caption", wrap=True), gap=0)
        return marked(mark, words, margins=(4, 2, 4, 2))

    def _check(self) -> None:
        lesson, case = self.lesson, self._flow.document.case
        if lesson is None or case is None:
            return

        def done(results: tuple[GoalResult, ...]) -> None:
            self.results, self._made_from = results, case
            self.refresh()

        work = partial(jobs.check_goals, lesson, case)
        self._flow.in_helper(tr("Checking the goals"), work, done)
