"""The box around what is chosen follows what moves there, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest

from smilesculpt.picturing.drawing.surfaces import Surfaces
from smilesculpt.picturing.drawing.uploads import Upload, bounds
from smilesculpt.picturing.renderer import offscreen
from smilesculpt.picturing.scene import PICKED, SceneObject


@pytest.mark.parametrize("n_points", [1, 63, 64, 65, 1000])
def test_bounds_are_the_least_and_the_largest_of_each_column(n_points):
    points = np.random.default_rng(n_points).normal(size=(n_points, 3)).astype(np.float32)
    low, high = bounds(points)
    assert np.array_equal(low, points.min(axis=0))
    assert np.array_equal(high, points.max(axis=0))


def test_only_what_is_near_a_chosen_vertex_widens_its_box():
    n = 300
    points = np.random.default_rng(0).uniform(0.0, 1.0, (n, 3)).astype(np.float32)
    item = SceneObject("jaw", points, points, points, np.zeros((n, 4), np.float32), _faces(n))
    about = item.about.copy()
    about[100:200, PICKED] = 1.0
    item = replace(item, about=about)
    with offscreen() as screen, screen.context:
        made = Surfaces(screen.context)
        upload = Upload(screen.context, (made.shaded, made.flat, made.wire), item)
        box = upload.chosen_corners(points)
        assert np.array_equal(box[0], points[100:200].min(axis=0))
        assert np.array_equal(box[-1], points[100:200].max(axis=0))
        far = np.full((80, 3), 9.0, np.float32)
        upload.write_range("positions", 0, far)
        upload.write_range("positions", 220, far)
        assert np.array_equal(upload.chosen_corners(points), box)
        upload.write_range("positions", 90, far)
        assert np.array_equal(upload.chosen_corners(points)[-1], (9.0, 9.0, 9.0))
        upload.release()


def _faces(n):
    corners = np.arange(n - n % 3, dtype=np.int32)
    return corners.reshape(-1, 3)
