"""Trades between keys: what counts, what does not, and two promises of one design."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from calibration.signing import (
    Statement,
    Subject,
    UnsignableError,
    VerificationError,
    sign,
)
from smilesculpt.exchange import (
    Known,
    OfferTerms,
    accept,
    confirm,
    offer,
    open_sealed_case,
    publish,
    transfer,
    verify_bundle,
    withdraw,
)
from smilesculpt.exchange.errors import SealError, TradeError
from smilesculpt.exchange.folding import fold
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.records import new_record, record_of
from tests.smilesculpt.exchange.designs import NOW, agreed, publication

LATER = "2026-04-01T12:00:00Z"


def terms(what="holder", to=None, expires=LATER):
    return OfferTerms(what, to, "a good lunch", NOW, expires)


def state_of(bundle, now=NOW):
    return fold(readable_records(bundle)[0], bundle.asset, bundle.manifest, now)


def handed_over(bundle, giver, taker, what="holder"):
    """Do a whole trade and return the bundle after it."""
    offered = offer(bundle, giver.key, terms(what, taker.key.did))
    bundle = bundle.with_records(offered)
    taken = accept(bundle, taker, issued=NOW, offer_id=offered.record_id)
    bundle = bundle.with_records(taken)
    bundle = bundle.with_records(transfer(bundle, giver, now=NOW))
    return bundle.with_records(transfer(bundle, taker, now=NOW))


def test_the_author_is_the_first_holder(elysium, people):
    assert state_of(elysium).holding.holder == people.ada.key.did


def test_a_transfer_counts_once_both_have_signed(elysium, people):
    bundle = elysium.with_records(offer(elysium, people.ada.key, terms()))
    bundle = bundle.with_records(accept(bundle, people.cho, issued=NOW))
    bundle = bundle.with_records(transfer(bundle, people.ada, now=NOW))
    assert state_of(bundle).holding.holder == people.ada.key.did
    bundle = bundle.with_records(transfer(bundle, people.cho, now=NOW))
    assert state_of(bundle).holding.holder == people.cho.key.did
    assert verify_bundle(bundle, Known(), NOW).verdict == "intact"


def test_the_name_of_a_design_survives_its_trades(elysium, people):
    assert handed_over(elysium, people.ada, people.cho).asset_id == elysium.asset_id


def test_a_new_holder_can_open_the_seal_and_pass_it_on(elysium, people, case):
    with pytest.raises(SealError):
        open_sealed_case(elysium, people.cho, Path("x"))
    bundle = handed_over(elysium, people.ada, people.cho)
    bundle = handed_over(bundle, people.cho, people.vandal)
    for who in (people.cho, people.vandal):
        opened = open_sealed_case(bundle, who, Path("x"))
        assert opened.surface.digest() == case.surface.digest()
    assert state_of(bundle).holding.n_moves == 2


def test_a_licence_moves_neither_the_holder_nor_the_seal(elysium, people):
    bundle = handed_over(elysium, people.ada, people.cho, "licence")
    holding = state_of(bundle).holding
    assert holding.holder == people.ada.key.did
    assert holding.grants == (people.cho.key.did,)
    with pytest.raises(SealError):
        open_sealed_case(bundle, people.cho, Path("x"))


def test_two_transfers_of_one_design_contest_it_in_any_order(elysium, people):
    one = handed_over(elysium, people.ada, people.cho)
    two = handed_over(elysium, people.ada, people.vandal)
    records = [r for b in (one, two) for r in readable_records(b)[0] if r.asset == elysium.asset]
    transfers = sorted({r.record_id for r in records if r.kind == "transfer"})
    merged = elysium.with_records(*records)
    holding = state_of(merged).holding
    assert holding.holder == people.ada.key.did
    assert holding.contested == tuple(transfers)
    assert holding.promised_twice_by == people.ada.key.did
    found = verify_bundle(merged, Known(), NOW)
    assert found.verdict == "findings"
    with pytest.raises(TradeError, match="contested"):
        offer(merged, people.ada.key, terms())


def test_the_order_of_records_does_not_matter(elysium, people):
    bundle = handed_over(elysium, people.ada, people.cho)
    records = [r for r in readable_records(bundle)[0] if r.kind != "licence"]
    assert len(records) == 5
    states = {repr(fold(one, bundle.asset, bundle.manifest, NOW)) for one in permutations(records)}
    assert states == {repr(state_of(bundle))}


def forged_transfer(bundle, giver, taker, *keys, **changes):
    made = next(r for r in readable_records(bundle)[0] if r.kind == "offer")
    taken = next(r for r in readable_records(bundle)[0] if r.kind == "accept")
    content = {
        "from": giver.key.did,
        "to": taker.key.did,
        "what": "holder",
        "offer": made.record_id,
        "accept": taken.record_id,
        "previous": made.content["head"],
        "openings": {},
        **changes,
    }
    return bundle.with_records(new_record("transfer", bundle.asset, content, *keys))


@pytest.fixture
def accepted(elysium, people):
    bundle = elysium.with_records(offer(elysium, people.ada.key, terms(to=people.cho.key.did)))
    return bundle.with_records(accept(bundle, people.cho, issued=NOW))


@pytest.mark.parametrize(
    "forge",
    [
        lambda b, p: forged_transfer(b, p.ada, p.vandal, p.vandal.key),
        lambda b, p: forged_transfer(b, p.ada, p.cho, p.cho.key),
        lambda b, p: forged_transfer(b, p.vandal, p.cho, p.vandal.key, p.cho.key),
        lambda b, p: forged_transfer(b, p.ada, p.vandal, p.ada.key, p.vandal.key),
        lambda b, p: forged_transfer(b, p.ada, p.cho, p.ada.key, p.cho.key, previous="ab" * 32),
        lambda b, p: forged_transfer(b, p.ada, p.cho, p.ada.key, p.cho.key, offer="ab" * 32),
        lambda b, p: forged_transfer(b, p.ada, p.cho, p.ada.key, p.cho.key, what="licence"),
    ],
)
def test_stolen_half_signed_and_made_up_transfers_do_not_count(accepted, people, forge):
    holding = state_of(forge(accepted, people)).holding
    assert holding.holder == people.ada.key.did
    assert holding.grants == ()


def test_an_acceptance_after_the_end_of_the_offer_does_not_count(elysium, people):
    bundle = elysium.with_records(offer(elysium, people.ada.key, terms()))
    with pytest.raises(TradeError, match="no offer is open"):
        accept(bundle, people.cho, issued="2026-05-01T12:00:00Z")


def test_an_old_offer_leads_nowhere_once_the_design_has_moved(elysium, people):
    stale = elysium.with_records(offer(elysium, people.ada.key, terms()))
    moved = handed_over(stale, people.ada, people.cho)
    with pytest.raises(TradeError, match="no offer is open"):
        accept(moved, people.vandal, issued=NOW)


@pytest.mark.parametrize("step", ["offer", "accept", "transfer", "withdraw", "confirm"])
def test_a_stranger_can_do_nothing(elysium, people, step):
    bundle = elysium.with_records(offer(elysium, people.ada.key, terms(to=people.cho.key.did)))
    steps = {
        "offer": lambda: offer(bundle, people.vandal.key, terms()),
        "accept": lambda: accept(bundle, people.vandal, issued=NOW),
        "transfer": lambda: transfer(bundle, people.vandal, now=NOW),
        "withdraw": lambda: withdraw(bundle, people.vandal.key, issued=NOW),
        "confirm": lambda: confirm(bundle, people.vandal.key),
    }
    with pytest.raises(TradeError) as caught:
        steps[step]()
    assert caught.value.step == step


def test_withdrawn_consent_ends_trades(elysium, people):
    gone = elysium.with_records(*withdraw(elysium, people.ben.key, issued=NOW))
    assert state_of(gone).consent.state == "withdrawn"
    found = verify_bundle(gone, Known(), NOW)
    assert (found.verdict, found.content.is_intact) == ("findings", True)
    with pytest.raises(TradeError, match="withdrawn"):
        offer(gone, people.ada.key, terms())
    again = withdraw(gone, people.ben.key, issued=LATER)
    assert gone.with_records(*again).envelopes == gone.envelopes


def test_nobody_else_can_withdraw_or_give_the_wearer_s_consent(elysium, people):
    consent = next(r for r in readable_records(elysium)[0] if r.kind == "consent")
    content = {"wearer": people.ben.key.did, "consent": consent.record_id, "issued": NOW}
    forged = new_record("withdraw", elysium.asset, content, people.vandal.key)
    assert state_of(elysium.with_records(forged)).consent.state == "given"
    said = {**consent.content, "wearer": people.vandal.key.did}
    other = new_record("consent", elysium.asset, said, people.vandal.key)
    gone = elysium.with_records(*withdraw(elysium, people.ben.key, issued=NOW), other)
    assert state_of(gone).consent.state == "withdrawn"


def test_consent_can_expire(case, people):
    consent = replace(agreed(people.ben), expires=LATER)
    bundle = publish(case, publication(), author=people.ada, consent=consent)
    assert state_of(bundle, NOW).consent.state == "given"
    assert state_of(bundle, "2026-05-01T12:00:00Z").consent.state == "expired"


def test_a_parent_s_author_confirms_a_remix(elysium, case, people):
    remix = publish(
        case,
        publication("Remix", parents=(elysium,)),
        author=people.cho,
        consent=agreed(people.ben),
    )
    confirmed = remix.with_records(confirm(remix, people.ada.key))
    found = verify_bundle(confirmed, Known(), NOW)
    assert [one.state for one in found.derivations] == ["confirmed"]
    assert confirmed.asset_id == remix.asset_id


def test_a_record_of_another_form_is_neither_made_nor_read(elysium, people):
    with pytest.raises(UnsignableError):
        new_record("withdraw", elysium.asset, {"wearer": people.ben.key.did}, people.ben.key)
    with pytest.raises(UnsignableError):
        new_record("consent", elysium.asset, {}, people.ben.key)


def test_a_statement_that_is_no_record_is_refused(people):
    for subjects, kind in (
        ((Subject("manifest.json", "ab" * 32),), "https://smilesculpt.example/exchange/create/2"),
        ((Subject("other", "ab" * 32),), "https://smilesculpt.example/exchange/create/1"),
    ):
        with pytest.raises(VerificationError):
            record_of(sign(Statement(subjects, kind, {}), people.ada.key))


def without(bundle, kind):
    """Take the records of one kind out of a bundle."""
    gone = {r.record_id for r in readable_records(bundle)[0] if r.kind == kind}
    kept = {n: e for n, e in bundle.envelopes.items() if n.split(".")[0] not in gone}
    assert len(kept) < len(bundle.envelopes)
    return replace(bundle, envelopes=kept)


@pytest.mark.parametrize("kind", ["accept", "offer"])
def test_a_sale_is_not_undone_by_taking_a_record_out(elysium, people, kind):
    sold = handed_over(elysium, people.ada, people.cho)
    undone = without(sold, kind)
    found = verify_bundle(undone, Known(), NOW)
    assert found.verdict == "findings"
    assert any(f"the {kind} record" in n and "missing" in n for n in found.content.notes)
    with pytest.raises(TradeError, match="missing"):
        offer(undone, people.ada.key, terms())


def test_a_chain_of_sales_without_its_middle_is_told(elysium, people):
    sold = handed_over(elysium, people.ada, people.cho)
    first = next(r for r in readable_records(sold)[0] if r.kind == "transfer")
    again = handed_over(sold, people.cho, people.vandal)
    kept = {n: e for n, e in again.envelopes.items() if not n.startswith(first.record_id)}
    found = verify_bundle(replace(again, envelopes=kept), Known(), NOW)
    assert found.verdict == "findings"
    assert any("create or transfer record" in note for note in found.state.missing)


def test_a_withdrawal_of_a_consent_that_was_taken_out_is_told(elysium, people):
    gone = elysium.with_records(*withdraw(elysium, people.ben.key, issued=NOW))
    assert (
        "the consent record"
        in fold(
            readable_records(without(gone, "consent"))[0], gone.asset, gone.manifest, NOW
        ).missing[0]
    )


def test_the_taker_does_not_sign_a_transfer_of_which_the_acceptance_is_missing(accepted, people):
    half = accepted.with_records(transfer(accepted, people.ada, now=NOW))
    with pytest.raises(TradeError, match="missing"):
        transfer(without(half, "accept"), people.cho, now=NOW)


def test_the_taker_does_not_sign_a_transfer_that_would_not_stand(accepted, people):
    half = forged_transfer(accepted, people.ada, people.cho, people.ada.key, what="licence")
    with pytest.raises(TradeError, match="something else"):
        transfer(half, people.cho, now=NOW)


@pytest.mark.parametrize("what", ["holder", "licence"])
def test_a_step_that_was_taken_is_not_taken_twice(elysium, people, what):
    bundle = elysium.with_records(offer(elysium, people.ada.key, terms(what)))
    bundle = bundle.with_records(accept(bundle, people.cho, issued=NOW))
    with pytest.raises(TradeError, match="signed it already"):
        accept(bundle, people.cho, issued=NOW)
    bundle = bundle.with_records(transfer(bundle, people.ada, now=NOW))
    with pytest.raises(TradeError, match="signed it already"):
        transfer(bundle, people.ada, now=NOW)
    bundle = bundle.with_records(transfer(bundle, people.cho, now=NOW))
    for who in (people.ada, people.cho):
        with pytest.raises(TradeError):
            transfer(bundle, who, now=NOW)
