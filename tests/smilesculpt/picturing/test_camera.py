import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.mesh import Mesh
from meshes.primitives import icosphere
from smilesculpt.errors import DesignError
from smilesculpt.picturing.camera import VIEW_ANGLES, Camera, camera_at, facing

WIDTH, HEIGHT = 900.0, 600.0
angles = st.floats(-1.5, 1.5)
lengths = st.floats(-40.0, 40.0)
cameras = st.builds(
    Camera,
    azimuth=st.floats(-3.1, 3.1),
    elevation=angles,
    centre=st.tuples(lengths, lengths, lengths),
    half_height=st.floats(2.0, 60.0),
    perspective=st.booleans(),
)
pixels = st.tuples(st.floats(0.0, WIDTH), st.floats(0.0, HEIGHT))


def corners(size=20.0):
    return size * np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])


@given(camera=cameras, pixel=pixels, depth=st.floats(1.0, 200.0))
def test_screen_takes_each_point_of_a_ray_back_to_its_pixel(camera, pixel, depth):
    origin, direction = camera.ray(*pixel, WIDTH, HEIGHT)
    x_px, y_px, _ = camera.screen(origin + depth * direction, WIDTH, HEIGHT)[0]
    assert (x_px, y_px) == pytest.approx(pixel, abs=1e-6)


@given(camera=cameras, point=st.tuples(lengths, lengths, lengths))
def test_the_ray_of_a_points_pixel_meets_the_point(camera, point):
    x_px, y_px, depth = camera.screen(point, WIDTH, HEIGHT)[0]
    if not np.isfinite(x_px):  # behind the viewer, who has no pixel for it
        assert camera.perspective
        assert depth <= 0.0
        return
    origin, direction = camera.ray(x_px, y_px, WIDTH, HEIGHT)
    towards = np.asarray(point) - origin
    off = towards - (towards @ direction) * direction
    # A point close to the eye's plane has pixels far outside, where digits are lost.
    assert np.linalg.norm(off) == pytest.approx(0.0, abs=1e-9 * (1.0 + abs(x_px) + abs(y_px)))


@given(camera=cameras, point=st.tuples(lengths, lengths, lengths))
def test_the_matrices_put_points_where_screen_says(camera, point):
    x_px, y_px, _ = camera.screen(point, WIDTH, HEIGHT)[0]
    clip = camera.projection(WIDTH / HEIGHT) @ camera.view() @ np.append(point, 1.0)
    if not np.isfinite(x_px) or clip[3] < 1.0:
        return
    seen = clip[:2] / clip[3]
    wanted = (2.0 * x_px / WIDTH - 1.0, 1.0 - 2.0 * y_px / HEIGHT)
    assert seen == pytest.approx(wanted, rel=1e-9, abs=1e-9)


@given(camera=cameras, point=st.tuples(lengths, lengths, lengths), factor=st.floats(0.5, 2.0))
def test_zooming_towards_a_point_keeps_its_pixel(camera, point, factor):
    before = camera.screen(point, WIDTH, HEIGHT)[0, :2]
    after = camera.zoomed(factor, towards=point).screen(point, WIDTH, HEIGHT)[0, :2]
    if np.isfinite(before).all():
        assert after == pytest.approx(before, rel=1e-6, abs=1e-5)


@pytest.mark.parametrize("perspective", [False, True])
@given(camera=cameras)
def test_fit_shows_every_point_and_wastes_little(perspective, camera):
    fitted = Camera(camera.azimuth, camera.elevation, perspective=perspective)
    fitted = fitted.fit(corners(), WIDTH / HEIGHT, margin=1.0)
    x_px, y_px, _ = fitted.screen(corners(), WIDTH, HEIGHT).T
    assert (x_px > -1e-6).all()
    assert (x_px < WIDTH + 1e-6).all()
    assert (y_px > -1e-6).all()
    assert (y_px < HEIGHT + 1e-6).all()
    # One direction is filled; in perspective the nearest depth may belong to another corner.
    filled = max(np.ptp(x_px) / WIDTH, np.ptp(y_px) / HEIGHT)
    assert filled > (0.8 if perspective else 1.0 - 1e-9)


@given(camera=cameras, dx=st.floats(-100, 100), dy=st.floats(-100, 100))
def test_panning_moves_the_centre_by_the_dragged_pixels(camera, dx, dy):
    moved = camera.panned(dx, dy, HEIGHT).screen(camera.centre, WIDTH, HEIGHT)[0]
    assert moved[0] == pytest.approx(WIDTH / 2.0 + dx, abs=1e-6)
    assert moved[1] == pytest.approx(HEIGHT / 2.0 + dy, abs=1e-6)


def test_from_the_front_the_patients_right_is_on_the_left_and_up_is_up():
    camera = camera_at("front", corners())
    right_tooth, left_tooth, high = camera.screen(
        [[-10, 0, 0], [10, 0, 0], [0, 0, 10]], WIDTH, HEIGHT
    )
    assert right_tooth[0] < WIDTH / 2.0 < left_tooth[0]
    assert high[1] < HEIGHT / 2.0
    direction = camera.ray(450.0, 300.0, WIDTH, HEIGHT)[1]
    assert direction == pytest.approx([0.0, 1.0, 0.0], abs=1e-12)


@pytest.mark.parametrize(
    ("view", "looks_along", "is_up"),
    [
        ("front", [0, 1, 0], [0, 0, 1]),
        ("right", [1, 0, 0], [0, 0, 1]),
        ("left", [-1, 0, 0], [0, 0, 1]),
        ("upper_occlusal", [0, 0, 1], [0, -1, 0]),
        ("lower_occlusal", [0, 0, -1], [0, 1, 0]),
    ],
)
def test_each_standard_view_looks_the_right_way(view, looks_along, is_up):
    _, up, towards = Camera().turned_to(view).axes()
    assert -towards == pytest.approx(looks_along, abs=1e-12)
    assert up == pytest.approx(is_up, abs=1e-12)
    assert set(VIEW_ANGLES) >= {view}


@given(camera=cameras)
def test_the_axes_are_a_right_handed_frame(camera):
    axes = camera.axes()
    assert axes @ axes.T == pytest.approx(np.eye(3), abs=1e-12)
    assert np.linalg.det(axes) == pytest.approx(1.0, abs=1e-12)


def test_dragging_right_turns_the_near_side_to_the_right():
    nearest = np.array([0.0, -10.0, 0.0])
    dragged = Camera().orbit(0.2, 0.0).screen(nearest, WIDTH, HEIGHT)[0]
    assert dragged[0] > WIDTH / 2.0
    dragged = Camera().orbit(0.0, 0.2).screen(nearest, WIDTH, HEIGHT)[0]
    assert dragged[1] > HEIGHT / 2.0


@given(camera=cameras, dx=st.floats(-9, 9), dy=st.floats(-9, 9))
def test_orbiting_never_turns_over_the_pole(camera, dx, dy):
    turned = camera.orbit(dx, dy)
    assert -np.pi <= turned.azimuth <= np.pi
    assert abs(turned.elevation) <= np.pi / 2.0


def test_a_zoom_by_nothing_is_refused():
    with pytest.raises(DesignError, match="factor above 0"):
        Camera().zoomed(0.0)


def test_the_way_between_two_views_goes_the_short_way_round():
    start, end = Camera(azimuth=3.0), Camera(azimuth=-3.0, half_height=10.0)
    middle = start.mixed(end, 0.5)
    assert abs(abs(middle.azimuth) - np.pi) < 1e-9
    assert middle.half_height == pytest.approx(np.sqrt(30.0 * 10.0))
    assert start.mixed(end, 1.0).half_height == pytest.approx(end.half_height)


def half_ball(towards):
    """The half of a ball of 5 mm on the side of a direction, open at the other."""
    ball = icosphere(5.0, 3)
    middles = ball.vertices[ball.faces].mean(axis=1)
    return Mesh(ball.vertices, ball.faces[middles @ np.asarray(towards) > 0.0])


@pytest.mark.parametrize("towards", [(0.6, -0.8, 0.0), (0.0, 0.6, 0.8), (0.0, 0.0, -1.0)])
def test_an_open_surface_is_seen_from_outside(towards):
    assert facing(half_ball(towards)).axes()[2] == pytest.approx(towards, abs=0.02)


def test_a_closed_surface_is_seen_from_the_front():
    assert facing(icosphere(5.0, 2)) == Camera()
