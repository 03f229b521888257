"""CPU time of one dab at several mesh sizes, beside a dab composed from trimesh and SciPy.

Run: python benchmarks/bench_brush.py [--largest]
"""

import sys
import time
from collections.abc import Callable

import numpy as np
import trimesh
from scipy.spatial import cKDTree

from meshes.arrays import Vector, Vertices
from meshes.brushes import BrushSettings, SculptSurface, Stroke
from meshes.mesh import Mesh
from meshes.primitives import icosphere

N_DABS = 200
N_PEER_DABS = 3
MOVED = 5000


def main() -> None:
    """Print a table: mesh, brush, vertices in reach, milliseconds a dab."""
    levels = (6, 7, 8) if "--largest" in sys.argv else (6, 7)
    print(f"{'vertices':>9} {'brush':>8} {'in reach':>8} {'median ms':>9} {'p95 ms':>7}")
    for level in levels:
        ball = icosphere(10.0, level)
        # A cap of the radius r covers the share (r / 2 R)^2 of a ball of the radius R.
        radius = 20.0 * float(np.sqrt(MOVED / ball.n_vertices))
        start = time.thread_time()
        surface = SculptSurface(ball)
        set_up = time.thread_time() - start
        for brush in ("draw", "smooth"):
            _row(ball, brush, *_ours(surface, BrushSettings(brush, radius=radius, strength=0.2)))
        if level == 7:
            _row(ball, "(peers)", *_peers(ball, radius))
        print(f"{ball.n_vertices:>9} {'set-up':>8} {'':>8} {set_up * 1e3:>9.0f}")


def _ours(surface: SculptSurface, settings: BrushSettings) -> tuple[int, list[float]]:
    n_reached = 0

    def dab(origin: Vector) -> None:
        nonlocal n_reached
        hit = surface.pick(origin, -origin)
        stroke = Stroke(surface, settings)
        if hit is not None:
            stroke.move_to(hit.point)
        n_reached = len(stroke.end().vertex_index)
        surface.take_dirty()

    for origin in _origins(5):
        dab(origin)
    times = [_timed(dab, origin) for origin in _origins(N_DABS)]
    return n_reached, times


def _peers(ball: Mesh, radius: float) -> tuple[int, list[float]]:
    """Draw with trimesh's ray and normals and SciPy's tree, renewed as the surface moves."""
    scene = trimesh.Trimesh(ball.vertices, ball.faces, process=False)
    n_reached = 0

    def dab(origin: Vector) -> None:
        nonlocal scene, n_reached
        hits, _, _ = scene.ray.intersects_location([origin], [-origin])
        centre = hits[np.argmin(((hits - origin) ** 2).sum(axis=1))]
        near = np.array(cKDTree(scene.vertices).query_ball_point(centre, radius))
        n_reached = len(near)
        vertices: Vertices = np.array(scene.vertices)
        distance = np.sqrt(((vertices[near] - centre) ** 2).sum(axis=1))
        weight = (1.0 - (distance / radius) ** 2) ** 2
        front = (weight[:, None] * scene.vertex_normals[near]).sum(axis=0)
        vertices[near] += weight[:, None] * front / np.linalg.norm(front) * 0.007 * radius
        scene = trimesh.Trimesh(vertices, ball.faces, process=False)

    dab(_origins(1)[0])
    times = [_timed(dab, origin) for origin in _origins(N_PEER_DABS)]
    return n_reached, times


def _origins(count: int) -> Vertices:
    turn = np.linspace(0.0, 6.0, count)
    return 30.0 * np.stack([np.cos(turn), np.sin(turn), 0.3 * np.sin(3.0 * turn)], axis=1)


def _timed(dab: Callable[[Vector], None], origin: Vector) -> float:
    start = time.process_time()
    dab(origin)
    return time.process_time() - start


def _row(ball: Mesh, brush: str, n_reached: int, times: list[float]) -> None:
    median, high = np.percentile(np.array(times) * 1e3, [50.0, 95.0])
    print(f"{ball.n_vertices:>9} {brush:>8} {n_reached:>8} {median:>9.2f} {high:>7.2f}")


if __name__ == "__main__":
    main()
