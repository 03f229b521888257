"""What may be shown passes; each doubt withholds, and says why."""

import json
import struct
from dataclasses import replace

import numpy as np
import pytest

from meshes.mesh import Mesh
from smilesculpt.casefile.container import Entry
from smilesculpt.exchange import Known, publishing, verify_bundle, withdraw
from smilesculpt.gallery.gate import withheld_because
from smilesculpt.gallery.preview import glb_problem, mesh_of_glb
from tests.smilesculpt.gallery.invented import (
    LATER,
    NOW,
    WEARER,
    designed,
    published,
    with_file,
)

CROWN = "design/crowns/11.glb"
PREVIEW = "preview/smile.glb"


def reasons(bundle, now=NOW):
    return withheld_because(bundle, verify_bundle(bundle, Known(), now))


def test_a_signed_design_with_consent_passes(designs):
    assert reasons(designs["original"]) == ()


def test_a_remix_that_the_licence_allows_passes(designs):
    assert reasons(designs["remix"]) == ()


def test_one_changed_byte_withholds(designs):
    bundle = designs["original"]
    data = bytearray(bundle.files[CROWN])
    data[-1] ^= 1
    assert "not as it was signed" in " ".join(reasons(with_file(bundle, CROWN, bytes(data))))


def test_an_unsigned_design_is_withheld(designs):
    found = reasons(replace(designs["original"], envelopes={}))
    assert any("signature" in reason for reason in found)


def test_without_consent_nothing_is_shown(designs):
    bundle = designs["original"]
    kept = {n: e for n, e in bundle.envelopes.items() if record_kind(e) != "consent"}
    assert "the consent of its wearer is none" in reasons(replace(bundle, envelopes=kept))


def test_withdrawn_consent_withholds(designs):
    bundle = designs["original"]
    gone = bundle.with_records(*withdraw(bundle, WEARER.key, issued=LATER))
    assert "the consent of its wearer is withdrawn" in reasons(gone, LATER)


def test_expired_consent_withholds(small_case):
    bundle = published(designed(small_case), "Short", expires="2026-03-02T00:00:00Z")
    assert reasons(bundle) == ()
    assert "the consent of its wearer is expired" in reasons(bundle, LATER)


def test_a_forged_parent_withholds(designs):
    bundle = designs["remix"]
    parent = designs["original"].asset
    kept = {n: e for n, e in bundle.envelopes.items() if record_asset(e) != parent}
    assert any("forged" in reason for reason in reasons(replace(bundle, envelopes=kept)))


def test_a_name_in_a_header_withholds_even_if_its_author_signed_it(small_case, monkeypatch):
    """Whoever signs with another program may leave a name in; the gate looks at what goes out."""
    plain = publishing._glb

    def careless(path, mesh, name):
        entry = plain(path, mesh, name)
        return Entry(path, renamed(entry.data, "Jane Doe"), entry.media_type, "public")

    monkeypatch.setattr(publishing, "_glb", careless)
    found = reasons(published(designed(small_case), "Careless"))
    assert found == (f"{CROWN} is not clean: its header says 'Jane Doe'",)


def test_a_preview_of_more_than_the_crowns_withholds(small_case, monkeypatch):
    whole = small_case.surface
    monkeypatch.setattr(publishing, "joined", lambda crowns: whole)
    assert reasons(published(designed(small_case), "Greedy")) == (
        "its preview shows more than its crowns",
    )


def test_parts_without_consent_to_parts_are_withheld(small_case, tmp_path):
    from meshes.readwrite.writing import write_mesh

    part = tmp_path / "part.stl"
    write_mesh(part, small_case.surface)
    both = ("designed-crowns", "parts", "scan-surface")
    bundle = published(designed(small_case), "Part", parts=(part,), purposes=both)
    assert reasons(bundle) == ()
    facts = verify_bundle(bundle, Known(), NOW)
    consent = replace(facts.state.consent, purposes=("designed-crowns",))
    fewer = replace(facts, state=replace(facts.state, consent=consent))
    assert withheld_because(bundle, fewer) == ("its wearer did not agree that parts are shown",)


def renamed(data, name):
    """Return a GLB whose nodes and meshes have another name."""
    length = int.from_bytes(data[12:16], "little")
    scene = json.loads(data[20 : 20 + length])
    scene["nodes"][0]["name"] = name
    return packed(scene, data[20 + length :])


def packed(scene, rest):
    text = json.dumps(scene).encode()
    text += b" " * (-len(text) % 4)
    head = struct.pack("<4sIII4s", b"glTF", 2, 20 + len(text) + len(rest), len(text), b"JSON")
    return head + text + rest


def glb_parts(data):
    length = int.from_bytes(data[12:16], "little")
    return json.loads(data[20 : 20 + length]), data[20 + length :]


def test_our_own_files_are_clean(designs):
    assert glb_problem(designs["original"].files[PREVIEW]) is None


@pytest.mark.parametrize("field", ["extras", "extensions", "images", "copyright"])
def test_a_field_with_room_for_words_is_refused(designs, field):
    scene, rest = glb_parts(designs["original"].files[CROWN])
    scene["asset"][field] = {}
    assert glb_problem(packed(scene, rest)) == f"its header has the field {field!r}"


def test_another_file_named_in_it_is_refused(designs):
    scene, rest = glb_parts(designs["original"].files[CROWN])
    scene["buffers"][0]["uri"] = "../../etc/passwd"
    assert glb_problem(packed(scene, rest)) is not None


def test_bytes_hidden_behind_the_picture_are_refused(designs):
    scene, rest = glb_parts(designs["original"].files[CROWN])
    hidden = b"Jane Doe"
    size = int.from_bytes(rest[:4], "little") + len(hidden)
    longer = struct.pack("<I", size) + rest[4:] + hidden
    assert glb_problem(packed(scene, longer)) == "bytes hide in it that no picture shows"
    scene["buffers"][0]["byteLength"] = size
    assert glb_problem(packed(scene, longer)) == "bytes hide in it that no picture shows"


@pytest.mark.parametrize("data", [b"", b"glTF", b"\0" * 100])
def test_what_is_no_glb_is_refused(data):
    assert glb_problem(data) is not None


def test_what_is_larger_than_a_mouth_is_refused():
    import io

    from meshes.readwrite.write_glb import write_glb

    file = io.BytesIO()
    points = np.array([[0.0, 0.0, 0.0], [501.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    write_glb(file, Mesh(points, np.array([[0, 1, 2]], np.int32)), None, "crowns")
    assert "within 500 mm" in glb_problem(file.getvalue())


def test_a_mesh_comes_back_where_it_was(designs, small_case):
    from smilesculpt.exchange.crowns import designed_crowns, joined

    made = joined(designed_crowns(designed(small_case)))
    read = mesh_of_glb(designs["original"].files[PREVIEW])
    assert np.array_equal(read.faces, made.faces)
    assert np.abs(read.vertices - made.vertices).max() < 1e-5


def record_kind(envelope):
    return json.loads(payload(envelope))["predicateType"].split("/")[-2]


def record_asset(envelope):
    return json.loads(payload(envelope))["subject"][0]["digest"]["sha256"]


def payload(envelope):
    import base64

    return base64.b64decode(json.loads(envelope)["payload"])
