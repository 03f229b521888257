"""Where a design comes from: claimed by its author, confirmed by the parent's, or made up."""

from dataclasses import dataclass
from typing import Literal

from calibration.signing import content_id_of_digest
from smilesculpt.casefile.manifest import About
from smilesculpt.exchange.licences import remix_problem
from smilesculpt.exchange.reading_records import creates_of
from smilesculpt.exchange.records import Record

Derived = Literal["claimed", "confirmed", "forbidden", "forged"]


@dataclass(frozen=True, slots=True)
class Derivation:
    """What is behind one parent of a design.

    Attributes
    ----------
    parent : str
        Asset id.
    parent_author : str or None
    state : {"claimed", "confirmed", "forbidden", "forged"}
        "claimed": the author of the design says so, and the parent exists; "confirmed": the
        parent's author signed too; "forbidden": the parent's licence allows it not; "forged":
        the parent's author never signed what is shown as theirs.
    reason : str
        Why it is forbidden or forged.
    """

    parent: str
    parent_author: str | None
    state: Derived
    reason: str = ""


def derivations(records: tuple[Record, ...], asset: str, about: About) -> tuple[Derivation, ...]:
    """Return what is behind each parent that the manifest or a record of the author claims."""
    # What somebody else claims about this design is no claim of its author.
    made = [
        r for r in records if r.kind == "derive" and r.asset == asset and _is_by(r, about.author)
    ]
    parents = dict.fromkeys([*about.parents, *sorted(r.content["parent"] for r in made)])
    return tuple(_derivation(parent, made, records, about) for parent in parents)


def _derivation(
    parent: str, made: list[Record], records: tuple[Record, ...], about: About
) -> Derivation:
    claims = [r for r in made if r.content["parent"] == parent]
    if parent not in about.parents:
        return Derivation(parent, None, "forged", "a record names it, the manifest does not")
    if not claims:
        return Derivation(parent, None, "forged", "the author signed no claim to it")
    # A claim that the parent's author confirmed is not undone by a second one.
    claim = min(claims, key=lambda r: (-len(r.signers), r.record_id))
    author = claim.content["parent_author"]
    made_by = _parent_creates(claim, records)
    create = next((r for r in made_by if r.record_id == claim.content["parent_create"]), None)
    if create is None:
        return Derivation(parent, author, "forged", _why_forged(author, made_by))
    if claim.signed_by(author):
        return Derivation(parent, author, "confirmed")
    problem = _licence_problem(records, create, about.licence)
    if problem is not None:
        return Derivation(parent, author, "forbidden", problem)
    return Derivation(parent, author, "claimed")


def _is_by(record: Record, author: str) -> bool:
    return record.content["author"] == author and record.signed_by(author)


def _why_forged(author: str, made_by: tuple[Record, ...]) -> str:
    if not made_by:
        return f"{author} never signed this parent"
    ids = ", ".join(record.record_id for record in made_by)
    return f"the claim cites another record than {ids}, with which {author} signed this parent"


def _parent_creates(claim: Record, records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Return the records by which the claimed author made the parent."""
    said = claim.content
    of_parent = tuple(r for r in records if content_id_of_digest(r.asset) == said["parent"])
    assets = {record.asset for record in of_parent}
    return tuple(r for a in assets for r in creates_of(of_parent, a, said["parent_author"]))


def _licence_problem(records: tuple[Record, ...], create: Record, licence: str) -> str | None:
    author = create.content["author"]
    given = [
        r for r in records if r.kind == "licence" and r.asset == create.asset and _is_by(r, author)
    ]
    if not given:
        return "the parent's licence is not shown"
    problems = [remix_problem(r.content["license"], licence) for r in given]
    return next((problem for problem in problems if problem is None), problems[0])
