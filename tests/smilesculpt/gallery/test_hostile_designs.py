"""A design made to harm is withheld with its reason, writes nothing, and hurts no other."""

import json
import struct

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.writing import write_mesh
from smilesculpt.casefile.manifest import Listed
from smilesculpt.exchange import Known, verify_bundle
from smilesculpt.gallery.collecting import collected
from smilesculpt.gallery.gate import withheld_because
from smilesculpt.gallery.public_parts import parts_problem
from smilesculpt.gallery.site import build_gallery
from tests.smilesculpt.gallery.invented import FRONT, NOW, crown_files, designed, forged, published

SCRIPT = b"<!doctype html><script>document.title='it ran'</script>"
NOT_OURS = "a public part has a path that no design has"
TRIANGLE = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])


@pytest.fixture(scope="module")
def crowns(designs):
    """The public crowns of an honest design."""
    return {p: d for p, d in designs["original"].files.items() if p.endswith(".glb")}


def reasons(bundle):
    return withheld_because(bundle, verify_bundle(bundle, Known(), NOW))


def test_crowns_alone_are_a_design_that_passes(crowns):
    assert reasons(forged(crowns)) == ()


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "design.smile",
        "manifest.json",
        "design.smile/x.json",
        "preview/a",
        "preview/smile.glb/x.json",
        "design/crowns/11.html",
        "design/crowns/Jane-Doe.glb",
        "design/crowns/11.glb\n",
        "design/parts/Jane-Doe-1970.stl",
        "a/" + "x" * 300 + ".json",
        "../../index.html",
    ],
)
def test_a_path_that_no_design_has_is_withheld_and_never_repeated(crowns, path):
    bundle = forged({**crowns, path: SCRIPT}, media_types={path: "application/json"})
    assert parts_problem(bundle) == NOT_OURS


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("design/design.json", "text/html"),
        ("design/parts/part-1.stl", "application/json"),
        ("ro-crate-metadata.json", "application/json"),
    ],
)
def test_a_path_of_another_kind_is_withheld(crowns, path, kind):
    bundle = forged({**crowns, path: SCRIPT}, media_types={path: kind})
    assert parts_problem(bundle).startswith(f"{path} is no ")


def test_a_sealed_part_with_a_name_in_its_path_is_withheld(designs):
    bundle = designs["original"]
    bundle.manifest.files["sealed/Jane-Doe.age"] = Listed("0" * 64, 1, "application/age", "scan")
    try:
        assert parts_problem(bundle) == "a sealed part has a path that no design has"
    finally:
        del bundle.manifest.files["sealed/Jane-Doe.age"]


def own_stl(tmp_path):
    write_mesh(tmp_path / "part.stl", icosphere(4.0, 1))
    return (tmp_path / "part.stl").read_bytes()


def test_a_part_of_our_own_writer_passes(crowns, tmp_path):
    assert reasons(forged({**crowns, "design/parts/part-1.stl": own_stl(tmp_path)})) == ()


@pytest.mark.parametrize(
    ("place", "data", "words"),
    [
        (0, b"solid Patient DOE^JANE", "header"),
        (80, struct.pack("<I", 0xFFFFFFFF), "size"),
        (96, struct.pack("<f", float("nan")), "within 500 mm"),
        (96, struct.pack("<f", 3e38), "within 500 mm"),
        (132, b"JD", "bytes hide"),
        (84, b"JANE DOE 70", "bytes hide"),
    ],
)
def test_a_name_or_a_lie_in_a_part_is_withheld(crowns, tmp_path, place, data, words):
    part = bytearray(own_stl(tmp_path))
    part[place : place + len(data)] = data
    problem = parts_problem(forged({**crowns, "design/parts/part-1.stl": bytes(part)}))
    assert words in problem


DESIGN = {"schema": "smilesculpt/published-design/1", "jaw": "upper", "teeth": [11], "wishes": None}
WISHES = {"teeth": [11], "proportion": "own", "length_change": 0.5, "keep_own": 0.5}


@pytest.mark.parametrize(
    ("changes", "passes"),
    [
        ({}, True),
        ({"wishes": WISHES}, True),
        ({"patient": "Jane Doe"}, False),
        ({"wishes": {**WISHES, "for": "Jane"}}, False),
        ({"wishes": {**WISHES, "proportion": "Jane Doe"}}, False),
    ],
)
def test_a_design_file_says_what_its_schema_says_and_no_more(crowns, changes, passes):
    from calibration.signing import canonical

    data = canonical({**DESIGN, **changes})
    assert (parts_problem(forged({**crowns, "design/design.json": data})) is None) is passes


@pytest.mark.parametrize("data", [SCRIPT, b'{"patient": "Jane Doe"}', b"[" * 99_999, b"\xff"])
def test_a_design_file_that_is_none_is_withheld(crowns, data):
    assert "design/design.json is not clean" in parts_problem(
        forged({**crowns, "design/design.json": data})
    )


def test_a_crate_that_says_more_than_the_manifest_is_withheld(designs):
    bundle = designs["original"]
    assert parts_problem(bundle) is None
    crate = "ro-crate-metadata.json"
    whole = json.loads(bundle.files[crate])
    kept = bundle.files[crate]
    for change in ({"name": "Jane Doe"}, {"datePublished": "Jane Doe"}):
        root = {**whole["@graph"][1], **change}
        told = {**whole, "@graph": [whole["@graph"][0], root, *whole["@graph"][2:]]}
        bundle.files[crate] = json.dumps(told, sort_keys=True, separators=(",", ":")).encode()
        try:
            assert "more or other than the manifest" in parts_problem(bundle)
        finally:
            bundle.files[crate] = kept


def nested(depth, opening, closing):
    """Return a crown whose header is nested so deep that a careless reader falls over."""
    data = crown_files({11: TRIANGLE})["design/crowns/11.glb"]
    length = int.from_bytes(data[12:16], "little")
    deep = (opening * depth + "1" + closing * depth).encode()
    text = data[20 : 20 + length].rstrip()[:-1] + b',"materials":' + deep + b"}"
    text += b" " * (-len(text) % 4)
    size = 20 + len(text) + len(data) - 20 - length
    return (
        struct.pack("<4sIII4s", b"glTF", 2, size, len(text), b"JSON") + text + data[20 + length :]
    )


@pytest.mark.parametrize("depth", [300, 900, 940, 960, 5000])
@pytest.mark.parametrize(("opening", "closing"), [('{"name":', "}"), ("[", "]")])
def test_a_deep_header_is_withheld_or_read_and_never_falls_over(crowns, depth, opening, closing):
    problem = parts_problem(
        forged({**crowns, "design/crowns/11.glb": nested(depth, opening, closing)})
    )
    assert problem is None or problem.startswith("design/crowns/11.glb is not clean")


def side_by_side(crown, teeth=FRONT):
    """Return the same crown for each tooth, along an arch."""
    angles = np.linspace(-0.8, 0.8, len(teeth))
    places = 25.0 * np.stack([np.sin(angles), -np.cos(angles), 0.0 * angles], axis=1)
    return {fdi: crown + place for fdi, place in zip(teeth, places, strict=True)}


POISONS = {
    "all on one spot": dict.fromkeys(FRONT, 0.0 * TRIANGLE),
    "all the same": dict.fromkeys(FRONT, TRIANGLE),
    "in a stack": {
        fdi: [[0, 0, 9 * k], [0, 0, 9 * k], [0, 0, 9 * k]] for k, fdi in enumerate(FRONT)
    },
    "points": side_by_side(0.0 * TRIANGLE),
    "tiny": side_by_side(1e-9 * TRIANGLE),
    "lines": side_by_side(TRIANGLE * [1.0, 0.0, 0.0]),
    "upright lines": side_by_side(np.array([[0.0, 0, 0], [0, 0, 1], [0, 0, 2]])),
    "single triangles": side_by_side(TRIANGLE),
    "one point": {11: 0.0 * TRIANGLE},
    "three points": side_by_side(0.0 * TRIANGLE, (11, 21, 22)),
    "three lines": side_by_side(TRIANGLE * [1.0, 0.0, 0.0], (11, 21, 22)),
}


@pytest.mark.parametrize("name", sorted(POISONS))
def test_crowns_without_extent_hurt_no_other_design(
    name, store, small_case, tmp_path, opening, stand_in
):
    honest = published(designed(small_case), "Honest")
    poisoned = forged(crown_files(POISONS[name]))
    for bundle in (honest, poisoned):
        store.add(bundle, NOW)
    built = build_gallery(store, tmp_path / "site", opening)
    shown = {one.asset_id for one in built.collection.shown}
    withheld = {one.asset_id: one.reasons for one in built.collection.withheld}
    assert honest.asset_id in shown
    assert poisoned.asset_id in withheld
    assert all(reason and "\n" not in reason for reason in withheld[poisoned.asset_id])


@pytest.mark.parametrize("seed", range(20))
def test_crowns_of_any_triangles_are_shown_or_withheld(seed, store):
    random = np.random.default_rng(seed)
    teeth = random.choice([14, 13, 12, 11, 21, 22, 23, 31], random.integers(1, 8), replace=False)
    size = 10.0 ** random.integers(-9, 2)
    crowns = {
        int(fdi): random.normal(0.0, 20.0, 3) * [1, 1, 0] + size * random.normal(0.0, 1.0, (6, 3))
        for fdi in teeth
    }
    store.add(forged(crown_files(crowns)), NOW)
    found = collected(store, NOW)
    assert len(found.shown) + len(found.withheld) == 1


def test_a_site_holds_no_page_and_no_name_that_a_stranger_chose(
    crowns, store, tmp_path, opening, stand_in
):
    for path, data in (
        ("index.html", SCRIPT),
        ("design.smile", b"other bytes"),
        ("design/parts/Jane-Doe.stl", b"solid Patient DOE^JANE"),
        ("design/design.json", b'{"patient":"Jane Doe"}'),
    ):
        store.add(forged({**crowns, path: data}, media_types={path: "application/json"}), NOW)
    built = build_gallery(store, tmp_path / "site", opening)
    assert (len(built.collection.shown), len(built.collection.withheld)) == (0, 4)
    files = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert [
        path.relative_to(tmp_path / "site").as_posix() for path in files if path.suffix == ".html"
    ] == ["index.html"]
    everything = b"".join(path.read_bytes() for path in files)
    for name in (b"it ran", b"DOE^JANE", b"Jane"):
        assert name not in everything


def test_measuring_refuses_a_crown_without_a_labial_face():
    from smilesculpt.dentition import Dentition, Tooth
    from smilesculpt.errors import FlatCrownError, NotAJawError
    from smilesculpt.measuring.measures import measure

    for name, error in (("points", FlatCrownError), ("all on one spot", NotAJawError)):
        crowns = POISONS[name]
        points = np.concatenate([np.asarray(one, np.float64) for one in crowns.values()])
        mesh = Mesh(points, np.arange(len(points), dtype=np.int32).reshape(-1, 3))
        labels = np.repeat(list(crowns), 3).astype(np.int16)
        teeth = tuple(Tooth(fdi, 1.0) for fdi in crowns)
        with pytest.raises(error):
            measure(mesh, Dentition("upper", labels, teeth))
