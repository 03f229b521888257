import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from calibration.errors import RegistrationError
from calibration.registration.surface_fit import SlidingSurfaceError, SurfaceWishes, fit_surface
from calibration.registration.surface_matching import Surface, matched, sampled
from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet
from smilesculpt.sample import sample_scan
from tests.naive.distance import square_from_mesh

FEW = SurfaceWishes(n_points=1500)


@pytest.fixture(scope="module")
def arch():
    return sample_scan(n_faces=12_000).mesh


def motion(turn, shift):
    out = np.eye(4)
    out[:3, :3] = Rotation.from_rotvec(turn).as_matrix()
    out[:3, 3] = shift
    return out


FAR = motion([1.0, 0.5, -2.0], [100.0, -50.0, 30.0])
NEAR = motion([0.05, -0.04, 0.06], [1.0, -1.0, 0.5])


def noisy(mesh, size, seed):
    random = np.random.default_rng(seed)
    return mesh.with_vertices(mesh.vertices + size * random.normal(size=mesh.vertices.shape))


def test_a_moved_copy_is_found_from_anywhere(arch):  # closed form
    found = fit_surface(arch.moved(np.linalg.inv(FAR)), arch, wishes=FEW)
    assert found.reference_from_scan == pytest.approx(FAR, abs=1e-5)
    assert found.converged
    assert [finding.split(",")[0] for finding in found.findings] == [
        "the surfaces agree to the last digit"
    ]
    assert found.matched_share > 0.9
    real = fit_surface(noisy(arch, 0.02, 0).moved(np.linalg.inv(FAR)), arch, wishes=FEW)
    assert real.findings == ()
    assert real.reference_from_scan == pytest.approx(FAR, abs=0.02)


def test_half_an_arch_finds_its_place_with_a_guess_and_the_whole_does_on_the_half(arch):
    keep = arch.vertices[arch.faces].mean(axis=1)[:, 0] > np.median(arch.vertices[:, 0])
    half = Mesh(arch.vertices, arch.faces[keep])
    for scan, reference, overlap in ((half, arch, 0.8), (arch, half, 0.4)):
        wishes = SurfaceWishes(overlap=overlap, n_points=1500)
        found = fit_surface(scan.moved(NEAR), reference, guess=np.eye(4), wishes=wishes)
        assert found.reference_from_scan @ NEAR == pytest.approx(np.eye(4), abs=1e-4)


def test_a_lump_on_a_tenth_of_the_scan_moves_nothing(arch):
    lumped = arch.vertices.copy()
    lump = np.argsort(np.linalg.norm(lumped - lumped[100], axis=1))[: len(lumped) // 10]
    lumped[lump] += [0.0, 1.5, 1.0]
    found = fit_surface(arch.with_vertices(lumped), arch, guess=NEAR, wishes=FEW)
    assert found.reference_from_scan == pytest.approx(np.eye(4), abs=1e-4)


def test_errors_shrink_with_the_noise(arch):  # convergence: first order
    errors = [
        np.abs(
            fit_surface(noisy(arch, size, 1), arch, guess=NEAR, wishes=FEW).reference_from_scan
            - np.eye(4)
        ).max()
        for size in (0.08, 0.02, 0.005)
    ]
    assert errors[0] < 0.08
    assert np.divide(errors[:-1], errors[1:]) == pytest.approx(4.0, rel=0.5)


@pytest.mark.parametrize("n_points", [500, 6000])
def test_covariance_foretells_the_errors_however_many_points(arch, n_points):
    wishes = SurfaceWishes(n_points=n_points)
    squares = []
    for seed in range(12):
        found = fit_surface(noisy(arch, 0.03, seed), arch, guess=np.eye(4), wishes=wishes)
        shift = found.moved(found.centre[None])[0] - found.centre
        turn = Rotation.from_matrix(found.reference_from_scan[:3, :3]).as_rotvec()
        error = np.concatenate([shift, turn])
        squares.append(error @ np.linalg.solve(found.covariance, error))
    # A chi-square of 6: its mean over 12 draws errs by 1. Of many points the pull of creases is
    # a good part, which is an upper bound.
    assert 1.5 <= np.mean(squares) <= 9.5


def test_the_error_at_targets_grows_away_from_the_surface(arch):
    found = fit_surface(noisy(arch, 0.03, 1), arch, guess=np.eye(4), wishes=FEW)
    out = found.centre + np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 30.0], [0.0, 0.0, 90.0]])
    told = found.target_error(out)
    assert (np.diff(told.tre) > 0.0).all()
    assert told.covariances[0] == pytest.approx(found.covariance[:3, :3], rel=0.2, abs=1e-6)
    with pytest.raises(RegistrationError):
        found.target_error(np.full((1, 3), np.nan))


def test_shapes_that_slide_are_refused_and_a_fit_cut_short_says_so(arch):
    for shape in (icosphere(20.0, 3), sheet(40.0, 40.0, 20, 20)):
        with pytest.raises(SlidingSurfaceError, match="slide"):
            fit_surface(shape, shape, guess=np.eye(4))
    short = SurfaceWishes(n_points=1500, most_steps=2)
    found = fit_surface(arch.moved(NEAR), arch, guess=np.eye(4), wishes=short)
    assert not found.converged
    assert "did not settle within 2 steps" in found.findings[0]


def test_surfaces_and_guesses_that_are_none_are_refused(arch):
    tiny = Mesh(arch.vertices, arch.faces[:5])
    for scan, reference, wish in (
        (tiny, arch, {}),
        (arch, tiny, {}),
        (arch, arch, {"guess": np.zeros((4, 4))}),
        (arch, arch, {"guess": motion([0.0, 0.0, 0.0], [1000.0, 0.0, 0.0]) @ np.eye(4) * np.nan}),
        (arch, arch, {"wishes": SurfaceWishes(overlap=0.0)}),
        (arch, arch, {"wishes": SurfaceWishes(n_points=3)}),
    ):
        with pytest.raises(RegistrationError):
            fit_surface(scan, reference, **wish)
    inside_out = Mesh(arch.vertices, arch.faces[:, ::-1])
    with pytest.raises(RegistrationError, match="which side"):
        fit_surface(inside_out, arch, guess=np.eye(4))


def test_matches_are_the_nearest_points_of_a_slow_search():  # slow twin
    ball = icosphere(10.0, 3)
    egg = ball.with_vertices(ball.vertices * [1.0, 1.4, 2.0])
    points, normals = sampled(egg, 60, 0)
    found = matched(points, normals, Surface.of(egg), NEAR, 0.8)
    assert len(found.rows) > 20
    shares = []
    for k, row in enumerate(found.rows[:2]):
        moved = NEAR[:3, :3] @ points[row] + NEAR[:3, 3]
        assert found.moved[k] == pytest.approx(moved, abs=1e-12)
        shares.append(found.off[k] ** 2 / float(square_from_mesh(egg, moved)))
    # Along the mean of two normals to the rounded faces, not quite along the shortest way.
    assert 0.7 < min(shares) <= max(shares) < 1.3


def test_a_coarse_ball_is_taken_for_the_round_one_it_stands_for():  # closed form
    ball, fine = icosphere(10.0, 2), icosphere(10.0, 4)
    found = matched(*sampled(fine, 500, 0), Surface.of(ball), np.eye(4), 0.8)
    flat = 10.0 - np.linalg.norm(ball.vertices[ball.faces].mean(axis=1), axis=1).min()
    # How far the faces lie inside is some 0.6 of `flat` where points are drawn evenly.
    assert np.sqrt((found.off**2).mean()) < flat / 15.0
    box_like = Surface.of(sheet(40.0, 40.0, 4, 4))
    lying = np.array([[1.0, 2.0, 0.5], [-7.0, 3.0, 0.5]])
    up = np.tile(box_like.normals[0], (2, 1))
    assert np.abs(matched(lying, up, box_like, np.eye(4), 1.0).off) == pytest.approx(0.5)


def test_the_same_scans_give_the_same_bits(arch):
    one, other = (fit_surface(noisy(arch, 0.02, 3), arch, wishes=FEW) for _ in range(2))
    assert np.array_equal(one.reference_from_scan, other.reference_from_scan)
    assert np.array_equal(one.covariance, other.covariance)
