"""CPU time of a dab of 5,000 vertices: every brush at 200k and 1M vertices, beside peers.

Run: python -m benchmarks.bench_sculpt [--quick]. A dab is a pick through the surface, the work of
the brush, normals and trees made true, and the ranges to upload; events that make no dab, or two,
do not count. Each brush begins on a surface of its own that nothing has touched. The radius is such
that the middle one of many places has 5,000 vertices in reach; a line tells how many they have.
Draw, smooth and grab are timed from 50k to 2M vertices for the plot sculpt_growth.svg. Peers
compose a draw dab of what they have: a ray, a tree of points by SciPy and normals, each anew as the
surface has moved. --quick leaves out what is larger than 200k vertices, and the plot: a minute.
"""

import importlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
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
from meshes.brushes.stroke_path import StrokePath
from meshes.mesh import Mesh
from meshes.surface.normals import face_areas, vertex_normals

SIZES = (50_000, 200_000, 500_000, 1_000_000, 2_000_000)
FULL_SIZES = (200_000, 1_000_000)
"""At these every brush is timed, and limits."""
PEER_SIZE = 200_000
REACHED = 5000
N_STROKES = 6
N_EVENTS = 42
EVENT_STEP = 0.1
"""Way between two events in radii: less than between two dabs, so that hardly one makes two."""
AIM_MS = 2.0
SYMMETRY = MirrorPlane(normal=(0.0, 1.0, 0.0))
"""Of the ring, all but the strokes made on it."""
FOLDING: tuple[Brush, ...] = ("draw", "pinch", "inflate", "crease", "pinch", "inflate")
"""At full strength over one another they fold a surface."""
PLOTTED: tuple[Brush, ...] = ("draw", "smooth", "grab")
Dab = Callable[[Vector, Vector], int]
"""From origin and direction of a ray to the number of vertices moved."""


@dataclass(frozen=True)
class Ring:
    """A closed ring of a chosen number of vertices, and how to stroke it."""

    mesh: Mesh
    radius: float
    rays: Vectors
    """Origin and direction of each event: `N_STROKES` rows of `N_EVENTS`, six numbers."""


@dataclass(frozen=True)
class DabTimes:
    """Seconds of dabs: CPU and clock of all, CPU of the first of each stroke."""

    cpu: list[float] = field(default_factory=list)
    clock: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)


def main() -> None:
    """Print one row for each brush and size, then peers beside us; write the plot."""
    sizes = SIZES[:2] if "--quick" in sys.argv else SIZES
    warm_up()
    headings = f"{'median':>8} {'p95':>7} {'first':>7} {'p95, clock':>11}"
    print(f"{'vertices':>9} {'ms of CPU':>18} {headings}")
    high: dict[str, list[float]] = {name: [] for name in PLOTTED}
    for size in sizes:
        ring = ring_of(size)
        SculptSurface(ring.mesh)  # memory and compiled loops are there when the clock runs
        start = time.thread_time()
        surface = SculptSurface(ring.mesh)
        set_up = time.thread_time() - start
        print(f"{ring.mesh.n_vertices:>9} {'set-up':>18} {set_up * 1e3:>8.0f}", flush=True)
        ring = with_reach(surface, ring)
        for brush in BRUSHES if size in FULL_SIZES else PLOTTED:
            times = brush_times(ring, brush)
            dab_row(ring, brush, times)
            if brush in high:
                high[brush].append(float(np.percentile(times.cpu, 95.0)) * 1e3)
        if size in FULL_SIZES:
            dab_row(ring, "draw, folded", folded_times(ring))
            dab_row(ring, "draw, two limits", limited_times(ring))
        if size == PEER_SIZE:
            beside_peers(ring)
    if len(sizes) == len(SIZES):
        write_plot(Path(__file__).with_name("sculpt_growth.svg"), sizes, high, AIM_MS)
    print(measured_on(("numpy", "scipy", "numba")))


def warm_up() -> None:
    """Compile every loop."""
    ring = ring_of(2_000)
    for brush in BRUSHES:
        brush_times(ring, brush)
    folded_times(ring)
    limited_times(ring)


def ring_of(n_vertices: int) -> Ring:
    """Return a bumpy ring and rays down on it."""
    mesh = bumpy_ring(2 * n_vertices)
    area = float(face_areas(mesh).sum())
    return aimed(mesh, float(np.sqrt(REACHED / mesh.n_vertices * area / np.pi)))


def aimed(mesh: Mesh, radius: float) -> Ring:
    """Return a mesh with rays for a radius (mm) of the brush."""
    turn = np.linspace(0.0, 2.0 * np.pi, N_STROKES, endpoint=False)[:, None]
    turn = (turn + np.arange(N_EVENTS) * EVENT_STEP * radius / 25.0).ravel()
    above = np.stack([25.0 * np.cos(turn), 25.0 * np.sin(turn), np.full(len(turn), 30.0)], axis=1)
    return Ring(mesh, radius, np.hstack([above, np.tile((0.0, 0.0, -1.0), (len(turn), 1))]))


def with_reach(surface: SculptSurface, ring: Ring) -> Ring:
    """Return the ring with a radius that reaches the wanted number of vertices; print numbers."""
    for _ in range(2):
        share = REACHED / np.median(reached(surface, ring))
        ring = aimed(ring.mesh, float(ring.radius * np.sqrt(share)))
    low, middle, high = np.percentile(reached(surface, ring), [5.0, 50.0, 95.0])
    text = f"{middle:.0f}; p5 {low:.0f}, p95 {high:.0f}; radius {ring.radius:.2f} mm"
    print(f"{ring.mesh.n_vertices:>9} {'vertices in reach':>18} {text}", flush=True)
    return ring


def reached(surface: SculptSurface, ring: Ring) -> Vector:
    """Return how many vertices a dab reaches at each fifth event."""
    counts = []
    for ray in ring.rays[::5]:
        hit = surface.pick(ray[:3], ray[3:])
        if hit is not None:
            stroke = Stroke(surface, BrushSettings("mask", radius=ring.radius, strength=1.0))
            stroke.move_to(hit.point)
            counts.append(len(stroke.end().vertex_index))
            surface.set_mask(np.zeros(surface.n_vertices))
    surface.take_dirty_mask()
    return np.array(counts, dtype=np.float64)


def brush_times(ring: Ring, brush: Brush) -> DabTimes:
    """Return the times of the dabs of long strokes on a surface that no brush has touched."""
    surface = SculptSurface(ring.mesh)
    settings = BrushSettings(brush, radius=ring.radius, strength=0.3, plane=SYMMETRY)
    times = DabTimes()
    for rays in ring.rays.reshape(N_STROKES, N_EVENTS, 6):
        stroke_times(surface, Stroke(surface, settings), settings, rays, times)
    return times


def stroke_times(
    surface: SculptSurface, stroke: Stroke, settings: BrushSettings, rays: Vectors, times: DabTimes
) -> None:
    """Add the times of those events of a stroke that make one dab."""
    path, is_first = StrokePath(settings), True
    take = surface.take_dirty_mask if settings.brush in MASK_BRUSHES else surface.take_dirty_places
    for ray in rays:
        start, clock = time.thread_time(), time.perf_counter()
        hit = surface.pick(ray[:3], ray[3:])
        if hit is not None:
            stroke.move_to(hit.point)
        changed = take()
        seconds, clock = time.thread_time() - start, time.perf_counter() - clock
        if hit is None:
            continue
        x, y, z = hit.point.tolist()
        n_dabs = 1 if settings.brush == "grab" else len(list(path.go_to((x, y, z), 1.0)))
        if changed and n_dabs == 1:
            times.cpu.append(seconds)
            times.clock.append(clock)
            if is_first:
                times.first.append(seconds)
            is_first = False
    stroke.end()


def limited_times(ring: Ring) -> DabTimes:
    """Draw between a wall below and an opposite jaw above, which hold it back."""
    shift = 0.2 * vertex_normals(ring.mesh)
    limits = (
        thickness_limit(ring.mesh.with_vertices(ring.mesh.vertices - shift), 0.1),
        clearance_limit(Mesh(ring.mesh.vertices + 1.5 * shift, ring.mesh.faces[:, ::-1]), 0.1),
    )
    surface = SculptSurface(ring.mesh)
    settings = BrushSettings("draw", radius=ring.radius, strength=0.3)
    times = DabTimes()
    for rays in ring.rays.reshape(N_STROKES, N_EVENTS, 6):
        stroke = Stroke(surface, settings, limits=limits)
        stroke_times(surface, stroke, settings, rays, times)
    return times


def folded_times(ring: Ring) -> DabTimes:
    """Draw where strong strokes have folded the surface, so that much in reach is hidden."""
    surface = SculptSurface(ring.mesh)
    for brush in FOLDING:
        settings = BrushSettings(brush, radius=ring.radius, strength=1.0)
        for rays in ring.rays.reshape(N_STROKES, N_EVENTS, 6):
            stroke_times(surface, Stroke(surface, settings), settings, rays, DabTimes())
    settings = BrushSettings("draw", radius=ring.radius, strength=0.3)
    times = DabTimes()
    for rays in ring.rays.reshape(N_STROKES, N_EVENTS, 6):
        stroke_times(surface, Stroke(surface, settings), settings, rays, times)
    return times


def dab_row(ring: Ring, name: str, times: DabTimes) -> None:
    """Print one row of ours."""
    median, high = np.percentile(np.array(times.cpu) * 1e3, [50.0, 95.0])
    first, clock = np.median(times.first) * 1e3, np.percentile(times.clock, 95.0) * 1e3
    numbers = f"{median:>8.2f} {high:>7.2f} {first:>7.2f} {clock:>11.2f}"
    print(f"{ring.mesh.n_vertices:>9} {name:>18} {numbers}", flush=True)


def beside_peers(ring: Ring) -> None:
    """Let each peer make the same dabs in turn with us, and print the ratio of medians."""
    surface = SculptSurface(ring.mesh)
    settings = BrushSettings("draw", radius=ring.radius, strength=0.3)
    dabs: dict[str, Dab] = {
        name: peer_dab(ring, hit, normals)
        for name, (library, hit, normals) in PEERS.items()
        if is_installed(library)
    }
    times: dict[str, list[float]] = {name: [] for name in dabs}
    moved, ours = dict.fromkeys(dabs, 0), DabTimes()
    for rays in ring.rays.reshape(N_STROKES, N_EVENTS, 6)[:3]:
        for name, dab in dabs.items():
            for ray in rays[:2]:
                start = time.process_time()
                moved[name] = dab(ray[:3], ray[3:])
                times[name].append(time.process_time() - start)
        stroke_times(surface, Stroke(surface, settings), settings, rays[:15], ours)
    dab_row(ring, "draw", ours)
    for name, seconds in times.items():
        ratio = np.median(seconds) / np.median(ours.cpu)
        text = f"{np.median(seconds) * 1e3:>8.0f} {moved[name]:>7} moved, {ratio:.0f} times ours"
        print(f"{ring.mesh.n_vertices:>9} {name:>18} {text}", flush=True)


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


if __name__ == "__main__":
    main()
