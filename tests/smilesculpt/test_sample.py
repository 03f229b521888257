"""The sample arch is a jaw: right sizes, exact labels, sound triangles, the same bits each time."""

import numpy as np
import pytest
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from meshes.crossing.self_intersection import self_intersections
from meshes.structure.topology import topology
from smilesculpt.anatomy import teeth_of
from smilesculpt.errors import SampleError
from smilesculpt.sample import sample_scan


def dental(sample):
    return sample.mesh.moved(sample.orientation().dental_from_scan)


def test_the_same_seed_gives_the_same_bits_and_another_does_not(sample_small):
    again = sample_scan(n_faces=12_000)
    assert again.mesh.digest() == sample_small.mesh.digest()
    assert (again.labels == sample_small.labels).all()
    assert sample_scan(seed=1, n_faces=12_000).mesh.digest() != sample_small.mesh.digest()


def test_it_has_about_the_faces_asked_for(sample):
    assert sample.mesh.n_faces == pytest.approx(32_000, rel=0.15)


def test_every_tooth_is_there_and_larger_than_a_speck(sample, sample_lower):
    assert sample.dentition().numbers == teeth_of("upper", last=7)
    expected = tuple(fdi for fdi in teeth_of("lower", last=7) if fdi != 36)
    assert sample_lower.dentition().numbers == expected
    assert sample_lower.dentition().missing == (36,)
    for fdi in teeth_of("upper", last=7):
        assert (sample.labels == fdi).sum() > 200


def test_each_tooth_is_one_patch_of_the_surface(sample):
    faces, labels = sample.mesh.faces, sample.labels
    ends = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]]])
    same = labels[ends[:, 0]] == labels[ends[:, 1]]
    n = sample.mesh.n_vertices
    joined = coo_matrix((np.ones(same.sum()), tuple(ends[same].T)), shape=(n, n))
    piece = connected_components(joined, directed=False)[1]
    for fdi in teeth_of("upper", last=7):
        sizes = np.bincount(piece[labels == fdi])
        assert sizes.max() >= 0.97 * sizes.sum()


def test_it_is_one_open_sound_piece(sample, sample_lower, sample_gap):
    for scan in (sample, sample_lower, sample_gap):
        report = topology(scan.mesh)
        assert report.is_oriented and not report.is_closed
        assert report.n_components == 1
        assert len(self_intersections(scan.mesh)) == 0


def test_teeth_point_where_their_jaw_says(sample, sample_lower):
    for scan, up in ((sample, -1.0), (sample_lower, 1.0)):
        z = dental(scan).vertices[:, 2] * up
        assert np.median(z[scan.labels > 0]) > np.median(z[scan.labels == 0]) + 3.0
        assert abs(np.quantile(z[scan.labels > 0], 0.999)) < 1.0


def test_the_patients_right_is_on_negative_x(sample, sample_lower):
    for scan, right, left in ((sample, (11, 16), (21, 26)), (sample_lower, (41, 46), (31, 37))):
        x = dental(scan).vertices[:, 0]
        assert all(x[scan.labels == fdi].mean() < -1.0 for fdi in right)
        assert all(x[scan.labels == fdi].mean() > 1.0 for fdi in left)


def test_the_pose_is_a_rigid_motion(sample):
    turn = sample.scan_from_dental[:3, :3]
    assert turn @ turn.T == pytest.approx(np.eye(3), abs=1e-12)
    assert np.linalg.det(turn) == pytest.approx(1.0)
    both = sample.orientation().dental_from_scan @ sample.scan_from_dental
    assert both == pytest.approx(np.eye(4), abs=1e-12)


def test_coordinates_survive_a_file_of_single_precision(sample):
    vertices = sample.mesh.vertices
    assert (vertices.astype(np.float32).astype(np.float64) == vertices).all()


@pytest.mark.parametrize(
    ("wrong", "parameter"),
    [
        ({"n_faces": 100}, "n_faces"),
        ({"crowding": 9.0}, "crowding"),
        ({"missing": (36,)}, "missing"),
    ],
)
def test_what_it_cannot_be_is_refused(wrong, parameter):
    with pytest.raises(SampleError) as caught:
        sample_scan(**wrong)
    assert caught.value.parameter == parameter
