import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import lsq_linear, minimize

from calibration.currents._bounded_kernels import _sweep_to_rest
from calibration.currents.bounded import (
    DAMPING,
    PowerBudget,
    bounded_currents,
    smallest_currents,
)
from calibration.currents.errors import CurrentLimitError, WantedFieldError

K = 8


def problems(seed, *, n=20, rows=8, strength=1.0):
    random = np.random.default_rng(seed)
    matrices = random.normal(size=(n, rows, K)) * 10.0 ** random.integers(-4, 2)
    wanted = strength * np.einsum("pmk,pk->pm", matrices, random.normal(size=(n, K)))
    return matrices, wanted + 0.1 * strength * np.abs(wanted).mean() * random.normal(
        size=wanted.shape
    )


def error_of(matrix, wanted, currents):
    size = np.sqrt((matrix**2).sum())
    off = (matrix @ currents - wanted) / size
    return float((off**2).sum() + DAMPING * (currents**2).sum())


def by_scipy(matrix, wanted, low, high):
    size = np.sqrt((matrix**2).sum())
    damped = np.vstack([matrix / size, np.sqrt(DAMPING) * np.eye(len(low))])
    right = np.concatenate([wanted / size, np.zeros(len(low))])
    return lsq_linear(damped, right, (low, high), method="bvls", tol=1e-15).x


def test_a_current_alone_is_clipped_at_its_bound():  # closed form
    found = bounded_currents(
        np.array([[[2.0]], [[2.0]], [[2.0]]]),
        np.array([[1.0], [9.0], [-9.0]]),
        np.array([-3.0]),
        np.array([4.0]),
    )
    assert found.currents[:, 0] == pytest.approx([0.5, 4.0, -3.0], rel=1e-8)
    assert found.residual[:, 0] == pytest.approx([0.0, -1.0, 3.0], abs=1e-8)


@given(
    seed=st.integers(0, 10_000),
    rows=st.sampled_from([1, 3, 6, 8]),
    strength=st.sampled_from([0.1, 1.0, 5.0, 100.0]),
)
def test_none_is_better_than_what_scipy_finds(seed, rows, strength):  # slow twin
    matrices, wanted = problems(seed, n=4, rows=rows, strength=strength)
    random = np.random.default_rng(seed + 1)
    low, high = -random.uniform(0.2, 2.0, (4, K)), random.uniform(0.0, 2.0, (4, K))
    found = bounded_currents(matrices, wanted, low, high)
    assert (found.currents >= low).all() and (found.currents <= high).all()
    for p in range(4):
        best = error_of(matrices[p], wanted[p], by_scipy(matrices[p], wanted[p], low[p], high[p]))
        assert error_of(matrices[p], wanted[p], found.currents[p]) <= best * (1 + 1e-6) + 1e-15


@given(seed=st.integers(0, 10_000), strength=st.sampled_from([0.1, 1.0, 5.0, 100.0]))
def test_no_slope_is_left_that_could_be_followed(seed, strength):  # Karush, Kuhn, Tucker
    matrices, wanted = problems(seed, strength=strength)
    found = bounded_currents(matrices, wanted, np.full(K, -1.0), np.full(K, 1.0))
    assert found.unrest.max() <= 1e-9
    size = (matrices**2).sum(axis=(1, 2))
    made = np.einsum("pmk,pk->pm", matrices, found.currents)
    slope = np.einsum("pmk,pm->pk", matrices, made - wanted) / size[:, None]
    slope += DAMPING * found.currents
    assert np.abs(slope[np.abs(found.currents) < 1.0]).max(initial=0.0) <= 1e-9
    assert (slope[found.currents == 1.0] <= 1e-9).all()
    assert (slope[found.currents == -1.0] >= -1e-9).all()


def test_coils_that_do_the_same_share_the_work():  # degenerate: two equal columns, one without use
    matrices = np.zeros((1, 3, 3))
    matrices[0, 0, :2] = 1.0
    found = bounded_currents(
        matrices, np.array([[1.0, 0.0, 0.0]]), np.full(3, -5.0), np.full(3, 5.0)
    )
    assert found.currents[0] == pytest.approx([0.5, 0.5, 0.0], abs=1e-7)
    assert found.unrest[0] <= 1e-15


def test_equal_bounds_hold_a_current():
    matrices, wanted = problems(3)
    low, high = np.full(K, -1.0), np.full(K, 1.0)
    low[2] = high[2] = 0.25
    assert (bounded_currents(matrices, wanted, low, high).currents[:, 2] == 0.25).all()


@given(seed=st.integers(0, 10_000), watts=st.sampled_from([0.01, 1.0, 30.0]))
def test_a_power_budget_is_kept_and_used_up(seed, watts):
    matrices, wanted = problems(seed, strength=5.0)
    resistances = np.random.default_rng(seed).uniform(0.5, 3.0, K)
    low, high = np.full(K, -2.0), np.full(K, 2.0)
    free = bounded_currents(matrices, wanted, low, high)
    held = bounded_currents(matrices, wanted, low, high, budget=PowerBudget(resistances, watts))
    power, before = held.currents**2 @ resistances, free.currents**2 @ resistances
    assert power == pytest.approx(np.minimum(before, watts), rel=1e-9)
    easy = before <= watts
    assert (held.currents[easy] == free.currents[easy]).all()
    assert held.unrest.max() <= 1e-9


def test_within_a_budget_none_is_better_than_a_general_solver_finds():  # slow twin
    matrices, wanted = problems(11, n=3, strength=3.0)
    resistances = np.linspace(0.5, 2.0, K)
    held = bounded_currents(
        matrices,
        wanted,
        np.full(K, -1.0),
        np.full(K, 1.0),
        budget=PowerBudget(resistances, 2.0),
    )
    for p in range(3):
        other = minimize(
            lambda x, p=p: error_of(matrices[p], wanted[p], x),
            np.zeros(K),
            method="SLSQP",
            bounds=[(-1.0, 1.0)] * K,
            constraints={"type": "ineq", "fun": lambda x: 2.0 - resistances @ x**2},
            options={"ftol": 1e-14, "maxiter": 500},
        )
        assert error_of(matrices[p], wanted[p], held.currents[p]) <= other.fun + 1e-9


def test_bounds_that_ask_for_more_than_the_budget_end_at_the_least_power():
    low, high = np.full(K, 1.0), np.full(K, 2.0)
    matrices, wanted = problems(5, n=2)
    budget = PowerBudget(np.ones(K), 1.0)
    found = bounded_currents(matrices, wanted, low, high, budget=budget)
    assert (found.currents == 1.0).all()


def test_smallest_currents_make_the_field_and_have_no_part_that_makes_nothing():
    matrices, wanted = problems(4, rows=3)
    found = smallest_currents(matrices, wanted)
    assert np.einsum("pmk,pk->pm", matrices, found) == pytest.approx(wanted, rel=1e-9)
    for matrix, currents in zip(matrices, found, strict=True):
        idle = np.linalg.svd(matrix)[2][3:]
        assert idle @ currents == pytest.approx(0.0, abs=1e-12 * np.abs(currents).max())


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (np.full(K, -np.inf), np.full(K, 1.0), "coil 0 has no finite lower bound"),
        (np.full(K, 1.0), np.full(K, -1.0), "coil 0 has a lower bound above its upper one"),
        (np.zeros(3), np.ones(K), "give one for each of 8 coils"),
    ],
)
def test_wrong_bounds_are_refused(low, high, said):
    with pytest.raises(CurrentLimitError, match=said):
        bounded_currents(*problems(0), low, high)


def test_wrong_wishes_are_refused():
    matrices, wanted = problems(0)
    ends = np.full(K, -1.0), np.full(K, 1.0)
    with pytest.raises(WantedFieldError, match="shape"):
        bounded_currents(matrices, wanted[:, :2], *ends)
    wanted[3, 1] = np.nan
    with pytest.raises(WantedFieldError, match="row 3 is not finite"):
        bounded_currents(matrices, wanted, *ends)
    with pytest.raises(CurrentLimitError, match="0 W"):
        bounded_currents(*problems(0), *ends, budget=PowerBudget(np.ones(K), 0.0))
    with pytest.raises(CurrentLimitError, match="positive resistances"):
        bounded_currents(*problems(0), *ends, budget=PowerBudget(np.zeros(K), 1.0))


@given(seed=st.integers(0, 10_000))
def test_the_last_resort_comes_to_the_same_rest(seed):  # where pivoting goes round in circles
    random = np.random.default_rng(seed)
    rows = random.normal(size=(12, K))
    h, f = rows.T @ rows / 12.0, random.normal(size=K)
    low, high, x = np.full(K, -0.4), np.full(K, 0.4), np.zeros(K)
    _sweep_to_rest(h, f, low, high, np.zeros(K, np.int32), x)
    slope = h @ x - f
    assert (np.abs(x) <= 0.4).all()
    assert np.abs(slope[np.abs(x) < 0.4]).max(initial=0.0) <= 1e-10
    assert (slope[x == 0.4] <= 1e-10).all()
    assert (slope[x == -0.4] >= -1e-10).all()
