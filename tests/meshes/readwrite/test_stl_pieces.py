"""STL files of more than one piece are read as if in one."""

import hashlib

import numpy as np
import pytest

from meshes.errors import UnreadableFileError
from meshes.primitives import icosphere
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.source import HEAD, opened
from meshes.readwrite.stl import HEADER, RECORD
from tests.naive import weld as naive

BALL = icosphere(300.0, 5)  # 20,480 faces: three pieces, the last not full


def binary(corners, tail=b""):
    records = np.zeros(len(corners), RECORD)
    records["corners"] = corners
    return bytes(80) + len(corners).to_bytes(4, "little") + records.tobytes() + tail


@pytest.mark.parametrize("tail", [b"", b"padding"])
@pytest.mark.parametrize("n_faces", [1, 1_309, 1_310, 1_311, 8_192, 8_193, 20_480])
def test_any_number_of_faces_is_read_and_digested_whole(n_faces, tail, tmp_path):
    path = tmp_path / "ball.stl"
    corners = BALL.vertices[BALL.faces][:n_faces].astype(np.float32)
    path.write_bytes(binary(corners, tail))
    reading = read_mesh(path, units="mm")
    vertices, faces = naive.weld(corners.reshape(-1, 3))
    np.testing.assert_array_equal(reading.mesh.vertices, vertices)
    np.testing.assert_array_equal(reading.mesh.faces, faces)
    assert reading.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(reading.notes) == bool(tail)


def test_text_of_many_facets_is_read_to_the_last_digit(tmp_path):
    corners = BALL.vertices[BALL.faces]
    facets = [
        "facet normal 0 0 0\nouter loop\n"
        + "".join(f"vertex {x!r} {y!r} {z!r}\n" for x, y, z in face)
        + "endloop\nendfacet\n"
        for face in corners.tolist()
    ]
    path = tmp_path / "ball.stl"
    path.write_text("solid ball\n" + "".join(facets) + "endsolid ball\n")
    mesh = read_mesh(path, units="mm").mesh
    vertices, faces = naive.weld(corners.reshape(-1, 3))
    np.testing.assert_array_equal(mesh.vertices, vertices)
    np.testing.assert_array_equal(mesh.faces, faces)


def test_a_file_that_shrinks_while_it_is_read_is_refused(tmp_path):
    path = tmp_path / "ball.stl"
    path.write_bytes(binary(BALL.vertices[BALL.faces].astype(np.float32)))
    with opened(path) as file:
        path.write_bytes(path.read_bytes()[: HEAD + 77])
        with pytest.raises(UnreadableFileError, match="became shorter"):
            list(file.records(HEADER, RECORD.itemsize, BALL.n_faces, 1_000))
