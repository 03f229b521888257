"""Records: signed statements about one design, each checked against its form.

A record is an in-toto statement about the manifest of a bundle. Its name is the digest of what
was signed, so that a further signature leaves it the same record.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

import jsonschema

from calibration.signing import (
    SecretKey,
    Statement,
    Subject,
    UnsignableError,
    VerificationError,
    sign,
    verify,
)
from smilesculpt.casefile.manifest import MANIFEST

Kind = Literal["create", "derive", "licence", "consent", "offer", "accept", "transfer", "withdraw"]
KINDS: tuple[Kind, ...] = (
    "create",
    "derive",
    "licence",
    "consent",
    "offer",
    "accept",
    "transfer",
    "withdraw",
)
_TYPE = "https://smilesculpt.example/exchange/{}/1"
_KIND_OF = {_TYPE.format(kind): kind for kind in KINDS}


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A record whose signatures hold and whose form is right.

    Attributes
    ----------
    kind : str
    asset : str
        SHA-256 of the manifest that it is about.
    content : dict
    signers : tuple of str
        Names (`did:key`), sorted.
    record_id : str
    envelope : bytes
    """

    kind: Kind
    asset: str
    content: dict[str, Any]
    signers: tuple[str, ...]
    record_id: str
    envelope: bytes

    def signed_by(self, *names: str | None) -> bool:
        """Return whether all of these keys signed."""
        return all(name in self.signers for name in names)


def new_record(kind: Kind, asset: str, content: dict[str, Any], *keys: SecretKey) -> Record:
    """Return a record signed by some keys.

    Raises
    ------
    UnsignableError
        If the content does not have the form of its kind.
    """
    problem = _problem(kind, content)
    if problem is not None:
        raise UnsignableError(f"{kind} {problem}")
    statement = Statement((Subject(MANIFEST, asset),), _TYPE.format(kind), content)
    return record_of(sign(statement, *keys))


def record_of(envelope: bytes) -> Record:
    """Read a record and verify all its signatures.

    Raises
    ------
    VerificationError
        If a signature does not hold, or it is no record of this version.
    """
    verified = verify(envelope)
    statement = verified.statement
    kind = _KIND_OF.get(statement.predicate_type)
    if kind is None:
        known = _TYPE.format("KIND")
        raise VerificationError(f"{statement.predicate_type[:120]} is no record like {known}")
    if len(statement.subjects) != 1 or statement.subjects[0].name != MANIFEST:
        raise VerificationError(f"the {kind} record is not about one manifest")
    problem = _problem(kind, statement.predicate)
    if problem is not None:
        raise VerificationError(f"the {kind} record {problem}")
    return Record(
        kind=kind,
        asset=statement.subjects[0].sha256,
        content=statement.predicate,
        signers=verified.signers,
        record_id=verified.record_id,
        envelope=envelope,
    )


def _problem(kind: Kind, content: dict[str, Any]) -> str | None:
    found = jsonschema.exceptions.best_match(_validator(kind).iter_errors(content))
    return None if found is None else f"at {found.json_path[:100]}: {found.message[:200]}"


@cache
def _validator(kind: Kind) -> jsonschema.Draft202012Validator:
    place = resources.files("smilesculpt") / "schemas/exchange-record-1.schema.json"
    document = json.loads(place.read_text("utf-8"))
    return jsonschema.Draft202012Validator({**document, "$ref": f"#/$defs/{kind}"})
