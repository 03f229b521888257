import numpy as np
import pytest

from calibration.errors import BadPointsError, DeviceFileError, InvalidModelError
from calibration.field.field_map_file import read_field_map
from calibration.field.potential_grid import FieldMap, potential_grid
from tests.calibration.fitting.synthetic import true_device

HALF = 12.0


def sampled(n):
    """Return maps of two true coils on n nodes along each axis."""
    axis = np.linspace(-HALF, HALF, n)
    grid = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), axis=-1)
    matrices = true_device().actuation_matrix(grid.reshape(-1, 3))
    spacing = np.full(3, axis[1] - axis[0])
    return tuple(
        FieldMap(np.full(3, -HALF), spacing, matrices[:, :, k].reshape(n, n, n, 3))
        for k in range(2)
    )


def inside(n=60):
    return np.random.default_rng(3).uniform(-0.9 * HALF, 0.9 * HALF, (n, 3))


def test_errors_fall_with_the_spacing():  # convergence
    points = inside()
    exact = true_device().actuation_matrix(points)
    errors = [
        np.abs(potential_grid(sampled(n)).actuation_matrix(points) - exact).max()
        for n in (5, 9, 13)
    ]
    assert errors[0] < 1e-3 * np.abs(exact).max()
    assert errors[1] < errors[0] / 6.0
    assert errors[2] < errors[1] / 2.5


def test_gradients_are_differences_and_the_field_has_no_curl():
    grid, points, step = potential_grid(sampled(7)), inside(), 1e-4
    matrices = grid.gradient_matrix(points)
    assert (matrices[:, :3] == grid.actuation_matrix(points)).all()
    sides = [[grid.actuation_matrix(points + s * step * e) for s in (1, -1)] for e in np.eye(3)]
    jacobian = np.stack([(up - down) / (2.0 * step * 1e-3) for up, down in sides], axis=2)
    scale = np.abs(jacobian).max()
    assert jacobian == pytest.approx(jacobian.transpose(0, 2, 1, 3), abs=1e-6 * scale)
    rows = [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2)]
    for number, (i, j) in enumerate(rows, 3):
        assert matrices[:, number] == pytest.approx(jacobian[:, i, j], abs=1e-6 * scale)
    divergence = jacobian[:, 0, 0] + jacobian[:, 1, 1] + jacobian[:, 2, 2]
    assert np.abs(divergence).max() < 5e-3 * scale


def test_field_is_the_sum_of_coils_and_borders_belong_to_the_grid():
    grid = potential_grid(sampled(5), current_limits=np.array([10.0, 20.0]))
    points, currents = inside(4), np.array([3.0, -2.0])
    expected = grid.actuation_matrix(points) @ currents
    assert grid.field(points, currents) == pytest.approx(expected)
    corners = np.array([[-HALF, -HALF, HALF], [HALF, HALF, HALF]])
    exact = true_device().field(corners, currents)
    assert grid.field(corners, currents) == pytest.approx(exact, rel=2e-2)
    assert grid.contains(np.array([[0.0, 0.0, 13.0], [0.0, 0.0, 12.0]])).tolist() == [False, True]
    assert not grid.background(points).any()
    with pytest.raises(BadPointsError, match="point 1 lies outside the grid: z is 13 mm"):
        grid.field(np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 13.0]]), currents)
    with pytest.raises(BadPointsError, match="currents have shape"):
        grid.field(points, np.zeros(3))


def test_maps_that_do_not_fit_together_are_refused():
    first, second = sampled(5)
    moved = FieldMap(first.low + 1.0, first.spacing, second.fields)
    with pytest.raises(InvalidModelError, match="map 1 is on another grid"):
        potential_grid((first, moved))
    with pytest.raises(InvalidModelError, match="no field map"):
        potential_grid(())
    with pytest.raises(InvalidModelError, match="too small"):
        FieldMap(first.low, first.spacing, first.fields[:3])


def text_of(one):
    n = one.fields.shape[0]
    lines = [str(n**3), f"{n} {n} {n}", *["-0.012 0.012"] * 3]
    for index in np.ndindex(n, n, n):
        place = (one.low + np.array(index) * one.spacing) / 1e3
        lines.append(" ".join(f"{x:.12g}" for x in (*place, *one.fields[index])))
    return lines


def test_maps_are_read_in_any_order(tmp_path):
    one = sampled(4)[0]
    lines = text_of(one)
    (tmp_path / "m.txt").write_text("\n".join([*lines[:5], *reversed(lines[5:])]) + "\n")
    read = read_field_map(tmp_path / "m.txt")
    assert read.low == pytest.approx(one.low)
    assert read.spacing == pytest.approx(one.spacing)
    assert read.fields == pytest.approx(one.fields, rel=1e-11)


@pytest.mark.parametrize(
    ("line", "new", "said"),
    [
        (0, "65", "tells 65 nodes, the grid has 64"),
        (1, "3 4 4", "line 2 is no grid"),
        (2, "0.012 -0.012", "smallest and a largest"),
        (7, "0 0 0 1 2", "line 8 is .* not 6 finite"),
        (7, "0 0 0 1 2 nan", "line 8"),
        (7, "0.001 0 0 1 2 3", "line 8 lies on no node"),
        (8, "-0.012 -0.012 -0.012 1 2 3", "line 9 gives a node"),
    ],
)
def test_broken_maps_are_refused_by_line(tmp_path, line, new, said):
    lines = text_of(sampled(4)[0])
    lines[line] = new
    (tmp_path / "m.txt").write_text("\n".join(lines))
    with pytest.raises(DeviceFileError, match=said):
        read_field_map(tmp_path / "m.txt")


def test_published_maps_are_reproduced(shared):
    folder = shared / "data" / "calibration" / "mfg_field_grids"
    maps = tuple(read_field_map(folder / f"vfield_0{k}.txt") for k in range(5))
    grid = potential_grid(maps)
    size = float(np.sqrt(np.mean([m.fields**2 for m in maps])))
    assert grid.n_coils == 5
    # No gradient at all, of whatever divergence, is nearer to these maps than 1.2 %.
    assert grid.residual < 0.02 * size
    axis = np.linspace(-5.0, 5.0, 11)
    node = np.array([[axis[3], axis[7], axis[5]]])
    assert grid.actuation_matrix(node)[0, :, 2] == pytest.approx(
        maps[2].fields[3, 7, 5], abs=0.05 * size
    )
