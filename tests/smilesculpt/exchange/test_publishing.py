"""What leaves with a bundle, and what must not."""

import hashlib
import json
import re
import struct
from dataclasses import replace
from importlib import resources
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from calibration.signing import VerificationError, content_id
from meshes.brushes import BrushSettings, StrokeRecord
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt.antagonist import Antagonist
from smilesculpt.case import apply_edit
from smilesculpt.casefile import open_case
from smilesculpt.casefile.case_file import case_entries
from smilesculpt.casefile.container import Entry
from smilesculpt.edits import Reshape, SetAntagonist
from smilesculpt.errors import CaseFileError
from smilesculpt.exchange import (
    PURPOSES,
    Known,
    bundle_of_bytes,
    open_sealed_case,
    publish,
    verify_bundle,
    write_bundle,
)
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.crate import CRATE
from smilesculpt.exchange.errors import ConsentError, LeakError, SealError, TermsError
from smilesculpt.exchange.publishing import PREVIEW, crown_path
from smilesculpt.exchange.scrubbing import GLB, STL, require_clean, secrets_of
from smilesculpt.scan_source import ScanSource
from smilesculpt.sculpting.acts import StrokeAct
from smilesculpt.sculpting.limit_words import clearance_words
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.other_jaws import digests_of_other_jaws
from tests.smilesculpt.exchange.designs import NOW, agreed, designed_case, publication

SHOWN = ("designed-crowns", "identifying-crowns")


def test_the_name_of_a_design_is_the_content_id_of_its_manifest(elysium):
    assert elysium.asset_id == content_id(elysium.manifest_bytes)
    assert json.loads(elysium.manifest_bytes)["schema"] == "smilesculpt/manifest/1"


def test_wrapping_has_no_part_in_the_name(elysium):
    again = bundle_of_bytes(bundle_bytes(elysium))
    assert again.asset_id == elysium.asset_id
    assert again.notes == ()
    assert bundle_bytes(again) == bundle_bytes(elysium)


def test_every_public_byte_is_listed_and_no_other(elysium):
    files = json.loads(elysium.manifest_bytes)["files"]
    assert set(files) == set(elysium.files)
    for path, data in elysium.files.items():
        assert files[path]["sha256"] == hashlib.sha256(data).hexdigest()
        assert files[path]["size"] == len(data)
    assert {p for p, one in files.items() if one["class"] == "scan"} == {"sealed/scan.age"}


def test_nothing_in_it_names_the_wearer_the_file_or_the_scan(elysium, case):
    data = bundle_bytes(elysium).lower()
    for secret in (
        b"doe jane",
        b"doe_jane",
        case.source.sha256.encode(),
        case.surface.digest().encode(),
    ):
        assert secret not in data


def test_without_consent_nothing_is_published(case, people):
    with pytest.raises(ConsentError):
        publish(case, publication(), author=people.ada, consent=None)
    nothing = replace(agreed(people.ben), purposes=frozenset())
    with pytest.raises(ConsentError):
        publish(case, publication(), author=people.ada, consent=nothing)
    only_sealed = agreed(people.ben, "sealed-scan")
    with pytest.raises(ConsentError, match="designed-crowns"):
        publish(case, publication(), author=people.ada, consent=only_sealed)


def test_only_what_was_agreed_to_goes_along(case, people):
    bundle = publish(case, publication(), author=people.ada, consent=agreed(people.ben, *SHOWN))
    assert crown_path(11) in bundle.files
    assert crown_path(21) not in bundle.files
    assert "sealed/scan.age" not in bundle.files
    with pytest.raises(SealError):
        open_sealed_case(bundle, people.ada, Path("x.smile"))


def test_photos_and_parts_need_their_own_agreement(case, people, tmp_path):
    photo, part = tmp_path / "jane.jpg", tmp_path / "jane.stl"
    photo.write_bytes(b"\xff\xd8 jane doe of 1970")
    write_mesh(part, icosphere(4.0, 1))
    some = agreed(people.ben, *SHOWN)
    for wanted in (publication(photos=(photo,)), publication(parts=(part,))):
        with pytest.raises(ConsentError):
            publish(case, wanted, author=people.ada, consent=some)
    both = agreed(people.ben, *PURPOSES)
    wanted = publication(photos=(photo,), parts=(part,))
    bundle = publish(case, wanted, author=people.ada, consent=both)
    assert b"jane doe of 1970" not in bundle_bytes(bundle)
    assert bundle.manifest.files["sealed/photo.age"].privacy == "photo"


def test_headers_of_parts_are_left_behind(case, people, tmp_path):
    part = tmp_path / "part.stl"
    write_mesh(part, icosphere(4.0, 1))
    data = bytearray(part.read_bytes())
    data[:40] = b"solid Patient: DOE^JANE 1970".ljust(40)
    part.write_bytes(bytes(data))
    bundle = publish(
        case,
        publication(parts=(part,)),
        author=people.ada,
        consent=agreed(people.ben),
    )
    written = bundle.files["design/parts/part-1.stl"]
    assert b"DOE" not in written
    assert struct.unpack_from("<I", written, 80)[0] == icosphere(4.0, 1).n_faces


@pytest.mark.parametrize("title", ["Jane's smile", "DOE", "for (1970)", "doe_jane"])
def test_a_title_that_names_the_case_is_refused(case, people, title):
    with pytest.raises(LeakError, match="the title"):
        publish(case, publication(title), author=people.ada, consent=agreed(people.ben))


def glb(**fields):
    document = json.dumps({"asset": {"version": "2.0"}, **fields}).encode()
    head = b"glTF" + struct.pack("<II", 2, 20 + len(document))
    return head + struct.pack("<I4s", len(document), b"JSON") + document


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (glb(extras={"n": 1}), GLB),
        (glb(nodes=[{"extras": {}}]), GLB),
        (glb(buffers=[{"uri": "http://x.example"}]), GLB),
        (glb(asset={"copyright": "someone"}), GLB),
        (glb(nodes=[{"name": "Jane"}]), GLB),
        (b"solid somebody".ljust(80) + bytes(4), STL),
        (b'{"name": "DOE"}', "application/json"),
        (b"anything", "text/plain"),
    ],
)
def test_the_output_is_searched(case, data, kind):
    with pytest.raises(LeakError):
        require_clean([Entry("x", data, kind, "public")], secrets_of(case))


def test_words_of_the_trade_name_nobody(people):
    case = designed_case("Upper scan")
    bundle = publish(
        case, publication("Upper smile"), author=people.ada, consent=agreed(people.ben)
    )
    assert bundle.manifest.about.title == "Upper smile"


def test_the_sealed_case_opens_for_author_and_wearer_only(elysium, case, people):
    for who in (people.ada, people.ben):
        opened = open_sealed_case(elysium, who, Path("x.smile"))
        assert opened.surface.digest() == case.surface.digest()
        assert opened.name == case.name
    with pytest.raises(SealError, match="opens none"):
        open_sealed_case(elysium, people.cho, Path("x.smile"))


def test_a_seal_with_another_content_than_promised_is_refused(elysium, case, people):
    other = publish(case, publication(), author=people.ada, consent=agreed(people.ben))
    swapped = replace(
        elysium, files={**elysium.files, "sealed/scan.age": other.files["sealed/scan.age"]}
    )
    with pytest.raises(SealError):
        open_sealed_case(swapped, people.ada, Path("x.smile"))


def test_a_seal_is_opened_only_where_the_author_signed(elysium, people):
    with pytest.raises(VerificationError):
        open_sealed_case(replace(elysium, envelopes={}), people.ada, Path("x.smile"))


def test_a_published_bundle_is_no_case_but_says_how_to_open_it(elysium, tmp_path):
    path = tmp_path / "elysium.smile"
    write_bundle(path, elysium)
    with pytest.raises(CaseFileError, match="exchange open"):
        open_case(path)


def test_the_crate_is_as_ro_crate_1_2_prescribes(elysium):
    document = json.loads(elysium.files[CRATE])
    graph = {entity["@id"]: entity for entity in document["@graph"]}
    assert document["@context"] == "https://w3id.org/ro/crate/1.2/context"
    assert graph[CRATE]["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.2"}
    root = graph["./"]
    assert {"name", "description", "datePublished", "license"} <= set(root)
    parts = {part["@id"] for part in root["hasPart"]}
    assert parts == set(elysium.files) - {CRATE}
    assert all(graph[part]["author"]["@id"] in graph for part in parts)
    assert all(graph[part]["license"]["@id"] in graph for part in parts)


def test_the_design_has_the_form_of_its_schema(elysium):
    text = (resources.files("smilesculpt") / "schemas/published-design-1.schema.json").read_text()
    document = json.loads(elysium.files["design/design.json"])
    jsonschema.validate(document, json.loads(text))
    assert document["teeth"] == [11, 21]


def test_the_preview_holds_the_crowns_and_nothing_else(elysium, case, tmp_path):
    path = tmp_path / "preview.glb"
    path.write_bytes(elysium.files[PREVIEW])
    mesh = read_mesh(path).mesh
    labels = case.dentition.labels
    assert mesh.n_vertices == int((labels > 0).sum())


@pytest.mark.parametrize("licence", ["MIT", "", "CC-BY-9.0", "all rights reserved"])
def test_a_licence_that_is_not_known_is_refused(case, people, licence):
    with pytest.raises(TermsError, match="licence"):
        publish(case, publication(licence=licence), author=people.ada, consent=agreed(people.ben))


@pytest.mark.parametrize(
    ("parent", "child", "words"),
    [
        ("CC-BY-ND-4.0", "CC-BY-4.0", "no remix"),
        ("CC-BY-SA-4.0", "CC-BY-4.0", "must be kept"),
        ("CC-BY-SA-4.0", "CC-BY-SA-4.0", None),
        ("CC-BY-4.0", "CC0-1.0", None),
    ],
)
def test_a_remix_follows_the_licence_of_its_parent(case, people, parent, child, words):
    consent = agreed(people.ben)
    first = publish(case, publication(licence=parent), author=people.ada, consent=consent)
    wanted = publication("Remix", child, parents=(first,))
    if words is None:
        remix = publish(case, wanted, author=people.cho, consent=consent)
        found = verify_bundle(remix, Known(), NOW)
        assert [one.state for one in found.derivations] == ["claimed"]
        assert found.verdict == "intact"
        return
    with pytest.raises(TermsError, match=re.escape(words)):
        publish(case, wanted, author=people.cho, consent=consent)


def test_a_case_without_a_design_has_nothing_to_show(people):
    case = designed_case(touched=())
    with pytest.raises(TermsError, match="no crown"):
        publish(
            case,
            publication(),
            author=people.ada,
            consent=agreed(people.ben, "designed-crowns"),
        )


@pytest.mark.parametrize(
    "title", ["x" * 201, "Elysium\nsignature by key", "a\x1b[31mred", "a\u202eb"]
)
def test_a_title_that_no_bundle_holds_or_that_poses_as_more_is_refused(case, people, title):
    with pytest.raises(TermsError, match="title"):
        publish(case, publication(title), author=people.ada, consent=agreed(people.ben))


def test_the_longest_title_still_makes_a_bundle_that_verifies(case, people):
    bundle = publish(case, publication("x" * 200), author=people.ada, consent=agreed(people.ben))
    assert verify_bundle(bundle, Known(), NOW).verdict == "intact"


def test_what_is_shown_has_normals_so_that_viewers_round_it(elysium):
    for path in (PREVIEW, crown_path(11)):
        data = elysium.files[path]
        length = int.from_bytes(data[12:16], "little")
        scene = json.loads(data[20 : 20 + length])
        attributes = scene["meshes"][0]["primitives"][0]["attributes"]
        rows = {}
        for name in ("POSITION", "NORMAL"):
            accessor = scene["accessors"][attributes[name]]
            view = scene["bufferViews"][accessor["bufferView"]]
            assert accessor["type"] == "VEC3"
            start = 28 + length + view["byteOffset"]
            rows[name] = np.frombuffer(data, "<f4", 3 * accessor["count"], start).reshape(-1, 3)
        np.testing.assert_allclose(np.linalg.norm(rows["NORMAL"], axis=1), 1.0, atol=1e-6)
        if path == crown_path(11):  # a ball: its normals point away from its middle
            outward = rows["POSITION"] - rows["POSITION"].mean(axis=0)
            outward /= np.linalg.norm(outward, axis=1, keepdims=True)
            assert float(np.min(np.sum(outward * rows["NORMAL"], axis=1))) > 0.98


def below(case, by=-5.0):
    """Return the other jaw of a case, with a telling name."""
    motion = np.eye(4)
    motion[2, 3] = by
    rng = np.random.default_rng(0)
    mesh = icosphere(6.0, 3).moved(motion)
    mesh = Mesh(mesh.vertices + rng.normal(scale=0.05, size=mesh.vertices.shape), mesh.faces)
    return Antagonist(ScanSource("roe_lower.stl", "stl", "a" * 64, "mm", "told"), mesh)


def test_the_other_jaw_stays_at_home_unless_it_is_asked_for(case, people):
    bitten = apply_edit(case, SetAntagonist(below(case)))
    plain = publish(bitten, publication(), author=people.ada, consent=agreed(people.ben))
    opened = open_sealed_case(plain, people.ada, Path("x.smile"))
    assert opened.antagonist is None
    assert opened.surface.digest() == bitten.surface.digest()
    everything = replace(agreed(people.ben), purposes=frozenset(PURPOSES))
    asked = publish(bitten, publication(), author=people.ada, consent=everything)
    opened = open_sealed_case(asked, people.ada, Path("x.smile"))
    assert opened.antagonist.mesh.digest() == bitten.antagonist.mesh.digest()
    told = [everything.content()["purposes"], agreed(people.ben).content()["purposes"]]
    assert ["sealed-antagonist" in purposes for purposes in told] == [True, False]
    assert "roe" in secrets_of(bitten).words
    assert bitten.antagonist.mesh.digest() in secrets_of(bitten).phrases


def test_no_byte_of_a_published_design_holds_a_digest_of_the_other_jaw(case, people, tmp_path):
    bitten = apply_edit(case, SetAntagonist(below(case)))
    limits = (clearance_words(bitten, 0.2),)
    act = StrokeAct(StrokeRecord(BrushSettings(), np.zeros((1, 3))), LockWords(), limits)
    index = np.array([3], np.int32)
    moved = bitten.surface.vertices[index] + 0.1
    bitten = apply_edit(bitten, Reshape("sculpt", "Draw", index, moved, act=act))
    digests = digests_of_other_jaws(bitten)
    assert limits[0].other in digests
    assert set(digests) <= set(secrets_of(bitten).phrases)
    let_go = apply_edit(bitten, SetAntagonist(None))
    for one in (bitten, let_go):
        bundle = publish(one, publication(), author=people.ada, consent=agreed(people.ben))
        opened = open_sealed_case(bundle, people.ada, Path("x.smile"))
        assert opened.surface.digest() == bitten.surface.digest()
        inside = b"".join(entry.data for entry in case_entries(opened))
        for data in (bundle_bytes(bundle), *bundle.files.values(), inside):
            assert b"roe_lower" not in data
            assert not any(digest.encode() in data for digest in digests)
        assert "roe" in secrets_of(one).words


def test_a_part_that_shows_the_other_jaw_is_held_back(case, people, tmp_path):
    bitten = apply_edit(case, SetAntagonist(below(case)))
    turn = np.array([[0, -1, 0, 40.0], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1.0]])
    for number, motion in enumerate((np.eye(4), turn)):
        part = tmp_path / f"part-{number}.stl"
        write_mesh(part, bitten.antagonist.mesh.moved(motion))
        with pytest.raises(ConsentError, match="scan-surface"):
            publish(
                bitten,
                publication(parts=(part,)),
                author=people.ada,
                consent=agreed(people.ben),
            )
