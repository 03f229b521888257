"""Along a surface: normals at vertices, principal curvatures, and the disc under a brush.

Each beside the permissive libraries that are installed. Ways along edges, which SciPy measures,
are too long by several percent.
"""

import importlib
from types import ModuleType

import numpy as np
import trimesh
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from benchmarks.arch import arch
from benchmarks.timing import Way, compare, show
from meshes.mesh import Mesh
from meshes.surface.adjacency import Adjacency, adjacency
from meshes.surface.curvature import curvature
from meshes.surface.geodesic import SurfaceDistance
from meshes.surface.normals import vertex_normals

SIZES = (200_000, 1_000_000)
RADIUS = 3.0
"""Of the disc, mm: a broad brush."""


def installed(name: str) -> ModuleType | None:
    """Return a library, or None where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def normal_ways(mesh: Mesh) -> dict[str, Way]:
    """Return how to get normals at vertices."""
    points, faces = np.array(mesh.vertices), np.array(mesh.faces)
    ways: dict[str, Way] = {"vertex_normals": lambda: vertex_normals(mesh)}
    if open3d := installed("open3d"):
        vectors = open3d.utility
        peer = open3d.geometry.TriangleMesh(
            vectors.Vector3dVector(points), vectors.Vector3iVector(faces)
        )
        ways["open3d"] = peer.compute_vertex_normals
    if pcu := installed("point_cloud_utils"):
        ways["point-cloud-utils"] = lambda: pcu.estimate_mesh_vertex_normals(points, faces)
    if igl := installed("igl"):
        long = faces.astype(np.int64)
        ways["libigl"] = lambda: igl.per_vertex_normals(points, long)
    ways["trimesh"] = lambda: trimesh.Trimesh(points, faces, process=False).vertex_normals
    return ways


def curvature_ways(mesh: Mesh) -> dict[str, Way]:
    """Return how to get both principal curvatures of the surface as it is."""
    ways: dict[str, Way] = {
        "curvature": lambda: curvature(mesh, normal_sigma=0.0, position_sigma=0.0)
    }
    if pyvista := installed("pyvista"):
        peer = pyvista.PolyData.from_regular_faces(np.array(mesh.vertices), np.array(mesh.faces))
        ways["pyvista"] = lambda: (peer.curvature("maximum"), peer.curvature("minimum"))
        ways["pyvista, mean only"] = lambda: peer.curvature("mean")
    return ways


def edge_lengths(mesh: Mesh, near: Adjacency) -> csr_matrix:
    """Return the lengths of all edges as a graph of vertices."""
    one = np.repeat(np.arange(mesh.n_vertices), np.diff(near.vertex_start))
    steps = mesh.vertices[one] - mesh.vertices[near.vertex_item]
    lengths = np.sqrt((steps**2).sum(axis=1))
    shape = (mesh.n_vertices, mesh.n_vertices)
    return csr_matrix((lengths, near.vertex_item, near.vertex_start), shape=shape)


def disc_ways(mesh: Mesh, vertex: int) -> dict[str, Way]:
    """Return how to measure what lies within `RADIUS` of a vertex; graphs and trees stand."""
    near = adjacency(mesh)
    measured = SurfaceDistance(mesh.faces, near)
    face, point = int(near.face_item[near.face_start[vertex]]), mesh.vertices[vertex]
    graph = edge_lengths(mesh, near)
    ways: dict[str, Way] = {
        "SurfaceDistance": lambda: measured.around(mesh.vertices, point, face, RADIUS),
        "SciPy, along edges": lambda: dijkstra(graph, indices=vertex, limit=RADIUS),
    }
    one = np.repeat(np.arange(mesh.n_vertices), np.diff(near.vertex_start))
    reached = np.isfinite(dijkstra(graph, indices=vertex, limit=RADIUS))
    own = np.flatnonzero(reached[one])
    ends = one[own], near.vertex_item[own]

    def moved() -> object:
        """Measure the edges under the brush again, which the dab before has moved."""
        graph.data[own] = np.linalg.norm(mesh.vertices[ends[0]] - mesh.vertices[ends[1]], axis=1)
        return dijkstra(graph, indices=vertex, limit=RADIUS)

    ways["SciPy, edges under the brush anew"] = moved
    if potpourri := installed("potpourri3d"):
        points, faces = np.array(mesh.vertices), np.array(mesh.faces)
        inside = np.linalg.norm(points - point, axis=1) <= 1.5 * RADIUS
        kept = inside[faces].all(axis=1)
        used, number = np.unique(faces[kept], return_inverse=True)
        part, corners = points[used], number.reshape(-1, 3)
        start = int(np.searchsorted(used, vertex))
        solver = potpourri.MeshHeatMethodDistanceSolver(part, corners)
        ways["potpourri3d heat on a cut-out"] = lambda: potpourri.MeshHeatMethodDistanceSolver(
            part, corners
        ).compute_distance(start)  # as under a brush, where the surface moves with each dab
        ways["the same at rest"] = lambda: solver.compute_distance(start)
    return ways


def main() -> None:
    """Print the tables."""
    names = ("trimesh", "open3d", "point-cloud-utils", "libigl", "pyvista", "potpourri3d")
    modules = ("trimesh", "open3d", "point_cloud_utils", "igl", "pyvista", "potpourri3d")
    pairs = zip(names, modules, strict=True)
    libraries = tuple(name for name, module in pairs if installed(module))
    for n_faces in SIZES:
        mesh = arch(n_faces)
        size = f"{mesh.n_faces:,} faces"
        vertex = int(mesh.faces[mesh.n_faces // 2, 0])
        show(f"Normals at vertices, {size}", compare(normal_ways(mesh)), libraries=libraries)
        show(f"Principal curvatures, {size}", compare(curvature_ways(mesh)), libraries=libraries)
        ways = disc_ways(mesh, vertex)
        show(f"Disc of {RADIUS:g} mm, {size}", compare(ways), libraries=libraries)


if __name__ == "__main__":
    main()
