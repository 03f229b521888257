"""Surfaces of any size to time on: a bumpy ring, a jaw, and the files of a folder."""

from pathlib import Path

import numpy as np

from meshes.mesh import Mesh
from meshes.primitives import torus
from meshes.readwrite.reading import read_mesh
from smilesculpt.sample.scan import sample_scan

LARGEST_SAMPLE = 500_000
"""Faces that the generator of jaws makes; beyond, each face is cut into four."""


def bumpy_ring(n_faces: int) -> Mesh:
    """Return a closed ring of about `n_faces` with bumps, no two faces alike, 66 mm wide."""
    n = 2 * round(n_faces**0.5 / 2)
    ring = torus(25.0, 8.0, n, n // 2)
    x, y, z = ring.vertices.T
    return ring.with_vertices(np.stack((x, y, z + np.sin(x) * np.cos(1.3 * y)), axis=1))


def jaw(n_faces: int) -> Mesh:
    """Return a generated scan of an upper jaw with about `n_faces`, open as scans are."""
    if n_faces <= LARGEST_SAMPLE:
        return sample_scan(n_faces=n_faces).mesh
    return _cut_into_four(sample_scan(n_faces=n_faces // 4).mesh)


def files_of(folder: Path) -> dict[str, Mesh]:
    """Return the PLY files of a folder as meshes, by name."""
    return {path.name: read_mesh(path, units="mm").mesh for path in sorted(folder.glob("*.ply"))}


def _cut_into_four(mesh: Mesh) -> Mesh:
    edges = np.sort(mesh.faces[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
    ends, number = np.unique(edges, axis=0, return_inverse=True)
    middles = mesh.vertices[ends].mean(axis=1)
    # A scanner's noise: middles that lie exactly on their edge would make flat fours.
    middles += np.random.default_rng(0).normal(scale=1e-3, size=middles.shape)
    a, b, c = mesh.faces.T
    ab, bc, ca = number.reshape(-1, 3).T + mesh.n_vertices
    parts = [(a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca)]
    faces = np.concatenate([np.stack(part, axis=1) for part in parts])
    return Mesh(np.concatenate((mesh.vertices, middles)), faces.astype(np.int32))
