"""Each rule finds its defect, tells where, and keeps quiet otherwise."""

from dataclasses import replace

import numpy as np
import pytest

from meshes.errors import CancelledError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet
from meshes.validation import Profile, load_profile, validate
from tests.meshes.fixtures import inside_out, shifted, together, with_faces, without_faces

PRINT = load_profile("print")


def found(mesh, rule, profile=PRINT):
    findings = {finding.rule: finding for finding in validate(mesh, profile).findings}
    return findings.get(rule)


def only(*rules):
    return Profile("some", "some", tuple(s for s in PRINT.settings if s.rule in rules))


def skipped(mesh):
    return {skip.rule: skip.reason for skip in validate(mesh, PRINT).skipped}


def test_borders_that_lie_on_each_other_are_told_as_not_joined():
    cube = box(4.0, 5.0, 6.0)
    apart = Mesh(cube.vertices[cube.faces.reshape(-1)], np.arange(36).reshape(-1, 3))
    finding = found(apart, "boundary-loop")
    assert "28 points on borders lie exactly on others" in finding.message
    assert finding.remedy.startswith("Join the points")
    holed = found(without_faces(cube, 0), "boundary-loop")
    assert "not joined" not in holed.message


def test_a_sound_ball_is_clean_and_every_rule_ran():
    validation = validate(icosphere(5.0, 4), PRINT)
    assert validation.findings == validation.skipped == ()
    assert validation.verdict == "clean"
    assert validation.is_passed
    measures = validation.measures
    assert measures.volume == pytest.approx(4.0 / 3.0 * np.pi * 125.0, rel=0.01)
    assert measures.area == pytest.approx(4.0 * np.pi * 25.0, rel=0.01)
    assert measures.n_components == 1
    assert measures.n_boundary_loops == 0
    assert measures.extent == pytest.approx((10.0, 10.0, 10.0), rel=0.01)
    assert measures.min_thickness == pytest.approx(10.0, rel=0.01)


def test_a_hole_is_found_where_it_is():
    ball = icosphere(5.0, 4)
    top = int(ball.vertices[ball.faces].mean(axis=1)[:, 2].argmax())
    finding = found(without_faces(ball, top), "boundary-loop")
    assert finding.count == 1
    assert finding.severity == "error"
    assert finding.place == pytest.approx(tuple(ball.vertices[ball.faces[top]].mean(axis=0)))
    assert set(finding.vertices) == set(ball.faces[top].tolist())


def test_what_cannot_be_checked_is_skipped_and_never_passed():
    validation = validate(sheet(20.0, 20.0, 40, 40), PRINT)
    assert {skip.rule for skip in validation.skipped} == {"inverted", "thin-wall"}
    assert validation.measures.volume is None
    assert validation.measures.min_thickness is None
    quiet = validate(sheet(20.0, 20.0, 40, 40), only("thin-wall"))
    assert quiet.findings == ()
    assert not quiet.is_passed


def test_the_longest_border_of_a_scan_is_no_hole():
    scan = sheet(20.0, 20.0, 60, 60)
    assert found(scan, "boundary-loop", load_profile("scan")) is None
    torn = without_faces(scan, 1830)
    finding = found(torn, "boundary-loop", load_profile("scan"))
    assert finding.count == 1
    assert len(finding.vertices) == 3


@pytest.mark.parametrize("size", [0.009, 900.0])
def test_a_part_in_the_wrong_unit_is_told(size):
    assert found(box(size, size, size), "units").count == 1


def test_folded_and_copied_faces_are_told():
    ball = icosphere(5.0, 3)
    broken = with_faces(ball, (0, 1, 1), ball.faces[7])
    assert found(broken, "degenerate-face").faces == (ball.n_faces,)
    assert found(broken, "duplicate-face").faces == (ball.n_faces + 1,)


def test_points_without_faces_are_a_note_that_leaves_the_part_clean():
    ball = icosphere(5.0, 3)
    extra = Mesh(np.vstack((ball.vertices, [[0, 0, 0]])), ball.faces)
    validation = validate(extra, PRINT)
    assert [f.rule for f in validation.findings] == ["unreferenced-vertex"]
    assert validation.findings[0].vertices == (ball.n_vertices,)
    assert validation.verdict == "clean"


def test_flipped_faces_are_told_and_leave_walls_unmeasured():
    ball = icosphere(5.0, 3)
    faces = ball.faces.copy()
    faces[[4, 90]] = faces[[4, 90]][:, ::-1]
    broken = Mesh(ball.vertices, faces)
    assert found(broken, "flipped-face").faces == (4, 90)
    assert "thin-wall" in skipped(broken)


def test_a_ball_inside_out_is_told_and_a_cavity_is_nested():
    assert found(inside_out(icosphere(5.0, 3)), "inverted").count == 1
    hollow = together(icosphere(5.0, 3), inside_out(icosphere(3.0, 3)))
    assert found(hollow, "inverted") is None
    assert found(hollow, "nested-shell").count == 1
    assert "1 cavity" in found(hollow, "nested-shell").message


def test_a_fin_and_a_pinch_are_told():
    ball = icosphere(5.0, 3)
    fin = Mesh(np.vstack((ball.vertices, [[0, 0, 9]])), np.vstack((ball.faces, [[0, 1, 642]])))
    edge = ball.faces[0, :2]
    fin = Mesh(fin.vertices, np.vstack((ball.faces, [[*edge, 642]])))
    assert found(fin, "non-manifold-edge").count == 1
    assert set(found(fin, "non-manifold-edge").pairs[0]) == set(edge.tolist())
    two = together(ball, shifted(ball, x=20.0))
    faces = two.faces.copy()
    faces[faces == 642] = 0
    assert found(Mesh(two.vertices, faces), "non-manifold-vertex").vertices == (0,)


def test_crossing_bodies_are_told_with_their_pairs():
    two = together(icosphere(5.0, 3), shifted(icosphere(5.0, 3), x=6.0))
    finding = found(two, "self-intersection")
    assert finding.count == len(finding.pairs) > 50
    assert 2.0 < finding.place[0] < 4.0


def test_debris_is_loose_and_a_second_crown_is_not():
    part = icosphere(5.0, 3)
    assert found(together(part, shifted(icosphere(0.5, 1), x=9.0)), "loose-shell").count == 1
    assert found(together(part, shifted(part, x=20.0)), "loose-shell") is None


def plate(thickness):
    """A ball pressed flat: a lens that is thin in the middle and closed at its rim."""
    ball = icosphere(6.0, 5)
    x, y, z = ball.vertices.T
    return ball.with_vertices(np.stack((x, y, np.clip(z, -thickness / 2, thickness / 2)), axis=1))


def walls_by(method):
    """Return the rule thin-wall of the print profile, with one of its methods."""
    (setting,) = only("thin-wall").settings
    return Profile("walls", "walls", (replace(setting, choices={"method": method}),))


@pytest.mark.parametrize("method", ["ray", "in-sphere"])
def test_a_thin_plate_is_told_with_its_thickness(method):
    finding = found(plate(0.4), "thin-wall", walls_by(method))
    assert finding.count == 1
    assert "0.40 mm" in finding.message
    assert found(plate(0.6), "thin-wall", walls_by(method)) is None
    measures = validate(plate(0.4), walls_by(method)).measures
    assert measures.min_thickness == pytest.approx(0.4, rel=1e-6)
    assert measures.thickness_method == method


def test_what_was_not_measured_has_no_method():
    assert validate(sheet(20.0, 20.0, 40, 40), PRINT).measures.thickness_method is None
    assert validate(icosphere(5.0, 2), only("inverted")).measures.thickness_method is None


def dimpled(radius):
    """A ball with a narrow dent on each side that leaves a wall of 0.2 mm between them."""
    ball = icosphere(6.0, 6)
    x, y, z = ball.vertices.T
    near = np.hypot(x, y) < radius
    return ball.with_vertices(np.stack((x, y, np.where(near, 0.1 * np.sign(z), z)), axis=1))


def test_the_thinnest_wall_is_below_the_limit_only_beside_its_finding():
    speck, wide = validate(dimpled(0.25), PRINT), validate(dimpled(0.8), PRINT)
    assert found(dimpled(0.25), "thin-wall") is None
    assert speck.measures.min_thickness > 0.5
    assert found(dimpled(0.8), "thin-wall").count == 1
    assert wide.measures.min_thickness == pytest.approx(0.2, abs=0.01)


@pytest.mark.parametrize("method", ["ray", "in-sphere"])
def test_a_sharp_edge_is_no_thin_wall(method):
    ball = icosphere(6.0, 5)
    x, y, z = ball.vertices.T
    # Two caps that meet at 60 degrees, like the margin of a crown.
    radius = np.hypot(x, y)
    z = np.sign(z) * np.maximum(0.0, 6.0 - radius) * np.tan(np.pi / 6.0)
    lens = ball.with_vertices(np.stack((x, y, z), axis=1))
    assert found(lens, "thin-wall", walls_by(method)) is None


def test_spikes_and_coarse_parts_are_told():
    ball = icosphere(5.0, 4)
    points = ball.vertices.copy()
    points[7] *= 1.5
    assert found(ball.with_vertices(points), "spike").vertices == (7,)
    assert found(icosphere(5.0, 1), "resolution").severity == "note"


def test_needles_are_slivers():
    ball = icosphere(5.0, 3)
    a, b, _ = ball.faces[0]
    middle = 0.5 * (ball.vertices[a] + ball.vertices[b]) + 1e-8
    needle = Mesh(np.vstack((ball.vertices, middle)), np.vstack((ball.faces, [[a, b, 642]])))
    assert found(needle, "sliver").faces == (ball.n_faces,)


def test_nothing_at_all_is_not_called_valid():
    validation = validate(Mesh(np.zeros((0, 3)), np.zeros((0, 3))), PRINT)
    assert not validation.is_passed
    assert validation.measures.volume is None


def test_progress_goes_up_and_may_stop_the_work():
    told = []
    validate(icosphere(5.0, 2), PRINT, progress=lambda share, what: told.append(share))
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(fraction, what):
        raise CancelledError("checking")

    with pytest.raises(CancelledError):
        validate(icosphere(5.0, 2), PRINT, progress=stop)


def test_the_same_mesh_gives_the_same_findings():
    mesh = together(icosphere(5.0, 3), shifted(icosphere(5.0, 3), x=6.0))
    assert validate(mesh, PRINT) == validate(Mesh(mesh.vertices, mesh.faces), PRINT)
