"""Surfaces to time on: a bumpy ring of any size, and the files of a folder."""

from pathlib import Path

import numpy as np

from meshes.mesh import Mesh
from meshes.primitives import torus
from meshes.readwrite.reading import read_mesh


def bumpy_ring(n_faces: int) -> Mesh:
    """Return a closed ring of about `n_faces` with bumps, no two faces alike, 66 mm wide."""
    n = 2 * round(n_faces**0.5 / 2)
    ring = torus(25.0, 8.0, n, n // 2)
    x, y, z = ring.vertices.T
    return ring.with_vertices(np.stack((x, y, z + np.sin(x) * np.cos(1.3 * y)), axis=1))


def files_of(folder: Path) -> dict[str, Mesh]:
    """Return the PLY files of a folder as meshes, by name."""
    return {path.name: read_mesh(path, units="mm").mesh for path in sorted(folder.glob("*.ply"))}
