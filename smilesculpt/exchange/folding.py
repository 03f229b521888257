"""What the records of a design add up to; the same in whatever order they arrived.

Each change of holder names the record before it. Two valid successors of one record mean that
its holder promised the design twice: the last undisputed holder stays, both records are kept,
and whoever signed both is named by them. Offline this cannot be prevented, only shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from smilesculpt.casefile.manifest import Manifest
from smilesculpt.exchange.reading_records import creates_of
from smilesculpt.exchange.records import Record, united_records
from smilesculpt.exchange.references import missing_answers
from smilesculpt.exchange.standing import trading_parties

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
    heads : tuple of str
        All records that made the present holder so: an author may have signed several create
        records, and what answers any of them answers the design.
    holders : tuple of str
        Everybody who held it so far.
    """

    holder: str | None
    head: str | None
    n_moves: int = 0
    contested: tuple[str, ...] = ()
    promised_twice_by: str | None = None
    grants: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()


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
    own = united_records(r for r in records if r.asset == asset and r.is_genuine)
    author, wearer = manifest.about.author, manifest.about.wearer
    consent = _consent(own, wearer, now)
    creates = creates_of(own, asset, author)
    holding = _holding(own, author, creates) if creates else Holding(None, None)
    holders = frozenset((author, *holding.holders))
    parties = trading_parties(own, author)
    counting = tuple(r for r in own if _leaves_a_trace(r, holders, parties, wearer))
    missing = missing_answers(own, counting)
    return State(author if creates else None, holding, consent, missing)


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


def _leaves_a_trace(
    record: Record, holders: frozenset[str], parties: frozenset[str], wearer: str
) -> bool:
    """Return whether a record would not be there without the one that it answers.

    Strangers can name what never was; only those count who have a say.
    """
    if record.kind == "withdraw":
        return record.speaker == wearer
    if record.kind == "transfer" and record.signed_by(record.content["to"]):
        return record.speaker in parties
    return record.kind in ("offer", "transfer") and record.speaker in holders


def _holding(own: tuple[Record, ...], author: str, creates: tuple[Record, ...]) -> Holding:
    holder, heads, n_moves = author, tuple(r.record_id for r in creates), 0
    holders = [author]
    valid = [r for r in own if r.kind == "transfer" and transfer_problem(r, own) is None]
    grants: set[str] = set()
    while True:
        here = [r for r in valid if r.content["previous"] in heads and r.content["from"] == holder]
        grants |= {r.content["to"] for r in here if r.content["what"] == "licence"}
        moves = [r for r in here if r.content["what"] == "holder"]
        if len(moves) != 1:
            break
        # A record holds the digest of the one before it, so that this chain cannot be a circle.
        holder, heads, n_moves = moves[0].content["to"], (moves[0].record_id,), n_moves + 1
        holders.append(holder)
    contested = tuple(r.record_id for r in moves)
    return Holding(
        holder=holder,
        head=min(heads),
        n_moves=n_moves,
        contested=contested,
        promised_twice_by=holder if contested else None,
        grants=tuple(sorted(grants)),
        heads=tuple(sorted(heads)),
        holders=tuple(dict.fromkeys(holders)),
    )


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
