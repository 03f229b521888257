"""Records: signed statements about one design, each checked against its form.

A record is an in-toto statement about the manifest of a bundle. Its name is the digest of what
was signed, so that a further signature leaves it the same record.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    signed_only_by,
    united,
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
# In whose name a record speaks, and who may sign it too.
_SPEAKER: dict[Kind, str] = {
    "create": "author",
    "derive": "author",
    "licence": "author",
    "consent": "wearer",
    "offer": "from",
    "accept": "by",
    "transfer": "from",
    "withdraw": "wearer",
}
_SECOND: dict[Kind, str] = {"derive": "parent_author", "transfer": "to"}
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
        Names (`did:key`) of those whom it names and who signed, sorted.
    record_id : str
    envelope : bytes
        With the signatures of the signers only, where there are some.
    strangers : tuple of str
        Keys that it does not name and that signed it too: they have no say in it.
    """

    kind: Kind
    asset: str
    content: dict[str, Any]
    signers: tuple[str, ...]
    record_id: str
    envelope: bytes
    strangers: tuple[str, ...] = ()

    @property
    def speaker(self) -> str:
        """In whose name it speaks."""
        name: str = self.content[_SPEAKER[self.kind]]
        return name

    @property
    def is_genuine(self) -> bool:
        """Whether the one in whose name it speaks signed it."""
        return self.speaker in self.signers

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
    """Read a record and verify all its signatures; those of keys that it does not name go.

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
    named = _named(kind, statement.predicate)
    signers = tuple(name for name in verified.signers if name in named)
    strangers = tuple(name for name in verified.signers if name not in named)
    return Record(
        kind=kind,
        asset=statement.subjects[0].sha256,
        content=statement.predicate,
        signers=signers,
        record_id=verified.record_id,
        envelope=signed_only_by(envelope, named) if signers and strangers else envelope,
        strangers=strangers,
    )


def united_records(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return each record once, by id, with the signatures of all its copies.

    A copy with fewer signatures, or with those of strangers, takes none away.
    """
    by_id: dict[str, Record] = {}
    for record in sorted(records, key=lambda r: (r.record_id, r.envelope)):
        kept = by_id.get(record.record_id)
        by_id[record.record_id] = record if kept is None else _united(kept, record)
    return tuple(by_id.values())


def _united(one: Record, other: Record) -> Record:
    strangers = tuple(sorted({*one.strangers, *other.strangers}))
    if not one.signers or not other.signers:
        # At most one of them has a signature that counts.
        return replace(one if one.signers else other, strangers=strangers)
    if set(one.signers) == set(other.signers):
        return replace(one, strangers=strangers)
    return replace(record_of(united(one.envelope, other.envelope)), strangers=strangers)


def _named(kind: Kind, content: dict[str, Any]) -> frozenset[str]:
    places = [_SPEAKER[kind], _SECOND.get(kind, _SPEAKER[kind])]
    return frozenset(content[place] for place in places)


def _problem(kind: Kind, content: dict[str, Any]) -> str | None:
    found = jsonschema.exceptions.best_match(_validator(kind).iter_errors(content))
    return None if found is None else f"at {found.json_path[:100]}: {found.message[:200]}"


@cache
def _validator(kind: Kind) -> jsonschema.Draft202012Validator:
    place = resources.files("smilesculpt") / "schemas/exchange-record-1.schema.json"
    document = json.loads(place.read_text("utf-8"))
    return jsonschema.Draft202012Validator({**document, "$ref": f"#/$defs/{kind}"})
