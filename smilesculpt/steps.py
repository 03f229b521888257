"""The steps of the main job, each a function from a case to the next case.

The command line, the window and scripts call these and nothing else, so that the same
input and wishes give the same bits everywhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from meshes.progress import Progress, silent
from meshes.readwrite.reading import Reading, read_mesh
from smilesculpt.antagonist import Antagonist, check_antagonist
from smilesculpt.case import Case, apply_edit
from smilesculpt.casefile import open_case, save_case
from smilesculpt.dentition import Jaw
from smilesculpt.edits import Label, Orient, Remesh, Reshape, SetAntagonist
from smilesculpt.errors import NotAJawError, StepMissingError, WorkLostError
from smilesculpt.measuring.measures import Measures
from smilesculpt.measuring.measures import measure as measure_surface
from smilesculpt.orientation import orient as orient_mesh
from smilesculpt.parts import FORMATS, CheckedPart, check_part, export_parts, file_stem
from smilesculpt.remeshing import carried_dentition, since_orient
from smilesculpt.reporting import write_report
from smilesculpt.sample import sample_scan
from smilesculpt.scan_source import ScanSource
from smilesculpt.segmentation import orient_and_segment
from smilesculpt.shaping.designing import design as design_edit
from smilesculpt.wax_up import Part, wax_up
from smilesculpt.wishes import Wishes

JawChoice = Literal["auto", "upper", "lower"]
CASE_SUFFIX = ".smile"


def read_scan(
    path: Path | str, *, units: str = "auto", name: str | None = None, progress: Progress = silent
) -> Case:
    """Return a new case from a scan file (STL, PLY, OBJ, OFF, GLB, 3MF or VTP).

    Parameters
    ----------
    path : Path or str
    units : str
        "auto" guesses from the size; or "mm", "cm", "m", "um", "inch".
    name : str, optional
        Name of the case; the file's name without its suffix by default.
    progress : Progress

    Raises
    ------
    UnreadableFileError, UnitsError
        With the file, what is wrong and what to do.
    """
    path = Path(path)
    reading = read_mesh(path, units=units, progress=progress)
    return Case(name=name or path.stem, source=_source(path, reading), scan=reading.mesh)


def read_antagonist(
    case: Case, path: Path | str, *, units: str = "auto", progress: Progress = silent
) -> Antagonist:
    """Return the other jaw of a case from its scan file, in the frame of the case's scan.

    Parameters
    ----------
    case : Case
    path : Path or str
        A scan that was exported as both jaws bite.
    units, progress
        As for `read_scan`.

    Raises
    ------
    UnreadableFileError, UnitsError
        With the file, what is wrong and what to do.
    AntagonistError
        If it cannot be the other jaw: the scan of the case itself, or one that lies elsewhere.
    """
    path = Path(path)
    reading = read_mesh(path, units=units, progress=progress)
    antagonist = Antagonist(_source(path, reading), reading.mesh)
    check_antagonist(case.scan, antagonist)
    return antagonist


def oppose(case: Case, antagonist: Antagonist | None) -> Case:
    """Return a case with another jaw to bite on, or with none."""
    return apply_edit(case, SetAntagonist(antagonist))


def read_case(path: Path | str, *, units: str = "auto", progress: Progress = silent) -> Case:
    """Return the case of a `.smile` file, or a new one from a scan file."""
    path = Path(path)
    if path.suffix.lower() == CASE_SUFFIX:
        return open_case(path)
    return read_scan(path, units=units, progress=progress)


def sample_case(*, seed: int = 0, n_faces: int = 120_000, jaw: Jaw = "upper") -> Case:
    """Return a case with the arch that SmileSculpt makes itself; no person's data."""
    sample = sample_scan(seed=seed, n_faces=n_faces, jaw=jaw)
    source = ScanSource(
        file_name=f"sample-{jaw}-{seed}",
        file_format="sample",
        sha256=sample.mesh.digest(),
        units="mm",
        units_reason="made in millimetres",
    )
    return Case(name=f"Sample {jaw} arch", source=source, scan=sample.mesh)


def orient(case: Case, *, jaw: JawChoice = "auto", progress: Progress = silent) -> Case:
    """Put the scan into the dental frame; upper and lower are told apart unless `jaw` says which.

    Raises
    ------
    NotAJawError
        If no dental arch is found.
    WorkLostError
        If the shape was changed already: a new frame would drop that.
    """
    _require_unchanged(case)
    with _named(case):
        orientation = orient_mesh(case.scan, jaw=jaw, progress=progress)
    return apply_edit(case, Orient(orientation))


def segment(case: Case, *, jaw: JawChoice = "auto", progress: Progress = silent) -> Case:
    """Find the teeth and number them; orients the scan first where that was not done.

    Whether `orient` ran before or not, the same scan gives the same bits.

    Raises
    ------
    NotAJawError
        If no teeth are found.
    WorkLostError
        If the shape was changed already and another jaw is asked for.
    """
    is_oriented = case.orientation is not None and jaw in ("auto", case.orientation.jaw)
    if not is_oriented:
        _require_unchanged(case)
    known = case.orientation.jaw if case.orientation is not None and is_oriented else jaw
    with _named(case):
        orientation, dentition = orient_and_segment(case.scan, jaw=known, progress=progress)
    oriented = case if is_oriented else apply_edit(case, Orient(orientation))
    return apply_edit(oriented, Label(carried_dentition(dentition, oriented.edits)))


def _require_unchanged(case: Case) -> None:
    n_changes = sum(isinstance(edit, Reshape | Remesh) for edit in since_orient(case.edits))
    if n_changes:
        raise WorkLostError(n_changes)


def _source(path: Path, reading: Reading) -> ScanSource:
    return ScanSource(
        file_name=path.name,
        file_format=reading.file_format,
        sha256=reading.sha256,
        units=reading.units,
        units_reason=reading.units_reason,
    )


@contextmanager
def _named(case: Case) -> Iterator[None]:
    """Let a refusal name the file that was refused."""
    try:
        yield
    except NotAJawError as error:
        raise NotAJawError(error.reason, case.source.file_name) from error


def measure(case: Case) -> Measures:
    """Measure the teeth and the arch on the current surface, in the frames of the scan.

    Raises
    ------
    StepMissingError
        If the teeth were not found yet.
    """
    dentition = case.require_dentition("measure")
    surface = case.require_surface("measure")
    return measure_surface(surface, dentition, frames_of=case.before())


def measure_before(case: Case) -> Measures:
    """Measure the teeth and the arch as they were scanned."""
    return measure_surface(case.before(), case.require_dentition("measure"))


def design(case: Case, wishes: Wishes, *, progress: Progress = silent) -> Case:
    """Reshape the wearer's own front teeth by their wishes.

    Raises
    ------
    WishError
        If a wish cannot be met; names it, its value and what would work.
    StepMissingError
        If the teeth were not found yet.
    """
    case.require_dentition("design")
    return apply_edit(case, design_edit(case, wishes, progress=progress))


def restore(case: Case, *, progress: Progress = silent) -> tuple[Part, ...]:
    """Make the parts to print: the wax-up model."""
    surface = case.require_surface("restore")
    if case.orientation is None:
        raise StepMissingError("restore", "orient")
    return (wax_up(surface, case.orientation.jaw, progress=progress),)


def validate(
    parts: tuple[Part, ...], *, profile: str = "print", progress: Progress = silent
) -> tuple[CheckedPart, ...]:
    """Check parts; each comes back with what was found on it."""
    return tuple(check_part(part, profile=profile, progress=progress) for part in parts)


def export(
    case: Case,
    parts: tuple[CheckedPart, ...],
    folder: Path | str,
    *,
    formats: tuple[str, ...] = FORMATS,
    with_findings: bool = False,
) -> tuple[Path, ...]:
    """Write the parts in every format and the case itself; return the files.

    The folder is made if it is not there.

    Raises
    ------
    InvalidPartError
        If a part has errors and `with_findings` is False; nothing is written then.
    UnwritableFileError
        If a file cannot be written.
    """
    folder = Path(folder)
    files = export_parts(parts, folder, formats=formats, with_findings=with_findings)
    case_path = folder / f"{file_stem(case.name)}{CASE_SUFFIX}"
    save_case(case_path, case)
    return (*files, case_path)


def report(
    case: Case,
    parts: tuple[CheckedPart, ...],
    path: Path | str,
    *,
    pictures: bool = True,
    progress: Progress = silent,
) -> bool:
    """Write the HTML report and say whether it has pictures (they need OpenGL)."""
    return write_report(case, parts, Path(path), pictures=pictures, progress=progress)
