"""What measurements of a magnetic device must look like: told by size, asked and never scaled."""

from itertools import combinations

import numpy as np

from meshes.arrays import Matrix, Vectors

# The published devices reach 0.02 to 0.5 m; none works over more than 1 m, nor stands further
# than 3 m from its frame's origin.
_WIDEST_M, _FARTHEST_M = 1.0, 3.0
_NARROWEST_M = 0.002
# None drives 2 kA. Iron cores saturate at 2.2 T, and the strongest published device is built for
# 0.4 T. A sensor that is not shielded reads the Earth's 3e-5 T at the least.
_LARGEST_A, _LARGEST_T, _LEAST_T = 2000.0, 2.0, 1e-5
_METRES = {"mm": 1e-3, "cm": 1e-2, "inch": 0.0254, "um": 1e-6}
_TESLAS = {"mT": 1e-3, "gauss": 1e-4, "uT": 1e-6}
# Fields of one device differ by distance, not by a thousand from one row to all others.
_STRAY = 300.0
# The middle half of the places spans a half of them all where they are spread evenly, hence this
# many times more says that some lie apart.
_LONE = 10.0
# Columns count as swapped where swapping back leaves this share of the places at the most.
_FEWER_PLACES = 0.5
# A sensor stops at its range where the largest reading repeats this often, and so many times as
# often as any other of the upper half.
_FEWEST_AT_END, _AT_END, _NEAR_END = 4, 3, 0.5
_REMEDY = "Convert to {}; nothing is scaled without being told."


def implausible(points: Matrix, currents: Matrix, readings: Matrix) -> tuple[str, str] | None:
    """Return what is wrong with the size of the numbers, and what to do; None where nothing is.

    Parameters
    ----------
    points, currents, readings : ndarray, shape (m, 3), (m, k), (m, 3)
        Metres, ampere and tesla, or so it is claimed.
    """
    return (
        _field(readings)
        or _currents(currents)
        or _places(points)
        or _swapped(points, currents, readings)
    )


def _field(readings: Vectors) -> tuple[str, str] | None:
    size = np.abs(readings)
    row, axis = divmod(int(size.argmax()), 3)
    largest = float(size[row, axis])
    if largest == 0.0:
        return "holds no field: bx_T, by_T and bz_T are 0 in all rows", "Switch the coils on."
    # Squares of larger numbers are not finite, and no field is near them.
    length = np.sqrt((np.minimum(size, 1e150) ** 2).sum(axis=1))
    farthest, usual = int(length.argmax()), float(np.median(length))
    if length[farthest] > _STRAY * usual > 0.0:
        reason = (
            f"row {farthest + 1} has a field of {length[farthest]:g} T, half the rows less than "
        )
        reason += f"{usual:.2g} T: likely mixed units (mT or gauss beside T)"
        return reason, "Give all rows in T, or leave that one out."
    where = f"row {row + 1}, column b{'xyz'[axis]}_T is {readings[row, axis]:g} T"
    if largest > _LARGEST_T:
        fits = [name for name, unit in _TESLAS.items() if 1e-4 < largest * unit <= 0.5]
        return f"{where}: likely {' or '.join(fits) or 'another unit'}", _REMEDY.format("T")
    if largest < _LEAST_T:
        reason = f"{where}, the strongest, and weaker than the Earth's field of about 5e-5 T"
        return f"{reason}: likely converted twice or in another unit", _REMEDY.format("T")
    return None


def _currents(currents: Matrix) -> tuple[str, str] | None:
    size = np.abs(currents)
    row, coil = divmod(int(size.argmax()), size.shape[1])
    if size[row, coil] <= _LARGEST_A:
        return None
    reason = f"row {row + 1}, column i{coil}_A is {currents[row, coil]:g} A: likely mA"
    return reason, _REMEDY.format("A")


def _places(points: Vectors) -> tuple[str, str] | None:
    """Refuse a workspace that is none, and say which units would make it one."""
    span = np.ptp(points, axis=0)
    axis = int(span.argmax())
    along, column = points[:, axis], f"column p{'xyz'[axis]}_m"
    away = np.abs(along - np.median(along))
    low, high = np.quantile(along, (0.25, 0.75), method="lower")
    if len(points) > 2 and span[axis] > max(_WIDEST_M, _LONE * (high - low)):
        row = int(away.argmax())
        reason = f"row {row + 1}, {column} is {along[row]:g} m, {away[row]:.3g} m from most places"
        remedy = "Give all positions in m, or leave that row out."
        return f"{reason}: likely mixed units (mm beside m)", remedy
    if span[axis] > _WIDEST_M:
        row = int(np.abs(along).argmax())
        reason = f"row {row + 1}, {column} is {along[row]:g} m: positions span {span[axis]:.3g} m"
        return f"{reason}, and no such device works over 1 m", _asked(float(span[axis]))
    row, axis = divmod(int(np.abs(points).argmax()), 3)
    if abs(points[row, axis]) > _FARTHEST_M:
        where = f"row {row + 1}, column p{'xyz'[axis]}_m is {points[row, axis]:g} m"
        return f"{where}: too far from the device's origin", _REMEDY.format("m")
    return None


def _asked(span: float) -> str:
    """Return which units would make a workspace of the positions, as a question."""
    fits = [
        f"in {name} they would span {span * unit:.2g} m"
        for name, unit in _METRES.items()
        if _NARROWEST_M <= span * unit <= _WIDEST_M
    ]
    question = f"Are they in another unit: {', '.join(fits)}? " if fits else ""
    return question + _REMEDY.format("m")


def saturated(readings: Vectors) -> tuple[str, str] | None:
    """Return where sensors stop at their range, and what to do; None where none does.

    The largest reading then stands there again and again. Readings with few digits repeat
    everywhere; those of a sensor at its end repeat there only.

    Parameters
    ----------
    readings : ndarray, shape (m, 3)
        Tesla; no row stands twice.
    """
    for axis, column in enumerate(np.abs(readings).T):
        values, counts = np.unique(column, return_counts=True)
        high = values >= _NEAR_END * values[-1]
        others = int(counts[high][:-1].max(initial=1))
        if counts[-1] < _FEWEST_AT_END or counts[-1] <= _AT_END * others or values[-1] == 0.0:
            continue
        rows = np.flatnonzero(column == values[-1])
        more = f" and {len(rows) - 1} more read exactly the same, the largest of all"
        reason = f"row {rows[0] + 1}, column b{'xyz'[axis]}_T is {readings[rows[0], axis]:g} T,"
        reason += f"{more}: the sensor is saturated"
        return reason, "Leave such rows out, or measure with less current."
    return None


def _swapped(points: Vectors, currents: Matrix, readings: Vectors) -> tuple[str, str] | None:
    """Notice positions that change with the current while a field stays where it is.

    A place is measured under several currents: places repeat to the last digit, readings do not.
    Where it is the other way round, and swapping columns back makes few places with currents of
    their own at each, the columns carry each other's names.
    """
    rows = len(np.unique(np.column_stack([points, readings, currents]), axis=0))
    now = len(np.unique(points, axis=0))
    if now <= _FEWER_PLACES * rows:
        return None
    best: tuple[int, tuple[int, ...]] = (now, ())
    for axes in [axes for n in (1, 2, 3) for axes in combinations(range(3), n)]:
        back = points.copy()
        back[:, axes] = readings[:, axes]
        n_places = len(np.unique(back, axis=0))
        n_each = len(np.unique(np.column_stack([back, currents]), axis=0))
        if n_places < best[0] and n_places <= _FEWER_PLACES * now and n_each > 0.9 * rows:
            best = (n_places, axes)
    if not best[1]:
        return None
    pairs = ", ".join(f"p{'xyz'[a]}_m with b{'xyz'[a]}_T" for a in best[1])
    reason = f"positions and fields look swapped ({pairs}): {now} places as named, {best[0]} if "
    return f"{reason}swapped back, each then under currents of its own", "Name the columns right."
