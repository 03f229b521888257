"""The signed list of a gallery: every design, every tombstone, and the digest of every file."""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import jsonschema

from calibration.signing import SecretKey, Statement, Subject, VerificationError, sign, verify

SCHEMA = "smilesculpt/feed/1"
PREDICATE = "https://smilesculpt.example/gallery/feed/1"
FEED = "feed.json"


@dataclass(frozen=True, slots=True, eq=False)
class Feed:
    """A feed whose signature holds.

    Attributes
    ----------
    key : str
        `did:key` that signed it; whose key that is, only its owner can show.
    content : dict
        Of the form of `feed-1.schema.json`.
    files : dict of str to str
        SHA-256 of each file of the site by its path, the feed itself left out.
    """

    key: str
    content: dict[str, Any]
    files: dict[str, str]


def feed_bytes(content: dict[str, Any], files: dict[str, str], key: SecretKey) -> bytes:
    """Return a feed as a signed envelope.

    Raises
    ------
    ValueError
        If the content is not of the form of a feed.
    """
    problem = _problem(content)
    if problem is not None:
        raise ValueError(f"this is no feed: {problem}")
    subjects = tuple(Subject(path, files[path]) for path in sorted(files))
    return sign(Statement(subjects, PREDICATE, content), key)


def feed_of(data: bytes) -> Feed:
    """Return the feed in an envelope.

    Raises
    ------
    VerificationError
        If its signature does not hold, or it is no feed of this version.
    """
    verified = verify(data)
    statement = verified.statement
    if statement.predicate_type != PREDICATE:
        raise VerificationError(f"{statement.predicate_type[:120]} is no feed like {PREDICATE}")
    problem = _problem(statement.predicate)
    if problem is not None:
        raise VerificationError(f"the feed {problem}")
    files = {subject.name: subject.sha256 for subject in statement.subjects}
    if len(verified.signers) != 1 or len(files) != len(statement.subjects):
        raise VerificationError("the feed has several signers, or names a file twice")
    return Feed(verified.signers[0], statement.predicate, files)


def _problem(content: dict[str, Any]) -> str | None:
    found = jsonschema.exceptions.best_match(_validator().iter_errors(content))
    return None if found is None else f"at {found.json_path[:100]}: {found.message[:200]}"


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (resources.files("smilesculpt.gallery") / "feed-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))
