"""Whether the numbers of a plan follow from each other: what a schema cannot say."""

from collections.abc import Callable, Iterator
from typing import Any, Final, get_args

import numpy as np

from calibration.planning.structures import Kind
from calibration.planning.swimmer import Swimmer, SwimmerError
from calibration.signing import WordsError, require_plain
from meshes.arrays import Matrix, Vector
from meshes.errors import one_line

Record = dict[str, Any]

FARTHEST: Final = 2000.0
"""A place farther from the origin of scan or device was mistyped, mm: chosen, beyond any arm."""

WIDEST, LONGEST, DEEPEST = 10.0, 70.0, 10.0
"""Of an implant, mm: zygomatic ones are up to 62.5 mm long, bone-level ones sink a few mm."""

FASTEST: Final = 1000.0
"""Of a swimmer, mm/s: chosen, far beyond the few mm/s of those that exist."""

_MOST_LETTERS: Final = 400
_KINDS: Final = frozenset(get_args(Kind))

# Places are written to a nanometre and unit vectors to 1e-9, which moves the tip of a long
# implant by less than this, mm.
_SAME: Final = 1e-6
# A turn read from a registration is orthogonal to its printed digits.
_ORTHOGONAL: Final = 1e-6
# Directions of waypoints a few micrometres apart, from places written to a nanometre.
_SAME_WAY: Final = 1e-3


def senseless(body: Record) -> str | None:
    """Return the first thing in the body of a plan that contradicts itself, or None.

    Parameters
    ----------
    body : dict
        Fits the schema.

    Returns
    -------
    str or None
        What is wrong, with the value, in one line.
    """
    checks: list[Callable[[Record], Iterator[str]]] = [_names, _frame, _certificate]
    checks.append(_implant if body["kind"] == "implant" else _way)
    problems = (problem for check in checks for problem in check(body))
    return next(problems, None)


def is_rigid(motion: Matrix) -> bool:
    """Tell whether a matrix of shape (4, 4) is a rotation with a shift, and no mirror."""
    turn = motion[:3, :3]
    if not np.isfinite(motion).all() or np.abs(turn).max() > 2.0:
        return False
    off = float(np.abs(turn @ turn.T - np.eye(3)).max())
    last = motion[3].tolist() == [0.0, 0.0, 0.0, 1.0]
    return last and off <= _ORTHOGONAL and float(np.linalg.det(turn)) > 0.0


def _names(body: Record) -> Iterator[str]:
    given = [body["name"], body["device"]["name"], body["device"]["serial"]]
    given += [row[key] for row in body["inputs"] for key in ("role", "name")]
    given += [row["structure"] for row in body["certificate"]["clearances"]]
    for name in given:
        try:
            require_plain("name", name, most=_MOST_LETTERS)
        except WordsError as error:
            yield f"the name {one_line(name)[:80]} in it: {error.reason}"


def _frame(body: Record) -> Iterator[str]:
    motion = _array(body["frames"]["device_from_scan"])
    if not is_rigid(motion):
        yield "its device_from_scan is no rotation with a shift: it scales, shears or mirrors"
    elif _size(motion[:3, 3]) > FARTHEST:
        far = _size(motion[:3, 3])
        yield f"its device_from_scan shifts by {far:.4g} mm, more than {FARTHEST:g} mm"


def _implant(body: Record) -> Iterator[str]:
    part = body["implant"]
    entry, axis = _array(part["entry"]), _array(part["axis"])
    if _size(entry) > FARTHEST:
        yield f"its entry lies {_size(entry):.4g} mm from the origin, more than {FARTHEST:g} mm"
    if abs(_size(axis) - 1.0) > _SAME:
        yield f"its axis has the length {_size(axis):.6g}, not 1"
    if not (part["diameter"] <= WIDEST and part["length"] <= LONGEST):
        yield f"its implant is {part['diameter']:g} mm wide and {part['length']:g} mm long"
    if part["diameter"] >= 2.0 * part["length"]:
        yield f"its implant is wider ({part['diameter']:g} mm) than it can be at its length"
    if not 0.0 <= part["depth"] <= DEEPEST:
        yield f"its platform lies {part['depth']:g} mm below the entry, not 0 to {DEEPEST:g} mm"
    platform = entry + part["depth"] * axis
    for name, place in (("platform", platform), ("apex", platform + part["length"] * axis)):
        off = _size(_array(part[name]) - place)
        if off > _SAME:
            yield f"its {name} lies {off:.4g} mm from where entry, axis, depth and length put it"


def _certificate(body: Record) -> Iterator[str]:
    said = body["certificate"]
    rows = said["clearances"]
    if body["kind"] == "implant" and not _KINDS >= {row["kind"] for row in rows} >= {"cortical"}:
        yield "its certificate does not speak of the bone, or of what is no neighbour"
    for row in rows:
        is_met = row["clearance"] >= row["limit"]
        if row["margin"] != row["clearance"] - row["limit"] or row["is_met"] != is_met:
            yield f"its certificate contradicts itself at {row['structure'][:80]}"
    if said["is_met"] != all(row["is_met"] for row in rows):
        yield "its certificate says of all limits what it does not say of each"
    if said["worst_margin"] != min(row["margin"] for row in rows):
        yield f"its certificate's worst margin {said['worst_margin']:g} is that of no limit"


def _way(body: Record) -> Iterator[str]:
    part = body["path"]
    rows = part["waypoints"]
    yield from _swimmer(part["swimmer"])
    n_coils = {len(row[key]) for row in rows for key in ("steady", "cosine", "sine")}
    if len(n_coils) != 1:
        yield "its waypoints have currents for different numbers of coils"
    points = _array([row["position"] for row in rows])
    farthest = max(_size(place) for place in points)
    if farthest > FARTHEST:
        yield f"a waypoint lies {farthest:.4g} mm from the origin, more than {FARTHEST:g} mm"
        return
    yield from _steps(part, points)
    yield from _promises(body["certificate"]["clearances"], rows)


def _swimmer(given: Record) -> Iterator[str]:
    try:
        Swimmer(**given)
    except SwimmerError as error:
        yield f"its swimmer cannot be: {error}"


def _steps(part: Record, points: Matrix) -> Iterator[str]:
    """Tell where directions and duration do not follow from places and speeds."""
    rows = part["waypoints"]
    speeds = _array([row["speed"] for row in rows])
    steps = np.sqrt((np.diff(points, axis=0) ** 2).sum(axis=1))
    if not (steps > 0.0).all() or not ((speeds > 0.0) & (speeds <= FASTEST)).all():
        yield f"a waypoint repeats the one before, or has no speed up to {FASTEST:g} mm/s"
        return
    ways = np.gradient(points, axis=0)
    sizes = np.sqrt((ways**2).sum(axis=1, keepdims=True))
    tangents = _array([row["tangent"] for row in rows])
    if (sizes == 0.0).any() or np.abs(ways - sizes * tangents).max() > _SAME_WAY * sizes.max():
        yield "a waypoint's tangent does not point along the way"
    takes = float((2.0 * steps / (speeds[:-1] + speeds[1:])).sum())
    if abs(takes - part["duration"]) > _SAME * takes:
        yield f"its way takes {takes:.6g} s by its speeds, not {part['duration']:.6g} s"


def _promises(certified: list[Record], rows: list[Record]) -> Iterator[str]:
    """Tell where the certificate promises more than the waypoints keep."""
    kinds = {row["kind"]: row for row in certified}
    if len(certified) != 2 or set(kinds) != {"wall", "currents"}:
        yield "its certificate speaks of other things than the wall and the currents"
        return
    least = min(row["clearance"] for row in rows)
    if kinds["wall"]["clearance"] > least + _SAME:
        yield f"its certificate promises more room than the {least:.4g} mm at a waypoint"
    reserve = min(row["reserve"] for row in rows)
    if abs(kinds["currents"]["clearance"] - reserve) > _SAME * max(1.0, reserve):
        yield f"its certificate gives the currents another reserve than {reserve:.4g}"
    if kinds["wall"]["limit"] < 0.0 or kinds["currents"]["limit"] < 1.0:
        yield "its certificate lets the swimmer into the wall, or coils beyond their limits"


def _array(values: list[Any]) -> Matrix:
    return np.array(values, np.float64)


def _size(vector: Vector) -> float:
    # Scaled first: squares of what a file may hold overflow.
    largest = float(np.abs(vector).max())
    return largest * float(np.sqrt(((vector / largest) ** 2).sum())) if largest > 0.0 else 0.0
