"""A file named at the prompt, brought to the step that a command needs."""

from pathlib import Path

from meshes.progress import Progress
from smilesculpt import steps
from smilesculpt.case import Case
from smilesculpt.cli.outputs import require_free, require_output
from smilesculpt.steps import JawChoice


def segmented_case(path: Path, *, units: str, jaw: JawChoice, progress: Progress) -> Case:
    """Return the case of a file, with its teeth found where that was not done yet."""
    case = steps.read_case(path, units=units, progress=progress)
    if case.dentition is not None and jaw in ("auto", case.dentition.jaw):
        return case
    return steps.segment(case, jaw=jaw, progress=progress)


def case_target(source: Path, target: Path | None) -> Path:
    """Return where a changed case is saved: as told, or the case itself, or beside the scan.

    Raises
    ------
    UnwritableFileError
        If that would replace the scan, or a case that nobody named.
    """
    is_case = source.suffix.lower() == steps.CASE_SUFFIX
    if target is not None:
        require_output(target, suffix=steps.CASE_SUFFIX, given=None if is_case else source)
        return target
    if is_case:
        return source
    beside = source.with_suffix(steps.CASE_SUFFIX)
    require_free(beside, "--case")
    return beside
