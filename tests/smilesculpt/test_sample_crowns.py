"""Crown forms have the size asked for and the cusps of their kind."""

import numpy as np
import pytest
from scipy.ndimage import maximum_filter

from smilesculpt.anatomy import teeth_of, tooth_norm
from smilesculpt.sample.blend import smooth_maximum, smooth_minimum
from smilesculpt.sample.crown_form import crown_form


def inside_on_a_grid(fdi, spacing=0.1):
    size = tooth_norm(fdi).size
    half = [size.width / 2 + 1, size.depth / 2 + 1]
    axes = [np.arange(-half[0], half[0], spacing), np.arange(-half[1], half[1], spacing)]
    axes.append(np.arange(0.0, size.length + 1.0, spacing))
    points = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1)
    shape = points.shape[:3]
    value = crown_form(fdi).inside(points.reshape(-1, 3), size, 0.0)
    return value.reshape(shape) < 0.0, axes, size


@pytest.mark.parametrize("fdi", [11, 12, 13, 14, 16, 41, 43, 44, 46])
def test_a_crown_has_the_size_asked_for(fdi):
    inside, axes, size = inside_on_a_grid(fdi)
    extent = [
        np.ptp(axis[inside.any(axis=other)])
        for axis, other in zip(axes, ((1, 2), (0, 2), (0, 1)), strict=True)
    ]
    # Rounding of the occlusal edges takes a little off length and depth.
    assert extent[0] == pytest.approx(size.width, abs=0.25)
    assert extent[1] == pytest.approx(size.depth, abs=0.6)
    assert extent[2] == pytest.approx(size.length, abs=0.4)


@pytest.mark.parametrize(("fdi", "n_cusps"), [(13, 1), (43, 1), (14, 2), (44, 2), (16, 4), (46, 5)])
def test_a_crown_has_the_cusps_of_its_kind(fdi, n_cusps):
    inside, axes, size = inside_on_a_grid(fdi)
    height = np.where(inside, axes[2], 0.0).max(axis=2)
    smooth = height + 1e-6 * np.arange(height.size).reshape(height.shape) / height.size
    is_peak = (maximum_filter(smooth, size=15) == smooth) & (height > size.length - 1.25)
    assert is_peak.sum() == n_cusps


def test_every_permanent_tooth_has_a_form():
    for fdi in (*teeth_of("upper"), *teeth_of("lower")):
        assert len(crown_form(fdi).cusps) >= 1


def test_a_rounded_union_is_the_plain_one_away_from_the_seam():
    a, b = np.array([-3.0, 0.0, 0.1]), np.array([1.0, 0.0, 5.0])
    assert smooth_minimum(a, b, 0.4) == pytest.approx([-3.0, -0.1, 0.1])
    assert smooth_maximum(a, b, 0.4) == pytest.approx([1.0, 0.1, 5.0])
