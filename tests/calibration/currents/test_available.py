import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from calibration.currents.available import available_fields, reserves, surest_fields
from calibration.currents.errors import WantedFieldError
from meshes.structure.volume import volume


def by_linear_program(matrix, wanted, low, high):
    rows = np.hstack([matrix, -wanted[:, None]]) / np.abs(matrix).max()
    goal = np.zeros(len(low) + 1)
    goal[-1] = -1.0
    bounds = [*zip(low, high, strict=True), (0.0, None)]
    found = linprog(goal, A_eq=rows, b_eq=np.zeros(3), bounds=bounds, method="highs")
    return found.x[-1] if found.success else 0.0


@given(seed=st.integers(0, 10_000), k=st.integers(3, 9))
def test_reserves_are_those_of_a_linear_program(seed, k):  # slow twin
    random = np.random.default_rng(seed)
    matrices = random.normal(size=(3, 3, k)) * 1e-3
    wanted = random.normal(size=(3, 3)) * 1e-2
    low, high = -random.uniform(0.5, 20.0, k), random.uniform(0.5, 20.0, k)
    found = reserves(matrices, wanted, low, high)
    for p in range(3):
        assert found[p] == pytest.approx(by_linear_program(matrices[p], wanted[p], low, high))


def test_three_coils_across_reach_their_box():  # closed form
    matrices = np.diag([1e-3, 2e-3, 4e-3])[None]
    most = np.full(3, 10.0)
    assert reserves(matrices, np.array([[5e-3, 0.0, 0.0]]), -most, most) == pytest.approx(2.0)
    assert surest_fields(matrices, -most, most) == pytest.approx(10e-3)
    body = available_fields(matrices[0], -most, most)
    assert volume(body) == pytest.approx(20.0 * 40.0 * 80.0)
    assert np.ptp(body.vertices, axis=0) == pytest.approx([20.0, 40.0, 80.0])


def test_flat_fields_have_reserves_in_their_plane_and_none_beside_it():
    matrices = np.zeros((1, 3, 4))
    matrices[0, :2] = [[1.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 1.0]]
    most = np.ones(4)
    along = np.array([[1.0, 1.0, 0.0]])
    assert reserves(matrices, along, -most, most) == pytest.approx(2.0)
    beside = np.array([[1.0, 1.0, 0.01]])
    assert reserves(matrices, beside, -most, most) == 0.0
    assert surest_fields(matrices, -most, most) == 0.0
    with pytest.raises(WantedFieldError, match="plane"):
        available_fields(matrices[0], -most, most)


def test_coils_along_one_line_reach_along_it_alone():
    matrices = np.zeros((2, 3, 2))
    matrices[:, 0] = [1.0, -2.0]
    most = np.ones(2)
    found = reserves(matrices, np.array([[1.0, 0.0, 0.0], [1.0, 0.1, 0.0]]), -most, most)
    assert found == pytest.approx([3.0, 0.0])


def test_no_field_wanted_has_no_end_of_reserve():
    found = reserves(np.ones((1, 3, 2)), np.zeros((1, 3)), np.full(2, -1.0), np.ones(2))
    assert np.isinf(found).all()


@given(seed=st.integers(0, 10_000))
def test_the_surest_field_is_the_least_of_all_directions(seed):  # property
    random = np.random.default_rng(seed)
    matrices = random.normal(size=(1, 3, 5))
    most = random.uniform(0.5, 2.0, 5)
    sure = surest_fields(matrices, -most, most)
    directions = random.normal(size=(200, 3))
    directions /= np.linalg.norm(directions, axis=1)[:, None]
    far = reserves(np.repeat(matrices, 200, axis=0), directions, -most, most)
    assert far.min() >= sure[0] * (1.0 - 1e-12)
    body = available_fields(matrices[0], -most, most)
    corners = body.vertices[body.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    away = np.einsum("fi,fi->f", normals, corners[:, 0]) / np.linalg.norm(normals, axis=1)
    assert away.min() / 1e3 == pytest.approx(sure[0], rel=1e-9)


def test_gradients_are_no_fields():
    with pytest.raises(WantedFieldError, match="3 rows"):
        surest_fields(np.ones((1, 8, 8)), -np.ones(8), np.ones(8))
