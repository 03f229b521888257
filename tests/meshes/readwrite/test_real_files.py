"""Real scans and third-party fixtures come out as their makers describe them."""

import json

import numpy as np
import pytest
import trimesh
from scipy.spatial import cKDTree

from meshes.errors import UnreadableFileError
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.units import MM_PER_UNIT

COUNTED_BY_TEXTURE = ("trimesh_negative_indices.obj", "trimesh_wallhole.obj")
MESHES = (".ply", ".obj", ".off", ".stl")


def every(shared, pattern):
    paths = sorted((shared / "data").glob(pattern))
    assert paths
    return paths


def test_composed_scans_have_a_vertex_for_each_label(shared):
    for path in every(shared, "composed/*/scan.ply"):
        reading = read_mesh(path)
        labels = json.loads((path.parent / "labels.json").read_text())["labels"]
        assert reading.mesh.n_vertices == len(labels)
        assert reading.units == "mm"


def test_the_plaster_cast_is_in_metres(shared):
    reading = read_mesh(shared / "data/real/artisynth/cast_upper.obj")
    assert (reading.mesh.n_vertices, reading.mesh.n_faces) == (14_148, 28_156)
    assert reading.units == "m"
    assert 60.0 < max(reading.mesh.extent) < 80.0
    assert "like a jaw" in reading.units_reason
    assert reading.mesh.vertices[0] == pytest.approx([82.322305, 26.538397, 103.87135], rel=1e-12)


def test_arches_keep_the_files_own_order_of_vertices(shared):
    for jaw in ("upper", "lower"):
        folder = shared / "data/real/sjtu_case0"
        labels = json.loads((folder / f"{jaw}_arch.labels.json").read_text())["labels"]
        reading = read_mesh(folder / f"{jaw}_arch.obj")
        assert reading.mesh.n_vertices == len(labels)
        assert reading.units == "mm"


def test_single_crowns_are_in_mm_and_the_one_in_metres_in_metres(shared):
    for path in every(shared, "real/sjtu_case0/by_fdi/*.obj"):
        reading = read_mesh(path)
        assert reading.units == "mm", path
        assert "like a tooth" in reading.units_reason
    reading = read_mesh(shared / "data/defects/dental_corrupted/13_units_metres.ply")
    assert reading.units == "m"
    assert max(reading.mesh.extent) == pytest.approx(8.695, abs=1e-3)


def test_dundee_teeth_say_that_their_size_is_unlikely_and_fit_when_told(shared):
    for path in every(shared, "real/dundee/*.glb"):
        reading = read_mesh(path)
        assert (reading.units, reading.file_format) == ("m", "glb")
        assert "unlikely" in reading.units_reason
        scene = trimesh.load_scene(path, process=False)
        other = scene.to_geometry()
        expected = other.vertices[other.faces][..., [0, 2, 1]] * [1000.0, -1000.0, 1000.0]
        ours = reading.mesh.vertices[reading.mesh.faces]
        np.testing.assert_allclose(ours, expected, atol=1e-3)


@pytest.mark.parametrize("folder", ["real/primate_molars", "real/artisynth", "defects/*"])
def test_trimesh_reads_the_same_triangles(folder, shared):
    for path in every(shared, f"{folder}/*.*"):
        if path.suffix not in MESHES or "empty" in path.name:
            continue
        reading = read_mesh(path)
        other = trimesh.load(path, process=False, force="mesh")
        assert reading.mesh.n_faces == len(other.faces), path
        # By centres, in any order: trimesh may group the faces of an OBJ by material.
        ours = reading.mesh.vertices[reading.mesh.faces].mean(axis=1)
        theirs = other.vertices[other.faces].mean(axis=1) * MM_PER_UNIT[reading.units]
        gaps, _ = cKDTree(theirs).query(ours)
        assert gaps.max() < 1e-5, path


def test_third_party_fixtures_have_the_counts_that_are_stated(shared):
    folder = shared / "data/defects/third_party"
    stated = json.loads((folder / "stats.json").read_text())
    for name, known in stated.items():
        if not known["faces"] or name in COUNTED_BY_TEXTURE:
            continue
        reading = read_mesh(folder / name)
        assert reading.mesh.n_faces == known["faces"], name
        # Counted with points no face uses left out, and those equal to 8 decimals as one.
        points = reading.mesh.vertices[np.unique(reading.mesh.faces)] / MM_PER_UNIT[reading.units]
        assert len(np.unique(points.round(8), axis=0)) == known["verts"], name


def test_an_stl_without_faces_is_refused(shared):
    with pytest.raises(UnreadableFileError, match="no faces"):
        read_mesh(shared / "data/defects/third_party/trimesh_empty.stl")


def test_licences_and_tables_are_no_meshes(shared):
    for pattern in ("real/*/LICENSE*", "real/*/*.tsv", "defects/*/*.json", "real/*/*.npz"):
        for path in every(shared, pattern):
            with pytest.raises(UnreadableFileError):
                read_mesh(path)
