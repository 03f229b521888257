"""What a person reads when something did not work: what happened, why, what to do."""

from calibration.errors import CalibrationFileError
from calibration.signing.errors import KeyFileError
from gui.words import from_english, sentence, tr
from meshes.errors import MeshFileError, UnwritableFileError
from smilesculpt.errors import CaseFileError, NotAJawError
from smilesculpt.exchange.errors import BundleFileError
from smilesculpt.parts import InvalidPartError


def explain(error: object) -> str:
    """Return the words for an error, without folders, which may hold a person's name."""
    if isinstance(error, MeshFileError | CalibrationFileError):
        is_written = isinstance(error, UnwritableFileError)
        words = tr("{} was not written: {}") if is_written else tr("{} was not opened: {}")
        reason = f"{_ended(from_english(error.reason))} {from_english(error.remedy)}"
        return words.format(error.path.name, reason)
    if isinstance(error, CaseFileError):
        reason = from_english(str(error).removeprefix(f"{error.path}: "))
        return tr("{} was not opened: {}").format(error.path.name, reason)
    if isinstance(error, KeyFileError | BundleFileError):
        return str(error).replace(str(error.path), error.path.name, 1)
    if isinstance(error, NotAJawError):
        words = tr(
            "This does not look like a jaw: {} "
            "Open a scan of one whole arch, or choose its unit in the step Import."
        )
        return words.format(_ended(from_english(error.reason)))
    if isinstance(error, InvalidPartError):
        rules = sorted({f.rule for f in error.validation.findings if f.severity == "error"})
        words = tr(
            "Nothing was exported: {} has errors ({}). "
            "Look at them in the step Check, or export it marked as not valid."
        )
        return words.format(error.part, ", ".join(rules))
    if isinstance(error, OSError) and error.filename:
        name = str(error.filename).rpartition("/")[2]
        return tr("{}: {}. Choose another place.").format(name, error.strerror)
    if isinstance(error, MemoryError):
        return tr("There is not enough memory for this file. Close other programs, or thin it out.")
    return sentence(from_english(str(error)))


def _ended(words: str) -> str:
    return words if words.endswith(".") else words + "."
