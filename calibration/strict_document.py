"""JSON files, written whole and read against their schema; nothing in them is guessed."""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np

from calibration.errors import CalibrationFileError
from calibration.signing.strict_json import NotStrictError, strict_object
from meshes.arrays import Matrix
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes

# Of a covariance: what rounding leaves of symmetry and of variances that are 0.
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """What a file shall hold, and how it is refused.

    Attributes
    ----------
    name : str
        As in `smilesculpt/NAME/1`; the schema is `NAME-1.schema.json` in `package`.
    noun : str
        What a reader calls it.
    error : type of CalibrationFileError
    remedy : str
        How the file is made anew.
    package : str
    most : int
        Bytes that are read at the most.
    """

    name: str
    noun: str
    error: type[CalibrationFileError]
    remedy: str
    package: str
    most: int = 1_000_000

    @property
    def schema(self) -> str:
        """What the file says it is."""
        return f"smilesculpt/{self.name}/1"


def read_document(path: Path, kind: DocumentKind) -> dict[str, Any]:
    """Return what a file holds.

    Raises
    ------
    CalibrationFileError
        Of the kind's own type, if the file cannot be read, is no strict JSON, breaks the schema or
        is of a newer version.
    """
    try:
        document: dict[str, Any] = strict_object(plain_bytes(path, most=kind.most))
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
        raise kind.error(path, reason, "Check the name.") from error
    except NotStrictError as error:
        raise kind.error(path, f"is no {kind.noun}: {error}", kind.remedy) from error
    schema = str(document.get("schema"))
    if schema != kind.schema and re.fullmatch(rf"smilesculpt/{kind.name}/\d{{1,9}}", schema):
        reason = f"is of version {schema.rsplit('/', 1)[1]}, this program knows {kind.schema}"
        raise kind.error(path, reason, "Use a newer SmileSculpt.")
    found = jsonschema.exceptions.best_match(
        _validator(kind.package, kind.name).iter_errors(document)
    )
    if found is not None:
        place = "/".join(str(part) for part in found.absolute_path) or "the file"
        reason = f"is no {kind.noun}: {place}: {found.message[:200]}"
        raise kind.error(path, reason, kind.remedy)
    return document


def write_document(path: str | Path, document: dict[str, Any]) -> None:
    """Write a document; the file is whole or as it was before.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written.
    """
    text = json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    write_bytes_beside(path, text.encode("utf-8"))


def numbers(path: Path, kind: DocumentKind, rows: list[Any]) -> Matrix:
    """Return numbers of a document as float64, any shape; refuse those beyond it."""
    try:
        return np.array(rows, np.float64)
    except OverflowError as error:
        raise kind.error(path, "holds a number with too many digits", kind.remedy) from error


def covariance(path: Path, kind: DocumentKind, rows: list[list[float]]) -> Matrix:
    """Return a covariance, shape (n, n); refuse what is none."""
    matrix = numbers(path, kind, rows)
    largest = np.abs(matrix).max()
    # Squares of larger numbers are not finite.
    if largest > 1e150 or np.abs(matrix - matrix.T).max() > _ROUNDING * largest:
        raise kind.error(path, "holds a covariance that is not symmetric", kind.remedy)
    if np.linalg.eigvalsh(matrix)[0] < -_ROUNDING * np.trace(matrix):
        raise kind.error(path, "holds a covariance with a negative variance", kind.remedy)
    return matrix


@cache
def _validator(package: str, name: str) -> jsonschema.Draft202012Validator:
    file = resources.files(package).joinpath(f"{name}-1.schema.json")
    return jsonschema.Draft202012Validator(json.loads(file.read_text("utf-8")))
