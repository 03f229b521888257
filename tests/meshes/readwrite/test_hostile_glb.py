"""GLB files that break the rules of glTF are refused."""

import json
import struct

import pytest

from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.made_files import Glb
from tests.meshes.readwrite.refusals import read_or_refuse

KINDS = made_files.every_kind()


def bent(path, value):
    """Return a GLB with one place of its description replaced."""
    glb = Glb.plain()
    place = glb.tree
    for step in path[:-1]:
        place = place[step]
    if value is KeyError:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return glb.packed()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["nodes", 0, "children"], [0]),
        (["nodes"], [{"children": [1]}, {"children": [0], "mesh": 0}]),
        (["nodes"], [{"mesh": 0, "children": [k + 1]} for k in range(5000)] + [{}]),
        (["nodes", 0, "mesh"], 3),
        (["nodes", 0, "mesh"], -1),
        (["nodes", 0, "mesh"], "0"),
        (["nodes", 0, "mesh"], True),
        (["nodes", 0, "rotation"], [1, 2, 3]),
        (["nodes", 0, "matrix"], [float("nan")] * 16),
        (["nodes", 0, "scale"], [10**400, 1, 1]),
        (["nodes"], {}),
        (["scene"], 4),
        (["scenes", 0, "nodes"], [9]),
        (["scenes", 0, "nodes"], ["a"]),
        (["meshes", 0, "primitives", 0, "attributes"], {}),
        (["meshes", 0, "primitives", 0, "indices"], 1),
        (["meshes", 0, "primitives", 0, "indices"], 9),
        (["meshes", 0, "primitives", 0, "attributes", "POSITION"], 0),
        (["accessors", 0, "count"], 17),
        (["accessors", 0, "count"], 19),
        (["accessors", 0, "count"], 10**30),
        (["accessors", 0, "bufferView"], KeyError),
        (["accessors", 0, "bufferView"], 7),
        (["accessors", 0, "byteOffset"], 10**9),
        (["accessors", 0, "sparse"], {}),
        (["accessors", 0, "componentType"], 99),
        (["accessors", 1, "count"], 4),
        (["accessors", 1, "count"], 6),
        (["accessors", 1, "componentType"], 5125),
        (["accessors", 1, "type"], "VEC4"),
        (["bufferViews", 1, "byteOffset"], 10**6),
        (["bufferViews", 1, "byteLength"], 10**6),
        (["bufferViews", 1, "byteStride"], 4),
        (["bufferViews", 1, "buffer"], 1),
        (["buffers", 0, "uri"], "../../etc/passwd"),
        (["buffers", 0, "uri"], "http://localhost/x"),
        (["buffers"], []),
        (["extensionsRequired"], ["KHR_draco_mesh_compression"]),
    ],
)
def test_glb_that_breaks_its_rules_is_refused(path, value, refusal):
    refusal(bent(path, value))


def test_glb_of_integers_out_of_scale_is_no_crash(tmp_path):
    data = bent(["accessors", 1, "componentType"], 5120)
    read_or_refuse(tmp_path / "m.glb", data)


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 200_000,
        b'{"nodes":' * 50_000,
        b"\xff\xfe",
        b"NaN",
        b'{"scene": ' + b"9" * 5000 + b"}",
        json.dumps({"nodes": [{"children": [0] * 1000}] * 3}).encode(),
        b"",
    ],
)
def test_glb_with_a_hostile_description_is_refused(text, refusal):
    refusal(Glb.plain().packed(text=text))


def test_glb_of_another_version_is_refused(refusal):
    data = bytearray(KINDS["glb"])
    data[4:8] = struct.pack("<I", 1)
    assert "version 1" in refusal(bytes(data)).reason
