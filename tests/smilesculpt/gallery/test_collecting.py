"""A store is sorted into shown, withheld and withdrawn, newest first, and copies are told."""

from sqlalchemy import text

from calibration.signing import content_id_of_digest
from smilesculpt.gallery.collecting import collected
from smilesculpt.gallery.exhibit import wishes_of
from tests.smilesculpt.gallery.invented import (
    LATER,
    NOW,
    REMIXER,
    VANDAL,
    designed,
    published,
)


def test_a_withdrawn_design_leaves_a_tombstone_and_nothing_else(shown):
    found = collected(shown.store, LATER)
    (stone,) = found.withdrawn
    assert (stone.asset_id, stone.since) == (shown.bundles["gone"].asset_id, LATER)
    assert {one.facts.title for one in found.shown}.isdisjoint({"Gone"})
    assert found.withheld == ()


def test_what_is_shown_has_its_facts_and_measures(shown):
    by_asset = {one.asset_id: one for one in collected(shown.store, LATER).shown}
    assert set(by_asset) == {shown.bundles[name].asset_id for name in ("original", "remix")}
    one = by_asset[shown.bundles["remix"].asset_id]
    assert one.teeth == (13, 12, 11, 21, 22, 23)
    assert [parent.state for parent in one.parents] == ["claimed"]
    assert one.published == NOW
    assert one.identifies
    assert len(one.consents) == 1


def test_measures_are_those_of_the_crowns_that_were_made(shown, small_case):
    from smilesculpt import steps

    made = steps.measure(designed(small_case))
    by_title = {one.facts.title: one for one in collected(shown.store, LATER).shown}
    shown_measures = by_title["Elysium"].measures
    for tooth in (11, 21):
        # Faces at the gum belong to no crown alone, so a rim of one triangle is missing.
        assert abs(shown_measures.of(tooth).width - made.of(tooth).width) < 0.5


def test_newer_designs_come_first(store, small_case):
    old = published(designed(small_case), "Old")
    store.add(old, NOW)
    found = collected(store, LATER)
    assert [one.published for one in found.shown] == [NOW]


def test_who_came_later_with_the_same_crowns_is_the_copy(store, small_case):
    first = published(designed(small_case), "First")
    copy = published(designed(small_case), "Copy", author=VANDAL)
    store.add(first, NOW)
    store.add(copy, NOW)
    found = collected(store, NOW)
    assert [one.asset_id for one in found.shown] == [first.asset_id]
    (withheld,) = found.withheld
    assert withheld.asset_id == copy.asset_id
    assert withheld.reasons == (
        f"it holds parts of {first.asset_id}, which another key signed before",
    )


def test_a_declared_remix_of_the_same_crowns_is_no_copy(store, small_case):
    first = published(designed(small_case), "First")
    remix = published(designed(small_case), "Same again", author=REMIXER, parents=(first,))
    again = published(designed(small_case), "Once more", author=VANDAL, parents=(remix,))
    for bundle in (first, remix, again):
        store.add(bundle, NOW)
    found = collected(store, NOW)
    assert found.withheld == ()
    assert len(found.shown) == 3


def test_an_expired_consent_withholds_and_says_so(store, small_case):
    bundle = published(designed(small_case), "Short", expires="2026-03-02T00:00:00Z")
    store.add(bundle, NOW)
    assert len(collected(store, NOW).shown) == 1
    found = collected(store, LATER)
    assert found.shown == ()
    assert found.withheld[0].asset_id == bundle.asset_id


def test_a_damaged_part_withholds_that_design_only(store, small_case):
    whole = published(designed(small_case), "Whole")
    broken = published(designed(small_case, 0.9), "Broken")
    for bundle in (whole, broken):
        store.add(bundle, NOW)
    digest = broken.manifest.files["design/crowns/13.glb"].sha256
    (store.blobs.folder / digest[:2] / digest).write_bytes(b"damaged")
    found = collected(store, NOW)
    assert [one.asset_id for one in found.shown] == [whole.asset_id]
    assert "damaged" in found.withheld[0].reasons[0]
    assert found.withheld[0].asset_id == content_id_of_digest(broken.asset)


def test_a_poisoned_manifest_withholds_that_design_only(store, small_case):
    whole = published(designed(small_case), "Whole")
    other = published(designed(small_case, 0.9), "Poisoned")
    for bundle in (whole, other):
        store.add(bundle, NOW)
    digest = store.blobs.put(b"{}")
    with store.heads.engine.begin() as connection:
        change = text("UPDATE heads SET asset = :new WHERE asset = :old")
        connection.execute(change, {"new": digest, "old": other.asset})
    found = collected(store, NOW)
    assert [one.asset_id for one in found.shown] == [whole.asset_id]
    (withheld,) = found.withheld
    assert withheld.asset_id == content_id_of_digest(digest)
    assert "manifest" in withheld.reasons[0]


def test_all_crowns_are_marked_as_identifying(store, small_case):
    store.add(published(designed(small_case), "Whole arch", purposes=("all-crowns",)), NOW)
    (one,) = collected(store, NOW).shown
    assert one.identifies
    assert len(one.teeth) == len(small_case.dentition.teeth)


def test_wishes_are_told_where_there_are_any(designs):
    assert wishes_of(designs["original"]) == ()


def test_crowns_that_their_wearer_knows_to_identify_are_marked(store, small_case):
    agreed = ("designed-crowns", "identifying-crowns")
    store.add(published(designed(small_case), "Near", purposes=agreed), NOW)
    (one,) = collected(store, NOW).shown
    assert one.identifies
