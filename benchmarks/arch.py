"""Generated jaws of any size for benchmarks, sound and damaged."""

import tempfile
from pathlib import Path

import numpy as np

from meshes.mesh import Mesh
from meshes.structure.components import face_components
from smilesculpt.sample.scan import sample_scan
from tests.meshes.damaged import damaged

MOST_GENERATED = 260_000
"""Faces; larger jaws come of cutting each face in four."""


def arch(n_faces: int) -> Mesh:
    """Return an open scan of a jaw with about `n_faces`, mm; kept on disk between runs."""
    path = Path(tempfile.gettempdir()) / f"smilesculpt_bench_arch_{n_faces}.npz"
    if path.is_file():
        with np.load(path) as kept:
            return Mesh(kept["vertices"], kept["faces"])
    mesh = _generated(n_faces)
    np.savez(path, vertices=mesh.vertices, faces=mesh.faces)
    return mesh


def damaged_arch(n_faces: int) -> Mesh:
    """Return such a jaw with holes, flipped, copied and folded faces, fins, crumbs, lost points."""
    return damaged(arch(n_faces))[0]


def _generated(n_faces: int) -> Mesh:
    if n_faces > MOST_GENERATED:
        return quartered(arch(n_faces // 4))
    mesh = sample_scan(n_faces=n_faces).mesh
    largest = mesh.faces[face_components(mesh) == 0]
    used, number = np.unique(largest, return_inverse=True)
    return Mesh(mesh.vertices[used], number.reshape(-1, 3))


def quartered(mesh: Mesh) -> Mesh:
    """Return the mesh with each face cut in four at the middles of its edges."""
    a, b, c = mesh.faces.T
    edges = np.sort(np.concatenate((mesh.faces[:, :2], mesh.faces[:, 1:], mesh.faces[:, ::2])), 1)
    unique, number = np.unique(edges, axis=0, return_inverse=True)
    ab, bc, ca = number.reshape(3, -1) + mesh.n_vertices
    points = np.concatenate((mesh.vertices, mesh.vertices[unique].mean(axis=1)))
    four = ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))
    faces = np.stack([np.stack(corners, axis=1) for corners in four], axis=1)
    return Mesh(points, faces.reshape(-1, 3))
