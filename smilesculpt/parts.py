"""Parts that a printer makes, checked before they are offered, and their files."""

from dataclasses import dataclass
from pathlib import Path

from meshes.progress import Progress, silent
from meshes.readwrite.beside import make_folder
from meshes.readwrite.writing import write_mesh
from meshes.validation import Validation, load_profile, validate
from smilesculpt.errors import DesignError
from smilesculpt.wax_up import Part

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
        rules = ", ".join(sorted({f.rule for f in validation.findings if f.severity == "error"}))
        super().__init__(
            f"part '{part}' is not ready to print: {rules}. See: smilesculpt validate. "
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

    def summary(self) -> str:
        """Say in one line whether it is ready and what was found."""
        findings = [f"{finding.count} x {finding.rule}" for finding in self.validation.findings]
        skipped = [f"{rule.rule} not checked" for rule in self.validation.skipped]
        verdict = "ready to print" if self.is_ready else "not valid"
        return "; ".join([verdict, *findings, *skipped])


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
    files = []
    for checked in parts:
        mark = "" if checked.is_ready else ".not-valid"
        for suffix in formats:
            path = folder / f"{checked.part.name}{mark}.{suffix}"
            write_mesh(path, checked.part.mesh, name=checked.part.name)
            files.append(path)
    return tuple(files)


def file_stem(name: str) -> str:
    """Return a file name that every system takes: letters, digits, dots, dashes, spaces as "-"."""
    kept = "".join(c if c.isalnum() or c in "._-" else "-" for c in name.strip())
    return kept.strip(".-")[:80] or "case"
