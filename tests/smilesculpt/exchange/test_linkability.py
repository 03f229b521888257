"""Crowns near the wearer's own identify the wearer, and no part brings the scan into the open."""

import json
from dataclasses import replace
from importlib import resources

import jsonschema
import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt.exchange import publish
from smilesculpt.exchange.consent import Consent
from smilesculpt.exchange.crowns import all_crowns, designed_crowns, scanned_crowns
from smilesculpt.exchange.errors import ConsentError
from smilesculpt.exchange.linkability import BOUND, linkability, published_linkability
from smilesculpt.exchange.records import new_record
from smilesculpt.exchange.scan_surface import MOST, scan_share
from tests.smilesculpt.exchange.designs import NOW, agreed, publication
from tests.smilesculpt.exchange.strays import of_kind

SHOWN = ("designed-crowns", "sealed-scan", "parts")
TURN = np.array([[0.6, -0.8, 0.0], [0.8, 0.6, 0.0], [0.0, 0.0, 1.0]])


def moved_crowns(case, move):
    return tuple(
        replace(c, mesh=c.mesh.with_vertices(move(c.mesh.vertices))) for c in all_crowns(case)
    )


def test_crowns_as_scanned_lie_on_the_scan(case):
    found = linkability(case, scanned_crowns(case))
    assert found.rms == pytest.approx(0.0, abs=1e-9)
    assert found.identifies_wearer


def test_a_moved_crown_lies_as_far_off_as_it_was_made_longer(case):
    # Of a ball moved by d the points lie |d cos(angle)| off, d / sqrt(3) RMS, but for its facets.
    ((fdi, rms),) = linkability(case, designed_crowns(case)).teeth
    assert fdi == 11
    assert rms == pytest.approx(0.3 / np.sqrt(3.0), rel=0.1)


def test_an_arch_laid_elsewhere_is_laid_back_on_the_scan(case):
    angle = 0.05
    turn = np.array(
        [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]]
    )
    crowns = moved_crowns(replace(case, surface=case.before()), lambda v: v @ turn.T + 0.4)
    found = linkability(case, crowns)
    assert min(rms for _, rms in found.teeth) > 0.2
    assert found.rms < 0.05


def test_crowns_of_another_size_do_not_identify(case):
    crowns = moved_crowns(case, lambda v: v * 1.6)
    assert linkability(case, crowns).rms > BOUND
    assert not linkability(case, crowns).identifies_wearer


def test_crowns_that_identify_need_the_wearer_s_word_for_it(case, people):
    consent = agreed(people.ben, "designed-crowns", "sealed-scan")
    with pytest.raises(ConsentError, match="identify the wearer") as caught:
        publish(case, publication(), author=people.ada, consent=consent)
    assert caught.value.purpose == "identifying-crowns"


def test_a_design_says_how_near_its_crowns_are(elysium, case):
    document = json.loads(elysium.files["design/design.json"])
    text = (resources.files("smilesculpt") / "schemas/published-design-1.schema.json").read_text()
    jsonschema.validate(document, json.loads(text))
    assert document["linkability"]["identifies_wearer"] is True
    found = published_linkability(elysium)
    measured = linkability(case, all_crowns(case))
    assert found.rms == pytest.approx(measured.rms, abs=0.0005)
    assert found.bound == BOUND


@pytest.mark.parametrize(
    "said", [b"", b"{}", b'{"linkability":3}', b'{"linkability":{"teeth":{}}}']
)
def test_older_and_odd_bundles_say_nothing_of_it(elysium, said):
    files = {**elysium.files, "design/design.json": said}
    assert published_linkability(replace(elysium, files=files)) is None


def test_a_consent_of_before_the_new_purposes_is_still_read(elysium, people):
    content = dict(of_kind(elysium, "consent").content)
    old = {k: v for k, v in content["purposes"].items() if k not in ("scan-surface",)}
    old.pop("identifying-crowns")
    made = new_record("consent", elysium.asset, {**content, "purposes": old}, people.ben.key)
    assert made.is_genuine


@pytest.mark.parametrize("frame", ["as it is", "turned"])
def test_a_part_that_is_the_scan_is_refused(case, people, tmp_path, frame):
    path = tmp_path / "waxup.stl"
    bumpy = bumpy_case(case)
    mesh = bumpy.surface
    if frame == "turned":
        mesh = mesh.with_vertices(mesh.vertices @ TURN.T + [30.0, 2.0, 1.0])
    write_mesh(path, mesh)
    consent = agreed(people.ben, *SHOWN, "identifying-crowns")
    with pytest.raises(ConsentError, match="of the wearer's scan") as caught:
        publish(bumpy, publication(parts=(path,)), author=people.ada, consent=consent)
    assert caught.value.purpose == "scan-surface"
    plain = Consent(people.ben, consent.purposes | {"scan-surface"}, NOW)
    bundle = publish(bumpy, publication(parts=(path,)), author=people.ada, consent=plain)
    assert of_kind(bundle, "consent").content["purposes"]["scan-surface"] is True


def bumpy_case(case):
    """Return the case with a scan of which no two triangles are alike, as of a scanner."""
    noise = np.random.default_rng(3).normal(0.0, 0.05, case.scan.vertices.shape)
    scan = case.scan.with_vertices(case.scan.vertices + noise)
    return replace(case, scan=scan, surface=scan.with_vertices(case.surface.vertices + noise))


def test_a_designed_crown_as_a_part_is_no_scan(case):
    (crown,) = designed_crowns(case)
    assert scan_share(case, crown.mesh, (11,)) < MOST


def test_one_scanned_tooth_as_a_part_is_part_of_the_scan(case):
    tooth = next(crown for crown in scanned_crowns(case) if crown.fdi == 21)
    assert scan_share(case, tooth.mesh, (11,)) == pytest.approx(0.5)
    assert scan_share(case, tooth.mesh, (11, 21)) == 0.0


def test_a_part_without_faces_holds_nothing(case):
    assert scan_share(case, Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int32)), (11,)) == 0.0
