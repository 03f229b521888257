"""The repair of a damaged jaw beside what other libraries mend of it, with what each leaves."""

import importlib.util
from collections.abc import Callable
from functools import partial

import numpy as np
import trimesh

from benchmarks.arch import damaged_arch
from benchmarks.timing import compare, show
from meshes.mesh import Mesh
from meshes.repair import RepairSettings, repair
from meshes.structure.topology import topology

SIZES = (50_000, 200_000)

# Short borders only: the outer one of the jaw is no hole. None of the injected ones is longer.
LONGEST_HOLE = 20.0

Way = Callable[[Mesh], Mesh]


def ours(mesh: Mesh) -> Mesh:
    """Mend all but crossing faces, which no peer here looks for, with the report of every step."""
    settings = RepairSettings(max_hole=LONGEST_HOLE, cut_crossings=False)
    return repair(mesh, settings).mesh


def ours_with_crossings(mesh: Mesh) -> Mesh:
    """Mend all, crossing faces too."""
    return repair(mesh, RepairSettings(max_hole=LONGEST_HOLE)).mesh


def of_trimesh(mesh: Mesh) -> Mesh:
    """Do what trimesh offers for each defect."""
    peer = trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)
    peer.update_faces(peer.nondegenerate_faces() & peer.unique_faces())
    trimesh.repair.fix_normals(peer)  # type: ignore[no-untyped-call]
    trimesh.repair.fill_holes(peer)
    peer.remove_unreferenced_vertices()
    return Mesh(np.asarray(peer.vertices), np.asarray(peer.faces, dtype=np.int32))


def of_open3d(mesh: Mesh) -> Mesh:
    """Remove repeats and fins, orient and close holes with open3d; its filling is VTK's."""
    import open3d

    peer = open3d.geometry.TriangleMesh(
        open3d.utility.Vector3dVector(np.array(mesh.vertices)),
        open3d.utility.Vector3iVector(np.array(mesh.faces)),
    )
    peer.remove_degenerate_triangles().remove_duplicated_triangles().remove_non_manifold_edges()
    peer.remove_unreferenced_vertices().orient_triangles()
    filled = open3d.t.geometry.TriangleMesh.from_legacy(peer).fill_holes(LONGEST_HOLE / np.pi)
    made = filled.to_legacy()
    return Mesh(np.asarray(made.vertices), np.asarray(made.triangles, dtype=np.int32))


def of_igl(mesh: Mesh) -> Mesh:
    """Remove repeats, orient and close each short border by a fan with libigl."""
    import igl  # type: ignore[import-untyped]

    faces = np.array(mesh.faces, dtype=np.int64)
    kept = (faces != np.roll(faces, 1, axis=1)).all(axis=1)
    rows = np.sort(faces[kept], axis=1)
    faces = faces[kept][np.sort(np.unique(rows, axis=0, return_index=True)[1])]
    faces, _ = igl.bfs_orient(faces)
    vertices, fans = np.array(mesh.vertices), [faces]
    for loop in igl.boundary_loop_all(faces):
        points = vertices[loop]
        if np.linalg.norm(np.roll(points, -1, axis=0) - points, axis=1).sum() > LONGEST_HOLE:
            continue
        middle = np.full(len(loop), len(vertices))
        vertices = np.append(vertices, [points.mean(axis=0)], axis=0)
        fans.append(np.stack([np.roll(loop, -1), loop, middle], axis=1))
    return Mesh(vertices, np.concatenate(fans).astype(np.int32))


def left(mesh: Mesh) -> str:
    """Return what is left to mend."""
    found = topology(mesh)
    short = len([loop for loop in found.boundary_loops if len(loop.vertices) < 300])
    return (
        f"bodies {found.n_components}, short borders {short}, flipped {len(found.flipped_faces)}, "
        f"copies {len(found.duplicate_faces)}, degenerate {len(found.degenerate_faces)}, "
        f"crowded edges {len(found.non_manifold_edges)}, "
        f"pinched points {len(found.non_manifold_vertices)}"
    )


def ways(n_faces: int) -> dict[str, Way]:
    """Return ours and what is installed beside it; the slowest at the smallest size only."""
    every: dict[str, tuple[str, Way]] = {
        "repair": ("meshes", ours),
        "repair, with crossings": ("meshes", ours_with_crossings),
        "trimesh": ("trimesh", of_trimesh),
        "open3d": ("open3d", of_open3d),
        "igl, fans": ("igl", of_igl),
    }
    if n_faces > SIZES[0]:
        del every["trimesh"]
    return {name: way for name, (module, way) in every.items() if importlib.util.find_spec(module)}


def main() -> None:
    """Print the tables."""
    for n_faces in SIZES:
        mesh = damaged_arch(n_faces)
        print(f"given: {left(mesh)}")
        calls = {}
        for name, way in ways(n_faces).items():
            try:
                print(f"{name}: {left(way(mesh))}")
            except Exception as error:  # noqa: BLE001, peers fail in ways of their own
                print(f"{name}: fails, {type(error).__name__}: {error}")
                continue
            calls[name] = partial(way, mesh)
        show(f"Repair, damaged jaw, {mesh.n_faces:,} faces", compare(calls, n_turns=3))


if __name__ == "__main__":
    main()
