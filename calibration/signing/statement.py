"""In-toto statements: what is claimed about which bytes.

in-toto Attestation Framework, "Statement layer specification, v1".
"""

import re
from dataclasses import dataclass
from typing import Any

from calibration.signing.errors import UnsignableError
from calibration.signing.strict_json import NotStrictError, canonical

STATEMENT_TYPE = "https://in-toto.io/Statement/v1"

_SHA256 = re.compile(r"[0-9a-f]{64}")
_FIELDS = {"_type", "subject", "predicateType", "predicate"}


@dataclass(frozen=True, slots=True)
class Subject:
    """Bytes that a statement is about.

    Attributes
    ----------
    name : str
    sha256 : str
        64 lower-case hexadecimal digits.
    """

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim about some bytes.

    Attributes
    ----------
    subjects : tuple of Subject
        At least one.
    predicate_type : str
        What kind of claim it is, as a URI that ends in its version.
    predicate : dict
        The claim itself: JSON.
    """

    subjects: tuple[Subject, ...]
    predicate_type: str
    predicate: dict[str, Any]


def statement_bytes(statement: Statement) -> bytes:
    """Return the canonical bytes of a statement.

    Raises
    ------
    UnsignableError
        If it names no subject, a digest is none, or it has no canonical JSON.
    """
    document = {
        "_type": STATEMENT_TYPE,
        "subject": [{"name": s.name, "digest": {"sha256": s.sha256}} for s in statement.subjects],
        "predicateType": statement.predicate_type,
        "predicate": statement.predicate,
    }
    try:
        statement_of(document)
        return canonical(document)
    except NotStrictError as error:
        raise UnsignableError(str(error)) from error


def statement_of(document: dict[str, Any]) -> Statement:
    """Return the statement in a JSON object; raises `NotStrictError` where it is none."""
    if set(document) != _FIELDS or document["_type"] != STATEMENT_TYPE:
        raise NotStrictError("it is no in-toto statement of version 1")
    kind, predicate, subjects = (document[k] for k in ("predicateType", "predicate", "subject"))
    if not isinstance(kind, str) or not kind or not isinstance(predicate, dict):
        raise NotStrictError("its predicate is missing or has no type")
    if not isinstance(subjects, list) or not subjects:
        raise NotStrictError("it has no subject")
    return Statement(tuple(_subject(one) for one in subjects), kind, predicate)


def _subject(entry: object) -> Subject:
    if isinstance(entry, dict) and set(entry) == {"name", "digest"}:
        name, digest = entry["name"], entry["digest"]
        if isinstance(name, str) and isinstance(digest, dict) and set(digest) == {"sha256"}:
            sha256 = digest["sha256"]
            if isinstance(sha256, str) and _SHA256.fullmatch(sha256):
                return Subject(name, sha256)
    raise NotStrictError("a subject lacks its name or its sha256")
