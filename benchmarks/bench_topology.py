"""What hangs together and what is wrong with how: one report beside trimesh's items together.

On a sound and on a damaged jaw; the items and what each library says of them are printed too.
"""

import networkx
import trimesh

from benchmarks.arch import arch, damaged_arch
from benchmarks.timing import compare, show
from meshes.mesh import Mesh
from meshes.structure.topology import topology

SIZES = (200_000, 1_000_000)


def ours(mesh: Mesh) -> dict[str, object]:
    """Return the items that trimesh has too; the report holds more, with the ids of each."""
    found = topology(mesh)
    return {
        "degenerate": len(found.degenerate_faces),
        "copies": len(found.duplicate_faces),
        "closed": found.is_closed,
        "sides agree": found.is_consistent,
        "borders": len(found.boundary_loops),
        "bodies": found.n_components,
        "lost points": len(found.unreferenced_vertices),
        "area": round(found.area, 3),
        "volume": round(found.volume, 3),
    }


def theirs(mesh: Mesh) -> dict[str, object]:
    """Return the same of trimesh: a new object each time, for it keeps what it worked out."""
    peer = trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)
    once = trimesh.grouping.group_rows(peer.edges_sorted, require_count=1)
    borders = networkx.Graph(peer.edges_sorted[once].tolist())
    return {
        "degenerate": int((~peer.nondegenerate_faces()).sum()),
        "copies": int((~peer.unique_faces()).sum()),
        "closed": bool(peer.is_watertight),
        "sides agree": bool(peer.is_winding_consistent),
        "borders": networkx.number_connected_components(borders),
        "bodies": int(peer.body_count),
        "lost points": int((~peer.referenced_vertices).sum()),
        "area": round(float(peer.area), 3),
        "volume": round(float(peer.volume), 3),
    }


def main() -> None:
    """Print the tables."""
    for n_faces in SIZES:
        for what, mesh in (("sound", arch(n_faces)), ("damaged", damaged_arch(n_faces))):
            title = f"Topology, {what} jaw, {mesh.n_faces:,} faces"
            ways = {
                "topology": lambda mesh=mesh: topology(mesh),  # type: ignore[misc]
                "trimesh": lambda mesh=mesh: theirs(mesh),  # type: ignore[misc]
            }
            show(title, compare(ways), libraries=("trimesh", "networkx"))
            said = theirs(mesh)
            for item, value in ours(mesh).items():
                print(f"  {item}: {value}, trimesh {said[item]}")


if __name__ == "__main__":
    main()
