"""What others sign changes no fact, and no finished trade is undone by a further record."""

import random
from dataclasses import replace

import pytest

from calibration.signing import countersign, new_key, verify
from smilesculpt.exchange import (
    Known,
    accept,
    bundle_of_bytes,
    confirm,
    offer,
    open_sealed_case,
    publish,
    transfer,
    verify_bundle,
    withdraw,
)
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.errors import TradeError
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.records import new_record, record_of, united_records
from smilesculpt.exchange.store import RefusedError, WithdrawnError, open_store
from tests.smilesculpt.exchange.designs import NOW, agreed, publication
from tests.smilesculpt.exchange.strays import (
    BACKDATED,
    by_stranger,
    junk_signed,
    of_kind,
    second_creates,
    with_junk,
)
from tests.smilesculpt.exchange.test_trading import handed_over, state_of, terms


def facts_of(bundle, **known):
    """Return the facts of a bundle that went through a file, without who else wrote in it."""
    found = verify_bundle(bundle_of_bytes(bundle_bytes(bundle)), Known(**known), NOW)
    holding = replace(found.state.holding, head=None, heads=())
    state = replace(found.state, holding=holding)
    return repr(replace(found, added_by_others=(), state=state))


def half_signed(bundle, people):
    bundle = bundle.with_records(offer(bundle, people.ada.key, terms(to=people.cho.key.did)))
    bundle = bundle.with_records(accept(bundle, people.cho, issued=NOW))
    return bundle.with_records(transfer(bundle, people.ada, now=NOW))


@pytest.fixture
def sold(elysium, people):
    return handed_over(elysium, people.ada, people.cho)


def test_a_second_create_record_does_not_undo_a_sale(elysium, sold, people):
    undone = sold.with_records(*second_creates(sold, people.ada))
    assert facts_of(undone) == facts_of(sold)
    assert facts_of(sold, records=readable_records(undone)[0]).count(people.cho.key.did) > 0
    with pytest.raises(TradeError, match="does not hold"):
        offer(undone, people.ada.key, terms())


def test_a_second_sale_from_a_second_create_record_is_contested_with_proof(elysium, sold, people):
    other = elysium.with_records(*second_creates(elysium, people.ada))
    # Of the further root alone: as if the first create record had never been.
    first = of_kind(elysium, "create").record_id
    kept = {n: e for n, e in other.envelopes.items() if not n.startswith(first)}
    resold = handed_over(replace(other, envelopes=kept), people.ada, people.vandal)
    merged = sold.with_records(*readable_records(resold)[0])
    holding = state_of(merged).holding
    assert holding.promised_twice_by == people.ada.key.did
    assert len(holding.contested) == 2


def test_an_offer_stays_open_when_the_author_signs_a_second_create_record(elysium, people):
    offered = elysium.with_records(offer(elysium, people.ada.key, terms(to=people.cho.key.did)))
    forked = offered.with_records(*second_creates(elysium, people.ada))
    assert accept(forked, people.cho, issued=NOW).kind == "accept"


def test_a_second_create_record_of_a_parent_makes_no_remix_forged(elysium, case, people):
    wanted = publication("Remix", parents=(elysium,))
    remix = publish(case, wanted, author=people.cho, consent=agreed(people.ben))
    forked = remix.with_records(*second_creates(elysium, people.ada))
    assert facts_of(forked) == facts_of(remix)


def test_a_claim_that_cites_another_record_of_the_parent_says_so(elysium, case, people):
    wanted = publication("Remix", parents=(elysium,))
    remix = publish(case, wanted, author=people.cho, consent=agreed(people.ben))
    claim = of_kind(remix, "derive")
    kept = {n: e for n, e in remix.envelopes.items() if not n.startswith(claim.record_id)}
    other = new_record(
        "derive", remix.asset, {**claim.content, "parent_create": "ab" * 32}, people.cho.key
    )
    changed = replace(remix, envelopes=kept).with_records(other)
    (one,) = verify_bundle(changed, Known(), NOW).derivations
    assert one.state == "forged"
    assert "cites another record" in one.reason
    assert of_kind(elysium, "create").record_id in one.reason


@pytest.mark.parametrize("n_junk", [1, 2, 14])
@pytest.mark.parametrize("keep", ["giver", "taker"])
def test_a_half_signed_copy_with_junk_takes_no_signature_away(sold, people, keep, n_junk):
    move = of_kind(sold, "transfer")
    name = people.ada.key.did if keep == "giver" else people.cho.key.did
    junk = with_junk(sold, move, [name], n_junk)
    assert facts_of(junk) == facts_of(sold)
    copy = record_of(junk_signed(move, [name], n_junk))
    assert facts_of(sold, records=(copy,)) == facts_of(sold)
    assert len(copy.strangers) == n_junk


def test_copies_unite_to_the_same_bytes_in_any_order(sold, people):
    move = of_kind(sold, "transfer")
    halves = [record_of(junk_signed(move, [who.key.did], 1)) for who in (people.ada, people.cho)]
    (one,) = united_records(halves)
    (other,) = united_records(reversed(halves))
    assert one.envelope == other.envelope == move.envelope
    assert len(one.strangers) == 2


@pytest.mark.parametrize("n_junk", [1, 14, 15])
def test_junk_never_blocks_the_second_signature(elysium, people, n_junk):
    half = half_signed(elysium, people)
    junk = with_junk(half, of_kind(half, "transfer"), [people.ada.key.did], n_junk)
    done = junk.with_records(transfer(junk, people.cho, now=NOW))
    assert state_of(done).holding.holder == people.cho.key.did


def test_junk_in_the_file_itself_is_named_and_blocks_nothing(elysium, people):
    half = half_signed(elysium, people)
    move = of_kind(half, "transfer")
    stranger = new_key()
    name = f"{move.record_id}.dsse.json"
    junk = replace(half, envelopes={**half.envelopes, name: countersign(move.envelope, stranger)})
    assert facts_of(junk) == facts_of(half)
    (said,) = verify_bundle(junk, Known(), NOW).added_by_others
    assert stranger.did in said
    done = junk.with_records(transfer(junk, people.cho, now=NOW))
    assert state_of(done).holding.holder == people.cho.key.did
    assert stranger.did not in verify(done.envelopes[name]).signers


def test_a_stranger_s_transfer_does_not_block_the_second_signature(elysium, people):
    half = half_signed(elysium, people)
    content = {**of_kind(half, "transfer").content, "from": people.vandal.key.did}
    other = new_record("transfer", half.asset, content, people.vandal.key)
    assert transfer(half.with_records(other), people.cho, now=NOW).content["from"] == (
        people.ada.key.did
    )


def test_a_stranger_s_claim_does_not_block_a_confirmation(elysium, case, people):
    wanted = publication("Remix", parents=(elysium,))
    remix = publish(case, wanted, author=people.cho, consent=agreed(people.ben))
    content = {**of_kind(remix, "derive").content, "author": people.vandal.key.did}
    junk = new_record("derive", remix.asset, content, people.vandal.key)
    assert confirm(remix.with_records(junk), people.ada.key).content["author"] == people.cho.key.did


def test_a_stranger_s_box_does_not_bar_the_way_to_the_scan(elysium, people, tmp_path):
    other = of_kind(elysium, "create").content
    junk = new_record(
        "create", elysium.asset, {**other, "author": people.vandal.key.did}, people.vandal.key
    )
    opened = open_sealed_case(elysium.with_records(junk), people.ben, tmp_path / "x")
    assert opened.source.wearer == people.ben.key.did


@pytest.mark.parametrize("own_name", [True, False])
@pytest.mark.parametrize("number", range(8))
def test_no_stray_record_slanders_a_genuine_design(elysium, people, number, own_name):
    named = people.vandal if own_name else people.ada
    stray = by_stranger(elysium, people.vandal, named.key.did)[number]
    bundle = elysium.with_records(stray)
    if stray.kind == "create" and own_name and stray.asset == elysium.asset:
        assert verify_bundle(bundle, Known(), NOW).copied_from == ()
    assert facts_of(bundle) == facts_of(elysium)
    found = verify_bundle(bundle, Known(), NOW)
    assert found.verdict == "intact"
    (said,) = found.added_by_others
    assert stray.record_id in said
    assert people.vandal.key.did in said
    # Nor does it as a record that was seen elsewhere.
    assert facts_of(elysium, records=(stray,)) == facts_of(elysium)


def test_a_later_design_with_the_same_parts_does_not_slander_the_first(elysium, people):
    files = of_kind(elysium, "create").content["files"]
    said = {"author": people.vandal.key.did, "files": files, "openings": {}}
    later = new_record(
        "create", "1" * 64, {**said, "issued": "2026-03-02T00:00:00Z"}, people.vandal.key
    )
    assert facts_of(elysium, records=(later,)) == facts_of(elysium)
    earlier = new_record("create", "1" * 64, {**said, "issued": BACKDATED}, people.vandal.key)
    assert verify_bundle(elysium, Known(records=(earlier,)), NOW).verdict == "signed by another key"


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "shop")
    yield opened
    opened.records.engine.dispose()


def test_a_store_takes_no_record_of_those_who_have_no_say(store, elysium, people):
    store.add(elysium, NOW)
    before = bundle_bytes(store.bundle(elysium.asset, NOW))
    names = (people.ada, people.vandal, people.ben)
    strays = [s for who in names for s in by_stranger(elysium, people.vandal, who.key.did)]
    for stray in (s for s in strays if s.asset == elysium.asset):
        with pytest.raises(RefusedError, match=r"say in it|did not sign it|missing"):
            store.add_record(stray, NOW)
    assert bundle_bytes(store.bundle(elysium.asset, NOW)) == before


def test_a_store_takes_a_bundle_in_without_what_strangers_put_there(store, elysium, people):
    strays = by_stranger(elysium, people.vandal, people.vandal.key.did)
    store.add(elysium.with_records(*strays), NOW)
    assert bundle_bytes(store.bundle(elysium.asset, NOW)) == bundle_bytes(elysium)
    assert store.records.of("1" * 64) == ()


def test_a_poisoned_store_still_gives_the_design_out(store, elysium, people):
    store.add(elysium, NOW)
    store.records.add(*by_stranger(elysium, people.vandal, people.ada.key.did))
    out = store.bundle(elysium.asset, NOW)
    assert facts_of(out) == facts_of(elysium)
    assert verify_bundle(out, Known(), NOW).added_by_others == ()


def test_a_store_unites_the_signatures_of_copies(store, elysium, sold, people):
    half = half_signed(elysium, people)
    move = of_kind(sold, "transfer")
    kept = {n: e for n, e in sold.envelopes.items() if not n.startswith(move.record_id)}
    junk = record_of(junk_signed(move, [people.ada.key.did], 2))
    store.add(replace(sold, envelopes=kept).with_records(junk), NOW)
    assert store.add(sold, NOW).n_moves == 1
    assert store.add(half, NOW).n_moves == 1
    assert state_of(store.bundle(sold.asset, NOW)).holding.holder == people.cho.key.did


def test_a_refused_step_writes_nothing_to_the_store(store, elysium, people):
    store.add(elysium, NOW)
    store.withdraw(elysium, withdraw(elysium, people.ben.key, issued=NOW), NOW)
    before = [r.record_id for r in store.records.of(elysium.asset)]
    offered = offer(elysium, people.ada.key, terms())
    with pytest.raises(WithdrawnError):
        store.add(elysium.with_records(offered), NOW)
    with pytest.raises(WithdrawnError):
        store.add_record(offered, NOW)
    assert [r.record_id for r in store.records.of(elysium.asset)] == before


def test_2000_signed_records_change_no_fact_about_others_and_lose_no_sale(sold, people):
    dice = random.Random(20260302)
    strangers = (people.vandal, replace(people.vandal, key=new_key()))
    names = (people.ada, people.ben, people.cho, people.vandal)
    strays = [
        stray
        for who in strangers
        for named in (*names, who)
        for stray in by_stranger(sold, who, named.key.did)
    ]
    strays += second_creates(sold, people.ada)
    strays += [
        record_of(junk_signed(record, [name], n))
        for record in readable_records(sold)[0]
        for name in record.signers
        for n in (1, 3, 14)
    ]
    expected = facts_of(sold)
    for _ in range(200):
        some = dice.sample(strays, 10)
        changed = sold.with_records(*some)
        if facts_of(changed) != expected:
            assert [s.kind for s in some if facts_of(sold.with_records(s)) != expected] == []
        assert facts_of(changed) == expected
