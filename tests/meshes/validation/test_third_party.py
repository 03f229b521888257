"""Every broken mesh of other projects gets the verdict that the list beside it describes.

The list counts after merging points at the same place; files keep their own points, so that rules
about edges are held to it on merged copies.
"""

import json

import pytest

from meshes.errors import UnreadableFileError
from meshes.readwrite.reading import read_mesh
from meshes.structure.topology import topology
from meshes.validation import load_profile, validate
from tests.meshes.fixtures import welded

# The rules that must find something in each file as it is; others may too.
VERDICTS = {
    "cgal_blobby-shuffled.off": {"flipped-face"},
    "cgal_degtri_sliding.off": {"degenerate-face", "boundary-loop"},
    "cgal_elephant-with-holes.off": {"boundary-loop"},
    "cgal_holes.off": {"boundary-loop"},
    "cgal_mesh_with_border.off": {"boundary-loop"},
    "cgal_quads_to_stitch.off": {"boundary-loop"},
    "cgal_tetra_intersected_by_triangle.off": {"self-intersection", "boundary-loop"},
    "manifold_openscad-nonmanifold-crash.obj": {"degenerate-face", "self-intersection"},
    "manifold_self_intersectA.obj": {"self-intersection"},
    "trimesh_cycloidal.ply": {"non-manifold-edge", "self-intersection"},
    "trimesh_joined_tetrahedra.obj": {"non-manifold-edge", "duplicate-face"},
    "trimesh_multibody.stl": {"flipped-face"},
    "trimesh_soup.stl": {"boundary-loop", "resolution"},
    "trimesh_wallhole.obj": {"degenerate-face", "boundary-loop"},
    # A sound cube: the library that made the list splits its corners at the seams of a texture.
    "trimesh_negative_indices.obj": set(),
}
# Merged otherwise by that library: within a tolerance, or split at the seams of a texture.
MERGED_OTHERWISE = {
    "manifold_openscad-nonmanifold-crash.obj",
    "trimesh_negative_indices.obj",
    "trimesh_wallhole.obj",
}


@pytest.fixture(scope="module")
def folder(shared):
    return shared / "data" / "defects" / "third_party"


@pytest.mark.parametrize("name", VERDICTS)
def test_each_gets_its_verdict(folder, name):
    validation = validate(read_mesh(folder / name).mesh, load_profile("print"))
    found = {finding.rule for finding in validation.findings}
    assert VERDICTS[name] <= found
    assert validation.verdict == ("findings" if VERDICTS[name] else "clean")


def test_the_empty_one_is_refused(folder):
    with pytest.raises(UnreadableFileError, match="no faces"):
        read_mesh(folder / "trimesh_empty.stl")


def test_none_is_forgotten(folder):
    listed = json.loads((folder / "stats.json").read_text())
    assert set(listed) == {*VERDICTS, "trimesh_empty.stl"}


@pytest.mark.parametrize("name", sorted(set(VERDICTS) - MERGED_OTHERWISE))
def test_counts_are_those_of_the_list(folder, name):
    expected = json.loads((folder / "stats.json").read_text())[name]
    mesh = welded(read_mesh(folder / name).mesh)
    found = topology(mesh)
    assert mesh.n_vertices == expected["verts"]
    assert mesh.n_faces == expected["faces"]
    assert len(found.boundary_edges) == expected["boundary_edges"]
    assert len(found.non_manifold_edges) == expected["nonmanifold_edges"]
    assert len(found.duplicate_faces) == expected["dup_faces"]
    assert len(found.degenerate_faces) == expected["zero_area"]
    assert found.n_components == expected["components"]
    assert (len(found.flipped_faces) == 0) == expected["winding_ok"]


def test_the_volume_of_an_open_one_is_no_number(folder):
    for name in ("cgal_holes.off", "trimesh_soup.stl", "cgal_blobby-shuffled.off"):
        validation = validate(read_mesh(folder / name).mesh, load_profile("print"))
        assert validation.measures.volume is None
        assert "thin-wall" in {skipped.rule for skipped in validation.skipped}
