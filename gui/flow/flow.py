"""What happens when a person asks for a step: the job, its result, the message about it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.commands import step_to
from gui.casework.document import Document, Step
from gui.casework.on_disk import OnDisk, Stamp, stamp
from gui.casework.results import Results
from gui.casework.steps import last_worked_on, n_findings
from gui.casework.view_state import ViewState
from gui.failures import explain
from gui.flow.size_question import size_message
from gui.jobs import step_jobs as jobs
from gui.jobs.exporting import export_whole
from gui.jobs.helper import Helper, ShowingProgress
from gui.jobs.runner import Runner
from gui.notices.toast import Message
from gui.words import count, from_english, tr
from meshes.progress import Progress
from smilesculpt.case import Case
from smilesculpt.casefile import save_case
from smilesculpt.sculpting.other_jaws import without_former_antagonists
from smilesculpt.steps import CASE_SUFFIX, JawChoice
from smilesculpt.wishes import Wishes

Then = Callable[[], object]
LetGo = Callable[[str, Then], object]
"""Does what lets the open case go, named by its words, unless the person wants to keep it."""

HelperWork = Callable[[ShowingProgress], Any]
"""A plain function, or a partial of one, that travels to the helper process."""

SCAN_SUFFIXES = (".stl", ".ply", ".obj", ".off", ".glb", ".3mf", ".vtp")


class Flow(QObject):
    """Runs the steps of the job on the open document.

    Signals
    -------
    said : Message
    opened : Path
        A file is open now.
    saved
        The case file was written.
    """

    said = pyqtSignal(object)
    opened = pyqtSignal(object)
    saved = pyqtSignal()

    def __init__(
        self, document: Document, view_state: ViewState, runner: Runner, helper: Helper
    ) -> None:
        super().__init__()
        self.document, self._view_state = document, view_state
        self.runner, self._helper = runner, helper
        self.scan_path: Path | None = None
        self.on_disk = OnDisk()
        self.before_saving: Callable[[], object] = lambda: None
        """Called in the worker before a file is written."""
        self.let_go: LetGo = lambda verb, then: then()
        runner.failed.connect(self.say_failure)
        runner.cancelled.connect(self._say_cancelled)

    def open(self, path: Path, units: str = "auto") -> None:
        """Open a scan or a case; the open case stays where that does not work.

        It is read first, and only what could be read asks about unsaved work.
        """
        title, seen = tr("Opening {}").format(path.name), stamp(path)

        def done(case: Case) -> None:
            self.let_go(tr("Open {}").format(path.name), partial(take, case))

        def take(case: Case) -> None:
            if stamp(path) != seen:  # the unsaved work was saved over it
                self.open(path, units)
                return
            self._take(case, path)
            self.on_disk.note(path, seen)

        self.in_helper(title, partial(jobs.read, path, units), done)

    def open_sample(self) -> None:
        """Open the arch that SmileSculpt makes itself."""
        self.make(tr("Making the sample arch"), jobs.sample, tr("Open the sample case"))

    def make(self, title: str, work: HelperWork, verb: str, then: Then | None = None) -> None:
        """Make a case and show it, after asking about unsaved work; then do what comes next."""

        def done(case: Case) -> None:
            self.let_go(verb, partial(take, replace(case, name=from_english(case.name))))

        def take(case: Case) -> None:
            self._take(case, None)
            if then is not None:
                then()

        self.in_helper(title, work, done)

    def orient(self, jaw: JawChoice = "auto") -> None:
        """Find the dental frame."""
        self._change(tr("Finding the bite plane"), lambda case: partial(jobs.orient, case, jaw))

    def segment(self) -> None:
        """Find the teeth."""
        self._change(tr("Finding teeth"), lambda case: partial(jobs.segment, case))

    def design(self, wishes: Wishes) -> None:
        """Reshape the front teeth by wishes."""
        self._change(tr("Changing the teeth"), lambda case: partial(jobs.design, case, wishes))

    def check(self) -> None:
        """Make the part to print and check it."""
        self._compute(tr("Checking the wax-up"), jobs.check, self._say_checked)

    def measure(self) -> None:
        """Measure the teeth."""
        self._compute(tr("Measuring the teeth"), jobs.measure, lambda results: None)

    def export(self, folder: Path, *, with_findings: bool) -> None:
        """Write the checked parts into a folder."""
        results = self.document.results
        parts = () if results is None else results.parts

        def done(files: tuple[Path, ...]) -> None:
            if results is not None and self.document.results is results:
                self.document.set_results(replace(results, is_exported=True))
            words = count(len(files), "{n} file written to {}.", "{n} files written to {}.")
            self.said.emit(Message(words.format(folder.name)))

        def work(progress: Progress) -> tuple[Path, ...]:
            return export_whole(
                self._helper, parts, folder, with_findings=with_findings, progress=progress
            )

        self.in_worker(tr("Writing the parts"), work, done)

    def report(self, path: Path) -> None:
        """Write the report of the case."""
        case, results = self.document.case, self.document.results
        if case is None:
            return
        parts = results.parts if results is not None and results.made_from is case else ()

        def done(_: None) -> None:
            self.said.emit(Message(tr("The report was written to {}.").format(path.name)))

        self.in_helper(tr("Writing the report"), partial(jobs.report, case, parts, path), done)

    def save(self, path: Path, then: Then | None = None) -> None:
        """Write the case file, then do what comes next; not where that did not work."""
        case = self.document.case
        if case is None:
            return

        def work(progress: Progress) -> Stamp | None:
            progress(0.0, tr("Saving the case"))
            self.before_saving()
            save_case(path, without_former_antagonists(case))
            return stamp(path)

        def done(seen: Stamp | None) -> None:
            self.on_disk.note(path, seen)
            if self.document.case is case:
                self.document.mark_saved(path)
            self.opened.emit(path)
            self.saved.emit()
            if then is not None:
                then()

        self.in_worker(tr("Saving the case"), work, done)

    def take_up(
        self,
        case: Case,
        steps: Iterable[Step],
        *,
        opened: Case,
        path: Path | None,
        seen: Stamp | None,
    ) -> None:
        """Show a case with the steps since it was opened.

        Parameters
        ----------
        opened : Case
            The case before these steps.
        path : Path or None
            The `.smile` file that held `opened` when its state was `seen`.
        """
        self.scan_path = None
        self._view_state.forget()
        self.document.take_up(case, steps, opened=opened, path=path)
        if path is not None:
            self.on_disk.note(path, seen)
            self.opened.emit(path)

    def go_to_work(self) -> None:
        """Stand at the last step with work in it: there the person goes on."""
        case = self.document.case
        if case is not None:
            self._view_state.go_to(last_worked_on(case, self.document.results))

    def suggested(self, ending: str) -> str:
        """Return where a file about the case may go: beside it or its scan, by its name."""
        case = self.document.case
        name = ending.strip() if case is None else f"{case.name}{ending}"
        near = self.document.path or self.scan_path
        folder = Path.home() if near is None else near.absolute().parent
        return str(folder / name.replace("/", "-"))

    def undo(self) -> None:
        """Take the last step back."""
        self.document.undo()

    def _take(self, case: Case, path: Path | None) -> None:
        is_case = path is not None and path.suffix.lower() == CASE_SUFFIX
        self.scan_path = None if is_case else path
        self._view_state.forget()
        self.document.open(case, path if is_case else None)
        self._view_state.go_to("import")
        if path is not None:
            self.opened.emit(path)
        if not is_case:
            reopen = None if path is None else partial(self.open, path)
            self.said.emit(size_message(case, reopen))

    def _change(self, title: str, work: Callable[[Case], HelperWork]) -> None:
        """Run a step that gives another state of the case; it can be undone."""
        before = self.document.case
        if before is None:
            return

        def changed(progress: Progress) -> Case:
            return jobs.applied(before, self._helper.run(work(before), progress))

        def done(after: Case) -> None:
            if self.document.case is not before:
                words = tr("The case changed meanwhile, so nothing was done.")
                self.said.emit(Message(words, "attention"))
                return
            step = step_to(self.document, after)
            if step is not None:
                self.document.push(step)
                self.said.emit(Message(f"{step.text()}.", verb=tr("Undo"), run=self.undo))

        self.in_worker(title, changed, done)

    def _compute(
        self,
        title: str,
        work: Callable[[Case, Progress], jobs.Checked],
        then: Callable[[Results], object],
    ) -> None:
        """Run a step whose result is no part of the case."""
        case = self.document.case
        if case is None:
            return

        def done(found: jobs.Checked) -> None:
            measures, parts = found
            kept = self.document.results
            if not parts and kept is not None and kept.made_from is case:
                parts = kept.parts
            results = Results(case, measures, parts)
            self.document.set_results(results)
            then(results)

        self.in_helper(title, partial(work, case), done)

    def in_helper(
        self,
        title: str,
        work: HelperWork,
        then: Callable[..., object],
        meanwhile: Callable[[Any], object] = lambda value: None,
    ) -> bool:
        """Do work in the helper process; say whether it was started.

        What the work shows while it goes on is given to `meanwhile`, beside the event loop.
        """
        run = partial(self._helper.run, work, meanwhile=meanwhile)
        return self.in_worker(title, run, then)

    def in_worker(
        self, title: str, work: Callable[[Progress], object], then: Callable[..., object]
    ) -> bool:
        """Do work beside the event loop, one job at a time; say whether it was started."""
        is_started = self.runner.run(title, work, then)
        if not is_started:
            self.say_busy()
        return is_started

    def say_busy(self) -> None:
        """Say that another job runs."""
        self.said.emit(Message(self.busy_words, "attention"))

    @property
    def busy_words(self) -> str:
        """Which job runs, as a sentence; empty where none does."""
        if not self.runner.is_busy:
            return ""
        return tr("{} is still running. Wait for it, or cancel it.").format(self.runner.title)

    def compute(self, work: HelperWork, progress: Progress) -> object:
        """Do work in the helper process and wait for it; only for jobs beside the event loop."""
        return self._helper.run(work, progress)

    def say_failure(self, error: object) -> None:
        """Say what did not work."""
        self.said.emit(Message(explain(error), kind="error"))

    def _say_cancelled(self, title: str) -> None:
        self.said.emit(Message(tr("{} was cancelled. Nothing was changed.").format(title), "note"))

    def _say_checked(self, results: Results) -> None:
        found = n_findings(results)
        if found:
            words = count(found, "{n} finding needs you.", "{n} findings need you.")
            self.said.emit(Message(words, kind="attention"))
        else:
            self.said.emit(Message(tr("Nothing found. The wax-up is ready to print.")))
