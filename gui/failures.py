"""What a person reads when something did not work: what happened, why, what to do."""

from calibration.errors import CalibrationFileError
from calibration.signing.errors import KeyFileError
from meshes.errors import MeshFileError, UnwritableFileError
from smilesculpt.errors import CaseFileError, NotAJawError
from smilesculpt.exchange.errors import BundleFileError
from smilesculpt.parts import InvalidPartError


def explain(error: object) -> str:
    """Return the words for an error, without folders, which may hold a person's name."""
    if isinstance(error, MeshFileError):
        done = "written" if isinstance(error, UnwritableFileError) else "opened"
        return f"{error.path.name} was not {done}: {_sentence(error.reason)} {error.remedy}"
    if isinstance(error, CaseFileError):
        reason = str(error).removeprefix(f"{error.path}: ")
        return f"{error.path.name} was not opened: {reason}"
    if isinstance(error, KeyFileError | BundleFileError):
        return str(error).replace(str(error.path), error.path.name, 1)
    if isinstance(error, CalibrationFileError):
        return f"{error.path.name} was not opened: {_sentence(error.reason)} {error.remedy}"
    if isinstance(error, NotAJawError):
        return (
            f"This does not look like a jaw: {_sentence(error.reason)} "
            "Open a scan of one whole arch, or choose its unit in the step Import."
        )
    if isinstance(error, InvalidPartError):
        rules = sorted({f.rule for f in error.validation.findings if f.severity == "error"})
        return (
            f"Nothing was exported: {error.part} has errors ({', '.join(rules)}). "
            "Look at them in the step Check, or export it marked as not valid."
        )
    if isinstance(error, OSError) and error.filename:
        return f"{str(error.filename).rpartition('/')[2]}: {error.strerror}. Choose another place."
    if isinstance(error, MemoryError):
        return "There is not enough memory for this file. Close other programs, or thin it out."
    words = str(error)
    return words[:1].upper() + words[1:]


def _sentence(words: str) -> str:
    return words if words.endswith(".") else words + "."
