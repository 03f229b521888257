"""GLB: the binary form of glTF 2.0, metres, y up; turned so that z is up."""

import struct

import numpy as np

from meshes.arrays import AnyArray, Matrix
from meshes.readwrite.glb_accessors import Buffers, indices, positions
from meshes.readwrite.json_tree import MalformedError, Node, parse_json
from meshes.readwrite.placing import Placed, combined, joined
from meshes.readwrite.polygons import strips
from meshes.readwrite.source import Parsed, Source
from meshes.readwrite.weld import Welding

# glTF: x to the left of the shown, y up, z to the front. Ours: x to the left, y back, z up.
Z_UP_FROM_Y_UP = np.array([[1.0, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1]])

_JSON, _BIN = 0x4E4F534A, 0x004E4942
_MOST_JSON = 64 * 1024**2
_MOST_NODES = 20_000
_DEEPEST = 256
_TRIANGLES, _STRIP, _FAN = 4, 5, 6
_CANNOT = ("KHR_draco_mesh_compression", "EXT_meshopt_compression")


def read_glb(source: Source) -> Parsed:
    """Read all triangles of the scene, each part placed by its nodes.

    Nothing outside the file is opened; materials, skins and animations are left out.
    """
    try:
        chunks = _chunks(source)
        tree = parse_json(chunks[_JSON], "the scene")
        _require_plain(source, tree)
        source.progress(0.5, "Reading parts")
        scene = _Scene(source, tree, chunks.get(_BIN, b""))
        vertices, faces = joined(scene.parts())
        is_plain = not tree.items("materials")
    except MalformedError as error:
        raise source.damaged(f"the GLB file is not as glTF prescribes: {error}") from error
    looks = () if is_plain else ("materials and textures are left out",)
    notes = ("glTF has y up; turned so that z is up", *looks, *scene.notes)
    return Parsed(vertices, faces, "m", notes)


def _chunks(source: Source) -> dict[int, bytes]:
    data = source.data
    if len(data) < 20:
        raise source.damaged(f"a GLB file has at least 20 bytes, this one {len(data)}")
    _, version, length = struct.unpack_from("<4sII", data)
    if version != 2:
        raise source.refusal(f"this is glTF version {version}, only 2 is read", "Export it anew.")
    if length != len(data):
        raise source.damaged(
            f"the GLB header claims {length:,} bytes, but the file has {len(data):,}"
        )
    chunks: dict[int, bytes] = {}
    at = 12
    while at + 8 <= length:
        size, kind = struct.unpack_from("<II", data, at)
        if size > length - at - 8:
            raise source.damaged(f"a GLB chunk claims {size:,} bytes and reaches past the end")
        if kind in (_JSON, _BIN):
            chunks.setdefault(kind, bytes(memoryview(data)[at + 8 : at + 8 + size]))
        at += 8 + size
    if not 0 < len(chunks.get(_JSON, b"")) <= _MOST_JSON:
        raise source.damaged("the GLB file has no description of its scene, or a gigantic one")
    return chunks


def _require_plain(source: Source, tree: Node) -> None:
    used = [one.text() for one in tree.items("extensionsRequired")]
    compressed = [name for name in used if name in _CANNOT]
    if compressed:
        raise source.refusal(
            f"its points are compressed with {compressed[0]}",
            "Export it without compression of the mesh.",
        )


class _Scene:
    """The parts of one glTF scene, found by walking its nodes."""

    def __init__(self, source: Source, tree: Node, binary: bytes) -> None:
        self._source, self._tree = source, tree
        self._buffers = Buffers(tree, binary)
        self._nodes = tree.items("nodes")
        self._meshes = tree.items("meshes")
        self._known: dict[int, list[tuple[AnyArray, AnyArray]]] = {}
        self._n_left_out = self._n_joined = 0

    @property
    def notes(self) -> tuple[str, ...]:
        """What was left out or joined."""
        n_left_out, n_joined = self._n_left_out, self._n_joined
        out = f"{n_left_out:,} parts of points or lines were left out"
        twice = f"{n_joined:,} points that glTF repeats at seams were joined with their twins"
        return (*((out,) if n_left_out else ()), *((twice,) if n_joined else ()))

    def parts(self) -> list[Placed]:
        """Return every part with the motion that places it, in the order of the nodes."""
        parts: list[Placed] = []
        n_points = n_faces = 0
        for mesh, motion in self._placed_meshes():
            for vertices, faces in self._mesh(mesh):
                n_points += len(vertices)
                n_faces += len(faces)
                self._source.require_faces(max(n_points, n_faces))
                parts.append((vertices, faces, motion))
        return parts

    def _placed_meshes(self) -> list[tuple[int, Matrix]]:
        found: list[tuple[int, Matrix]] = []
        n_visits = 0
        waiting: list[tuple[int, Matrix, tuple[int, ...]]] = [
            (root, Z_UP_FROM_Y_UP, (root,)) for root in reversed(self._roots())
        ]
        while waiting:
            index, outer, way = waiting.pop()
            n_visits += 1
            node = self._node(index)
            if n_visits > _MOST_NODES or len(way) > _DEEPEST:
                raise MalformedError("its nodes are too many or too deep")
            motion = combined(outer, _motion(node))
            if "mesh" in node:
                found.append((node.count("mesh"), motion))
            for child in reversed(node.counts("children")):
                if child in way:
                    raise MalformedError(f"node {child} is its own ancestor")
                waiting.append((child, motion, (*way, child)))
        return found

    def _roots(self) -> list[int]:
        scenes = self._tree.items("scenes")
        if scenes:
            index = self._tree.count("scene", 0)
            if index >= len(scenes):
                raise MalformedError(f"it shows scene {index} of {len(scenes)}")
            return scenes[index].counts("nodes")
        children = {child for node in self._nodes for child in node.counts("children")}
        return [index for index in range(len(self._nodes)) if index not in children]

    def _node(self, index: int) -> Node:
        if index >= len(self._nodes):
            raise MalformedError(f"it names node {index} of {len(self._nodes)}")
        return self._nodes[index]

    def _mesh(self, index: int) -> list[tuple[AnyArray, AnyArray]]:
        if index >= len(self._meshes):
            raise MalformedError(f"it names mesh {index} of {len(self._meshes)}")
        if index not in self._known:
            self._known[index] = self._surfaces(self._meshes[index])
        return self._known[index]

    def _surfaces(self, mesh: Node) -> list[tuple[AnyArray, AnyArray]]:
        """Read a mesh; its pieces, one a material, become one part."""
        pieces: dict[int, list[AnyArray]] = {}
        for primitive in mesh.items("primitives"):
            mode = primitive.count("mode", _TRIANGLES)
            if mode not in (_TRIANGLES, _STRIP, _FAN):
                self._n_left_out += 1
                continue
            accessor = primitive["attributes"].count("POSITION")
            corners = (
                indices(self._buffers, primitive.count("indices"))
                if "indices" in primitive
                else np.arange(self._buffers.count(accessor))
            )
            pieces.setdefault(accessor, []).append(_triangles(corners, mode))
        surfaces: list[Placed] = []
        for accessor, faces in pieces.items():
            points = positions(self._buffers, accessor)
            surfaces.append((points, _in_range(np.concatenate(faces), len(points)), np.eye(4)))
        return [self._without_seams(*joined(surfaces))] if surfaces else []

    def _without_seams(self, points: AnyArray, faces: AnyArray) -> tuple[AnyArray, AnyArray]:
        """Join points in the same place: glTF repeats them where colour or light changes."""
        if not len(points):
            return points, faces
        welding = Welding(np.float64, len(points))
        threes = np.resize(points, (-(-len(points) // 3), 3, 3)).astype(np.float64)
        number = welding.numbers(threes).reshape(-1)
        kept = welding.vertices()
        self._n_joined += len(points) - len(kept)
        return (kept, number[faces]) if len(kept) < len(points) else (points, faces)


def _in_range(faces: AnyArray, n_points: int) -> AnyArray:
    # Before the parts are joined: there, a wrong index would point into the next part.
    if faces.size and faces.max() >= n_points:
        raise MalformedError(f"a face names vertex {faces.max()} of {n_points}")
    return faces


def _triangles(corners: AnyArray, mode: int) -> AnyArray:
    if mode == _TRIANGLES:
        if len(corners) % 3:
            raise MalformedError(f"{len(corners)} corners are no whole number of triangles")
        return corners.reshape(-1, 3)
    if mode == _STRIP:
        return strips(corners, np.array([len(corners)]))
    n_triangles = max(len(corners) - 2, 0)
    rows = [corners[1 : 1 + n_triangles], corners[2 : 2 + n_triangles]]
    return np.stack([np.repeat(corners[:1], n_triangles), *rows], axis=1)


def _motion(node: Node) -> Matrix:
    if "matrix" in node:
        return np.array(node.numbers("matrix", [0.0] * 16)).reshape(4, 4).T
    shift = node.numbers("translation", [0.0] * 3)
    x, y, z, w = node.numbers("rotation", [0.0, 0.0, 0.0, 1.0])
    scale = node.numbers("scale", [1.0] * 3)
    turn = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    motion = np.eye(4)
    motion[:3, :3] = np.array(turn) * np.array(scale)
    motion[:3, 3] = shift
    return motion
