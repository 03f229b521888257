"""The seven facts about a bundle, and the three vandalisms told apart."""

import zipfile
from dataclasses import replace

import pytest

from calibration.signing import VerificationError, countersign
from calibration.signing.base58 import base58_of
from smilesculpt.exchange import Known, bundle_of_bytes, publish, verify_bundle, withdraw
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.publishing import PREVIEW, crown_path
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.records import new_record, record_of
from tests.smilesculpt.exchange.designs import NOW, agreed, publication
from tests.smilesculpt.exchange.vandals import (
    moved_crown,
    relisted,
    signed_anew,
    with_envelope,
    with_files,
)


def seen(bundle, **known):
    """Verify what is left after the bundle went through a file."""
    return verify_bundle(bundle_of_bytes(bundle_bytes(bundle)), Known(**known), NOW)


def test_an_untouched_bundle_shows_seven_plain_facts(elysium, people):
    found = seen(elysium)
    assert found.content.is_intact
    assert (found.signature, found.signer) == ("valid", people.ada.key.did)
    assert found.signer_is == "unknown"
    assert found.derivations == ()
    assert found.state.holding.holder == people.ada.key.did
    assert found.state.consent.state == "given"
    assert (found.anchor, found.verdict) == ("none", "intact")


def test_a_key_is_you_or_has_the_name_you_gave_it(elysium, people):
    did = people.ada.key.did
    assert seen(elysium, own=(did,)).signer_is == "you"
    assert seen(elysium, petnames={did: "Ada"}).signer_is == "Ada"


def test_vandalism_1_changed_bytes_are_named_with_part_and_tooth(elysium, case, people):
    found = seen(with_files(elysium, **moved_crown(case, 21, 0.25)))
    assert found.verdict == "changed after signing"
    assert found.signer == people.ada.key.did
    assert set(found.content.changed) == {crown_path(21), PREVIEW}
    (tooth,) = found.content.teeth
    # Crown and preview agree with each other, and neither with what was signed.
    assert (tooth.fdi, tooth.how, tooth.largest) == (21, "moved", None)


@pytest.mark.parametrize("path", [PREVIEW, crown_path(21)])
def test_the_change_of_a_tooth_is_measured_against_the_part_that_was_left(elysium, case, path):
    moved = moved_crown(case, 21, 0.25)[path]
    (tooth,) = seen(with_files(elysium, **{path: moved})).content.teeth
    # The balls have radius 4: the farthest point that moved along its own normal moved 0.25.
    assert tooth.fdi == 21
    assert tooth.largest == pytest.approx(0.25, abs=0.01)


def test_a_changed_manifest_does_not_hide_what_was_changed(elysium, case, people):
    found = seen(relisted(elysium, moved_crown(case, 11, 0.1)))
    assert found.verdict == "changed after signing"
    assert (found.signature, found.signer) == ("invalid", people.ada.key.did)
    assert set(found.content.changed) == {crown_path(11), PREVIEW}
    assert [tooth.fdi for tooth in found.content.teeth] == [11]


def test_added_and_missing_parts_are_named(elysium):
    files = {path: data for path, data in elysium.files.items() if path != crown_path(11)}
    found = seen(with_files(elysium, **{"tag.txt": b"graffiti"}))
    assert found.content.added == ("tag.txt",)
    found = seen(replace(elysium, files=files))
    assert found.content.missing == (crown_path(11),)
    assert [(tooth.fdi, tooth.how) for tooth in found.content.teeth] == [(11, "missing")]
    assert found.verdict == "changed after signing"


def test_a_sealed_part_that_was_left_out_is_told_apart_from_changed_bytes(elysium):
    kept = {p: d for p, d in elysium.files.items() if not p.startswith("sealed/")}
    found = seen(replace(elysium, files=kept))
    assert found.content.left_out == ("sealed/scan.age",)
    assert (found.content.missing, found.content.notes) == ((), ())
    # It is not the whole design, so that no store takes it for one.
    assert (found.content.is_intact, found.verdict) == (False, "findings")


def test_a_changed_seal_is_no_seal_that_was_left_out(elysium):
    found = seen(with_files(elysium, **{"sealed/scan.age": b"x"}))
    assert (found.content.changed, found.content.left_out) == (("sealed/scan.age",), ())
    assert found.verdict == "changed after signing"


def test_vandalism_2_signed_by_another_key_is_a_different_design(elysium, case, people):
    vandal = people.vandal.key
    stolen = relisted(elysium, moved_crown(case, 11, 0.1), author=vandal.did)
    stolen = signed_anew(stolen, vandal, vandal.did)
    found = seen(stolen)
    assert found.verdict == "signed by another key"
    assert (found.signature, found.signer) == ("valid", vandal.did)
    assert found.asset_id != elysium.asset_id
    assert found.copied_from == (elysium.asset_id,)


def test_vandalism_2_is_known_by_its_parts_when_the_records_are_gone(elysium, people):
    vandal = people.vandal.key
    bare = replace(relisted(elysium, {}, author=vandal.did), envelopes={})
    stolen = signed_anew(bare, vandal, vandal.did)
    assert seen(stolen).copied_from == ()
    known = readable_records(elysium)[0]
    found = seen(stolen, records=known)
    assert (found.verdict, found.copied_from) == ("signed by another key", (elysium.asset_id,))


def test_vandalism_2_in_the_author_s_name_is_refused(elysium, case, people):
    forged = relisted(elysium, moved_crown(case, 11, 0.1))
    forged = signed_anew(forged, people.vandal.key, people.ada.key.did)
    found = seen(forged)
    assert (found.verdict, found.signature) == ("signed by another key", "invalid")
    assert any("is signed by" in said for said in found.added_by_others)


@pytest.fixture
def remix(elysium, case, people):
    wanted = publication("Remix", parents=(elysium,))
    return publish(case, wanted, author=people.vandal, consent=agreed(people.ben))


def test_an_honest_remix_is_a_claim(elysium, remix):
    found = seen(remix)
    assert found.verdict == "intact"
    assert [(one.state, one.parent) for one in found.derivations] == [("claimed", elysium.asset_id)]


def forged_claim(bundle, people, **changes):
    """Replace the claim to the parent by another of the vandal's."""
    records = readable_records(bundle)[0]
    claim = next(r for r in records if r.kind == "derive")
    kept = {n: e for n, e in bundle.envelopes.items() if not n.startswith(claim.record_id)}
    content = {**claim.content, **changes}
    made = new_record("derive", bundle.asset, content, people.vandal.key)
    return replace(bundle, envelopes=kept).with_records(made)


def test_vandalism_3_a_parent_that_nobody_signed_is_forged(remix, people):
    found = seen(forged_claim(remix, people, parent_create="ab" * 32))
    assert found.verdict == "forged parent"
    assert found.signature == "valid"


def test_vandalism_3_a_parent_by_an_author_who_never_made_it_is_forged(remix, people):
    found = seen(forged_claim(remix, people, parent_author=people.cho.key.did))
    assert found.verdict == "forged parent"
    assert "never signed" in found.derivations[0].reason


def test_vandalism_3_a_parent_without_its_author_s_record_is_forged(remix, elysium):
    kept = {n: e for n, e in remix.envelopes.items() if n not in elysium.envelopes}
    assert seen(replace(remix, envelopes=kept)).verdict == "forged parent"


def test_vandalism_3_a_parent_in_a_record_only_is_forged(elysium, case, people):
    alone = publish(case, publication(), author=people.vandal, consent=agreed(people.vandal))
    create = next(r for r in readable_records(elysium)[0] if r.kind == "create")
    content = {
        "author": people.vandal.key.did,
        "issued": NOW,
        "parent": elysium.asset_id,
        "parent_author": people.ada.key.did,
        "parent_create": create.record_id,
    }
    made = new_record("derive", alone.asset, content, people.vandal.key)
    assert seen(alone.with_records(made)).verdict == "forged parent"


def test_a_confirmation_by_a_stranger_confirms_nothing(remix, people):
    claim = next(r for r in readable_records(remix)[0] if r.kind == "derive")
    signed = record_of(countersign(claim.envelope, people.cho.key))
    assert [one.state for one in seen(remix.with_records(signed)).derivations] == ["claimed"]


def test_a_parent_whose_licence_forbids_it_is_said(elysium, case, people):
    strict = publish(
        case,
        publication(licence="CC-BY-ND-4.0"),
        author=people.ada,
        consent=agreed(people.ben),
    )
    free = publish(
        case,
        publication(licence="CC-BY-4.0", parents=(elysium,)),
        author=people.vandal,
        consent=agreed(people.ben),
    )
    stolen = relisted(free, {}, parents=(strict.asset_id,))
    stolen = signed_anew(stolen, people.vandal.key, people.vandal.key.did)
    create = next(r for r in readable_records(strict)[0] if r.kind == "create")
    content = {
        "author": people.vandal.key.did,
        "issued": NOW,
        "parent": strict.asset_id,
        "parent_author": people.ada.key.did,
        "parent_create": create.record_id,
    }
    made = new_record("derive", stolen.asset, content, people.vandal.key)
    stolen = stolen.with_records(made, *readable_records(strict)[0])
    (one,) = seen(stolen).derivations
    assert (one.state, one.parent) == ("forbidden", strict.asset_id)


def test_an_unsigned_bundle_says_absent(elysium):
    found = seen(replace(elysium, envelopes={}))
    assert (found.signature, found.signer, found.verdict) == ("absent", None, "findings")


def test_a_broken_record_is_named(elysium):
    name = sorted(elysium.envelopes)[0]
    broken = with_envelope(elysium, name, lambda d: d["signatures"][0].update(sig="AAAA"))
    found = seen(broken)
    assert not found.content.is_intact
    assert any(name in note for note in found.content.notes)
    assert found.verdict != "intact"


def test_an_older_copy_than_the_one_seen_before_is_noticed(elysium, people):
    gone = withdraw(elysium, people.ben.key, issued=NOW)
    found = seen(elysium, records=gone)
    assert found.state.consent.state == "withdrawn"
    assert any("older" in note for note in found.content.notes)


def test_a_bundle_wrapped_by_another_program_keeps_its_name_and_is_said(elysium, tmp_path):
    path = tmp_path / "again.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", elysium.manifest_bytes)
        for name, data in elysium.files.items():
            archive.writestr(name, data)
        for name, data in elysium.envelopes.items():
            archive.writestr(f"records/{name}", data)
    bundle = bundle_of_bytes(path.read_bytes())
    found = verify_bundle(bundle, Known(), NOW)
    assert (found.asset_id, found.signature) == (elysium.asset_id, "valid")
    assert (found.content.changed, found.content.is_intact) == ((), False)
    assert "wrapped anew" in found.content.notes[0]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 0.999])
def test_a_truncated_bundle_is_not_verified(elysium, share):
    data = bundle_bytes(elysium)
    with pytest.raises(VerificationError, match="damaged"):
        bundle_of_bytes(data[: int(share * len(data))])


def test_a_small_order_author_is_no_author(elysium):
    weak = "did:key:z" + base58_of(b"\xed\x01" + b"\x01" + bytes(31))
    stolen = relisted(elysium, {}, author=weak)
    name = sorted(elysium.envelopes)[0]
    forged = with_envelope(
        stolen, name, lambda d: d["signatures"][0].update(keyid=weak, sig="AQ" + "A" * 84 + "==")
    )
    found = seen(forged)
    assert found.signature != "valid"
    assert any("small order" in note for note in found.content.notes)


def test_a_stranger_s_records_do_not_speak_for_the_author(elysium, case, people):
    other = publish(case, publication(), author=people.cho, consent=agreed(people.ben))
    create = next(r for r in readable_records(other)[0] if r.kind == "create")
    content = {
        "author": people.vandal.key.did,
        "issued": NOW,
        "parent": other.asset_id,
        "parent_author": people.cho.key.did,
        "parent_create": create.record_id,
    }
    claim = new_record("derive", elysium.asset, content, people.vandal.key)
    assert seen(elysium.with_records(claim)).verdict == "intact"
    junk = new_record(
        "licence",
        elysium.asset,
        {"author": people.ada.key.did, "issued": NOW, "license": "CC0-1.0", "print_terms": ""},
        people.vandal.key,
    )
    found = seen(elysium.with_records(junk))
    assert (found.signature, found.verdict) == ("valid", "intact")
    (said,) = found.added_by_others
    assert f"names {people.ada.key.did} but is signed by {people.vandal.key.did}" in said
