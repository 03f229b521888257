"""CPU time of a dab of about 5,000 vertices: every brush, 50k to 2M vertices, beside peers.

Run: python -m benchmarks.bench_sculpt [--quick]. A dab is a pick through the surface, the work of
the brush, normals and trees made true, and the ranges to upload. Peers compose a draw dab of what
they have: a ray, a tree of points by SciPy and normals, each anew as the surface has moved.
"""

import importlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

from benchmarks.sculpt_growth import write_plot
from benchmarks.surfaces import bumpy_ring
from benchmarks.timing import measured_on
from meshes.arrays import Vector, Vectors, Vertices
from meshes.brushes import (
    BrushSettings,
    MirrorPlane,
    SculptSurface,
    Stroke,
    clearance_limit,
    thickness_limit,
)
from meshes.brushes.settings import BRUSHES, MASK_BRUSHES, Brush
from meshes.mesh import Mesh
from meshes.surface.normals import face_areas, vertex_normals

SIZES = (50_000, 200_000, 500_000, 1_000_000, 2_000_000)
PEER_SIZE = 200_000
MOVED = 5000
N_STROKES = 6
N_DABS = 30
AIM_MS = 2.0
SYMMETRY = MirrorPlane(normal=(0.0, 1.0, 0.0))
"""Of the ring, all but the strokes made on it."""
PLOTTED = ("draw", "smooth", "grab")
Dab = Callable[[Vector, Vector], int]
"""From origin and direction of a ray to the number of vertices moved."""


@dataclass(frozen=True)
class Ring:
    """A closed ring of a chosen number of vertices, and how to stroke it."""

    mesh: Mesh
    radius: float
    rays: Vectors
    """Origin and direction of each dab: `N_STROKES` rows of `N_DABS`, six numbers."""


def main() -> None:
    """Print one row for each brush and size, then peers beside us; write the plot."""
    sizes = SIZES[:2] if "--quick" in sys.argv else SIZES
    print(f"{'vertices':>9} {'':>16} {'reached':>8} {'median ms':>9} {'p95 ms':>7}")
    high: dict[str, list[float]] = {name: [] for name in PLOTTED}
    for size in sizes:
        ring = ring_of(size)
        start = time.thread_time()
        surface = SculptSurface(ring.mesh)
        set_up = time.thread_time() - start
        for brush in BRUSHES:
            reached, times = brush_times(surface, ring, brush)
            row(ring, brush, reached, times)
            if brush in high:
                high[brush].append(float(np.percentile(times, 95.0)) * 1e3)
        row(ring, "draw, two limits", *limited_times(ring))
        print(f"{ring.mesh.n_vertices:>9} {'set-up':>16} {'':>8} {set_up * 1e3:>9.0f}", flush=True)
        if size == PEER_SIZE:
            beside_peers(ring)
    if len(sizes) == len(SIZES):
        write_plot(Path(__file__).with_name("sculpt_growth.svg"), sizes, high, AIM_MS)
    print(measured_on(("numpy", "scipy", "numba")))


def ring_of(n_vertices: int) -> Ring:
    """Return a bumpy ring and rays down on it, one spacing of the brush apart."""
    mesh = bumpy_ring(2 * n_vertices)
    area = float(face_areas(mesh).sum())
    radius = float(np.sqrt(MOVED / mesh.n_vertices * area / np.pi))
    turn = np.linspace(0.0, 2.0 * np.pi, N_STROKES, endpoint=False)[:, None]
    turn = (turn + np.arange(N_DABS) * 0.15 * radius / 25.0).ravel()
    above = np.stack([25.0 * np.cos(turn), 25.0 * np.sin(turn), np.full(len(turn), 30.0)], axis=1)
    return Ring(mesh, radius, np.hstack([above, np.tile((0.0, 0.0, -1.0), (len(turn), 1))]))


def brush_times(surface: SculptSurface, ring: Ring, brush: Brush) -> tuple[int, list[float]]:
    """Return the vertices in reach of a dab, and the seconds of each dab of long strokes."""
    settings = BrushSettings(brush, radius=ring.radius, strength=0.3, plane=SYMMETRY)
    stroke = Stroke(surface, settings)
    begin(surface, stroke, ring)
    reached = len(stroke.end().vertex_index)
    if not reached:  # nothing to restore, free or clone yet: count what a mask reaches
        stroke = Stroke(surface, BrushSettings("mask", radius=ring.radius))
        begin(surface, stroke, ring)
        reached = len(stroke.end().vertex_index)
        surface.set_mask(np.zeros(surface.n_vertices))
    times: list[float] = []
    for rays in ring.rays.reshape(N_STROKES, N_DABS, 6):
        times += stroke_times(surface, Stroke(surface, settings), rays)
    if brush in MASK_BRUSHES:
        surface.set_mask(np.zeros(surface.n_vertices))
    return reached, times


def begin(surface: SculptSurface, stroke: Stroke, ring: Ring) -> None:
    """Make the first dab, and for brushes that drag the first step."""
    hit = surface.pick(ring.rays[0, :3], ring.rays[0, 3:])
    if hit is not None:
        stroke.move_to(hit.point)
        stroke.move_to(hit.point + np.array([0.2 * ring.radius, 0.0, 0.0]))


def stroke_times(surface: SculptSurface, stroke: Stroke, rays: Vectors) -> list[float]:
    """Return the seconds of each dab of a stroke."""
    times = []
    for ray in rays:
        start = time.thread_time()
        hit = surface.pick(ray[:3], ray[3:])
        if hit is not None:
            stroke.move_to(hit.point)
        surface.take_dirty()
        times.append(time.thread_time() - start)
    stroke.end()
    return times


def limited_times(ring: Ring) -> tuple[int, list[float]]:
    """Draw between a wall below and an opposite jaw above, which hold it back."""
    shift = 0.2 * vertex_normals(ring.mesh)
    limits = (
        thickness_limit(ring.mesh.with_vertices(ring.mesh.vertices - shift), 0.1),
        clearance_limit(Mesh(ring.mesh.vertices + 1.5 * shift, ring.mesh.faces[:, ::-1]), 0.1),
    )
    surface = SculptSurface(ring.mesh)
    settings = BrushSettings("draw", radius=ring.radius, strength=0.3)
    times: list[float] = []
    for rays in ring.rays.reshape(N_STROKES, N_DABS, 6):
        times += stroke_times(surface, Stroke(surface, settings, limits=limits), rays)
    return 0, times


def beside_peers(ring: Ring) -> None:
    """Let each peer make the same dabs in turn with us, and print the ratio of medians."""
    surface = SculptSurface(ring.mesh)
    settings = BrushSettings("draw", radius=ring.radius, strength=0.3)
    dabs: dict[str, Dab] = {
        name: peer_dab(ring, hit, normals)
        for name, (library, hit, normals) in PEERS.items()
        if is_installed(library)
    }
    times: dict[str, list[float]] = {name: [] for name in ("draw", *dabs)}
    moved = {"draw": 0}
    for rays in ring.rays.reshape(N_STROKES, N_DABS, 6)[:3]:
        for name, dab in dabs.items():
            for ray in rays[:2]:
                start = time.process_time()
                moved[name] = dab(ray[:3], ray[3:])
                times[name].append(time.process_time() - start)
        times["draw"] += stroke_times(surface, Stroke(surface, settings), rays[:10])
    first = float(np.median(times["draw"]))
    for name, seconds in times.items():
        row(ring, name, moved[name], seconds)
        print(f"{'':>9} {'times ours':>16} {np.median(seconds) / first:>8.0f}")


Hit = Callable[[Vertices, Mesh, Vector, Vector], float]
Normals = Callable[[Vertices, Mesh], Vectors]


def peer_dab(ring: Ring, hit: Hit, normals: Normals) -> Dab:
    """Return a draw dab composed of a peer's ray and normals and SciPy's tree."""
    points: Vertices = np.array(ring.mesh.vertices)
    known = normals(points, ring.mesh)

    def dab(origin: Vector, direction: Vector) -> int:
        nonlocal known
        centre = origin + hit(points, ring.mesh, origin, direction) * direction
        near = np.array(cKDTree(points).query_ball_point(centre, ring.radius))
        distance = np.sqrt(((points[near] - centre) ** 2).sum(axis=1))
        weight = (1.0 - (distance / ring.radius) ** 2) ** 2
        front = (weight[:, None] * known[near]).sum(axis=0)
        step = 0.035 * 0.3 * ring.radius * front / np.linalg.norm(front)
        points[near] += weight[:, None] * step
        known = normals(points, ring.mesh)
        return len(near)

    return dab


def trimesh_hit(points: Vertices, mesh: Mesh, origin: Vector, direction: Vector) -> float:
    """Meet the surface by trimesh with Embree."""
    trimesh = importlib.import_module("trimesh")
    ray = importlib.import_module("trimesh.ray.ray_pyembree")
    scene = ray.RayMeshIntersector(trimesh.Trimesh(points, mesh.faces, process=False))
    hits = scene.intersects_location([origin], [direction], multiple_hits=False)[0]
    return float(np.linalg.norm(hits[0] - origin))


def trimesh_normals(points: Vertices, mesh: Mesh) -> Vectors:
    """Return trimesh's normals at vertices."""
    trimesh = importlib.import_module("trimesh")
    return np.array(trimesh.Trimesh(points, mesh.faces, process=False).vertex_normals)


def open3d_hit(points: Vertices, mesh: Mesh, origin: Vector, direction: Vector) -> float:
    """Meet the surface by open3d."""
    open3d = importlib.import_module("open3d")
    scene = open3d.t.geometry.RaycastingScene()
    tensor = open3d.core.Tensor
    scene.add_triangles(
        tensor(points.astype(np.float32)), tensor(np.array(mesh.faces, dtype=np.uint32))
    )
    ray = np.concatenate([origin, direction]).astype(np.float32)
    return float(scene.cast_rays(tensor(ray[None]))["t_hit"].numpy()[0])


def open3d_normals(points: Vertices, mesh: Mesh) -> Vectors:
    """Return open3d's normals at vertices."""
    open3d = importlib.import_module("open3d")
    vectors = open3d.utility
    made = open3d.geometry.TriangleMesh(
        vectors.Vector3dVector(points), vectors.Vector3iVector(np.array(mesh.faces))
    )
    return np.asarray(made.compute_vertex_normals().vertex_normals)


def pcu_hit(points: Vertices, mesh: Mesh, origin: Vector, direction: Vector) -> float:
    """Meet the surface by point-cloud-utils."""
    pcu = importlib.import_module("point_cloud_utils")
    scene = pcu.RayMeshIntersector(points.astype(np.float32), np.array(mesh.faces))
    both = (np.stack([each, each]).astype(np.float32) for each in (origin, direction))
    return float(scene.intersect_rays(*both)[2][0])


def pcu_normals(points: Vertices, mesh: Mesh) -> Vectors:
    """Return point-cloud-utils' normals at vertices."""
    pcu = importlib.import_module("point_cloud_utils")
    return np.asarray(pcu.estimate_mesh_vertex_normals(points, np.array(mesh.faces)))


PEERS: dict[str, tuple[str, Hit, Normals]] = {
    "trimesh, embreex": ("embreex", trimesh_hit, trimesh_normals),
    "open3d": ("open3d", open3d_hit, open3d_normals),
    "point-cloud-utils": ("point_cloud_utils", pcu_hit, pcu_normals),
}


def is_installed(name: str) -> bool:
    """Return whether a library is there."""
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def row(ring: Ring, name: str, reached: int, times: list[float]) -> None:
    """Print one row."""
    median, high = np.percentile(np.array(times) * 1e3, [50.0, 95.0])
    count = str(reached) if reached else ""
    print(
        f"{ring.mesh.n_vertices:>9} {name:>16} {count:>8} {median:>9.2f} {high:>7.2f}", flush=True
    )


if __name__ == "__main__":
    main()
