"""What can be added to a picture: numbers, masks, cuts, lines, edges, clay, pieces."""

from dataclasses import replace

import numpy as np
import pytest

from meshes.primitives import icosphere
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.palette import BATLOW
from smilesculpt.picturing.scene import UNKNOWN, Cut, HeatScale, Line, Piece, Scene
from smilesculpt.picturing.scene_building import surface_object

SIZE = (120, 80)
BLACK = (0.0, 0.0, 0.0)
CAMERA = Camera(half_height=10.0)
MIDDLE, LEFT, RIGHT = (40, 60), (40, 44), (40, 76)


@pytest.fixture(scope="module")
def ball():
    return surface_object("ball", icosphere(8.0, 4))


def scene_of(*objects, **look):
    return Scene(objects, background=(BLACK, BLACK), outline=None, **look)


def picture(screen, scene):
    return screen.picture(scene, CAMERA, SIZE).astype(int)


def changed(before, after):
    return (np.abs(before - after) > 3).any(axis=2)


def with_values(item, values):
    marks = np.zeros((len(item.positions), 2), np.float32)
    marks[:, 0] = values
    return replace(item, marks=marks)


def test_numbers_take_the_colours_of_the_scale_and_no_number_leaves_enamel(screen, ball):
    plain = picture(screen, scene_of(ball))
    right_side = ball.positions[:, 0] > 0.0  # the patient's left lies at the right
    values = np.where(right_side, 2.0, UNKNOWN)
    scale = HeatScale(BATLOW, 0.0, 2.0)
    out = picture(screen, scene_of(with_values(ball, values), scale=scale))
    assert not changed(plain, out)[:, :58].any()
    red, green, blue = out[RIGHT]
    assert red > green < blue  # the upper end of batlow is pink
    low = picture(screen, scene_of(with_values(ball, 0.0), scale=scale))[MIDDLE]
    assert low[2] > low[0]  # the lower end is dark blue


def test_numbers_beyond_the_ends_stay_plain_where_that_is_wished(screen, ball):
    plain = picture(screen, scene_of(ball))
    scale = HeatScale(BATLOW, -0.3, 0.3, plain_outside=True)
    item = with_values(ball, ball.positions[:, 0])
    there = changed(plain, picture(screen, scene_of(item, scale=scale)))
    columns = np.nonzero(there)[1]
    assert 57 <= columns.min() <= columns.max() <= 62


def test_numbers_under_the_least_are_hatched_and_ringed(screen, ball):
    item = with_values(ball, ball.positions[:, 0])
    scale = HeatScale(BATLOW, -8.0, 8.0)
    without = picture(screen, scene_of(item, scale=scale))
    hatched = picture(screen, scene_of(item, scale=replace(scale, least=0.0)))
    there = changed(without, hatched)
    assert there[40, 30:58].any()
    assert not there[40, 30:58].all()  # lines with gaps
    assert not there[:, 64:].any()
    assert there[40, 58:63].any()  # the ring


def test_what_a_mask_holds_is_darker(screen, ball):
    plain = picture(screen, scene_of(ball))
    marks = np.zeros((len(ball.positions), 2), np.float32)
    marks[ball.positions[:, 0] < 0.0, 1] = 1.0
    out = picture(screen, scene_of(replace(ball, marks=marks)))
    assert out[LEFT].sum() < 0.9 * plain[LEFT].sum()
    assert not changed(plain, out)[:, 63:].any()


def test_marks_of_a_range_can_be_sent_again(screen, ball):
    marks = np.zeros((len(ball.positions), 2), np.float32)
    item = replace(ball, marks=marks)
    before = picture(screen, scene_of(item))
    marks[:, 1] = 1.0
    with screen.context:
        screen.renderer.upload_marks("ball", 0, marks)
    after = picture(screen, scene_of(item))
    assert after[MIDDLE].sum() < 0.9 * before[MIDDLE].sum()


def test_a_cut_takes_one_side_away_and_leaves_nothing_behind(screen, ball):
    whole = picture(screen, scene_of(ball))
    cut = Cut((0.0, 0.0, 0.0), (1.0, 0.0, 0.0))
    half = picture(screen, scene_of(ball, cut=cut))
    there = changed(whole, half)
    assert not there[:, :59].any()
    assert (half[:, 62:] == 0).all()
    assert not changed(whole, picture(screen, scene_of(ball))).any()


def test_lines_are_as_wide_as_asked_and_faint_behind(screen, ball):
    segment = np.array([[-12.0, -9.0, 0.0, 12.0, -9.0, 0.0]], np.float32)
    before = scene_of(ball, lines=(Line("one", segment, (1.0, 0.0, 0.0), 4.0),))
    seen = picture(screen, before)
    red = (seen[..., 0] > 200) & (seen[..., 1] < 60)
    assert red[:, 60].sum() == pytest.approx(4, abs=1)
    assert red[:, 20].sum() == pytest.approx(4, abs=1)
    back = segment * [1, -1, 1, 1, -1, 1]
    behind = picture(screen, scene_of(ball, lines=(Line("one", back, (1.0, 0.0, 0.0), 4.0),)))
    plain = picture(screen, scene_of(ball))
    assert changed(plain, behind)[40, 60]
    assert not (behind[40, 60, 0] > 200 and behind[40, 60, 1] < 60)
    assert not changed(plain, picture(screen, scene_of(ball))).any()


def test_edges_and_clay_keep_the_silhouette(screen, ball):
    plain = picture(screen, scene_of(ball))
    for look in ({"wires": True}, {"look": "matcap"}):
        out = picture(screen, scene_of(ball, **look))
        there = changed(plain, out)
        assert there[(plain.sum(axis=2) > 60)].mean() > 0.1
        outside = plain.sum(axis=2) == 0
        assert out[outside].sum() == 0 or look == {"wires": True}


def test_pieces_draw_their_faces_alone(screen, ball):
    right = (ball.positions[ball.faces][:, :, 0] > 0.0).all(axis=1)
    order = np.argsort(~right, kind="stable")
    item = replace(ball, faces=np.ascontiguousarray(ball.faces[order]))
    n_right = int(right.sum())
    halves = (Piece(((0, n_right),)), Piece(((n_right, len(order) - n_right),), opacity=0.0))
    out = picture(screen, scene_of(replace(item, pieces=halves)))
    assert out[RIGHT].sum() > 100
    assert out[LEFT].sum() == 0
    faint = (halves[0], replace(halves[1], opacity=0.5))
    half = picture(screen, scene_of(replace(item, pieces=faint)))
    whole = picture(screen, scene_of(item))
    assert half[LEFT] == pytest.approx(whole[LEFT] / 2, abs=4)


def test_a_coarse_picture_is_the_same_but_for_its_edges(screen, ball):
    fine = (SIZE[0], SIZE[1])
    with screen.context:
        target = screen.context.framebuffer(
            [screen.context.renderbuffer(fine, 4)], screen.context.depth_renderbuffer(fine)
        )
        pictures = []
        for draw in (screen.renderer.draw, screen.renderer.draw_coarsely):
            draw(scene_of(ball), CAMERA, target, fine)
            data = target.read(components=3, alignment=1)
            pictures.append(np.frombuffer(data, np.uint8).reshape(*fine[::-1], 3).astype(int))
    there = np.abs(pictures[0] - pictures[1]).max(axis=2)
    assert there[30:50, 50:70].max() < 12
    assert 0 < (there > 12).sum() < 800
