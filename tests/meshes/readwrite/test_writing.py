"""What is written is read back, by us and by others, and always the same bytes."""

import shutil
import subprocess
import zipfile

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from meshes.errors import InvalidMeshError, UnwritableFileError
from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from tests.meshes.readwrite.made_files import FACES, POINTS

SUFFIXES = ("stl", "ply", "obj", "off", "glb", "3mf", "vtp")
COLOURS = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255], [9, 9, 9], [255, 0, 0]], np.uint8)
PYRAMID = Mesh(POINTS + np.array([1 / 3, -2.0, 0.1]), FACES)


@st.composite
def meshes(draw):
    n_vertices = draw(st.integers(3, 12))
    values = st.floats(-60.0, 60.0)
    vertices = draw(arrays(np.float64, (n_vertices, 3), elements=values))
    vertices[0], vertices[1] = [-30.0, 0.0, 0.0], [30.0, 0.0, 0.0]  # sizes like a jaw's
    n_faces = draw(st.integers(1, 12))
    corners = st.integers(0, n_vertices - 1)
    faces = draw(arrays(np.int32, (n_faces, 3), elements=corners))
    faces[0] = [0, 1, 2]
    return Mesh(vertices, faces)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_any_mesh_comes_back(suffix, tmp_path_factory):
    path = tmp_path_factory.mktemp("round") / f"mesh.{suffix}"

    @given(mesh=meshes(), coloured=st.booleans())
    def comes_back(mesh, coloured):
        colours = np.zeros((mesh.n_vertices, 3), np.uint8) if coloured else None
        write_mesh(path, mesh, colours=colours, name="Krone 11 <&>")
        reading = read_mesh(path, units="m" if suffix == "glb" else "mm")
        if suffix == "stl":
            rounded = mesh.vertices.astype(np.float32).astype(np.float64)
            np.testing.assert_array_equal(
                reading.mesh.vertices[reading.mesh.faces], rounded[mesh.faces]
            )
            return
        if suffix == "glb":  # points in the same place become one
            found = reading.mesh.vertices[reading.mesh.faces]
            np.testing.assert_allclose(found, mesh.vertices[mesh.faces], atol=5e-6)
            return
        np.testing.assert_array_equal(reading.mesh.faces, mesh.faces)
        np.testing.assert_array_equal(reading.mesh.vertices, mesh.vertices)

    comes_back()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("size", [0.12, 60.0])
def test_own_files_carry_their_unit(suffix, size, tmp_path):
    """A part of 1.1 mm would be guessed to be in centimetres; our files leave no guess."""
    path = tmp_path / f"chip.{suffix}"
    write_mesh(path, Mesh(POINTS * size, FACES))
    reading = read_mesh(path)
    assert reading.mesh.extent == pytest.approx((8 * size, 8 * size, 9 * size), rel=1e-6)
    assert "file says" in reading.units_reason


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_mesh_gives_the_same_bytes(suffix, tmp_path):
    for name in ("a", "b"):
        write_mesh(tmp_path / f"{name}.{suffix}", PYRAMID, colours=COLOURS, name="part")
    data = (tmp_path / f"a.{suffix}").read_bytes()
    assert data == (tmp_path / f"b.{suffix}").read_bytes()
    assert str(tmp_path).encode() not in data


@pytest.mark.parametrize("suffix", [suffix for suffix in SUFFIXES if suffix != "vtp"])
def test_trimesh_reads_the_same(suffix, tmp_path):
    path = tmp_path / f"mesh.{suffix}"
    write_mesh(path, PYRAMID, colours=COLOURS, name="part")
    other = trimesh.load(path, process=False, force="mesh")
    expected = PYRAMID.vertices
    if suffix == "glb":  # metres, y up
        expected = expected[:, [0, 2, 1]] * [0.001, 0.001, -0.001]
    np.testing.assert_allclose(other.vertices[other.faces], expected[FACES], atol=1e-6)
    if suffix == "ply":
        np.testing.assert_array_equal(other.visual.vertex_colors[:, :3], COLOURS)


def test_glb_colours_and_bounds_are_those_of_the_part(tmp_path):
    path = tmp_path / "mesh.glb"
    write_mesh(path, PYRAMID, colours=COLOURS)
    scene = trimesh.load_scene(path)
    (part,) = scene.geometry.values()
    np.testing.assert_array_equal(part.visual.vertex_attributes["color"][:, :3], COLOURS)


def test_off_and_vtp_write_the_colour_beside_the_point(tmp_path):
    write_mesh(tmp_path / "mesh.off", PYRAMID, colours=COLOURS)
    lines = (tmp_path / "mesh.off").read_text().splitlines()
    assert lines[0] == "COFF"
    assert [line.split()[3:] for line in lines[3:8]] == [
        [*map(str, colour), "255"] for colour in COLOURS.tolist()
    ]
    write_mesh(tmp_path / "mesh.vtp", PYRAMID, colours=COLOURS)
    data = (tmp_path / "mesh.vtp").read_bytes()
    assert (15).to_bytes(8, "little") + COLOURS.tobytes() in data


def test_3mf_names_the_part_and_colours_its_corners(tmp_path):
    path = tmp_path / "mesh.3mf"
    write_mesh(path, PYRAMID, colours=COLOURS, name='Krone "11" <&>\n\x07')
    with zipfile.ZipFile(path) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        text = archive.read("3D/3dmodel.model").decode()
    assert """name='Krone "11" &lt;&amp;&gt;'""" in text
    assert text.count("<m:color ") == 4
    assert '<m:color color="#FF0000FF"/>' in text
    assert "\x07" not in text


@pytest.mark.parametrize("suffix", ["stl", "obj", "3mf"])
@pytest.mark.parametrize("colours", [None, COLOURS], ids=["plain", "coloured"])
def test_a_slicer_reads_a_closed_part_of_the_right_size(suffix, colours, tmp_path):
    slicer = shutil.which("prusa-slicer")
    if slicer is None:
        pytest.skip("prusa-slicer is not installed")
    path = tmp_path / f"mesh.{suffix}"
    write_mesh(path, PYRAMID, colours=colours, name="part")
    said = subprocess.run(
        [slicer, "--info", str(path)], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    assert "manifold = yes" in said
    assert "size_z = 9.0" in said
    assert "number_of_facets = 6" in said
    volume = float(said.split("volume =")[1].split()[0])
    assert volume == pytest.approx(8 * 8 * 9 / 3, rel=1e-5)


def test_stl_is_a_header_without_persons_and_exact_records(tmp_path):
    path = tmp_path / "mesh.stl"
    write_mesh(path, PYRAMID, name="Jane Doe")
    data = path.read_bytes()
    assert len(data) == 84 + 50 * 6
    assert data[:80] == b"SmileSculpt, mm".ljust(80)
    normal = np.frombuffer(data, "<f4", 3, 84)
    np.testing.assert_allclose(normal, [0, 0, -1], atol=1e-6)


@pytest.mark.parametrize("name", ["mesh", "mesh.step", "mesh.STL.gz"])
def test_an_unknown_suffix_is_refused_with_the_known_ones(name, tmp_path):
    with pytest.raises(UnwritableFileError, match="no format") as caught:
        write_mesh(tmp_path / name, PYRAMID)
    assert ".3mf" in caught.value.remedy
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("mesh", "colours"),
    [
        (Mesh(POINTS, np.empty((0, 3), np.int32)), None),
        (Mesh(POINTS * 1e200, FACES), None),
        (PYRAMID, COLOURS[:4]),
        (PYRAMID, COLOURS.astype(np.float64)),
    ],
)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_cannot_be_written_is_refused_before_a_file_is_begun(mesh, colours, suffix, tmp_path):
    with pytest.raises(InvalidMeshError):
        write_mesh(tmp_path / f"mesh.{suffix}", mesh, colours=colours)
    assert not list(tmp_path.iterdir())


def test_a_suffix_in_capitals_is_the_same_format(tmp_path):
    write_mesh(tmp_path / "MESH.STL", PYRAMID)
    assert read_mesh(tmp_path / "MESH.STL").notes == ()
