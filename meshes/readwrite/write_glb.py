"""GLB: one part in metres with y up, as glTF prescribes."""

import json
from typing import BinaryIO

import numpy as np

from meshes.arrays import AnyArray, Vectors
from meshes.mesh import Mesh

_FLOAT, _BYTE, _UINT = 5126, 5121, 5125
_POINTS, _INDICES = 34962, 34963
# What is not metal looks like enamel rather than like a mirror.
_MATERIAL = {"pbrMetallicRoughness": {"metallicFactor": 0.0, "roughnessFactor": 0.6}}


def write_glb(
    file: BinaryIO,
    mesh: Mesh,
    colours: AnyArray | None,
    name: str,
    *,
    normals: Vectors | None = None,
) -> None:
    """Write a part, float32; viewers show it upright, from the front.

    Parameters
    ----------
    file : BinaryIO
    mesh : Mesh
    colours : ndarray of uint8, shape (n, 3), or None
    name : str
    normals : ndarray, shape (n, 3), optional
        Of length 1. Viewers show flat facets without, as glTF asks of them.
    """
    points = _upright(mesh.vertices / 1000.0)
    blocks = {"POSITION": points.tobytes(), "": mesh.faces.astype("<u4").tobytes()}
    if normals is not None:
        blocks["NORMAL"] = _upright(normals).tobytes()
    if colours is not None:
        # A fourth byte keeps each row on a multiple of four, as glTF asks for.
        rgba = np.full((mesh.n_vertices, 4), 255, np.uint8)
        rgba[:, :3] = colours
        blocks["COLOR_0"] = rgba.tobytes()
    scene = json.dumps(_scene(mesh, points, blocks, name), separators=(",", ":")).encode()
    scene += b" " * (-len(scene) % 4)
    binary = b"".join(blocks.values())
    total = 12 + 8 + len(scene) + 8 + len(binary)
    file.write(b"glTF" + _words(2, total))
    file.write(_words(len(scene)) + b"JSON" + scene)
    file.write(_words(len(binary)) + b"BIN\0" + binary)


def _upright(vectors: AnyArray) -> AnyArray:
    x, y, z = vectors.T
    return np.stack([x, z, -y], axis=1).astype("<f4")


def _scene(mesh: Mesh, points: AnyArray, blocks: dict[str, bytes], name: str) -> dict[str, object]:
    label = {"name": name} if name else {}
    views, start = [], 0
    for attribute, block in blocks.items():
        target = _POINTS if attribute else _INDICES
        views.append({"buffer": 0, "byteOffset": start, "byteLength": len(block), "target": target})
        start += len(block)
    kinds: dict[str, dict[str, object]] = {
        "": {"componentType": _UINT, "count": 3 * mesh.n_faces, "type": "SCALAR"},
        "POSITION": {
            "componentType": _FLOAT,
            "count": mesh.n_vertices,
            "type": "VEC3",
            "min": points.min(axis=0).tolist(),
            "max": points.max(axis=0).tolist(),
        },
        "NORMAL": {"componentType": _FLOAT, "count": mesh.n_vertices, "type": "VEC3"},
        "COLOR_0": {
            "componentType": _BYTE,
            "normalized": True,
            "count": mesh.n_vertices,
            "type": "VEC4",
        },
    }
    accessors = [{"bufferView": k, **kinds[attribute]} for k, attribute in enumerate(blocks)]
    attributes = {attribute: k for k, attribute in enumerate(blocks) if attribute}
    return {
        "asset": {"version": "2.0", "generator": "SmileSculpt"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0, **label}],
        "meshes": [
            {"primitives": [{"attributes": attributes, "indices": 1, "material": 0}], **label}
        ],
        "materials": [_MATERIAL],
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": start}],
    }


def _words(*values: int) -> bytes:
    return b"".join(value.to_bytes(4, "little") for value in values)
