"""Pictures show the mesh, mark its defects, and are the same bytes every time."""

import io

import numpy as np
import pytest
from PIL import Image

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere
from meshes.reports.picture import picture
from meshes.validation import load_profile, validate
from tests.meshes.fixtures import without_faces

PRINT = load_profile("print")


def pixels(mesh, findings=(), size=(160, 120)):
    image = Image.open(io.BytesIO(picture(mesh, findings, size)))
    assert image.format == "WEBP"
    assert image.size == size
    return np.asarray(image.convert("RGB")).astype(int)


def reddish(image):
    return (image[..., 0] - image[..., 1] > 60).sum()


def is_mesh(image):
    return image.min(axis=-1) > 80


def test_a_ball_is_a_disc_that_fills_the_height():
    image = pixels(icosphere(5.0, 4))
    seen = is_mesh(image)
    rows = np.flatnonzero(seen.any(axis=1))
    diameter = rows[-1] - rows[0] + 1
    assert diameter == pytest.approx(0.88 * 120, abs=4)
    assert seen.sum() == pytest.approx(np.pi / 4 * diameter**2, rel=0.1)
    assert reddish(image) == 0


def test_the_size_in_millimetres_does_not_change_the_picture():
    ball = icosphere(5.0, 3)
    far = ball.with_vertices(ball.vertices * 0.125 + [1000.0, -3.0, 0.5])
    assert np.abs(pixels(ball) - pixels(far)).mean() < 0.5


def test_a_hole_is_shown_from_its_side_and_coloured():
    ball = icosphere(5.0, 4)
    for axis in range(3):
        for sign in (-1.0, 1.0):
            # Flattened, so that the picture looks along this axis.
            shape = np.where(np.arange(3) == axis, 0.5, 1.0)
            flat = ball.with_vertices(ball.vertices * shape)
            height = sign * flat.vertices[flat.faces].mean(axis=1)[:, axis]
            torn = without_faces(flat, *np.argsort(-height)[:20])
            image = pixels(torn, validate(torn, PRINT).findings)
            assert reddish(image) > 60, (axis, sign)


def test_empty_flat_and_single_faces_have_pictures_too():
    nothing = Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int32))
    point = Mesh(np.zeros((3, 3)), [[0, 1, 2]])
    line = Mesh([[0, 0, 0], [1, 0, 0], [2, 0, 0]], [[0, 1, 2]])
    for mesh in (nothing, point, line):
        assert not is_mesh(pixels(mesh)).any()
    assert is_mesh(pixels(Mesh([[0, 0, 0], [4, 0, 0], [0, 3, 0]], [[0, 1, 2]]))).sum() > 1000


def test_numbers_at_the_edge_of_what_is_read_are_drawn():
    for scale in (1e-12, 1e12):
        brick = box(8.0, 7.0, 10.0)
        large = brick.with_vertices(brick.vertices * scale)
        assert is_mesh(pixels(large)).sum() > 1000


def test_the_same_mesh_gives_the_same_bytes():
    ball = without_faces(icosphere(5.0, 3), 1, 2, 3)
    findings = validate(ball, PRINT).findings
    assert picture(ball, findings, (240, 180)) == picture(ball, findings, (240, 180))
