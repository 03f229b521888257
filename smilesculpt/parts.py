"""Parts that a printer makes, checked before they are offered, and their files."""

from dataclasses import dataclass
from pathlib import Path

from meshes.progress import Progress, silent
from meshes.readwrite.beside import make_folder
from meshes.readwrite.writing import write_mesh
from meshes.validation import Validation, load_profile, validate
from smilesculpt.errors import DesignError
from smilesculpt.wax_up import Part

PART_NAMES = ("waxup",)
"""Parts that `smilesculpt.steps.restore` makes."""

NOT_VALID = ".not-valid"
"""Stands in the file name of a part that was written in spite of errors."""

FORMATS = ("stl", "3mf", "glb", "ply", "obj")


class InvalidPartError(DesignError):
    """A part has errors, so it is not written under a name that looks ready to print.

    Attributes
    ----------
    part : str
    validation : Validation
    """

    def __init__(self, part: str, validation: Validation) -> None:
        self.part = part
        self.validation = validation
        wrong = " ".join(f"{f.rule}: {f.message}" for f in validation.errors)
        skipped = " ".join(f"{s.rule}: not checked, {s.reason}." for s in validation.skipped)
        super().__init__(
            f"part '{part}' is not ready to print. {wrong or skipped} "
            "To write it all the same, marked as not valid, add --with-findings."
        )


@dataclass(frozen=True, slots=True, eq=False)
class CheckedPart:
    """A part and what validation found on it.

    Attributes
    ----------
    part : Part
    validation : Validation
        Of exactly the mesh that is written.
    """

    part: Part
    validation: Validation

    @property
    def is_ready(self) -> bool:
        """Whether every rule ran and none found an error."""
        return self.validation.is_passed

    @property
    def verdict(self) -> str:
        """The part in a few words; a warning keeps it from being called ready."""
        if not self.is_ready:
            return "not valid"
        warned = any(finding.severity == "warning" for finding in self.validation.findings)
        return "valid, look at the warnings" if warned else "ready to print"

    def summary(self) -> str:
        """Say in one line whether it is ready and what was found."""
        findings = [f"{finding.count} x {finding.rule}" for finding in self.validation.findings]
        skipped = [f"{rule.rule} not checked" for rule in self.validation.skipped]
        return "; ".join([self.verdict, *findings, *skipped])


def check_part(part: Part, *, profile: str = "print", progress: Progress = silent) -> CheckedPart:
    """Validate a part with a profile of `meshes.validation`."""
    validation = validate(part.mesh, load_profile(profile), progress=progress)
    return CheckedPart(part, validation)


def export_parts(
    parts: tuple[CheckedPart, ...],
    folder: Path,
    *,
    formats: tuple[str, ...] = FORMATS,
    with_findings: bool = False,
    progress: Progress = silent,
) -> tuple[Path, ...]:
    """Write every part in every format and return the files.

    Raises
    ------
    InvalidPartError
        If a part has errors and `with_findings` is False; nothing is written then.
    UnwritableFileError
        If a file cannot be written.
    """
    refused = next((checked for checked in parts if not checked.is_ready), None)
    if refused is not None and not with_findings:
        raise InvalidPartError(refused.part.name, refused.validation)
    make_folder(folder)
    wanted = [
        (_file(folder, checked.part.name, suffix, is_ready=checked.is_ready), checked.part)
        for checked in parts
        for suffix in formats
    ]
    for k, (path, part) in enumerate(wanted):
        progress(k / len(wanted), f"Writing {path.name}")
        write_mesh(path, part.mesh, name=part.name)
    return tuple(path for path, _ in wanted)


def part_files(folder: Path, formats: tuple[str, ...]) -> tuple[Path, ...]:
    """Return every file that `export_parts` may write in a folder."""
    return tuple(
        _file(folder, name, suffix, is_ready=is_ready)
        for name in PART_NAMES
        for suffix in formats
        for is_ready in (True, False)
    )


def _file(folder: Path, name: str, suffix: str, *, is_ready: bool) -> Path:
    return folder / f"{name}{'' if is_ready else NOT_VALID}.{suffix}"


def file_stem(name: str) -> str:
    """Return a file name that every system takes: letters, digits, dots, dashes, spaces as "-"."""
    kept = "".join(c if c.isalnum() or c in "._-" else "-" for c in name.strip())
    return kept.strip(".-")[:80] or "case"
