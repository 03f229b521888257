"""What can be known of a bundle, as seven facts and never as one green tick.

Validation does not say that a smile is genuine; it says what was signed by which key and what
has changed since.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.copies import copied_from
from smilesculpt.exchange.derivation import Derivation, derivations
from smilesculpt.exchange.folding import State, fold
from smilesculpt.exchange.publishing import crown_path
from smilesculpt.exchange.reading_records import create_of, readable_records
from smilesculpt.exchange.records import Record, united_records
from smilesculpt.exchange.standing import added_by_others, with_standing
from smilesculpt.exchange.tooth_changes import ToothChange, changed_teeth

Signature = Literal["valid", "absent", "invalid"]
Verdict = Literal[
    "intact", "changed after signing", "signed by another key", "forged parent", "findings"
]
_NOBODY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Content:
    """How the parts compare with what was signed, or with the manifest where nothing was.

    Attributes
    ----------
    changed, added, missing : tuple of str
        Paths.
    left_out : tuple of str
        Paths of sealed parts that are not in this copy: a gallery gives them to nobody.
    teeth : tuple of ToothChange
    notes : tuple of str
        What is odd about records or wrapping.
    """

    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    teeth: tuple[ToothChange, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_intact(self) -> bool:
        """Whether every part is as it was signed and nothing stands beside them."""
        return not (self.differs or self.left_out or self.notes)

    @property
    def differs(self) -> bool:
        """Whether what is here, or should be, is not what was signed."""
        return bool(self.changed or self.added or self.missing)


@dataclass(frozen=True, slots=True)
class Known:
    """What the person who verifies already knows.

    Attributes
    ----------
    own : tuple of str
        Their own keys.
    petnames : mapping of str to str
        Names that they gave to keys; theirs alone.
    records : tuple of Record
        Records seen before, from a store or other bundles.
    """

    own: tuple[str, ...] = ()
    petnames: Mapping[str, str] = field(default_factory=lambda: _NOBODY)
    records: tuple[Record, ...] = ()

    def name_of(self, did: str | None) -> str:
        """Return "you", the petname, or "unknown"."""
        if did is None:
            return "unknown"
        return "you" if did in self.own else self.petnames.get(did, "unknown")


@dataclass(frozen=True, slots=True)
class Verification:
    """The seven facts about a bundle.

    Attributes
    ----------
    asset_id : str
    title : str
    content : Content
    signature : {"valid", "absent", "invalid"}
        Of the author whom the manifest names.
    signer : str or None
        The key that signed, if any.
    signer_is : str
        "you", a petname, or "unknown".
    derivations : tuple of Derivation
        Empty for a design that claims no parent.
    state : State
        Holder and consent.
    copied_from : tuple of str
        Asset ids of other people's designs that hold the same parts.
    added_by_others : tuple of str
        A sentence for each record or signature of somebody who has no say in the design; they
        change none of the facts.
    anchor : str
        "none": no witness and no chain are asked.
    verdict : str
        In which of the known ways it was tampered with.
    """

    asset_id: str
    title: str
    content: Content
    signature: Signature
    signer: str | None
    signer_is: str
    derivations: tuple[Derivation, ...]
    state: State
    copied_from: tuple[str, ...]
    added_by_others: tuple[str, ...]
    anchor: str
    verdict: Verdict


def verify_bundle(bundle: Bundle, known: Known, now: str) -> Verification:
    """Return the seven facts about a bundle; nothing in it is believed unchecked.

    Parameters
    ----------
    bundle : Bundle
    known : Known
    now : str
        ISO 8601, UTC; decides whether consent has expired.
    """
    inside, wrong = readable_records(bundle)
    records = united_records((*inside, *known.records))
    author = bundle.manifest.about.author
    create = create_of(records, bundle.asset, author)
    signed = create if create is not None else _left_behind(inside, author)
    forged = _is_forged(inside)
    behind = derivations(records, bundle.asset, bundle.manifest.about)
    state = fold(records, bundle.asset, bundle.manifest, now)
    forgotten = _forgotten(bundle, inside, records)
    notes = (*bundle.notes, *wrong, *state.missing, *forgotten)
    facts = _Facts(
        content=_content(bundle, None if create is not None else signed, notes),
        signature=_signature(create, signed, is_tampered=bool(wrong) or forged),
        is_forged=forged,
        derivations=behind,
        state=state,
        copied_from=copied_from(bundle, create, records),
    )
    signer = signed.content["author"] if signed is not None else None
    return Verification(
        asset_id=bundle.asset_id,
        title=bundle.manifest.about.title,
        content=facts.content,
        signature=facts.signature,
        signer=signer,
        signer_is=known.name_of(signer),
        derivations=behind,
        state=facts.state,
        copied_from=facts.copied_from,
        added_by_others=added_by_others(inside, bundle.asset, bundle.manifest.about),
        anchor="none",
        verdict=_verdict(facts),
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    content: Content
    signature: Signature
    is_forged: bool
    derivations: tuple[Derivation, ...]
    state: State
    copied_from: tuple[str, ...]


def _verdict(facts: _Facts) -> Verdict:
    if any(one.state == "forged" for one in facts.derivations):
        return "forged parent"
    if facts.is_forged and facts.signature != "valid":
        return "signed by another key"
    if facts.signature == "invalid" or (facts.signature == "valid" and facts.content.differs):
        return "changed after signing"
    if facts.copied_from:
        return "signed by another key"
    forbidden = any(one.state == "forbidden" for one in facts.derivations)
    troubled = forbidden or facts.state.holding.contested or facts.state.consent.state != "given"
    if facts.signature == "absent" or not facts.content.is_intact or troubled:
        return "findings"
    return "intact"


def _left_behind(records: tuple[Record, ...], author: str) -> Record | None:
    """Return the author's record for an earlier content of this bundle.

    Parts and manifest were changed together; what was signed still tells what they were.
    """
    parents = {r.content["parent_create"] for r in records if r.kind == "derive"}
    found = [
        record
        for record in records
        if record.kind == "create"
        and record.is_genuine
        and record.record_id not in parents
        and record.content["author"] == author
    ]
    return min(found, key=lambda record: record.record_id, default=None)


def _signature(create: Record | None, signed: Record | None, *, is_tampered: bool) -> Signature:
    if create is not None:
        return "valid"
    return "invalid" if signed is not None or is_tampered else "absent"


def _is_forged(records: tuple[Record, ...]) -> bool:
    """Return whether a record names an author who did not sign it."""
    return any("author" in r.content and not r.is_genuine for r in records)


def _content(bundle: Bundle, earlier: Record | None, notes: tuple[str, ...]) -> Content:
    """Compare the parts with the manifest, or with what was signed before it was changed too."""
    listed = {path: one.sha256 for path, one in bundle.manifest.files.items()}
    claimed: dict[str, str] = listed if earlier is None else earlier.content["files"]
    found = {path: hashlib.sha256(data).hexdigest() for path, data in bundle.files.items()}
    changed = tuple(sorted(p for p in claimed if p in found and found[p] != claimed[p]))
    absent = set(claimed) - set(found)
    left_out = {path for path in absent if _is_sealed(bundle, path)}
    missing = tuple(sorted(absent - left_out))
    teeth = tuple(fdi for fdi in range(11, 86) if crown_path(fdi) in claimed)
    sizes = (f"{path} has another size than listed" for path in _wrong_sizes(bundle))
    return Content(
        changed=changed,
        added=tuple(sorted(set(found) - set(claimed))),
        missing=missing,
        left_out=tuple(sorted(left_out)),
        teeth=changed_teeth(bundle.files, (*changed, *missing), teeth),
        notes=(*notes, *sizes),
    )


def _is_sealed(bundle: Bundle, path: str) -> bool:
    one = bundle.manifest.files.get(path)
    return one is not None and one.privacy != "public" and one.commitment is not None


def _wrong_sizes(bundle: Bundle) -> tuple[str, ...]:
    listed = bundle.manifest.files.items()
    here = bundle.files
    return tuple(p for p, one in listed if p in here and len(here[p]) != one.size)


def _forgotten(
    bundle: Bundle, inside: tuple[Record, ...], seen: tuple[Record, ...]
) -> tuple[str, ...]:
    """Tell of records of this design that were seen before and are not in it: an older copy."""
    here = {record.record_id for record in inside}
    asset, about = bundle.asset, bundle.manifest.about
    return tuple(
        f"older than what was seen before: lacks the {record.kind} record {record.record_id}"
        for record in with_standing(seen, asset, about)[0]
        if record.asset == asset and record.record_id not in here
    )
