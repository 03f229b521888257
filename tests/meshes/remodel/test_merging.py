"""Points become a surface, and partial scans one, with the residual told; else the extra."""

import sys

import numpy as np
import pytest

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.reading import read_mesh
from meshes.remodel.extras import MissingExtraError
from meshes.remodel.merging import MergeError, merged
from meshes.remodel.reconstruction import surface_of_points
from meshes.structure.topology import topology
from smilesculpt.sample import sample_scan


def needs_open3d():
    return pytest.importorskip("open3d", reason="open3d is not installed: extra scan")


def part(mesh, keep):
    faces = mesh.faces[keep[mesh.faces].all(axis=1)]
    used, rows = np.unique(faces, return_inverse=True)
    return Mesh(mesh.vertices[used], rows.reshape(-1, 3).astype(np.int32))


def motion(angle, shift):
    out = np.eye(4)
    c, s = np.cos(angle), np.sin(angle)
    out[:2, :2] = [[c, -s], [s, c]]
    out[:3, 3] = shift
    return out


@pytest.fixture(scope="module")
def halves():
    arch = sample_scan(n_faces=40_000).mesh
    along = arch.vertices[:, 0] - np.median(arch.vertices[:, 0])
    return arch, part(arch, along < 8.0), part(arch, along > -8.0)


def test_points_of_a_ball_become_a_ball_that_faces_outwards():
    needs_open3d()
    ball = icosphere(10.0, 5)
    found = surface_of_points(ball.vertices)
    assert np.abs(np.linalg.norm(found.vertices, axis=1) - 10.0).max() < 0.05
    report = topology(found)
    assert report.is_closed and report.component_volume[0] > 0.0


def test_a_surface_ends_where_its_points_end():
    needs_open3d()
    ball = icosphere(10.0, 5)
    found = surface_of_points(ball.vertices[ball.vertices[:, 2] > 0.0])
    assert found.vertices[:, 2].min() > -1.5
    assert not topology(found).is_closed


@pytest.mark.parametrize(
    "second_from_first", [motion(0.03, (0.5, -0.4, 0.3)), motion(1.2, (40.0, 25.0, -9.0))]
)
def test_two_halves_of_an_arch_come_together_again(halves, second_from_first):
    needs_open3d()
    arch, one, other = halves
    result = merged((one, other.moved(second_from_first)))
    back = result.first_from_scan[1] @ second_from_first
    moved = other.moved(back)
    assert np.linalg.norm(moved.vertices - other.vertices, axis=1).max() < 0.05
    (fit,) = result.fits
    # A few points beyond the other half's border count in the mean, not in the 95 %.
    assert result.rms == fit.rms < 0.05 and fit.q95 < 0.01
    assert fit.agreement > 0.99 and result.gap_q95 < 0.2
    assert 0.1 < fit.overlap < 0.9
    assert np.abs(np.array(result.mesh.extent) - arch.extent).max() < 1.0


def test_scans_that_share_nothing_are_refused(halves):
    needs_open3d()
    _, one, _ = halves
    with pytest.raises(MergeError) as caught:
        merged((one, icosphere(3.0, 4)))
    assert caught.value.second == 1


def test_each_of_several_pieces_faces_outwards():
    needs_open3d()
    ball = icosphere(5.0, 4).vertices
    found = surface_of_points(
        np.concatenate([ball + np.array([14.0 * k, 0.0, 0.0]) for k in range(4)])
    )
    assert (topology(found).component_volume > 0.0).all()


def test_few_points_are_no_surface():
    needs_open3d()
    with pytest.raises(InvalidMeshError, match="50"):
        surface_of_points(np.zeros((3, 3)))


def test_without_open3d_the_message_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "open3d", None)
    ball = icosphere(5.0, 3)
    for work in (lambda: surface_of_points(ball.vertices), lambda: merged((ball, ball))):
        with pytest.raises(MissingExtraError, match=r"smilesculpt\[scan\]"):
            work()


def test_a_warped_scan_is_refused_or_its_misfit_is_told(halves):
    needs_open3d()
    arch, one, _ = halves
    along = one.vertices[:, 0] - one.vertices[:, 0].min()
    lift = np.zeros_like(one.vertices)
    lift[:, 2] = 0.01 * along**2
    try:
        result = merged((arch, one.with_vertices(one.vertices + lift)))
    except MergeError as error:
        assert error.agreement < 0.6
    else:
        assert result.fits[0].q95 > 0.2 and result.gap_q95 > 0.05


def test_the_jaws_of_one_person_do_not_belong_together(shared):
    needs_open3d()
    folder = shared / "data/real/sjtu_case0"
    jaws = tuple(read_mesh(folder / f"{one}_arch.obj").mesh for one in ("upper", "lower"))
    with pytest.raises(MergeError, match="does not fit") as caught:
        merged(jaws)
    assert caught.value.overlap > 0.1 and caught.value.agreement < 0.5
