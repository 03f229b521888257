"""The main job once through: scan in, checked parts and report out, step by step."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from meshes.progress import Progress, silent
from smilesculpt import steps
from smilesculpt.case import Case
from smilesculpt.edits import Reshape
from smilesculpt.parts import CheckedPart
from smilesculpt.shaping.designing import tooth_changes
from smilesculpt.wax_up import Part
from smilesculpt.wishes import Wishes

REPORT_NAME = "report.html"


@dataclass(frozen=True, slots=True)
class StepDone:
    """One step of the demo that is over.

    Attributes
    ----------
    name : str
    seconds : float
    found : str
        What it found or made, in one line.
    """

    name: str
    seconds: float
    found: str


@dataclass(slots=True, eq=False)
class Demo:
    """The state of a run through the main job; `run` drives it.

    Attributes
    ----------
    scan : Path or None
        The scan to use; the generated sample arch without it.
    out : Path
        Folder for everything written.
    """

    scan: Path | None
    out: Path
    units: str = "auto"
    wishes: Wishes = field(default_factory=Wishes)
    with_findings: bool = False
    progress: Progress = silent
    parts: tuple[Part, ...] = ()
    checked: tuple[CheckedPart, ...] = ()
    files: tuple[Path, ...] = ()
    _case: Case | None = None

    @property
    def case(self) -> Case:
        """The case so far; reads the scan on first use."""
        if self._case is None:
            self._case = self._read()
        return self._case

    def run(self) -> Iterator[StepDone]:
        """Run the steps one after the other and tell of each when it is over."""
        work: tuple[tuple[str, Callable[[], str]], ...] = (
            ("read", self._tell_scan),
            ("orient", self._orient),
            ("segment", self._segment),
            ("measure", self._measure),
            ("design", self._design),
            ("restore", self._restore),
            ("validate", self._validate),
            ("export", self._export),
            ("report", self._report),
        )
        for name, step in work:
            started = time.perf_counter()
            found = step()
            yield StepDone(name, time.perf_counter() - started, found)

    def _read(self) -> Case:
        if self.scan is None:
            return steps.sample_case()
        return steps.read_case(self.scan, units=self.units, progress=self.progress)

    def _tell_scan(self) -> str:
        case = self.case
        return f"{case.scan.n_faces:,} triangles in {case.source.units}: {case.source.units_reason}"

    def _orient(self) -> str:
        self._case = steps.orient(self.case, progress=self.progress)
        orientation = self._case.orientation
        if orientation is None:
            return ""
        return f"{orientation.jaw} jaw, {100 * orientation.confidence:.0f} % sure"

    def _segment(self) -> str:
        self._case = steps.segment(self.case, progress=self.progress)
        dentition = self._case.require_dentition("segment")
        missing = ", ".join(str(fdi) for fdi in dentition.missing)
        least = min(dentition.teeth, key=lambda tooth: tooth.confidence)
        unsure = f"least sure: {least.fdi} ({100 * least.confidence:.0f} %)"
        return f"{len(dentition.teeth)} teeth{f', missing {missing}' if missing else ''}; {unsure}"

    def _measure(self) -> str:
        return steps.measure(self.case).summary()

    def _design(self) -> str:
        self._case = steps.design(self.case, self.wishes, progress=self.progress)
        dentition = self._case.require_dentition("design")
        surface = self._case.require_surface("design")
        changes = tooth_changes(self._case.before(), surface, dentition)
        moved = [change for change in changes if change.largest_move > 0.0]
        most = max((change.largest_move for change in moved), default=0.0)
        edit = self._case.edits[-1]
        notes = edit.notes if isinstance(edit, Reshape) else ()
        return "; ".join((f"{len(moved)} teeth reshaped, at most {most:.2f} mm", *notes))

    def _restore(self) -> str:
        self.parts = steps.restore(self.case, progress=self.progress)
        return "; ".join(f"{part.name}: {part.mesh.n_faces:,} triangles" for part in self.parts)

    def _validate(self) -> str:
        self.checked = steps.validate(self.parts, progress=self.progress)
        return "; ".join(f"{c.part.name}: {c.summary()}" for c in self.checked)

    def _export(self) -> str:
        self.files = steps.export(
            self.case, self.checked, self.out, with_findings=self.with_findings
        )
        return f"{len(self.files)} files"

    def _report(self) -> str:
        path = self.out / REPORT_NAME
        has_pictures = steps.report(self.case, self.checked, path, progress=self.progress)
        self.files = (*self.files, path)
        return "with pictures" if has_pictures else "without pictures: no OpenGL (see doctor)"
