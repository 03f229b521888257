"""No repair takes a body, a cavity or the end of a scan away unasked, and its numbers are true."""

from dataclasses import replace

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from meshes.repair import repair, settings_for
from meshes.repair.moves import largest_move
from meshes.repair.step import Work
from meshes.structure.topology import topology
from meshes.structure.volume import volume
from meshes.validation import load_profile
from tests.meshes.fixtures import inside_out, shifted, together

PRINT = settings_for(load_profile("print"))
SCAN = settings_for(load_profile("scan"))


HOLLOW = together(box(20.0, 20.0, 20.0), inside_out(box(16.0, 16.0, 16.0)))


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (shifted(box(2.0, 2.0, 6.0), x=0.3, y=0.2, z=-6.0), 8000.0 - 4096.0 + 20.0),
        (shifted(box(2.0, 2.0, 8.0), x=0.3, y=0.2, z=-8.0), 8000.0 - 4096.0 + 8.0 + 16.0),
    ],
    ids=["in the floor of the cavity", "through the wall"],
)
def test_a_post_in_a_hollow_part_leaves_it_hollow(post, expected):
    result = repair(together(HOLLOW, post), PRINT)
    assert [step.step for step in result.steps] == ["uniting"]
    assert volume(result.mesh) == pytest.approx(expected, rel=1e-9)
    assert result.after.n_crossings == 0


def test_a_solid_that_stands_through_an_open_scan_stays_and_is_told():
    scan = together(sheet(30.0, 30.0, 30, 30), shifted(box(2.0, 2.0, 3.0), x=0.1, y=0.13))
    result = repair(scan, SCAN)
    assert result.mesh is scan
    assert any("24 pairs of faces still cross" in note for note in result.notes)


def test_the_longest_border_of_a_scan_stays_open_however_small():
    ball = icosphere(5.0, 4)
    crown = Mesh(
        ball.vertices * [0.45, 0.5, 1.0],
        ball.faces[ball.vertices[ball.faces].mean(axis=1)[:, 2] > -3.5],
    )
    assert repair(crown, SCAN).after.n_borders == 1
    assert repair(crown, replace(SCAN, close_border=True)).after.n_borders == 0
    holed = Mesh(crown.vertices, np.delete(crown.faces, [0, 1], axis=0))
    found = repair(holed, SCAN)
    assert (found.before.n_borders, found.after.n_borders) == (2, 1)


def test_the_border_of_a_flat_sheet_is_not_closed_upon_itself():
    result = repair(sheet(10.0, 10.0, 6, 6), replace(PRINT, close_border=True))
    assert (result.after.n_borders, result.after.n_crossings) == (1, 0)
    assert any("flat sheet" in note for note in result.notes)


def test_a_hole_in_a_flat_sheet_is_closed_and_its_end_stays():
    flat = sheet(30.0, 30.0, 30, 30)
    middle = np.linalg.norm(flat.vertices[flat.faces].mean(axis=1), axis=1) < 1.2
    for wanted in (SCAN, PRINT):
        result = repair(Mesh(flat.vertices, flat.faces[~middle]), wanted)
        assert (result.before.n_borders, result.after.n_borders) == (2, 1)


def test_a_nick_in_a_closed_crown_is_no_end_of_a_scan():
    ball = icosphere(5.0, 4)
    assert repair(Mesh(ball.vertices, ball.faces[3:]), SCAN).after.n_borders == 0


def test_a_hole_in_a_flat_side_is_closed():
    cube = box(9.0, 9.0, 9.0)
    closed = repair(Mesh(cube.vertices, cube.faces[2:]), replace(PRINT, close_border=True))
    assert (closed.after.n_borders, closed.after.volume) == (0, pytest.approx(729.0))


def test_parted_copies_do_not_hide_a_move():
    before = box(4.0, 4.0, 4.0)
    copies = Mesh(
        np.concatenate([before.vertices, before.vertices + 2.0]),
        np.concatenate([before.faces[:6], before.faces[6:] + 8]),
    )
    everything = np.ones(12, dtype=np.bool_)
    moved = Work(copies, np.arange(12, dtype=np.int32))
    assert largest_move(before, moved, counted=everything) > 1.5


def test_a_flat_scan_is_larger_than_a_crumb():
    scan = together(sheet(60.0, 60.0, 30, 30), shifted(icosphere(1.0, 2), z=20.0))
    kept = repair(scan, replace(SCAN, drop_below=0.5)).mesh
    assert topology(kept).n_components == 2
    alone = repair(scan, replace(SCAN, drop_below=50.0)).mesh
    assert alone.n_faces == sheet(60.0, 60.0, 30, 30).n_faces


def test_bodies_inside_out_are_counted_as_they_are_turned():
    ring = together(torus(20.0, 4.0, 64, 24), inside_out(icosphere(3.0, 3)))  # in its hole
    result = repair(ring, PRINT)
    assert [step.step for step in result.steps] == ["inverted"]
    assert (result.before.n_inward_bodies, result.after.n_inward_bodies) == (1, 0)
    assert result.volume_change_mm3 == 0.0
    assert result.largest_move_mm == 0.0


def test_a_surface_with_one_side_is_not_said_to_agree():
    n, turn = 40, np.linspace(0.0, 2.0 * np.pi, 40, endpoint=False)
    along = np.stack([np.cos(turn), np.sin(turn), 0.0 * turn], axis=1)
    across = np.cos(turn / 2)[:, None] * along + np.sin(turn / 2)[:, None] * [0.0, 0.0, 1.0]
    points = np.concatenate([10.0 * along + 2.0 * across, 10.0 * along - 2.0 * across])
    k = np.arange(n)
    wraps = k == n - 1
    a, b = k, np.where(wraps, n, k + 1)
    d, c = k + n, np.where(wraps, 0, k + n + 1)
    band = Mesh(
        points, np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]).astype(np.int32)
    )
    assert not topology(band).is_orientable
    steps = {step.step: step.message for step in repair(band, SCAN).steps}
    assert "one side" in steps["flipped"]


def test_the_largest_move_counts_what_lies_between_the_corners():
    pair = together(box(10.0, 10.0, 10.0), shifted(box(10.0, 10.0, 10.0), 3.0, 4.0, 5.0))
    result = repair(pair, PRINT)
    # The middle of the faces inside lies 5 mm from the new surface, corners no more than 3.
    assert 4.8 < result.largest_move_mm <= 5.0
