"""The flips that even out a patch do what their slow twin does."""

import numpy as np
import pytest

from meshes.primitives import sheet
from meshes.repair._fairing_kernels import flip_once
from meshes.structure.topology import topology
from tests.naive.fairing import flipped_once


@pytest.mark.parametrize("n_old", [0, 30])
def test_flips_are_those_of_the_slow_twin(n_old):
    flat = sheet(12.0, 9.0, 12, 9)
    uneven = flat.vertices + np.random.default_rng(5).normal(0.0, 0.3, flat.vertices.shape)
    faces, told = flat.faces.copy(), []
    for _ in range(4):
        expected, n_flips = flipped_once(uneven, faces, n_old)
        told.append(flip_once(uneven, faces, n_old))
        assert told[-1] == n_flips
        assert np.array_equal(faces, expected)
    assert told[0] > 10
    assert topology(flat.__class__(uneven, faces)).is_manifold
