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
from meshes.structure.volume import surface_area

FARTHEST = 500.0
"""How far from the origin a mesh of a mouth may reach, mm."""

_SMALLEST = 1.0  # mm²; the crown of no tooth is smaller
_MM_FROM_M = 1000.0
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
        If it is damaged, compressed, opens other files, or is larger than a mouth or smaller
        than any crown.
    """
    parsed = read_glb(Source(Path("preview.glb"), bytearray(data), ""))
    mesh = Mesh(np.asarray(parsed.vertices * _MM_FROM_M, np.float64), parsed.faces)
    if not mesh.n_faces or float(np.abs(mesh.vertices).max()) > FARTHEST:
        raise MeshError(f"a preview needs faces, all within {FARTHEST:g} mm.")
    if not surface_area(mesh) >= _SMALLEST:
        raise MeshError(f"a preview needs faces of more than {_SMALLEST:g} mm² together.")
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


def _fields(scene: object) -> Iterable[str]:
    for node in _nodes(scene):
        if isinstance(node, dict):
            yield from node


def _texts(scene: object) -> Iterable[str]:
    return (node for node in _nodes(scene) if isinstance(node, str))


def _nodes(scene: object) -> Iterable[object]:
    """Go through everything in a document, without a call for each level of its nesting."""
    waiting = [scene]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, dict):
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
