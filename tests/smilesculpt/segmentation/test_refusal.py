"""What is no jaw is refused with a reason that names what speaks against it."""

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from smilesculpt.errors import NotAJawError
from smilesculpt.orientation import orient
from smilesculpt.segmentation import orient_and_segment, segment


def lumpy_ball(size, height, seed):
    """Return a ball of 30 mm with waves of a given size: fur of a bunny, more or less."""
    rng = np.random.default_rng(seed)
    ball = icosphere(30.0, 6)
    waves = [
        np.sin(ball.vertices @ (rng.normal(size=3) / size) + rng.uniform(0.0, 6.28))
        for _ in range(12)
    ]
    height = height * np.sum(waves, axis=0) / np.sqrt(12.0)
    return Mesh(ball.vertices * (1.0 + height / 30.0)[:, None], ball.faces)


def egg_tray():
    """Return bumps of 2 mm in a square field."""
    tray = sheet(70.0, 60.0, 170, 150)
    x, y, _ = tray.vertices.T
    return tray.with_vertices(np.stack([x, y, 2.0 * np.sin(x / 1.5) * np.sin(y / 1.5)], axis=1))


NO_JAWS = {
    "ball": icosphere(30.0, 5),
    "small ball": icosphere(4.0, 5),
    "box": box(60.0, 50.0, 20.0),
    "ring": torus(25.0, 7.0, 200, 60),
    "sheet": sheet(60.0, 60.0, 100, 100),
    "egg tray": egg_tray(),
    "fine lumps": lumpy_ball(2.0, 0.7, 0),
    "coarse lumps": lumpy_ball(4.0, 1.5, 1),
}


@pytest.mark.parametrize("name", NO_JAWS)
def test_a_mesh_that_is_no_jaw_is_refused_with_a_reason(name):
    with pytest.raises(NotAJawError) as refusal:
        orient_and_segment(NO_JAWS[name])
    assert refusal.value.reason


def test_a_single_crown_is_refused_by_its_size():
    crown = lumpy_ball(4.0, 1.5, 1)
    with pytest.raises(NotAJawError, match="mm long") as refusal:
        orient(crown.with_vertices(crown.vertices * 0.15))
    assert "a jaw is 20 to 200 mm" in refusal.value.reason


def test_an_arch_read_in_the_wrong_unit_is_refused(sample_small):
    metres = sample_small.mesh.with_vertices(sample_small.mesh.vertices * 1e-3)
    with pytest.raises(NotAJawError, match="--units"):
        orient_and_segment(metres)


def test_segment_refuses_as_orient_does():
    with pytest.raises(NotAJawError):
        segment(NO_JAWS["egg tray"], "upper")


def test_an_empty_mesh_is_refused():
    with pytest.raises(NotAJawError):
        orient_and_segment(Mesh(np.zeros((0, 3)), np.zeros((0, 3), dtype=np.int32)))
