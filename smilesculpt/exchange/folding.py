"""What the records of a design add up to; the same in whatever order they arrived.

Each change of holder names the record before it. Two valid successors of one record mean that
its holder promised the design twice: the last undisputed holder stays, both records are kept,
and whoever signed both is named by them. Offline this cannot be prevented, only shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from smilesculpt.casefile.manifest import Manifest
from smilesculpt.exchange.reading_records import create_of
from smilesculpt.exchange.records import Record
from smilesculpt.exchange.references import missing_answers

ConsentState = Literal["given", "withdrawn", "expired", "none"]


@dataclass(frozen=True, slots=True)
class ConsentFact:
    """Whether the wearer agrees, and to what.

    Attributes
    ----------
    state : {"given", "withdrawn", "expired", "none"}
    purposes : tuple of str
        Those that every standing consent agrees to.
    records : tuple of str
        Ids of the consents that stand, or of those withdrawn.
    """

    state: ConsentState
    purposes: tuple[str, ...] = ()
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds the design.

    Attributes
    ----------
    holder : str or None
        The last undisputed one.
    head : str or None
        The record that made them so.
    n_moves : int
        How often it changed hands.
    contested : tuple of str
        Ids of the conflicting records; with their envelopes they are a proof for anyone.
    promised_twice_by : str or None
        The signer of all of them.
    grants : tuple of str
        Keys that were given a licence.
    """

    holder: str | None
    head: str | None
    n_moves: int = 0
    contested: tuple[str, ...] = ()
    promised_twice_by: str | None = None
    grants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What the records of one design add up to.

    Attributes
    ----------
    author : str or None
        None where nobody whom the manifest names signed for it.
    holding : Holding
    consent : ConsentFact
    missing : tuple of str
        A sentence for each record that another answers and that is not there: somebody took
        it out, and holder and consent may not be what they seem.
    """

    author: str | None
    holding: Holding
    consent: ConsentFact
    missing: tuple[str, ...] = ()


def fold(records: Iterable[Record], asset: str, manifest: Manifest, now: str) -> State:
    """Return the state of a design.

    Parameters
    ----------
    records : iterable of Record
        Verified; records of other designs are passed over.
    asset : str
        SHA-256 of the manifest.
    manifest : Manifest
        Names author and wearer: a record of another key cannot take their place.
    now : str
        ISO 8601, UTC; decides whether a consent has expired.
    """
    own = tuple(sorted((r for r in records if r.asset == asset), key=lambda r: r.record_id))
    create = create_of(own, asset, manifest.about.author)
    consent, missing = _consent(own, manifest.about.wearer, now), missing_answers(own)
    if create is None:
        return State(None, Holding(None, None), consent, missing)
    return State(manifest.about.author, _holding(own, create), consent, missing)


def transfer_problem(transfer: Record, records: tuple[Record, ...]) -> str | None:
    """Return why a transfer does not stand, or None."""
    said = transfer.content
    if not transfer.signed_by(said["from"], said["to"]):
        return "it needs the signatures of giver and taker"
    return transfer_flaw(transfer, records)


def transfer_flaw(transfer: Record, records: tuple[Record, ...]) -> str | None:
    """Return why a transfer would not stand even with both signatures, or None."""
    said = transfer.content
    by_id = {record.record_id: record for record in records}
    offer, accept = by_id.get(said["offer"]), by_id.get(said["accept"])
    if offer is None or accept is None or (offer.kind, accept.kind) != ("offer", "accept"):
        return "its offer or its acceptance is missing"
    return _offer_problem(offer, said) or _accept_problem(accept, offer, said["to"])


def _offer_problem(offer: Record, said: dict[str, object]) -> str | None:
    made = offer.content
    if not offer.signed_by(said["from"] if isinstance(said["from"], str) else None):
        return "the giver did not sign the offer"
    if made["from"] != said["from"] or made["to"] not in (None, said["to"]):
        return "the offer is between other people"
    if made["what"] != said["what"] or made["head"] != said["previous"]:
        return "the offer is for something else"
    return None


def _accept_problem(accept: Record, offer: Record, taker: str) -> str | None:
    if accept.content["by"] != taker or not accept.signed_by(taker):
        return "the taker did not sign the acceptance"
    if accept.content["offer"] != offer.record_id:
        return "the acceptance is of another offer"
    if accept.content["issued"] > offer.content["expires"]:
        return "the offer had expired when it was accepted"
    return None


def _holding(own: tuple[Record, ...], create: Record) -> Holding:
    holder, head, n_moves = create.content["author"], create.record_id, 0
    valid = [r for r in own if r.kind == "transfer" and transfer_problem(r, own) is None]
    grants: set[str] = set()
    while True:
        here = [r for r in valid if (r.content["previous"], r.content["from"]) == (head, holder)]
        grants |= {r.content["to"] for r in here if r.content["what"] == "licence"}
        moves = [r for r in here if r.content["what"] == "holder"]
        if len(moves) != 1:
            break
        # A record holds the digest of the one before it, so that this chain cannot be a circle.
        holder, head, n_moves = moves[0].content["to"], moves[0].record_id, n_moves + 1
    contested = tuple(r.record_id for r in moves)
    culprit = holder if contested else None
    return Holding(holder, head, n_moves, contested, culprit, tuple(sorted(grants)))


def _consent(own: tuple[Record, ...], wearer: str, now: str) -> ConsentFact:
    given = [r for r in own if r.kind == "consent" and _is_of(r, wearer)]
    gone = {r.content["consent"] for r in own if r.kind == "withdraw" and _is_of(r, wearer)}
    if not given:
        return ConsentFact("none")
    standing = [r for r in given if r.record_id not in gone]
    if not standing:
        return ConsentFact("withdrawn", (), tuple(r.record_id for r in given))
    live = [r for r in standing if r.content["expires"] is None or r.content["expires"] > now]
    if not live:
        return ConsentFact("expired", (), tuple(r.record_id for r in standing))
    agreed = set.intersection(
        *({n for n, yes in r.content["purposes"].items() if yes} for r in live)
    )
    return ConsentFact("given", tuple(sorted(agreed)), tuple(r.record_id for r in live))


def _is_of(record: Record, wearer: str) -> bool:
    return bool(wearer) and record.content["wearer"] == wearer and record.signed_by(wearer)
