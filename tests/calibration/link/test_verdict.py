"""What a device refuses, and why; when it stops."""

import json

import pytest

from calibration.link.errors import LinkError
from calibration.link.execution import Execution, duration
from calibration.link.plan_parts import PART_BYTES, PlanParts, parts_of
from calibration.link.verdict import judge
from calibration.planning.plan_file import Plan, plan_bytes
from calibration.planning.sign_off import signed_plan
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
    depth = json.dumps(unsigned_plan().body["implant"]["length"])
    assert f'"length":{depth.removesuffix(".0")}' in text
    return text.replace(f'"length":{depth.removesuffix(".0")}', '"length":9').encode()


def flipped():
    data = bytearray(signed_bytes())
    data[len(data) // 2] ^= 1
    return bytes(data)


def breaking():
    body = json.loads(json.dumps(unsigned_plan().body))
    body["certificate"]["clearances"][0]["limit"] = 99.0
    return plan_bytes(
        signed_plan(Plan(body), SURGEON, name="A", role="", signed_at="2026-11-23T10:00:00Z")
    )


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
    assert (run.state, run.reason) == ("armed", "cannot start: tracking is stale")


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
