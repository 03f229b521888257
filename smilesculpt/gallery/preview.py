"""The public meshes of a bundle, read as a stranger's: plain, named by nothing, within a mouth."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from meshes.errors import MeshError
from meshes.mesh import Mesh
from meshes.readwrite.glb import read_glb
from meshes.readwrite.source import Source

_MM_FROM_M = 1000.0
_FARTHEST = 500.0  # mm; no mouth is larger
_N_HEADERS = 28  # of the file, of its scene and of its numbers

# Every text that our own writer puts into a GLB; any other could name a person or a place.
_OWN_WORDS = re.compile(r"SmileSculpt|2\.0|crowns|tooth [1-8][1-8]|VEC[234]|SCALAR")
_FIELDS = (
    "asset version generator scene scenes nodes mesh name meshes primitives attributes "
    "POSITION NORMAL COLOR_0 indices material materials pbrMetallicRoughness metallicFactor "
    "roughnessFactor baseColorFactor accessors bufferView byteOffset componentType normalized "
    "count type min max bufferViews buffer byteLength byteStride target buffers mode"
)
_OWN_FIELDS = frozenset(_FIELDS.split())


def mesh_of_glb(data: bytes) -> Mesh:
    """Return the mesh in a GLB, mm, in the dental frame.

    Raises
    ------
    MeshError
        If it is damaged, compressed, opens other files or is larger than a mouth.
    """
    parsed = read_glb(Source(Path("preview.glb"), bytearray(data), ""))
    mesh = Mesh(np.asarray(parsed.vertices * _MM_FROM_M, np.float64), parsed.faces)
    if not mesh.n_faces or float(np.abs(mesh.vertices).max()) > _FARTHEST:
        raise MeshError(f"a preview needs faces, all within {_FARTHEST:g} mm.")
    return mesh


def glb_problem(data: bytes) -> str | None:
    """Return what is wrong with a GLB that everybody would be shown, or None."""
    try:
        mesh_of_glb(data)
    except MeshError as error:
        return str(error)
    length = int.from_bytes(data[12:16], "little")
    scene = json.loads(data[20 : 20 + length])
    odd = sorted(set(_fields(scene)) - _OWN_FIELDS)
    if odd:
        return f"its header has the field {odd[0][:40]!r}"
    words = sorted(word for word in _texts(scene) if not _OWN_WORDS.fullmatch(word))
    if words:
        return f"its header says {words[0][:40]!r}"
    shown = sum(view["byteLength"] for view in scene["bufferViews"])
    is_tight = len(data) == _N_HEADERS + length + shown and data[20 + length + 4 :][:4] == b"BIN\0"
    return None if is_tight else "bytes hide in it that no picture shows"


def _fields(node: object) -> Iterable[str]:
    if isinstance(node, dict):
        yield from node
    for child in _children(node):
        yield from _fields(child)


def _texts(node: object) -> Iterable[str]:
    if isinstance(node, str):
        yield node
    for child in _children(node):
        yield from _texts(child)


def _children(node: object) -> Iterable[object]:
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list) else ()
