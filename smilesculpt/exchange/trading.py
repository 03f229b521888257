"""Offer, accept, transfer: a trade between two keys, and the withdrawal of a consent.

Each step adds a signed record to the bundle, which goes back and forth as a file. A transfer
counts once both have signed it.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from calibration.signing import KeyFile, SecretKey, countersign, public_key_of, require_plain
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.errors import TradeError
from smilesculpt.exchange.folding import State, fold, transfer_flaw
from smilesculpt.exchange.opening import boxes_in
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.records import Kind, Record, new_record, record_of
from smilesculpt.exchange.sealing import box_for, part_key_of, recipient_of
from smilesculpt.exchange.standing import with_standing

_SEE = "See: smilesculpt exchange verify"


@dataclass(frozen=True, slots=True)
class OfferTerms:
    """What is offered, to whom and until when.

    Attributes
    ----------
    what : {"holder", "licence"}
        The place of the holder, or a licence to use the design.
    to : str or None
        A key, or None for whoever accepts first.
    terms : str
    issued, expires : str
        ISO 8601, UTC.
    """

    what: Literal["holder", "licence"]
    to: str | None
    terms: str
    issued: str
    expires: str


def offer(bundle: Bundle, key: SecretKey, terms: OfferTerms) -> Record:
    """Return the holder's offer.

    Raises
    ------
    TradeError
        If the key is not the holder's, the design is contested or consent was withdrawn.
    DidKeyError
        If it is for a key that is none.
    WordsError
        If the terms are too long, or hold more than letters.
    """
    if terms.to is not None:
        public_key_of(terms.to)
    require_plain("terms", terms.terms, most=2000)
    state = _tradable("offer", bundle, terms.issued)
    _require_holder("offer", state, key.did)
    if terms.expires <= terms.issued:
        raise TradeError("offer", f"it would expire at {terms.expires}", "Choose a later time.")
    content = {
        "from": key.did,
        "to": terms.to,
        "what": terms.what,
        "terms": terms.terms,
        "issued": terms.issued,
        "expires": terms.expires,
        "nonce": secrets.token_hex(16),
        "head": state.holding.head,
    }
    return new_record("offer", bundle.asset, content, key)


def accept(bundle: Bundle, who: KeyFile, *, issued: str, offer_id: str | None = None) -> Record:
    """Return the acceptance of an offer that is open to this key.

    Raises
    ------
    TradeError
        If no offer is open to it, or several are and none is named.
    """
    state = _tradable("accept", bundle, issued)
    chosen = _one(
        "accept",
        [r for r in _known(bundle) if _is_open(r, state, who.key.did, issued)],
        offer_id,
        f"no offer is open to {who.key.did}",
    )
    _require_new("accept", _answers(bundle, "accept", "offer", chosen), who.key.did)
    content = {
        "by": who.key.did,
        "offer": chosen.record_id,
        "issued": issued,
        "recipient": None if who.opening is None else recipient_of(who.opening),
    }
    return new_record("accept", bundle.asset, content, who.key)


def transfer(bundle: Bundle, who: KeyFile, *, now: str, accept_id: str | None = None) -> Record:
    """Return the transfer after an acceptance, signed by the giver; or countersigned by the taker.

    Raises
    ------
    TradeError
        If there is nothing for this key to sign, or several and none is named.
    """
    state = _tradable("transfer", bundle, now)
    records = _known(bundle)
    waiting = _waiting(records, state, who.key.did)
    if waiting:
        half = _one("transfer", waiting, accept_id, "", lambda r: str(r.content["accept"]))
        _require_sound(half, records)
        return record_of(countersign(half.envelope, who.key))
    _require_holder("transfer", state, who.key.did)
    accepted = _one(
        "transfer",
        [r for r in records if r.kind == "accept" and _offer_of(r, records, state) is not None],
        accept_id,
        "nobody has accepted an offer of the present holder",
    )
    _require_new("transfer", _answers(bundle, "transfer", "accept", accepted), who.key.did)
    made = new_record("transfer", bundle.asset, _content(bundle, who, accepted, records), who.key)
    _require_sound(made, records)
    return made


def withdraw(bundle: Bundle, key: SecretKey, *, issued: str) -> tuple[Record, ...]:
    """Return the withdrawal of every consent that stands, or the one that was signed before.

    Raises
    ------
    TradeError
        If the key is not the wearer's or no consent was given.
    """
    known = _known(bundle)
    state = fold(known, bundle.asset, bundle.manifest, issued)
    if key.did != bundle.manifest.about.wearer:
        reason = f"{key.did} did not give the consent"
        raise TradeError("withdraw", reason, "Use the wearer's own key.")
    if state.consent.state == "withdrawn":
        return tuple(r for r in known if r.kind == "withdraw" and r.signed_by(key.did))
    if state.consent.state not in ("given", "expired"):
        raise TradeError("withdraw", f"the consent is {state.consent.state}", _SEE)
    said = {"wearer": key.did, "issued": issued}
    standing = state.consent.records
    return tuple(
        new_record("withdraw", bundle.asset, {**said, "consent": c}, key) for c in standing
    )


def confirm(bundle: Bundle, key: SecretKey) -> Record:
    """Return the claim to a parent, countersigned by the parent's author.

    Raises
    ------
    TradeError
        If the design claims no parent of this key.
    """
    claims = [
        r for r in _known(bundle) if r.kind == "derive" and r.content["parent_author"] == key.did
    ]
    claim = _one("confirm", claims, None, f"it claims no parent by {key.did}")
    return record_of(countersign(claim.envelope, key))


def _known(bundle: Bundle) -> tuple[Record, ...]:
    """Return the records of a design by those who have a say in it."""
    records = readable_records(bundle)[0]
    own = with_standing(records, bundle.asset, bundle.manifest.about)[0]
    return tuple(r for r in own if r.asset == bundle.asset)


def _tradable(step: str, bundle: Bundle, now: str) -> State:
    state = fold(_known(bundle), bundle.asset, bundle.manifest, now)
    if state.author is None:
        raise TradeError(step, "nobody whom its manifest names signed for it", _SEE)
    if state.missing:
        raise TradeError(step, state.missing[0], "Ask for a copy with all its records.")
    if state.holding.contested:
        raise TradeError(step, "its holder is contested", _SEE)
    if state.consent.state != "given":
        raise TradeError(step, f"the wearer's consent is {state.consent.state}", _SEE)
    return state


def _require_holder(step: str, state: State, did: str) -> None:
    if state.holding.holder != did:
        raise TradeError(step, f"{did} does not hold it, {state.holding.holder} does", _SEE)


def _is_open(record: Record, state: State, did: str, now: str) -> bool:
    said = record.content
    return (
        record.kind == "offer"
        and record.signed_by(state.holding.holder)
        and said["from"] == state.holding.holder != did
        and said["head"] in state.holding.heads
        and said["to"] in (None, did)
        and said["expires"] >= now
    )


def _waiting(records: tuple[Record, ...], state: State, did: str) -> list[Record]:
    """Return the holder's transfers to a key that it has not signed; those that stand first."""
    found = [
        r
        for r in records
        if r.kind == "transfer"
        and (r.content["from"], r.content["to"]) == (state.holding.holder, did)
        and r.content["previous"] in state.holding.heads
        and not r.signed_by(did)
    ]
    return [r for r in found if transfer_flaw(r, records) is None] or found


def _offer_of(accept: Record, records: tuple[Record, ...], state: State) -> Record | None:
    """Return the offer that was accepted if it is the present holder's and still leads on."""
    for record in records:
        if record.record_id == accept.content["offer"] and record.kind == "offer":
            issued = accept.content["issued"]
            if _is_open(record, state, accept.content["by"], issued):
                return record
    return None


def _content(
    bundle: Bundle, who: KeyFile, accepted: Record, records: tuple[Record, ...]
) -> dict[str, Any]:
    made = next(r for r in records if r.record_id == accepted.content["offer"])
    return {
        "from": who.key.did,
        "to": accepted.content["by"],
        "what": made.content["what"],
        "offer": made.record_id,
        "accept": accepted.record_id,
        "previous": made.content["head"],
        "openings": _openings(bundle, who, accepted, made.content["what"]),
    }


def _openings(bundle: Bundle, who: KeyFile, accepted: Record, what: str) -> dict[str, list[str]]:
    """Seal the keys of the sealed parts to a new holder; a licence opens nothing."""
    recipient = accepted.content["recipient"]
    if what != "holder" or recipient is None or who.opening is None:
        return {}
    boxes = boxes_in(_known(bundle), bundle)
    return {
        name: [box_for(part_key_of(found, who.opening), recipient)]
        for name, found in sorted(boxes.items())
    }


def _require_sound(made: Record, records: tuple[Record, ...]) -> None:
    """Refuse to sign what would not stand even with the other signature."""
    flaw = transfer_flaw(made, records)
    if flaw is not None:
        raise TradeError("transfer", f"{flaw} (record {made.record_id[:12]})", _SEE)


def _answers(bundle: Bundle, kind: Kind, name: str, to: Record) -> list[Record]:
    return [r for r in _known(bundle) if r.kind == kind and r.content[name] == to.record_id]


def _require_new(step: str, answers: list[Record], did: str) -> None:
    """Refuse to answer twice: the second record would put the trade in doubt."""
    for answer in answers:
        if answer.signed_by(did):
            reason = f"this key signed it already (record {answer.record_id[:12]})"
            raise TradeError(step, reason, "Nothing is left to do here: the other side is next.")


def _one(
    step: str,
    found: list[Record],
    wanted: str | None,
    otherwise: str,
    name_of: Callable[[Record], str] = lambda r: r.record_id,
) -> Record:
    chosen = [r for r in found if wanted is None or name_of(r).startswith(wanted)]
    if not chosen:
        raise TradeError(step, otherwise or f"nothing waits for {wanted}", _SEE)
    if len(chosen) > 1:
        ids = ", ".join(name_of(record)[:12] for record in chosen)
        raise TradeError(step, f"there are several: {ids}", "Name one with --record ID.")
    return chosen[0]
