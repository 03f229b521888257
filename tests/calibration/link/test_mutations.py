"""Thousands of changed plans: none passes as the signed one, none makes anything crash."""

import json

import numpy as np
import pytest

from calibration.link.verdict import judge
from calibration.planning.plan_body import is_met
from calibration.planning.plan_errors import PlanError
from calibration.planning.plan_file import SCHEMA, Plan, plan_of_bytes
from calibration.planning.sign_off import signed_plan
from calibration.signing import canonical
from calibration.signing.strict_json import NotStrictError
from tests.calibration.link.plans import SERIAL, SURGEON, signed, signed_bytes

TRUSTED = frozenset({SURGEON.did})
N_CHANGED = 1000
ODD = (
    *(None, True, False, 0, -1, 1, 2**53, -(2**53), 1e308, -1e308, 5e-324, 1e-9, -0.5),
    *("", "x", "\x1b[2J", "\u202e", "\x00", "é" * 500, [], {}, [[]], [0.0], [1e308] * 3),
    *({"a": 1}, [[1e308] * 4] * 4, "smilesculpt/plan/1", [None] * 3),
)


def places(node, at=()):
    """Every place in a document, from its top down."""
    yield at
    if not isinstance(node, dict | list):
        return
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        yield from places(value, (*at, key))


def held(document, at):
    for key in at[:-1]:
        document = document[key]
    return document, at[-1]


def mutated(document, rng):
    """A copy with one to three things replaced, left out, put twice or moved a little."""
    made = json.loads(json.dumps(document))
    for _ in range(int(rng.integers(1, 4))):
        found = [at for at in places(made) if at]
        node, key = held(made, found[int(rng.integers(len(found)))])
        kind = int(rng.integers(5))
        value = node[key]
        if kind == 0:
            del node[key]
        elif kind == 1 and isinstance(node, list):
            node.insert(key, json.loads(json.dumps(value)))
        elif kind == 2 and isinstance(value, float | int) and not isinstance(value, bool):
            node[key] = value * 1.0000001 + 1e-7
        elif kind == 3 and isinstance(value, str) and value:
            node[key] = value[:-1] + chr(33 + int(rng.integers(90)))
        else:
            node[key] = json.loads(json.dumps(ODD[int(rng.integers(len(ODD)))]))
    return made


def spelled(document):
    try:
        return canonical(document)
    except NotStrictError:
        return None


def test_no_changed_plan_passes_as_the_one_that_was_signed():
    original = signed()
    document = json.loads(signed_bytes())
    rng = np.random.default_rng(20)
    n_read = 0
    for _ in range(N_CHANGED):
        data = spelled(mutated(document, rng))
        if data is None or data == signed_bytes():
            continue
        verdict, plan = judge(data, serial=SERIAL, trusted=TRUSTED)
        assert plan is None, data
        assert not verdict.accepted
        assert verdict.reason.isprintable()
        n_read += verdict.plan_sha256 not in ("", original.sha256)
    assert n_read > 20  # some were whole plans, found by their signature alone


def test_no_changed_byte_passes():
    good = signed_bytes()
    rng = np.random.default_rng(21)
    for _ in range(N_CHANGED):
        data = bytearray(good)
        at = int(rng.integers(len(data)))
        kind = int(rng.integers(4))
        if kind == 0:
            data[at] ^= 1 << int(rng.integers(8))
        elif kind == 1:
            del data[at : at + int(rng.integers(1, 40))]
        elif kind == 2:
            data[at:at] = bytes(rng.integers(0, 256, int(rng.integers(1, 8)), np.uint8))
        else:
            data[at] = int(rng.integers(256))
        if bytes(data) != good:
            assert judge(bytes(data), serial=SERIAL, trusted=TRUSTED)[1] is None


def test_plan_that_a_trusted_person_signed_blindly_still_makes_sense_or_is_refused():
    body = json.loads(signed_bytes())["plan"]
    rng = np.random.default_rng(22)
    n_taken = 0
    for _ in range(N_CHANGED):
        changed = mutated(body, rng)
        try:
            plan = signed_plan(Plan(changed), SURGEON, name="A", role="", signed_at="now")
        except (NotStrictError, KeyError, TypeError):
            continue  # no such plan can be signed
        data = canonical({"schema": SCHEMA, "plan": plan.body, "sign_off": plan.sign_off})
        verdict, taken = judge(data, serial=SERIAL, trusted=TRUSTED)
        assert verdict.reason.isprintable()
        if taken is None:
            continue
        n_taken += 1
        part, rows = taken.body["implant"], np.array(taken.body["frames"]["device_from_scan"])
        turn, axis = rows[:3, :3], np.array(part["axis"])
        tip = np.array(part["entry"]) + (part["depth"] + part["length"]) * axis
        assert tip == pytest.approx(np.array(part["apex"]), abs=1e-5)
        assert turn @ turn.T == pytest.approx(np.eye(3), abs=1e-5)
        assert np.linalg.det(turn) > 0.0
        assert is_met(taken)
    assert n_taken < N_CHANGED // 2


def test_deeply_nested_or_endless_plans_are_refused():
    for data in (b"[" * 100_000, b'{"plan":' * 50_000, b"9" * 5_000, b"\xff" * 100, b""):
        with pytest.raises(PlanError):
            plan_of_bytes(data)
