from dataclasses import replace

import moderngl
import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere
from smilesculpt.errors import DesignError
from smilesculpt.picturing.camera import Camera, camera_at
from smilesculpt.picturing.palette import colour
from smilesculpt.picturing.pictures import picture, png_bytes
from smilesculpt.picturing.renderer import Renderer, offscreen
from smilesculpt.picturing.scene import GUM, PICKED, MidlinePlane, Scene, outlined_area
from smilesculpt.picturing.scene_building import surface_object

SIZE = (120, 80)
BLACK = (0.0, 0.0, 0.0)
RED = (1.0, 0.0, 0.0)


@pytest.fixture
def ball():
    return surface_object("ball", icosphere(8.0, 3))


def seen_from_front(objects, **look):
    return Scene(tuple(objects), background=(BLACK, BLACK), **look)


def changed(before, after):
    return (before != after).any(axis=2)


def framebuffer(context):
    return context.framebuffer([context.renderbuffer(SIZE, 4)], context.depth_renderbuffer(SIZE))


def camera():
    return Camera(half_height=10.0)


def test_the_ball_is_lit_in_the_middle_and_the_corners_are_background(screen, ball):
    out = screen.picture(seen_from_front([ball]), camera(), SIZE)
    assert out.shape == (80, 120, 3)
    assert out.dtype == np.uint8
    for row in (0, -1):
        for column in (0, -1):
            assert out[row, column].tolist() == [0, 0, 0]
    red, green, blue = out[40, 60].astype(int)
    assert red > green > blue > 90  # enamel: light and a little warm


def test_the_background_runs_from_its_top_to_its_bottom_colour(screen):
    top, bottom = (0.2, 0.4, 0.6), (0.6, 0.4, 0.2)
    out = screen.picture(Scene((), background=(top, bottom)), camera(), SIZE) / 255.0
    assert out[0, 60] == pytest.approx(top, abs=0.02)
    assert out[-1, 60] == pytest.approx(bottom, abs=0.02)


def test_the_silhouette_has_the_size_of_the_ball(screen, ball):
    out = screen.picture(seen_from_front([ball]), camera(), SIZE)
    # Half the picture's height shows 10 mm: the ball's disc covers pi 8^2 of 400 mm^2 per 80^2 px.
    disc = np.pi * 8.0**2 * (80.0 / 20.0) ** 2
    assert (out.sum(axis=2) > 0).sum() == pytest.approx(disc, rel=0.03)


def test_perspective_shows_the_near_side_larger(screen, ball):
    parallel = screen.picture(seen_from_front([ball]), camera(), SIZE)
    seen = screen.picture(seen_from_front([ball]), replace(camera(), perspective=True), SIZE)
    assert (seen.sum(axis=2) > 0).sum() > (parallel.sum(axis=2) > 0).sum()


def test_enamel_never_clips_to_white(screen, ball):
    scene = Scene((ball,))
    assert screen.picture(scene, Camera(half_height=4.0), SIZE).max() < 255


def test_gum_is_red_and_not_neon(screen, ball):
    about = ball.about.copy()
    about[:, GUM] = 1.0
    out = screen.picture(seen_from_front([replace(ball, about=about)]), camera(), SIZE)
    red, green, blue = out[40, 60] / 255.0
    assert red > 1.4 * green
    assert green > 0.25  # saturation stays below that of a pure red
    assert blue > 0.25


def test_folds_are_darker_than_what_lies_open(screen, ball):
    about = ball.about.copy()
    about[:, 2] = 1.0
    light = screen.picture(seen_from_front([replace(ball, about=about)]), camera(), SIZE)
    about = about.copy()
    about[:, 2] = 0.0
    dark = screen.picture(seen_from_front([replace(ball, about=about)]), camera(), SIZE)
    inside = light.sum(axis=2) > 0
    assert (dark.sum(axis=2)[inside] < light.sum(axis=2)[inside]).mean() > 0.99


def test_an_invisible_object_leaves_no_pixel(screen, ball):
    out = screen.picture(seen_from_front([replace(ball, visible=False)]), camera(), SIZE)
    assert not out.any()
    assert not screen.picture(seen_from_front([]), camera(), SIZE).any()


def test_opacity_mixes_one_layer_with_what_lies_behind(screen, ball):
    full = screen.picture(seen_from_front([ball]), camera(), SIZE).astype(float)
    half = screen.picture(seen_from_front([replace(ball, opacity=0.5)]), camera(), SIZE)
    # One layer over black: the far side of the ball must not add to it.
    assert np.abs(half[40, 60] - 0.5 * full[40, 60]).max() < 2.0


def test_a_translucent_object_lets_an_opaque_one_show_through(screen, ball):
    core = surface_object("core", box(4.0, 4.0, 4.0))
    hull = replace(ball, opacity=0.4)
    with_core = screen.picture(seen_from_front([hull, core]), camera(), SIZE)
    without = screen.picture(seen_from_front([hull]), camera(), SIZE)
    differ = changed(with_core, without)
    assert differ[40, 60]
    assert not differ[:, :40].any()


def test_a_near_object_hides_a_far_one(screen, ball):
    behind = box(4.0, 4.0, 4.0)
    behind = surface_object(
        "behind", Mesh(behind.vertices + np.array([0.0, 30.0, 0.0]), behind.faces)
    )
    alone = screen.picture(seen_from_front([ball]), camera(), SIZE)
    both = screen.picture(seen_from_front([behind, ball]), camera(), SIZE)
    assert not changed(alone, both).any()


def test_tint_shows_the_objects_colours(screen, ball):
    colours = np.tile(np.array(RED, np.float32), (len(ball.positions), 1))
    plain = screen.picture(seen_from_front([replace(ball, colours=colours)]), camera(), SIZE)
    red = screen.picture(
        seen_from_front([replace(ball, colours=colours)], tint=1.0), camera(), SIZE
    )
    assert plain[40, 60, 1] > 100
    assert red[40, 60, 0] > 100 > red[40, 60, 1]


def test_heat_colours_ignore_the_tint_and_keep_the_shading(screen, ball):
    colours = np.tile(np.array(RED, np.float32), (len(ball.positions), 1))
    scene = seen_from_front([replace(ball, colours=colours)], heat=True, tint=0.0)
    out = screen.picture(scene, camera(), SIZE)
    assert out[40, 60, 0] > 2 * out[40, 60, 1]
    assert len(np.unique(out[30:50, 45:75, 0])) > 5


def test_the_inside_of_a_surface_is_flat_and_darker_than_the_background(screen, ball):
    background = colour("#A9B3BC")
    turned = replace(ball, faces=np.ascontiguousarray(ball.faces[:, ::-1]))
    scene = Scene((turned,), background=(background, background))
    out = screen.picture(scene, camera(), SIZE)
    assert (out[40, 60] < 0.75 * out[0, 0]).all()


def test_uploading_a_range_changes_the_picture_there_and_only_there(screen, ball):
    scene = seen_from_front([ball])
    before = screen.picture(scene, camera(), SIZE)
    moved = np.flatnonzero(ball.positions[:, 0] > 7.0)
    first, last = int(moved.min()), int(moved.max()) + 1
    positions, normals = ball.positions[first:last].copy(), ball.normals[first:last]
    positions[:, 0] += np.where(positions[:, 0] > 7.0, 1.5, 0.0)
    with screen.context:
        screen.renderer.upload_range("ball", first, positions, normals)
    after = screen.picture(scene, camera(), SIZE)
    differ = changed(before, after)
    assert differ[:, 84:].any()
    assert not differ[:, :80].any()
    # New arrays replace what was sent: the ball is whole again.
    whole = seen_from_front([replace(ball, positions=ball.positions.copy())])
    assert not changed(screen.picture(whole, camera(), SIZE), before).any()


def test_a_range_that_does_not_fit_is_refused(screen, ball):
    screen.picture(seen_from_front([ball]), camera(), SIZE)
    last = len(ball.positions)
    with pytest.raises(DesignError, match="do not lie in"):
        screen.renderer.upload_range("ball", last, ball.positions[:1], ball.normals[:1])
    with pytest.raises(DesignError, match="no object 'other'"):
        screen.renderer.upload_range("other", 0, ball.positions[:1], ball.normals[:1])


def test_two_objects_of_one_name_are_refused(screen, ball):
    with pytest.raises(DesignError, match="share a name"):
        screen.picture(seen_from_front([ball, ball]), camera(), SIZE)


def test_other_sizes_of_arrays_replace_an_object(screen, ball):
    screen.picture(seen_from_front([ball]), camera(), SIZE)
    small = surface_object("ball", icosphere(3.0, 2))
    out = screen.picture(seen_from_front([small]), camera(), SIZE)
    assert (out.sum(axis=2) > 0).sum() == pytest.approx(np.pi * 9.0 * 16.0, rel=0.1)


def test_the_outline_runs_around_the_chosen_part_only(screen, ball):
    about = ball.about.copy()
    about[:, PICKED] = (ball.positions[:, 0] > 3.0).astype(np.float32)
    chosen = replace(ball, about=about)
    green = (0.0, 1.0, 0.0)
    with_line = screen.picture(seen_from_front([chosen], outline=green), camera(), SIZE)
    without = screen.picture(seen_from_front([chosen], outline=None), camera(), SIZE)
    differ = changed(with_line, without)
    assert differ[:, 66:].any()
    assert not differ[:, :60].any()
    assert not differ[40, 80]  # inside the chosen part
    line = with_line[differ].astype(int)
    assert (line[:, 1] > line[:, 0] + 60).any()


def test_an_outline_leaves_nothing_behind_when_the_view_changes(screen, ball):
    about = ball.about.copy()
    about[:, PICKED] = (ball.positions[:, 0] > 3.0).astype(np.float32)
    scene = seen_from_front([replace(ball, about=about)], outline=(0.0, 1.0, 0.0))
    screen.picture(scene, camera(), SIZE)
    turned = screen.picture(scene, camera().orbit(0.5, 0.3), SIZE)
    assert (turned == picture(scene, camera().orbit(0.5, 0.3), SIZE)).all()


def test_an_outlined_area_holds_the_points_and_lies_in_the_picture():
    points = np.array([[0.0, 0.0, 0.0], [5.0, 0.0, 5.0]], np.float32)
    left, bottom, width, height = outlined_area(points, camera(), SIZE)
    assert 0 <= left <= 60
    assert 80 <= left + width <= 120
    assert 0 <= bottom <= 40
    assert 60 <= bottom + height <= 80
    far_away = points + np.array([100.0, 0.0, 0.0], np.float32)
    assert outlined_area(far_away, camera(), SIZE) is None
    assert outlined_area(points[:0], camera(), SIZE) is None
    behind = replace(camera(), perspective=True)
    eye = behind.eye.astype(np.float32)
    assert outlined_area(np.array([eye - [0.0, 9.0, 0.0]]), behind, SIZE) == (0, 0, *SIZE)


def test_state_that_others_leave_behind_changes_nothing(screen, ball):
    scene = seen_from_front([replace(ball, opacity=0.6)], midline=MidlinePlane((-9, -9), (9, 9)))
    view = camera().orbit(0.4, 0.0)
    before = screen.picture(scene, view, SIZE)
    with screen.context as context:
        context.enable(moderngl.CULL_FACE | moderngl.BLEND)
        context.front_face = "cw"
        context.depth_func = ">"
        context.blend_func = (moderngl.ONE, moderngl.ONE)
        context.blend_equation = moderngl.FUNC_SUBTRACT
    assert (screen.picture(scene, view, SIZE) == before).all()


def test_alpha_stays_full_where_something_is_blended(screen, ball):
    plane = MidlinePlane((-9.0, -9.0), (9.0, 9.0))
    scene = seen_from_front([replace(ball, opacity=0.3)], midline=plane)
    with screen.context as context:
        target = framebuffer(context)
        screen.renderer.draw(scene, camera().orbit(0.4, 0.0), target, SIZE)
        assert set(target.read(components=4)[3::4]) == {255}


def test_a_second_renderer_goes_on_when_the_first_is_released(screen, ball):
    scene = seen_from_front([ball])
    before = screen.picture(scene, camera(), SIZE)
    with screen.context as context:
        other = Renderer(context)
        other.draw(scene, camera(), framebuffer(context), SIZE)
        other.release()
    assert (screen.picture(scene, camera(), SIZE) == before).all()


def test_nothing_chosen_draws_no_outline(screen, ball):
    with_line = screen.picture(seen_from_front([ball], outline=(0.0, 1.0, 0.0)), camera(), SIZE)
    without = screen.picture(seen_from_front([ball], outline=None), camera(), SIZE)
    assert not changed(with_line, without).any()


def test_the_midline_is_a_dashed_line_from_the_front_and_a_plane_from_the_side(screen):
    plane = MidlinePlane((-8.0, -8.0), (8.0, 8.0), (0.0, 0.5, 1.0))
    scene = seen_from_front([], midline=plane)
    front = screen.picture(scene, camera(), SIZE).sum(axis=2) > 0
    assert np.flatnonzero(front.any(axis=0)).tolist() == [59, 60]
    lit = front.any(axis=1)[8:72]
    assert 0.4 < lit.mean() < 0.8
    side = screen.picture(scene, camera().turned_to("left"), SIZE).sum(axis=2) > 0
    assert side.sum() == pytest.approx(64 * 64, rel=0.1)


def test_the_midline_hides_behind_the_ball(screen, ball):
    plane = MidlinePlane((-9.0, -9.0), (9.0, 9.0), (0.0, 0.5, 1.0))
    with_plane = screen.picture(
        seen_from_front([ball], midline=plane), camera().orbit(0.6, 0.0), SIZE
    )
    without = screen.picture(seen_from_front([ball]), camera().orbit(0.6, 0.0), SIZE)
    differ = changed(with_plane, without)
    assert differ.any()
    assert not differ[40, 60]


def test_the_same_scene_gives_the_same_bytes(screen, ball):
    scene = Scene((ball, surface_object("box", box(3.0, 20.0, 3.0))))
    view = camera_at("front", scene.points())
    first = screen.picture(scene, view, SIZE)
    assert png_bytes(first) == png_bytes(screen.picture(scene, view, SIZE))
    assert (first == picture(scene, view, SIZE)).all()  # in another context, too


def test_two_contexts_do_not_disturb_each_other(screen, ball):
    scene = seen_from_front([ball])
    before = screen.picture(scene, camera(), SIZE)
    with offscreen() as other:
        assert (other.picture(scene, camera(), SIZE) == before).all()
        assert (screen.picture(scene, camera(), SIZE) == before).all()
    assert (screen.picture(scene, camera(), SIZE) == before).all()


def test_a_picture_needs_no_display(screen, ball, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert picture(Scene((ball,)), camera(), SIZE).any()
