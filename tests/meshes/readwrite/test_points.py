"""Files of points: read whole, made a surface with the extra, refused in one line without."""

import sys

import numpy as np
import pytest

from meshes.errors import UnreadableFileError
from meshes.primitives import icosphere
from meshes.readwrite.ply import read_ply
from meshes.readwrite.points import read_pcd, read_xyz
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.source import opened
from meshes.structure.volume import volume
from meshes.surface.normals import face_area_vectors

POINTS = np.random.default_rng(3).normal(size=(40, 3)).astype(np.float32).astype(np.float64)


def source(path, data):
    path.write_bytes(data)
    with opened(path) as file:
        return file.whole()


def pcd(points, kind, extra=b""):
    head = f"# .PCD v0.7\nVERSION 0.7\nFIELDS x y z i\nSIZE 4 4 4 2\nTYPE F F F U\nCOUNT 1 1 1 1\nWIDTH {len(points)}\nHEIGHT 1\nPOINTS {len(points)}\n"  # noqa: E501
    if kind == "ascii":
        lines = [" ".join(repr(v) for v in (*row, 7)) for row in points.tolist()]
        body = ("\n".join(lines) + "\n").encode()
    else:
        rows = np.zeros(len(points), [("p", "<f4", 3), ("i", "<u2")])
        rows["p"] = points
        body = rows.tobytes()
    return head.encode() + extra + f"DATA {kind}\n".encode() + body


@pytest.mark.parametrize("kind", ["ascii", "binary"])
def test_pcd_gives_the_points_written(tmp_path, kind):
    found = read_pcd(source(tmp_path / "a.pcd", pcd(POINTS, kind)))
    assert np.array_equal(found.vertices, POINTS)
    assert len(found.faces) == 0


def ply(points, order, faces=""):
    head = f"ply\nformat {order} 1.0\nelement mark 1\nproperty list uchar uchar a\nelement vertex {len(points)}\nproperty uchar red\nproperty float x\nproperty float y\nproperty float z\n{faces}end_header\n"  # noqa: E501
    if order == "ascii":
        lines = [" ".join(repr(v) for v in (7, *row)) for row in points.tolist()]
        return (head + "1 9\n" + "\n".join(lines) + "\n").encode()
    kind = ("<" if "little" in order else ">") + "f4"
    rows = np.zeros(len(points), [("red", "u1"), ("p", kind, 3)])
    rows["p"] = points
    return head.encode() + b"\x01\x09" + rows.tobytes()


@pytest.mark.parametrize("order", ["ascii", "binary_little_endian", "binary_big_endian"])
@pytest.mark.parametrize(
    "faces", ["", "element face 0\nproperty list uchar int vertex_indices\n", "element face 0\n"]
)
def test_ply_without_faces_gives_the_points_written(tmp_path, order, faces):
    found = read_ply(source(tmp_path / "a.ply", ply(POINTS, order, faces)))
    assert np.array_equal(found.vertices, POINTS)
    assert len(found.faces) == 0


def test_points_without_a_place_are_left_out_and_told(tmp_path):
    points = POINTS.copy()
    points[3] = np.nan
    found = read_pcd(source(tmp_path / "a.pcd", pcd(points, "binary")))
    assert len(found.vertices) == 39
    assert found.notes == ("1 points without a place were left out",)


@pytest.mark.parametrize(
    ("between", "rest"), [(" ", ""), (",", ",255,0,0"), (";", " 1"), ("\t", "")]
)
def test_text_gives_the_first_three_numbers_of_each_line(tmp_path, between, rest):
    text = "".join(between.join(map(repr, row)) + rest + "\n" for row in POINTS.tolist())
    found = read_xyz(source(tmp_path / "a.xyz", text.encode()))
    assert np.array_equal(found.vertices, POINTS)


@pytest.mark.parametrize(
    "data",
    [
        pcd(POINTS, "binary")[:-9],
        pcd(POINTS, "ascii")[:-9] + b" x\n",
        pcd(POINTS, "binary").replace(b"POINTS 40", b"POINTS 999999999"),
        pcd(POINTS, "binary").replace(b"SIZE 4 4 4 2", b"SIZE 4 4 4 99999999"),
        pcd(POINTS, "binary").replace(b"DATA binary\n", b"DATA binary_compressed\n"),
        pcd(POINTS, "binary").replace(b"FIELDS x y z i", b"FIELDS a b c d"),
        pcd(POINTS, "binary").replace(b"TYPE F F F U", b"TYPE F F"),
        b"# .PCD v0.7\n",
        b"1 2 3\n4 5 6\n7 8\n",
    ],
)
def test_what_contradicts_itself_is_refused_in_one_line(tmp_path, data):
    path = tmp_path / "bad.pcd"
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as caught:
        read_mesh(path)
    assert "\n" not in str(caught.value)


def with_normals(name, points, normals):
    rows = np.concatenate((points, normals), axis=1)
    text = "".join(" ".join(f"{v:.5f}" for v in row) + "\n" for row in rows.tolist())
    n, names = len(points), ("x", "y", "z", "nx", "ny", "nz")
    ply_names = "".join(f"property float {one}\n" for one in names)
    heads = {
        "xyz": "",
        "ply": f"ply\nformat ascii 1.0\nelement vertex {n}\n{ply_names}end_header\n",
        "pcd": "# .PCD v0.7\nFIELDS x y z normal_x normal_y normal_z\nSIZE 4 4 4 4 4 4\n"
        f"TYPE F F F F F F\nCOUNT 1 1 1 1 1 1\nPOINTS {n}\nDATA ascii\n",
    }
    return (heads[name] + text).encode()


@pytest.mark.parametrize("name", ["xyz", "ply", "pcd"])
@pytest.mark.parametrize("side", [1.0, -1.0])
def test_a_bowl_faces_where_the_normals_of_its_file_do(tmp_path, name, side):
    pytest.importorskip("open3d", reason="open3d is not installed: extra scan")
    ball = icosphere(10.0, 5)
    bowl = ball.vertices[ball.vertices[:, 2] < -5.0]
    (tmp_path / f"a.{name}").write_bytes(with_normals(name, bowl, side * bowl / 10.0))
    reading = read_mesh(tmp_path / f"a.{name}", units="mm")
    ways = face_area_vectors(reading.mesh)
    away = reading.mesh.vertices[reading.mesh.faces].mean(axis=1)
    assert (side * (ways * away).sum(axis=1) > 0.0).mean() > 0.99
    assert "guessed" not in reading.notes[-1]


def test_numbers_after_the_place_are_normals_only_as_unit_vectors(tmp_path):
    colours = np.full((40, 3), 128.0)
    for name, read in (("xyz", read_xyz), ("ply", read_ply), ("pcd", read_pcd)):
        file = source(tmp_path / f"a.{name}", with_normals(name, POINTS, colours))
        assert read(file).normals is None


@pytest.mark.parametrize("name", ["ball.pcd", "ball.xyz", "ball.ply"])
def test_a_ball_of_points_becomes_its_surface(tmp_path, name):
    pytest.importorskip("open3d", reason="open3d is not installed: extra scan")
    ball = icosphere(10.0, 5)
    data = pcd(ball.vertices, "ascii")
    kinds = {"pcd": data, "xyz": data.split(b"ascii\n")[1], "ply": ply(ball.vertices, "ascii")}
    (tmp_path / name).write_bytes(kinds[name[-3:]])
    reading = read_mesh(tmp_path / name)
    assert reading.file_format == name[-3:]
    assert volume(reading.mesh) == pytest.approx(4 / 3 * np.pi * 1e3, rel=0.01)
    assert "made of 10,242 points" in reading.notes[-1]
    assert "guessed" in reading.notes[-1]


def test_without_the_extra_points_are_refused_and_the_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "open3d", None)
    for name, data in (("a.pcd", pcd(POINTS, "binary")), ("a.ply", ply(POINTS, "ascii"))):
        (tmp_path / name).write_bytes(data)
        said = r"40 points and no faces.*smilesculpt\[scan\]"
        with pytest.raises(UnreadableFileError, match=said):
            read_mesh(tmp_path / name)
