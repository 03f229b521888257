"""The steps of the main job as plain functions over plain data, for the helper process.

Each takes what it needs and a progress; a step that changes the case hands back its edits,
which the window applies to its own case: the same edits give the same bits.
"""

from pathlib import Path

from meshes.arrays import Mask
from meshes.progress import Progress
from meshes.readwrite.beside import clear_abandoned
from smilesculpt import steps
from smilesculpt.antagonist import Antagonist
from smilesculpt.case import Case, apply_edit
from smilesculpt.edits import Edit, Remesh
from smilesculpt.measuring.measures import Measures
from smilesculpt.parts import CheckedPart, export_parts
from smilesculpt.reporting import write_report
from smilesculpt.sculpting.regions import remesh_where
from smilesculpt.steps import JawChoice
from smilesculpt.wishes import Wishes

Edits = tuple[Edit, ...]
Checked = tuple[Measures | None, tuple[CheckedPart, ...]]


def read(path: Path, units: str, progress: Progress) -> Case:
    """Read a scan or a case file; what a killed save left beside the case goes."""
    progress(0.0, "Reading the file")
    if path.suffix.lower() == steps.CASE_SUFFIX:
        clear_abandoned(path.parent)
    return steps.read_case(path, units=units, progress=progress)


def read_antagonist(case: Case, path: Path, progress: Progress) -> Antagonist:
    """Read the other jaw of a case."""
    progress(0.0, "Reading the file")
    return steps.read_antagonist(case, path, progress=progress)


def sample(progress: Progress) -> Case:
    """Make the sample arch."""
    progress(0.0, "Making the sample arch")
    return steps.sample_case()


def orient(case: Case, jaw: JawChoice, progress: Progress) -> Edits:
    """Find the dental frame."""
    progress(0.0, "Finding the bite plane")
    return _new(case, steps.orient(case, jaw=jaw, progress=progress))


def segment(case: Case, progress: Progress) -> Edits:
    """Find the teeth, and the frame first where it is not known."""
    progress(0.0, "Finding teeth")
    return _new(case, steps.segment(case, progress=progress))


def design(case: Case, wishes: Wishes, progress: Progress) -> Edits:
    """Reshape the front teeth."""
    progress(0.0, "Changing the teeth")
    return _new(case, steps.design(case, wishes, progress=progress))


def remesh(case: Case, where: Mask, factor: float, title: str, progress: Progress) -> Remesh:
    """Give a part of the surface smaller or larger triangles."""
    return remesh_where(case, where, factor, title, progress=progress)


def measure(case: Case, progress: Progress) -> Checked:
    """Measure the teeth."""
    progress(0.0, "Measuring the teeth")
    return steps.measure(case), ()


def check(case: Case, progress: Progress) -> Checked:
    """Make the part to print and check it; measure the teeth as well where they are known."""
    progress(0.0, "Making the wax-up")
    parts = steps.restore(case, progress=_share(progress, 0.0, 0.6))
    checked = steps.validate(parts, progress=_share(progress, 0.6, 0.95))
    measures = steps.measure(case) if case.dentition is not None else None
    return measures, checked


def report(case: Case, parts: tuple[CheckedPart, ...], path: Path, progress: Progress) -> None:
    """Write the report."""
    progress(0.0, "Writing the report")
    write_report(case, parts, path, progress=progress)


def export(
    parts: tuple[CheckedPart, ...], folder: Path, with_findings: bool, progress: Progress
) -> tuple[Path, ...]:
    """Write the parts in every format."""
    progress(0.0, "Writing the parts")
    return export_parts(parts, folder, with_findings=with_findings, progress=progress)


def applied(case: Case, edits: Edits) -> Case:
    """Return the case after edits."""
    for edit in edits:
        case = apply_edit(case, edit)
    return case


def _new(before: Case, after: Case) -> Edits:
    return after.edits[len(before.edits) :]


def _share(progress: Progress, low: float, high: float) -> Progress:
    """Return a progress that fills a part of another."""

    def told(fraction: float, what: str) -> None:
        progress(low + (high - low) * fraction, what)

    return told
