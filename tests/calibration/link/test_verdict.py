"""What a device refuses, and why; when it stops."""

import json

import pytest

from calibration.link.device_settings import DeviceSettings
from calibration.link.errors import LinkError
from calibration.link.execution import Execution, duration
from calibration.link.plan_parts import PART_BYTES, PlanParts, parts_of
from calibration.link.verdict import judge, published_limits, verdict_of_text
from calibration.planning import plan_file
from calibration.planning.plan_errors import PlanFileError
from calibration.planning.plan_file import SCHEMA, Plan, plan_bytes, plan_of_bytes
from calibration.planning.sign_off import signed_plan
from calibration.signing import canonical
from tests.calibration.link.plans import SERIAL, STRANGER, SURGEON, signed_bytes, unsigned_plan

TRUSTED = frozenset({SURGEON.did})


def test_signed_plan_for_this_device_is_accepted():
    verdict, plan = judge(signed_bytes(), serial=SERIAL, trusted=TRUSTED)
    assert verdict.accepted
    assert verdict.signed_by == "Dr Ada Müller"
    assert verdict.plan_sha256 == plan.sha256 == unsigned_plan().sha256


def unsigned():
    return plan_bytes(unsigned_plan())


def altered():
    text = signed_bytes().decode()
    assert '"seed' not in text
    assert '"name":"gap 46"' in text
    return text.replace('"name":"gap 46"', '"name":"gap 36"').encode()


def flipped():
    data = bytearray(signed_bytes())
    data[len(data) // 2] ^= 1
    return bytes(data)


def breaking():
    body = json.loads(json.dumps(unsigned_plan().body))
    row = body["certificate"]["clearances"][0]
    row.update(limit=99.0, margin=row["clearance"] - 99.0, is_met=False)
    body["certificate"].update(is_met=False, worst_margin=row["margin"])
    return signed_body(body)


def signed_body(body):
    """Bytes of a body that its surgeon signed, whatever it says."""
    plan = signed_plan(Plan(body), SURGEON, name="A", role="", signed_at="2026-11-23T10:00:00Z")
    return canonical({"schema": SCHEMA, "plan": plan.body, "sign_off": plan.sign_off})


@pytest.mark.parametrize(
    ("data", "serial", "reason"),
    [
        (unsigned, SERIAL, "nobody has signed"),
        (altered, SERIAL, "altered after Dr Ada Müller signed"),
        (flipped, SERIAL, ""),
        (breaking, SERIAL, "breaks a limit"),
        (signed_bytes, "ARM-8", "for the device ARM-7, this one is ARM-8"),
        (lambda: signed_bytes(STRANGER), SERIAL, "does not trust"),
        (lambda: b"hello", SERIAL, "damaged"),
    ],
)
def test_other_plans_are_refused_with_the_reason(data, serial, reason):
    verdict, plan = judge(data(), serial=serial, trusted=TRUSTED)
    assert not verdict.accepted
    assert plan is None
    assert reason in verdict.reason
    assert "\n" not in verdict.reason


def without_nerve(**says):
    body = json.loads(json.dumps(unsigned_plan().body))
    said = body["certificate"]
    rows = [row for row in said["clearances"] if row["kind"] != "nerve"]
    margins = [row["margin"] for row in rows]
    said.update(clearances=rows, worst_margin=min(margins), **says)
    return signed_body(body)


def test_device_asks_for_the_nerve_or_for_a_reason_why_none_is_near():
    for says in ({}, {"findings": []}, {"no_nerve_because": " "}):
        verdict, _ = judge(without_nerve(**says), serial=SERIAL, trusted=TRUSTED)
        assert "speaks of no nerve" in verdict.reason
    data = without_nerve(no_nerve_because="upper jaw")
    assert judge(data, serial=SERIAL, trusted=TRUSTED)[0].accepted
    data = without_nerve(no_nerve_because="upper jaw", findings=["scan is old"])
    assert "leaves open: scan is old" in judge(data, serial=SERIAL, trusted=TRUSTED)[0].reason


def running(timeout=0.5):
    _, plan = judge(signed_bytes(), serial=SERIAL, trusted=TRUSTED)
    run = Execution(timeout)
    run.arm(plan)
    run.track(1.0, now=10.0)
    run.start(now=10.1)
    assert run.state == "running"
    return run, plan


def test_execution_stops_when_no_new_pose_comes():
    run, _ = running()
    run.tick(now=10.4)
    assert run.state == "running"
    run.tick(now=10.6)
    assert run.state == "stopped"
    assert "stale" in run.reason
    run.track(2.0, now=10.7)
    run.tick(now=10.8)
    assert run.state == "stopped"


def test_repeated_pose_is_stale_however_often_it_comes():
    run, _ = running()
    for k in range(10):
        run.track(1.0, now=10.1 + 0.1 * k)
    run.tick(now=11.1)
    assert run.state == "stopped"


def test_execution_takes_as_long_as_the_plan():
    run, plan = running()
    now = 10.1
    while run.state == "running":
        now += 0.25
        run.track(now, now)
        run.tick(now)
    assert run.state == "done"
    assert now - 10.1 == pytest.approx(duration(plan), abs=0.25)


def test_start_needs_a_plan_and_fresh_tracking():
    run = Execution(0.5)
    run.start(now=1.0)
    assert run.state == "waiting"
    _, plan = judge(signed_bytes(), serial=SERIAL, trusted=TRUSTED)
    run.arm(plan)
    run.start(now=1.0)
    late = "tracking is stale: no new pose of the stream 'Tracker' for 0.5 s"
    assert (run.state, run.reason) == ("armed", f"cannot start: {late}")


def test_reason_does_not_grow_however_often_it_is_told_to_start():
    run, _ = running()
    run.tick(now=20.0)
    for state in ("stopped", "waiting"):
        assert run.state == state
        for _ in range(3):
            run.start(now=20.0)
        assert run.reason.count("cannot start") == 1
        run.disarm("stopped as told")


def test_long_plan_travels_in_parts_that_never_cut_a_letter():
    data = ("ü歯" * 40_000).encode()
    parts = parts_of(data)
    assert len(parts) > 3
    assert max(len(text.encode()) for _, text in parts) <= PART_BYTES
    gatherer = PlanParts()
    found = [gatherer.taken(name, text) for name, text in parts]
    assert found[:-1] == [None] * (len(parts) - 1)
    assert found[-1] == data


def test_parts_out_of_order_are_refused():
    gatherer = PlanParts()
    assert gatherer.taken("PLAN 1/3", "a") is None
    with pytest.raises(LinkError, match="out of order"):
        gatherer.taken("PLAN 3/3", "c")
    with pytest.raises(LinkError, match="out of order"):
        gatherer.taken("PLAN 0/0", "c")


def turned(rows):
    return {"device_from_scan": rows}


SENSELESS = {
    "apex": lambda b: b["implant"].update(apex=[99.0, 0.0, 0.0]),
    "platform": lambda b: b["implant"].update(platform=[9.0, 0.0, 0.0]),
    "no axis": lambda b: b["implant"].update(axis=[0.0, 0.0, 0.0]),
    "long axis": lambda b: b["implant"].update(axis=[0.0, 0.0, -2.0]),
    "far": lambda b: b["implant"].update(
        entry=[1e8, 0.0, 0.0],
        axis=[1.0, 0.0, 0.0],
        depth=0.0,
        platform=[1e8, 0.0, 0.0],
        apex=[1e8 + b["implant"]["length"], 0.0, 0.0],
    ),
    "far frame": lambda b: b.update(
        frames=turned([[1, 0, 0, 1e9], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
    ),
    "overflow": lambda b: b["implant"].update(entry=[1e308, 1e308, -1e308]),
    "scale": lambda b: b.update(
        frames=turned([[2, 0, 0, 0], [0, 2, 0, 0], [0, 0, 2, 0], [0, 0, 0, 1]])
    ),
    "mirror": lambda b: b.update(
        frames=turned([[-1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
    ),
    "shear": lambda b: b.update(
        frames=turned([[1, 0.1, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
    ),
    "no motion": lambda b: b.update(
        frames=turned([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 1, 1]])
    ),
    "huge motion": lambda b: b.update(
        frames=turned([[1e308, 1e308, 0, 0], [0, 1e308, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
    ),
    "no bone": lambda b: b["certificate"]["clearances"].pop(0),
}


@pytest.mark.parametrize("change", SENSELESS.values(), ids=SENSELESS)
def test_signed_plan_that_contradicts_itself_is_refused_on_reading_and_by_the_device_itself(
    change, monkeypatch
):
    body = json.loads(json.dumps(unsigned_plan().body))
    change(body)
    data = signed_body(body)
    with pytest.raises(PlanFileError, match="contradicts itself"):
        plan_of_bytes(data)
    assert judge(data, serial=SERIAL, trusted=TRUSTED)[1] is None
    # The device finds it without the reader's checks as well.
    monkeypatch.setattr(plan_file, "senseless", lambda body: None)
    verdict, plan = judge(data, serial=SERIAL, trusted=TRUSTED)
    assert plan is None
    assert "this device does not carry it out" in verdict.reason


def rewritten(change):
    body = json.loads(json.dumps(unsigned_plan().body))
    change(body["certificate"])
    return signed_body(body)


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c.update(worst_margin=c["worst_margin"] + 1.0),
        lambda c: c.update(is_met=not c["is_met"]),
        lambda c: c["clearances"][1].update(clearance=9.0),
        lambda c: c["clearances"][1].update(margin=9.0),
        lambda c: c["clearances"][1].update(kind="air"),
    ],
)
def test_certificate_that_was_written_over_is_refused(change):
    verdict, plan = judge(rewritten(change), serial=SERIAL, trusted=TRUSTED)
    assert plan is None
    assert "certificate" in verdict.reason


def test_device_asks_for_the_published_room_whatever_the_plan_was_content_with():
    def content_with_less(certificate):
        row = next(row for row in certificate["clearances"] if row["kind"] == "nerve")
        row.update(limit=0.5, margin=row["clearance"] - 0.5)
        certificate["worst_margin"] = min(row["margin"] for row in certificate["clearances"])

    data = rewritten(content_with_less)
    verdict, plan = judge(data, serial=SERIAL, trusted=TRUSTED)
    assert plan is None
    assert "this device asks for 2 mm" in verdict.reason
    lenient = {**published_limits(), "nerve": 0.5}
    assert judge(data, serial=SERIAL, trusted=TRUSTED, limits=lenient)[0].accepted


def answer(**changes):
    verdict, _ = judge(signed_bytes(), serial=SERIAL, trusted=TRUSTED)
    return json.dumps({**json.loads(verdict.text()), **changes})


def test_verdict_says_the_same_after_the_line():
    verdict, plan = judge(signed_bytes(), serial=SERIAL, trusted=TRUSTED)
    assert verdict_of_text(verdict.text(), plan=plan) == verdict


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (answer(plan_sha256="0" * 64), "another plan"),
        (answer(plan_sha256=""), "another plan"),
        (answer(accepted=False, plan_sha256="0" * 64), "another plan"),
        (answer(serial="ARM-8"), "accepts a plan that is for ARM-7"),
        (answer(accepted="no"), "no verdict"),
        (answer(accepted=1), "no verdict"),
        (answer(reason=["x"]), "no verdict"),
        (answer(reason="x" * 100_000), "no verdict"),
        (answer(signed_by=None), "no verdict"),
        (answer(schema="smilesculpt/verdict/2"), "no verdict"),
        (answer(more=1), "no verdict"),
        ("{}", "no verdict"),
        ("[1]", "no verdict"),
        ("[" * 60_000, "no verdict"),
        ('{"accepted":' + '{"a":' * 9_000 + "1" + "}" * 9_001, "no verdict"),
        (answer().replace("{", '{"accepted":false,', 1), "no verdict"),
        ("\ud800", "no verdict"),
    ],
)
def test_answer_that_is_no_verdict_on_this_plan_is_refused(text, reason):
    with pytest.raises(LinkError, match=reason) as caught:
        verdict_of_text(text, plan=unsigned_plan())
    assert "\n" not in str(caught.value)


def test_words_of_a_device_stay_in_one_line():
    text = answer(accepted=False, reason="no\n\x1b[2Jaccepted \u202e")
    assert verdict_of_text(text, plan=unsigned_plan()).reason.isprintable()


@pytest.mark.parametrize("name", ["Ada\x1b[2J", "Ada\nSigned", "Ada \u202e", "x" * 70_000])
def test_device_refuses_a_sign_off_whose_name_poses(name, monkeypatch):
    monkeypatch.setattr("calibration.planning.sign_off.require_plain", lambda *_, most: None)
    data = plan_bytes(
        signed_plan(unsigned_plan(), SURGEON, name=name, role="", signed_at="2026-11-23T10:00:00Z")
    )
    monkeypatch.undo()
    verdict, plan = judge(data, serial=SERIAL, trusted=TRUSTED)
    assert plan is None
    assert verdict.reason.startswith("the sign-off is not plain")


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"idle": -1.0}, "an idle time of -1 s"),
        ({"tracking_timeout": 0.0}, "a tracking timeout of 0 s"),
        ({"serial": "x" * 101}, "serial: it has 101 letters"),
        ({"serial": "a\nb"}, "serial: it holds a line break"),
    ],
)
def test_settings_that_cannot_be_are_named(settings, told):
    with pytest.raises(LinkError, match=told):
        DeviceSettings(**{"serial": "ARM-7", "trusted": TRUSTED, **settings})
