"""Few triangles stand for many while a picture moves: near the same picture, and never at rest."""

from dataclasses import replace

import numpy as np
import pytest

from meshes.primitives import icosphere
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.scene import Cut, Line, Piece, Scene
from smilesculpt.picturing.scene_building import surface_object
from smilesculpt.picturing.sketching import sketch_of, sketched

SIZE = (150, 100)
CAMERA = Camera(half_height=10.0)
BLACK = (0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def ball():
    item = surface_object("ball", icosphere(8.0, 5))
    right = (item.positions[item.faces][:, :, 0] > 0.0).any(axis=1)
    return replace(item, faces=np.ascontiguousarray(item.faces[np.argsort(right, kind="stable")]))


@pytest.fixture(scope="module")
def sketch(ball):
    return sketch_of(ball, n_faces=3_000)


def scene_of(item, **look):
    return Scene((item,), background=(BLACK, BLACK), outline=None, **look)


def picture(screen, scene):
    return screen.picture(scene, CAMERA, SIZE).astype(int)


def test_a_sketch_has_few_true_triangles_each_of_its_own_face(ball, sketch):
    assert 2_000 < len(sketch.faces) < 4_500 < len(ball.faces)
    corners = np.sort(sketch.faces, axis=1)
    assert (np.diff(corners, axis=1) > 0).all()
    assert len(np.unique(corners, axis=0)) == len(corners)
    assert (np.diff(sketch.places) > 0).all()
    a, b, c = (ball.positions[sketch.faces[:, k]] for k in range(3))
    assert ((np.cross(b - a, c - a) * (a + b + c)).sum(axis=1) >= 0.0).all()
    again = sketch_of(ball, n_faces=3_000)
    assert (again.faces == sketch.faces).all()
    assert (again.places == sketch.places).all()


def test_no_triangle_of_a_sketch_leaves_its_teeth(ball):
    labels = np.where(ball.positions[:, 0] > 0.0, 11, 21).astype(np.int16)
    sketch = sketch_of(ball, labels, n_faces=3_000)
    own, stood_for = labels[sketch.faces], labels[ball.faces[sketch.places]]
    assert (own == stood_for).all()


def test_surfaces_of_usual_size_have_no_sketch(ball):
    assert sketched(ball).sketch is None


def test_a_sketched_picture_is_near_the_whole_one_and_at_rest_the_same(screen, ball, sketch):
    plain = picture(screen, scene_of(ball))
    item = replace(ball, sketch=sketch)
    for look in (
        {},
        {"cut": Cut((0.0, 0.0, 0.0), (1.0, 0.0, 0.0))},
        {"look": "matcap"},
    ):
        whole = picture(screen, scene_of(item, **look))
        few = picture(screen, scene_of(item, sketched=True, **look))
        assert (np.abs(whole - few).max(axis=2) > 25).mean() < 0.02
        outline = (whole.sum(axis=2) > 30) != (few.sum(axis=2) > 30)
        assert outline.mean() < 0.02
        assert (whole != few).any()  # it was drawn with other triangles
    assert (picture(screen, scene_of(item)) == plain).all()


def test_pieces_masks_and_moved_vertices_are_those_of_the_whole(screen, ball, sketch):
    n_left = int((ball.positions[ball.faces][:, :, 0] <= 0.0).all(axis=1).sum())
    marks = np.zeros((len(ball.positions), 2), np.float32)
    marks[ball.positions[:, 2] > 0.0, 1] = 1.0
    item = replace(ball, sketch=sketch, marks=marks, pieces=(Piece(((0, n_left),)),))
    few = picture(screen, scene_of(item, sketched=True))
    assert few[60, 45].sum() > 100
    assert few[40, 45].sum() < 0.9 * few[60, 45].sum()
    assert few[60, 105].sum() == 0
    moved = item.positions * np.float32(0.5)
    with screen.context:
        screen.renderer.upload_range("ball", 0, moved, item.normals)
    smaller = picture(screen, scene_of(item, sketched=True))
    assert smaller[50, 65].sum() > 100
    assert smaller[50, 42].sum() == 0


def test_edges_of_triangles_are_drawn_on_the_triangles_that_they_belong_to(screen, ball, sketch):
    item = replace(ball, sketch=sketch)
    whole = picture(screen, scene_of(item, wires=True))
    assert (picture(screen, scene_of(item, wires=True, sketched=True)) == whole).all()


def test_a_line_shines_through_only_as_much_as_it_should(screen, ball):
    behind = np.array([[-12.0, 9.0, 0.0, 12.0, 9.0, 0.0]], np.float32)
    plain = picture(screen, scene_of(ball))
    for share, is_seen in ((0.0, False), (0.3, True)):
        line = Line("one", behind, (1.0, 0.0, 0.0), 4.0, behind=share)
        out = picture(screen, scene_of(ball, lines=(line,)))
        assert (out[50, 75] != plain[50, 75]).any() == is_seen
        assert out[50, 25, 0] > 200  # beside the ball it is seen in full
