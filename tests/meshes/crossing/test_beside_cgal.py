"""The pairs are those of an exact peer: libigl with CGAL, where a developer has installed it."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.errors import MeshError
from meshes.primitives import icosphere, torus
from meshes.readwrite.reading import read_mesh
from tests.meshes.fixtures import shifted, together, welded
from tests.naive import crossing

SUFFIXES = (".ply", ".stl", ".obj", ".off")
FOLDERS = ("defects", "real", "composed")


@pytest.fixture(scope="module")
def pairs_of_cgal():
    cgal = pytest.importorskip("igl.copyleft.cgal", reason="an oracle that is never a dependency")

    def pairs(mesh):
        faces = mesh.faces.astype(np.int64)
        found = cgal.remesh_self_intersections(mesh.vertices, faces, detect_only=True)[2]
        return set(map(tuple, np.sort(np.reshape(found, (-1, 2)), axis=1).tolist()))

    return pairs


def mesh_of(path):
    """Read a file in the first unit that fits its size; None where it holds no surface."""
    for units in ("mm", "m", "um"):
        try:
            return welded(read_mesh(path, units=units).mesh)
        except MeshError:
            continue
    return None


def meshes_in(shared):
    for folder in FOLDERS:
        paths = sorted((shared / "data" / folder).rglob("*.*"))
        found = ((path, mesh_of(path)) for path in paths if path.suffix in SUFFIXES)
        yield from ((path, mesh) for path, mesh in found if mesh is not None)


def test_every_file_has_the_pairs_of_cgal_and_folds_that_it_misses(shared, pairs_of_cgal):
    """libigl finds only some of the faces folded onto a neighbour, depending on their order."""
    n_files, n_pairs = 0, 0
    for path, mesh in meshes_in(shared):
        ours = set(map(tuple, self_intersections(mesh).tolist()))
        theirs = pairs_of_cgal(mesh)
        assert theirs <= ours, path.name
        triangles = crossing.exact_triangles(mesh) if ours > theirs else []
        for f, g in ours - theirs:
            assert len(set(mesh.faces[f]) & set(mesh.faces[g])) == 2
            assert crossing.cross(triangles[f], triangles[g]), path.name
        n_files += 1
        n_pairs += len(theirs)
    assert n_files > 60
    assert n_pairs > 60_000


@pytest.mark.parametrize("seed", range(5))
def test_bodies_thrown_together_have_the_pairs_of_cgal(seed, pairs_of_cgal):
    random = np.random.default_rng(seed)
    bodies = [icosphere(1.0, 2), torus(1.0, 0.3, 24, 12), icosphere(0.5, 3)]
    tangle = together(*(shifted(body, *random.uniform(-0.6, 0.6, 3)) for body in bodies))
    ours = set(map(tuple, self_intersections(tangle).tolist()))
    assert ours
    assert ours == pairs_of_cgal(tangle)
