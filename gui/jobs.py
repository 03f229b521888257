"""The steps of the main job as work for a worker: each takes a case and hands a result back."""

from pathlib import Path

from gui.document import Results
from meshes.progress import Progress, silent
from smilesculpt import steps
from smilesculpt.case import Case
from smilesculpt.parts import CheckedPart, export_parts
from smilesculpt.report import write_report
from smilesculpt.steps import JawChoice
from smilesculpt.wishes import Wishes


def read(path: Path, units: str, progress: Progress) -> Case:
    """Read a scan or a case file."""
    return steps.read_case(path, units=units, progress=progress)


def sample(progress: Progress) -> Case:
    """Make the sample arch."""
    progress(0.1, "Making the sample arch")
    return steps.sample_case()


def orient(case: Case, jaw: JawChoice, progress: Progress) -> Case:
    """Find the dental frame."""
    return steps.orient(case, jaw=jaw, progress=progress)


def segment(case: Case, progress: Progress) -> Case:
    """Find the teeth, and the frame first where it is not known."""
    return steps.segment(case, progress=progress)


def design(case: Case, wishes: Wishes, progress: Progress) -> Case:
    """Reshape the front teeth."""
    return steps.design(case, wishes, progress=progress)


def measure(case: Case, progress: Progress = silent) -> Results:
    """Measure the teeth."""
    progress(0.0, "Measuring the teeth")
    return Results(case, steps.measure(case))


def check(case: Case, progress: Progress) -> Results:
    """Make the part to print and check it."""
    parts = steps.restore(case, progress=_share(progress, 0.0, 0.6))
    checked = steps.validate(parts, progress=_share(progress, 0.6, 0.95))
    measures = steps.measure(case) if case.dentition is not None else None
    return Results(case, measures, checked)


def export(
    parts: tuple[CheckedPart, ...], folder: Path, *, with_findings: bool, progress: Progress
) -> tuple[Path, ...]:
    """Write the parts in every format."""
    progress(0.0, "Writing the parts")
    return export_parts(parts, folder, with_findings=with_findings)


def report(case: Case, parts: tuple[CheckedPart, ...], path: Path, progress: Progress) -> Path:
    """Write the report."""
    write_report(case, parts, path, progress=progress)
    return path


def _share(progress: Progress, low: float, high: float) -> Progress:
    """Return a progress that fills a part of another."""

    def told(fraction: float, what: str) -> None:
        progress(low + (high - low) * fraction, what)

    return told
