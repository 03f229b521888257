import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.errors import BadPointsError
from calibration.field.device_model import DeviceModel
from calibration.field.sources import OFFSET, Sources
from tests.naive import multipole as naive

MU0 = 4e-7 * np.pi
ROWS = {3: (0, 0), 4: (0, 1), 5: (0, 2), 6: (1, 1), 7: (1, 2)}


def device(*, seed=0, n_sources=5, inner=2, outer=4):
    random = np.random.default_rng(seed)
    away = random.normal(size=(n_sources, 3))
    away *= random.uniform(80.0, 200.0, (n_sources, 1)) / np.linalg.norm(away, axis=1)[:, None]
    coils = np.array([0, 1, OFFSET, *random.integers(0, 2, n_sources - 3)], np.int32)
    powers = 0.1 ** np.arange(3, 3 + outer)
    sources = Sources(
        coil_index=coils,
        positions=away,
        axes=random.normal(size=(n_sources, 3)),
        inner=random.normal(size=(n_sources, inner)) * 10.0 ** np.arange(inner),
        outer=random.normal(size=(n_sources, outer)) * powers,
    )
    box = np.array([[-30.0, 30.0]] * 3)
    return DeviceModel("two coils", "", ("a", "b"), sources, np.array([10.0, 20.0]), box)


def one_dipole(position, moment):
    size = np.linalg.norm(moment)
    sources = Sources(
        np.zeros(1, np.int32),
        np.array([position], float),
        np.array([moment]) / size,
        np.zeros((1, 0)),
        np.array([[MU0 * size / (4.0 * np.pi)]]),
    )
    box = np.array([[-1.0, 1.0]] * 3)
    return DeviceModel("dipole", "", ("a",), sources, np.array([1.0]), box)


def test_dipole_on_its_axis_and_equator_is_the_textbooks():  # closed form
    coil = one_dipole([0.0, 0.0, 0.0], np.array([0.0, 0.0, 3.0]))
    field = coil.field(np.array([[0.0, 0.0, 200.0], [100.0, 0.0, 0.0]]), np.array([1.0]))
    on_axis = MU0 * 3.0 / (2.0 * np.pi * 0.2**3)
    on_equator = -MU0 * 3.0 / (4.0 * np.pi * 0.1**3)
    assert field[0] == pytest.approx([0.0, 0.0, on_axis], rel=1e-12)
    assert field[1] == pytest.approx([0.0, 0.0, on_equator], rel=1e-12)


def test_first_inner_term_is_a_uniform_field_against_its_axis():  # closed form
    sources = Sources(
        np.zeros(1, np.int32),
        np.array([[50.0, 0.0, 0.0]]),
        np.array([[0.0, 1.0, 0.0]]),
        np.array([[2e-3]]),
        np.zeros((1, 0)),
    )
    box = np.array([[-1.0, 1.0]] * 3)
    coil = DeviceModel("uniform", "", ("a",), sources, np.array([1.0]), box)
    points = np.random.default_rng(1).normal(size=(6, 3)) * 30.0
    assert coil.field(points, np.array([1.0])) == pytest.approx(
        np.tile([0.0, -2e-3, 0.0], (6, 1)), rel=1e-12, abs=1e-18
    )


def test_two_opposite_dipoles_approach_a_quadrupole_at_second_order():  # convergence
    quadrupole = Sources(
        np.zeros(1, np.int32), np.zeros((1, 3)), np.array([[0.0, 0.0, 1.0]]),
        np.zeros((1, 0)), np.array([[0.0, 1e-4]]),
    )  # fmt: skip
    point = np.array([60.0, 40.0, 80.0])
    exact = naive.field(quadrupole, point, 0)
    errors = []
    for gap in (8.0, 4.0, 2.0):
        pair = Sources(
            np.zeros(2, np.int32),
            np.array([[0.0, 0.0, gap / 2.0], [0.0, 0.0, -gap / 2.0]]),
            np.tile([0.0, 0.0, 1.0], (2, 1)),
            np.zeros((2, 0)),
            np.array([[1.0], [-1.0]]) * 1e-4 / (2.0 * gap * 1e-3),
        )
        errors.append(np.linalg.norm(naive.field(pair, point, 0) - exact))
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.05)


@given(seed=st.integers(0, 200))
def test_kernel_agrees_with_the_slow_reference(seed):
    model = device(seed=seed)
    points = np.random.default_rng(seed).uniform(-30.0, 30.0, (3, 3))
    matrix, offset = model.actuation_matrix(points), model.background(points)[:, :3]
    for p, point in enumerate(points):
        slow = np.array([naive.field(model.sources, point, k) for k in (0, 1)]).T
        assert matrix[p] == pytest.approx(slow, rel=1e-11, abs=1e-15)
        assert offset[p] == pytest.approx(naive.field(model.sources, point, -1), rel=1e-11)


def test_points_in_company_have_the_bits_they_have_alone():  # blocks of points end anywhere
    model = device(inner=4)
    points = np.random.default_rng(5).uniform(-30.0, 30.0, (131, 3))
    alone = np.concatenate([model.gradient_matrix(point[None]) for point in points])
    assert (model.gradient_matrix(points) == alone).all()


@given(seed=st.integers(0, 200))
def test_gradient_rows_are_the_differences_of_the_field(seed):
    model = device(seed=seed)
    point = np.random.default_rng(seed).uniform(-30.0, 30.0, 3)
    rows = model.gradient_matrix(point[None])[0]
    for coil in (0, 1):
        slow = naive.gradient(model.sources, point, coil)
        scale = np.abs(slow).max()
        for row, (a, b) in ROWS.items():
            assert rows[row, coil] == pytest.approx(slow[a, b], abs=1e-6 * scale)


@given(seed=st.integers(0, 200))
def test_fields_have_no_divergence_and_no_curl(seed):  # property: five rows are all there are
    model = device(seed=seed)
    point = np.random.default_rng(seed).uniform(-30.0, 30.0, 3)
    slope = naive.gradient(model.sources, point, 0)
    scale = np.abs(slope).max()
    assert np.trace(slope) == pytest.approx(0.0, abs=1e-6 * scale)
    assert slope - slope.T == pytest.approx(0.0, abs=1e-6 * scale)


@given(seed=st.integers(0, 50), factor=st.floats(-5.0, 5.0))
def test_field_is_linear_in_the_currents_beside_the_offset(seed, factor):
    model = device(seed=seed)
    points = np.random.default_rng(seed).uniform(-30.0, 30.0, (4, 3))
    currents = np.random.default_rng(seed + 1).normal(size=2)
    nothing = model.field(points, np.zeros(2))
    once = model.field(points, currents) - nothing
    many = model.field(points, factor * currents) - nothing
    assert many == pytest.approx(factor * once, rel=1e-9, abs=1e-12)
    assert nothing == pytest.approx(model.background(points)[:, :3], rel=1e-15)


def test_each_row_may_have_its_own_currents():
    model = device()
    points = np.random.default_rng(3).uniform(-30.0, 30.0, (4, 3))
    currents = np.random.default_rng(4).normal(size=(4, 2))
    apart = [model.field(p[None], i)[0] for p, i in zip(points, currents, strict=True)]
    assert model.field(points, currents) == pytest.approx(np.array(apart), rel=1e-13)


@pytest.mark.parametrize("points", [np.zeros(3), np.zeros((2, 2)), np.full((1, 3), np.nan)])
def test_points_that_are_none_are_refused(points):
    with pytest.raises(BadPointsError):
        device().actuation_matrix(points)


@pytest.mark.parametrize("currents", [np.zeros(3), np.zeros((2, 2)), np.array([1.0, np.inf])])
def test_currents_of_another_device_are_refused(currents):
    with pytest.raises(BadPointsError):
        device().field(np.zeros((1, 3)), currents)
