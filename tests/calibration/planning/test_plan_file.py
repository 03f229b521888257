"""Plans: one spelling, a sign-off that holds for exactly these bytes, and files that say no."""

import json

import numpy as np
import pytest

from calibration.planning.implant_search import find_implant
from calibration.planning.limits import standard_limits
from calibration.planning.markup_file import write_markup
from calibration.planning.plan_body import PlanHead, PlanInput, implant_plan, planned_implant
from calibration.planning.plan_errors import AlteredPlanError, PlanFileError, UnsignedPlanError
from calibration.planning.plan_file import Plan, plan_bytes, plan_of_bytes, read_plan, write_plan
from calibration.planning.plan_mesh import plan_mesh, tube
from calibration.planning.sample_site import sample_site
from calibration.planning.sign_off import signed_plan, verified_sign_off
from calibration.signing import canonical, key_of_seed
from meshes.structure.topology import topology
from meshes.structure.volume import volume
from tests.calibration.planning.quick_limits import quick_limits

KEY = key_of_seed(bytes(range(32)))
HEAD = PlanHead(
    name="gap 46",
    inputs=(PlanInput("bone", "jaw.stl", "0" * 64),),
    device_name="arm",
    device_serial="ARM-7",
    model_sha256=None,
    device_from_scan=np.eye(4),
)


@pytest.fixture(scope="module")
def plan():
    return implant_plan(HEAD, find_implant(sample_site(), quick_limits()), None)


def sign(plan):
    return signed_plan(
        plan, KEY, name="Dr Ada Müller", role="surgeon", signed_at="2026-11-23T10:00:00+00:00"
    )


def test_plan_opens_to_what_was_written_byte_for_byte(plan, tmp_path):
    path = tmp_path / "a.plan.json"
    write_plan(path, sign(plan))
    opened = read_plan(path)
    assert plan_bytes(opened) == path.read_bytes()
    assert opened.body == json.loads(json.dumps(plan.body))
    before, after = planned_implant(plan), planned_implant(opened)
    assert np.array_equal(before.apex, after.apex)
    assert verified_sign_off(opened).name == "Dr Ada Müller"
    assert verified_sign_off(opened).did == KEY.did


def test_no_byte_can_change_unnoticed(plan):
    data = plan_bytes(sign(plan))
    rng = np.random.default_rng(1)
    for at in rng.integers(0, len(data), 400):
        changed = bytearray(data)
        changed[at] ^= 1 << int(rng.integers(0, 7))
        with pytest.raises((PlanFileError, AlteredPlanError, UnsignedPlanError)):
            verified_sign_off(plan_of_bytes(bytes(changed)))


def test_edited_plan_names_who_signed_the_other_one(plan):
    signed = sign(plan)
    deeper = json.loads(json.dumps(signed.body))
    deeper["implant"]["depth"] += 0.5
    with pytest.raises(AlteredPlanError, match="altered after Dr Ada Müller signed"):
        verified_sign_off(Plan(deeper, signed.sign_off))


def test_unsigned_plan_says_how_to_sign(plan):
    with pytest.raises(UnsignedPlanError, match="plan sign"):
        verified_sign_off(plan)


def test_signature_of_something_else_is_no_sign_off(plan):
    from calibration.planning.sign_off import Statement, Subject
    from calibration.signing import sign as sign_statement

    other = Statement((Subject("plan", plan.sha256),), "https://smilesculpt.example/other/1", {})
    forged = Plan(plan.body, json.loads(sign_statement(other, KEY)))
    with pytest.raises(AlteredPlanError, match="no sign-off"):
        verified_sign_off(forged)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(schema="smilesculpt/plan/2"), "version smilesculpt/plan/2"),
        (lambda d: d.update(schema="other/1"), "no plan"),
        (lambda d: d["plan"].pop("certificate"), "certificate"),
        (lambda d: d["plan"].update(kind="path"), "plan"),
        (lambda d: d["plan"]["device"].update(serial=""), "serial"),
        (lambda d: d.update(more=1), "more"),
    ],
)
def test_foreign_documents_are_refused_in_one_line(plan, change, message):
    document = json.loads(plan_bytes(plan))
    change(document)
    with pytest.raises(PlanFileError, match=message) as caught:
        plan_of_bytes(canonical(document))
    assert "\n" not in str(caught.value)


def test_number_that_is_not_finite_is_never_written(plan, tmp_path):
    body = json.loads(json.dumps(plan.body))
    body["implant"]["depth"] = float("nan")
    with pytest.raises(PlanFileError):
        write_plan(tmp_path / "a.plan.json", Plan(body))
    assert not list(tmp_path.iterdir())


def test_markup_is_a_line_in_lps_from_platform_to_apex(plan, tmp_path):
    write_markup(tmp_path / "a.mrk.json", plan)
    (markup,) = json.loads((tmp_path / "a.mrk.json").read_text())["markups"]
    assert (markup["type"], markup["coordinateSystem"]) == ("Line", "LPS")
    assert [p["position"] for p in markup["controlPoints"]] == [
        plan.body["implant"]["platform"],
        plan.body["implant"]["apex"],
    ]


def test_sleeve_is_a_closed_ring_of_its_volume_around_the_axis(plan):
    mesh = plan_mesh(plan)
    found = topology(mesh)
    assert found.is_closed
    part = plan.body["implant"]
    inner = 0.5 * part["diameter"] + 0.1
    corners = 48 / (2 * np.pi) * np.sin(2 * np.pi / 48)  # of a polygon to its circle
    expected = np.pi * ((inner + 1.5) ** 2 - inner**2) * 5.0 * corners
    assert volume(mesh) == pytest.approx(expected, rel=1e-9)
    axis = np.array(part["axis"])
    along = (mesh.vertices - np.array(part["platform"])) @ axis
    assert along.max() == pytest.approx(-3.0)
    assert along.min() == pytest.approx(-8.0)


def test_tube_along_a_bend_is_closed_and_outward():
    turn = np.linspace(0.0, np.pi / 2, 40)
    way = np.stack([5 * np.cos(turn), 5 * np.sin(turn), 0.1 * turn], axis=1)
    mesh = tube(way, 0.5)
    assert topology(mesh).is_closed
    length = np.sqrt((np.diff(way, axis=0) ** 2).sum(axis=1)).sum()
    assert volume(mesh) == pytest.approx(np.pi * 0.25 * length, rel=0.02)


def test_standard_limits_name_their_sources():
    limits = standard_limits()
    assert {kind: limit.clearance for kind, limit in limits.limits.items()} == {
        "nerve": 2.0,
        "root": 1.5,
        "implant": 3.0,
        "cortical": 1.0,
    }
    assert all(len(limit.source) > 20 for limit in limits.limits.values())
