from dataclasses import replace

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet
from meshes.surface.adjacency import adjacency
from smilesculpt.case import Case, ScanSource
from smilesculpt.dentition import Dentition, Tooth
from smilesculpt.picturing.palette import ENAMEL, VIK, tooth_colour
from smilesculpt.picturing.scene import GUM, HEIGHT, OPENNESS, PICKED, Scene
from smilesculpt.picturing.scene_building import (
    coloured,
    midline_plane,
    rechosen,
    reopened,
    reshaped,
    scene_of,
    signed_change,
    surface_object,
    without_teeth,
)


@pytest.fixture
def ball():
    return icosphere(6.0, 3)


@pytest.fixture
def dentition(ball):
    """The lower half of the ball is a tooth, the rest gum."""
    labels = np.where(ball.vertices[:, 2] < 0.0, 11, 0).astype(np.int16)
    return Dentition("upper", labels, (Tooth(11, 1.0),))


def test_labels_become_gum_and_colours(ball, dentition):
    item = surface_object("jaw", ball, dentition)
    z = ball.vertices[:, 2]
    assert (item.about[z > 4.5, GUM] == 1.0).all()
    assert (item.about[z < -4.5, GUM] == 0.0).all()
    assert item.colours[z.argmin()] == pytest.approx(tooth_colour(11))
    assert ((item.about >= 0.0) & (item.about <= 1.0)).all()
    assert {item.positions.dtype, item.about.dtype, item.normals.dtype} == {np.dtype(np.float32)}


def test_the_border_of_the_labels_is_a_slope_and_not_a_step(ball, dentition):
    gum = surface_object("jaw", ball, dentition).about[:, GUM]
    assert ((gum > 0.2) & (gum < 0.8)).sum() > 20


@pytest.mark.parametrize(("jaw", "edge_up"), [("upper", -1.0), ("lower", 1.0)])
def test_height_rises_from_the_neck_to_the_edge(ball, jaw, edge_up):
    labels = np.where(edge_up * ball.vertices[:, 2] > 0.0, 11, 0).astype(np.int16)
    dentition = Dentition(jaw, labels, (Tooth(11, 1.0),))
    height = surface_object("jaw", ball, dentition).about[:, HEIGHT]
    up = edge_up * ball.vertices[:, 2]
    assert height[up.argmax()] > 0.9
    assert height[up.argmin()] == 0.0
    assert np.corrcoef(height[up > 1.0], up[up > 1.0])[0, 1] > 0.95


def test_without_teeth_everything_is_enamel(ball):
    item = surface_object("jaw", ball)
    assert not item.about[:, [GUM, PICKED]].any()
    assert item.colours == pytest.approx(np.tile(ENAMEL, (ball.n_vertices, 1)))


def test_a_pit_is_less_open_than_a_hill():
    flat = sheet(20.0, 20.0, 80, 80)
    x, y, _ = flat.vertices.T
    pit, hill = (np.exp(-((x - at) ** 2 + y**2)) for at in (-4.0, 4.0))
    mesh = Mesh(np.stack([x, y, hill - pit], axis=1), flat.faces)
    openness = surface_object("jaw", mesh).about[:, OPENNESS]
    assert openness[pit.argmax()] < 0.6
    assert openness[hill.argmax()] == 1.0
    assert openness[np.hypot(x, y) > 9.0].min() > 0.8


def test_openness_hardly_depends_on_how_fine_the_mesh_is():
    found = []
    for n in (40, 80, 160):
        flat = sheet(16.0, 16.0, n, n)
        x, y, _ = flat.vertices.T
        mesh = Mesh(np.stack([x, y, -0.8 * np.exp(-(x**2 + y**2))], axis=1), flat.faces)
        openness = surface_object("jaw", mesh).about[:, OPENNESS]
        found.append(float(openness[np.hypot(x, y) < 0.3].mean()))
    # Without fitting the rounds to the edges it would run from 0.06 to 0.51.
    assert np.ptp(found) < 0.25


def test_choosing_another_tooth_moves_the_weight_and_nothing_else(ball, dentition):
    item = surface_object("jaw", ball, dentition, chosen=11)
    assert item.about[ball.vertices[:, 2].argmin(), PICKED] == 1.0
    mean = adjacency(ball).averaging()
    none = rechosen(item, dentition.labels, None, mean)
    assert not none.about[:, PICKED].any()
    again = rechosen(none, dentition.labels, 11, mean)
    assert (again.about == item.about).all()
    assert again.positions is item.positions


def test_reshaping_step_by_step_ends_where_building_afresh_does(ball, dentition):
    item = surface_object("jaw", ball, dentition, chosen=11)
    moved = ball.with_vertices(ball.vertices * [1.0, 1.2, 0.9])
    mean = adjacency(ball).averaging()
    stepped = reopened(reshaped(item, moved, mean), moved, mean)
    fresh = surface_object("jaw", moved, dentition, chosen=11)
    assert (stepped.positions == fresh.positions).all()
    assert (stepped.normals == fresh.normals).all()
    assert (stepped.about == fresh.about).all()


def test_normals_point_outwards_and_have_length_one(ball):
    normals = surface_object("jaw", ball).normals
    assert np.linalg.norm(normals, axis=1) == pytest.approx(np.ones(ball.n_vertices), abs=1e-6)
    assert ((normals * ball.vertices).sum(axis=1) > 5.9).all()


def test_values_take_the_colours_of_the_map(ball):
    values = ball.vertices[:, 2]
    item = coloured(surface_object("jaw", ball), values, low=-6.0, high=6.0)
    assert item.colours[values.argmin()] == pytest.approx(VIK.colours([-6.0], -6.0, 6.0)[0])


def test_change_is_positive_outwards(ball):
    grown = ball.with_vertices(ball.vertices * 1.1)
    assert signed_change(ball, grown) == pytest.approx(np.full(ball.n_vertices, 0.6), abs=0.01)


def test_hidden_teeth_lose_their_faces(ball, dentition):
    item = surface_object("jaw", ball, dentition)
    shown = without_teeth(item, dentition.labels, [11])
    left = np.unique(shown.faces)
    assert 0 < len(shown.faces) < len(item.faces)
    assert not (dentition.labels[shown.faces] == 11).all(axis=1).any()
    assert (ball.vertices[left, 2] > -2.0).all()
    assert without_teeth(item, dentition.labels, []).faces.shape == item.faces.shape


def test_the_midline_plane_reaches_past_the_surface(ball):
    plane = midline_plane(ball, margin=4.0)
    assert plane.low == pytest.approx((-10.0, -10.0), abs=0.1)
    assert plane.high == pytest.approx((10.0, 10.0), abs=0.1)


def test_a_case_without_a_frame_shows_its_scan(ball):
    source = ScanSource("scan.stl", "stl", "0" * 64, "mm", "70 mm wide, like a jaw")
    scene = scene_of(Case("case", source, ball))
    assert len(scene.objects) == 1
    assert scene.points() == pytest.approx(ball.vertices, abs=1e-5)


def test_an_object_replaces_the_one_of_its_name(ball):
    first, second = surface_object("a", ball), surface_object("b", ball)
    scene = Scene((first,)).with_object(second).with_object(replace(first, opacity=0.5))
    assert [item.name for item in scene.objects] == ["a", "b"]
    assert scene.objects[0].opacity == 0.5
    assert len(scene.translucent(np.array([0.0, -1.0, 0.0]))) == 1


def test_an_empty_mesh_makes_an_object_that_is_not_drawn():
    empty = Mesh(np.empty((0, 3)), np.empty((0, 3), np.int32))
    item = surface_object("nothing", empty)
    assert not item.is_drawn
    assert Scene((item,)).points().shape == (0, 3)
