"""Each tooth of a scan gets smaller and larger triangles, and the scan is no worse for it."""

import json

import numpy as np
import pytest

from meshes.crossing.changed import self_intersections_of
from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.remodel.region import remeshed_region, usual_edge_length
from meshes.structure.topology import topology

LONG = pytest.mark.long
HARD = ("lower_gap36", "upper_crowded_gap22", "soft_upper_palate_gap22")


@pytest.mark.parametrize("share", [0.5, 2.0])
@pytest.mark.parametrize(
    "name",
    ["soft_lower_crowded", pytest.param("upper", marks=LONG)]
    + [pytest.param(name, marks=LONG) for name in HARD],
)
def test_each_tooth_of_a_scan_can_be_refined_and_coarsened(shared, name, share):
    folder = shared / "data" / "composed" / name
    mesh = read_mesh(folder / "scan.ply").mesh
    labels = np.array(json.loads((folder / "labels.json").read_text())["labels"])
    for fdi in np.unique(labels[labels > 0]):
        require_replaced(mesh, (labels == fdi)[mesh.faces].all(axis=1), share)


@pytest.mark.long
@pytest.mark.parametrize("share", [0.5, 2.0])
def test_places_of_a_real_cast_can_be_refined_and_coarsened(shared, share):
    mesh = read_mesh(shared / "data" / "real" / "artisynth" / "cast_upper.obj").mesh
    middles = mesh.vertices[mesh.faces].mean(axis=1)
    for at in np.random.default_rng(3).integers(mesh.n_faces, size=8):
        require_replaced(mesh, np.linalg.norm(middles - middles[at], axis=1) < 4.0, share)


def require_replaced(mesh: Mesh, region, share):
    """Check that nearly all of a region is replaced and the surface is as good as before."""
    length = share * usual_edge_length(mesh.vertices, mesh.faces, region)
    found = remeshed_region(mesh, region, length)
    assert found.n_left < 0.05 * region.sum()
    after, n_new = found.mesh, len(found.triangles.faces)
    assert n_new > 2.5 * region.sum() if share < 1.0 else n_new < 0.6 * region.sum()
    is_new = np.arange(after.n_faces) >= after.n_faces - n_new
    assert len(self_intersections_of(after, is_new)) == 0
    before, now = topology(mesh), topology(after)
    assert now.is_manifold or not before.is_manifold
    assert now.is_oriented or not before.is_oriented
    assert len(now.boundary_edges) == len(before.boundary_edges)
