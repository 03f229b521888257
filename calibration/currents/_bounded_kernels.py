"""Compiled loops behind calibration.currents.bounded: scaled problems, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Matrix, Vector

# Gradients, and unknowns beyond their bounds, that count as nought; all is scaled to about 1.
_NOUGHT = 1e-13
_MAX_STEPS = 100
_PATIENCE = 4
_MAX_SWEEPS = 20_000
_MAX_HALVINGS = 200
_MAX_PRICE = 1e12


@njit(cache=True)
def _free_factor(h: Matrix, state: Indices, factor: Matrix, order: Indices) -> int:
    """Fill the Cholesky factor of the free unknowns and their numbers; return how many."""
    n = 0
    for a in range(len(state)):
        if state[a] == 0:
            order[n] = a
            n += 1
    for i in range(n):
        for j in range(i + 1):
            total = h[order[i], order[j]]
            for c in range(j):
                total -= factor[i, c] * factor[j, c]
            factor[i, j] = np.sqrt(total) if i == j else total / factor[j, j]
    return n


@njit(cache=True)
def _solve_free(factor: Matrix, order: Indices, n: int, x: Vector) -> None:
    """Replace the right-hand sides of the free unknowns by their values."""
    for i in range(n):
        for j in range(i):
            x[order[i]] -= factor[i, j] * x[order[j]]
        x[order[i]] /= factor[i, i]
    for i in range(n - 1, -1, -1):
        for j in range(i + 1, n):
            x[order[i]] -= factor[j, i] * x[order[j]]
        x[order[i]] /= factor[i, i]


@njit(cache=True)
def _set_free(
    h: Matrix, f: Vector, state: Indices, x: Vector, factor: Matrix, order: Indices
) -> None:
    """Set the free unknowns to their best while the others stay at their bounds."""
    n = _free_factor(h, state, factor, order)
    for i in range(n):
        right = f[order[i]]
        for b in range(len(f)):
            if state[b] != 0:
                right -= h[order[i], b] * x[b]
        x[order[i]] = right
    _solve_free(factor, order, n, x)


@njit(cache=True)
def _wrong_turn(a: int, x: Vector, y: float, low: Vector, high: Vector, state: Indices) -> int:
    """Return the state that unknown `a` should have instead of its own; its own where right."""
    if low[a] == high[a]:
        return -1
    if state[a] == 0:
        if x[a] < low[a] - _NOUGHT:
            return -1
        return 1 if x[a] > high[a] + _NOUGHT else 0
    held = y >= -_NOUGHT if state[a] < 0 else y <= _NOUGHT
    return state[a] if held else 0


@njit(cache=True)
def _slope(h: Matrix, f: Vector, x: Vector, a: int) -> float:
    total: float = -f[a]
    for b in range(len(f)):
        total += h[a, b] * x[b]
    return total


@njit(cache=True)
def _sweep_to_rest(
    h: Matrix, f: Vector, low: Vector, high: Vector, state: Indices, x: Vector
) -> None:
    """Move one unknown at a time until none moves: slow, but it cannot go round in circles."""
    for _ in range(_MAX_SWEEPS):
        largest = 0.0
        for a in range(len(f)):
            now = min(max(x[a] - _slope(h, f, x, a) / h[a, a], low[a]), high[a])
            largest = max(largest, abs(now - x[a]) * h[a, a])
            x[a] = now
        if largest <= _NOUGHT:
            break
    for a in range(len(f)):
        state[a] = -1 if x[a] <= low[a] else (1 if x[a] >= high[a] else 0)


@njit(cache=True)
def _in_box(
    h: Matrix,
    f: Vector,
    low: Vector,
    high: Vector,
    state: Indices,
    x: Vector,
    factor: Matrix,
    order: Indices,
) -> None:
    """Find the least of x'hx/2 - f'x between bounds, from the states given (-1, 0, 1).

    Block principal pivoting: all unknowns on a wrong side change it at once, as long as they grow
    fewer; else the last of them alone, which ends for every positive matrix (J. J. Judice and
    F. M. Pires, Computers and Operations Research 21, 1994).
    """
    k = len(f)
    turned = np.empty(k, np.int32)
    fewest, patience = k + 1, _PATIENCE
    for _ in range(_MAX_STEPS):
        for a in range(k):
            if state[a] != 0:
                x[a] = low[a] if state[a] < 0 else high[a]
        _set_free(h, f, state, x, factor, order)
        n_wrong, last = 0, -1
        for a in range(k):
            y = 0.0 if state[a] == 0 else _slope(h, f, x, a)
            turned[a] = _wrong_turn(a, x, y, low, high, state)
            if turned[a] != state[a]:
                n_wrong += 1
                last = a
        if n_wrong == 0:
            break
        if n_wrong < fewest:
            fewest, patience = n_wrong, _PATIENCE
        else:
            patience -= 1
        if patience >= 0:
            for a in range(k):
                state[a] = turned[a]
        else:
            state[last] = turned[last]
    else:
        for a in range(k):
            x[a] = min(max(x[a], low[a]), high[a])
        _sweep_to_rest(h, f, low, high, state, x)
    for a in range(k):
        x[a] = min(max(x[a], low[a]), high[a])


@njit(cache=True)
def _unrest(h: Matrix, f: Vector, low: Vector, high: Vector, x: Vector) -> float:
    """Return the largest slope that a step between the bounds could still follow down."""
    largest = 0.0
    for a in range(len(f)):
        y = _slope(h, f, x, a)
        if y > 0.0 and x[a] > low[a]:
            largest = max(largest, y)
        elif y < 0.0 and x[a] < high[a]:
            largest = max(largest, -y)
    return largest


@njit(cache=True)
def _power(burden: Vector, x: Vector) -> float:
    total: float = 0.0
    for a in range(len(x)):
        total += burden[a] * x[a] * x[a]
    return total


@njit(cache=True)
def _next_price(
    price: float,
    h: Matrix,
    burden: Vector,
    state: Indices,
    x: Vector,
    factor: Matrix,
    order: Indices,
) -> float:
    """Return the price by Newton's step for 1/sqrt(power), which is nearly straight in it."""
    spent = _power(burden, x)
    eased = burden * x
    _solve_free(factor, order, _free_factor(h, state, factor, order), eased)
    slope = 0.0
    for a in range(len(x)):
        if state[a] == 0:
            slope += burden[a] * x[a] * eased[a]
    if slope <= 0.0:
        return -1.0
    step: float = (np.sqrt(spent) - 1.0) * spent / slope
    return price + step


@njit(cache=True)
def _within_power(
    h: Matrix,
    f: Vector,
    low: Vector,
    high: Vector,
    burden: Vector,
    state: Indices,
    x: Vector,
    factor: Matrix,
    order: Indices,
) -> None:
    """Raise the price of power until its budget of 1 holds; `h` keeps the price on its diagonal.

    Bounds that ask for more than the budget stop at a price that moves nothing any more.
    """
    k = len(f)
    bare = np.empty(k)
    for a in range(k):
        bare[a] = h[a, a]
    price, under, over = 0.0, 0.0, _MAX_PRICE
    for _ in range(_MAX_HALVINGS):
        tried = _next_price(price, h, burden, state, x, factor, order)
        if not under < tried < over:
            tried = np.sqrt(max(under, 1e-6) * over) if over > 2.0 * under else (under + over) / 2
        price = tried
        for a in range(k):
            h[a, a] = bare[a] + price * burden[a]
        _in_box(h, f, low, high, state, x, factor, order)
        off = _power(burden, x) - 1.0
        if off > 0.0:
            under = price
        else:
            over = price
        if abs(off) <= _NOUGHT or over - under <= 1e-15 * over:
            break


@njit(cache=True)
def bounded_least_squares(
    matrices: Matrix,
    wanted: Matrix,
    low: Matrix,
    high: Matrix,
    damping: float,
    burden: Vector,
    out: Matrix,
    unrest: Vector,
) -> None:
    """Set each row of `out` to the currents of least square error between bounds and in budget.

    `matrices` (p, m, k), `wanted` (p, m); bounds, `burden` (power of a current of 1; empty where
    unlimited) and `out` (p, k) in units in which currents are about 1. `damping` weighs currents
    against errors. `unrest` (p,) becomes the largest slope left that points down within bounds.
    """
    n, m, k = matrices.shape
    h, factor = np.empty((k, k)), np.empty((k, k))
    f, x = np.empty(k), np.empty(k)
    state, order = np.empty(k, np.int32), np.empty(k, np.int32)
    for p in range(n):
        size = 0.0
        for i in range(m):
            for a in range(k):
                size += matrices[p, i, a] * matrices[p, i, a]
        scale = 1.0 / size if size > 0.0 else 1.0
        for a in range(k):
            f[a] = 0.0
            for i in range(m):
                f[a] += matrices[p, i, a] * wanted[p, i] * scale
            for b in range(a + 1):
                total = damping if a == b else 0.0
                for i in range(m):
                    total += matrices[p, i, a] * matrices[p, i, b] * scale
                h[a, b] = total
                h[b, a] = total
            state[a] = -1 if low[p, a] == high[p, a] else 0
        _in_box(h, f, low[p], high[p], state, x, factor, order)
        if burden.shape[0] > 0 and _power(burden, x) > 1.0:
            _within_power(h, f, low[p], high[p], burden, state, x, factor, order)
        unrest[p] = _unrest(h, f, low[p], high[p], x)
        for a in range(k):
            out[p, a] = x[a]
