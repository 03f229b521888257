"""What a device checks of a plan itself, in plain arithmetic.

A signed plan passed the checks of the program that wrote it. The device trusts none of them: these
share no code with `calibration.planning.plan_sense`, so that a fault there is not repeated here.
"""

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

Record = dict[str, Any]
Rows = list[list[float]]

REACH: Final = 2000.0
"""How far from its origin a device takes a place, mm: chosen, beyond any arm or coil."""

_SAME_MM: Final = 1e-5
_SAME_SHARE: Final = 1e-5


def own_objection(body: Record, limits: Mapping[str, float]) -> str | None:
    """Return why a device does not carry out the body of a plan, or None.

    Parameters
    ----------
    body : dict
        Fits the schema.
    limits : mapping of str to float
        Least room that this device keeps to each kind of structure, mm.
    """
    checks = (_motion(body["frames"]["device_from_scan"]), _kept(body["certificate"], limits))
    its_own = _implant(body) if body["kind"] == "implant" else _way(body)
    return next((said for check in (*checks, its_own) for said in check), None)


def _motion(rows: Rows) -> Iterator[str]:
    turn = [row[:3] for row in rows[:3]]
    for i in range(3):
        for j in range(3):
            if not abs(_dot(turn[i], turn[j]) - (i == j)) <= _SAME_SHARE:
                yield "the frame of the plan scales or shears"
    first, second, third = turn
    across = [_minor(second, third, k) for k in range(3)]
    if not first[0] * across[0] - first[1] * across[1] + first[2] * across[2] > 0.0:
        yield "the frame of the plan mirrors"
    if rows[3] != [0, 0, 0, 1]:
        yield "the frame of the plan is no rigid motion"


def _kept(certificate: Record, limits: Mapping[str, float]) -> Iterator[str]:
    for row in certificate["clearances"]:
        name, least = row["structure"], limits.get(row["kind"], 0.0)
        if not row["clearance"] >= row["limit"]:
            yield f"the plan breaks a limit of its own certificate at {name}"
        if not row["limit"] >= least:
            yield f"the plan keeps {row['limit']:g} mm to {name}, this device asks for {least:g} mm"


def _implant(body: Record) -> Iterator[str]:
    part, motion = body["implant"], body["frames"]["device_from_scan"]
    entry, axis = part["entry"], part["axis"]
    if not abs(math.hypot(*axis) - 1.0) <= _SAME_SHARE:
        yield "the axis of the implant has not length 1"
    if not any(row["kind"] == "cortical" for row in body["certificate"]["clearances"]):
        yield "the certificate does not speak of the bone"
    said = body["certificate"]
    has_nerve = any(row["kind"] == "nerve" for row in said["clearances"])
    if not has_nerve and not said.get("no_nerve_because", "").strip():
        yield "the certificate speaks of no nerve and does not say why none is near"
    if said.get("findings"):
        yield f"the plan leaves open: {said['findings'][0]}"
    depths = {"platform": part["depth"], "apex": part["depth"] + part["length"]}
    for name, depth in depths.items():
        wanted = [entry[k] + depth * axis[k] for k in range(3)]
        if not math.dist(wanted, part[name]) <= _SAME_MM:
            yield f"the {name} is not where entry, axis, depth and length put it"
    yield from _reached(motion, [entry, part["platform"], part["apex"]])


def _way(body: Record) -> Iterator[str]:
    part, motion = body["path"], body["frames"]["device_from_scan"]
    rows = part["waypoints"]
    yield from _reached(motion, [row["position"] for row in rows])
    takes = 0.0
    for before, after in pairwise(rows):
        speed = 0.5 * (before["speed"] + after["speed"])
        if not (before["speed"] > 0.0 and after["speed"] > 0.0):
            yield "the way stands still at a waypoint"
        step = math.dist(before["position"], after["position"])
        ahead = [after["position"][k] - before["position"][k] for k in range(3)]
        if not _dot(ahead, before["tangent"]) > 0.0 < _dot(ahead, after["tangent"]):
            yield "the way turns back against its direction"
        takes += step / speed
    if not abs(takes - part["duration"]) <= _SAME_SHARE * takes:
        yield "the way does not take as long as the plan says"
    if not all(row["clearance"] > 0.0 and row["reserve"] >= 1.0 for row in rows):
        yield "a waypoint touches the wall or is beyond the limits of the coils"
    if len({len(row[key]) for row in rows for key in ("steady", "cosine", "sine")}) != 1:
        yield "the waypoints have currents for different numbers of coils"


def _reached(motion: Rows, places: Rows) -> Iterator[str]:
    for place in places:
        there = [_dot(row[:3], place) + row[3] for row in motion[:3]]
        if not math.hypot(*there) <= REACH:
            yield f"a place lies {math.hypot(*there):.4g} mm from this device, beyond its reach"


def _minor(first: list[float], second: list[float], skip: int) -> float:
    i, j = (k for k in range(3) if k != skip)
    return first[i] * second[j] - first[j] * second[i]


def _dot(first: list[float], second: list[float]) -> float:
    return sum(a * b for a, b in zip(first, second, strict=True))
