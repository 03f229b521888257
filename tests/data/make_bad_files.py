"""Make the files in `bad/`: damaged, lying or hostile, each with what must be said about it.

Run: python -m tests.data.make_bad_files
"""

import gzip
import json
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.made_files import FACES, POINTS, RELATIONS, Glb, ThreeMf, Vtp, zipped

FOLDER = Path(__file__).with_name("bad")
ONE = FACES[:1]


@dataclass(frozen=True)
class Bad:
    """A file, and what must be said: words of the refusal, or rules that find something."""

    name: str
    data: bytes
    refusal: str = ""
    findings: tuple[str, ...] = ()


def points_with(value, row=2):
    points = POINTS.copy()
    points[row, 1] = value
    return points


def stl():
    whole = made_files.stl_binary()
    text = made_files.stl_text()
    yield Bad("empty.stl", b"", "empty")
    yield Bad("only-a-header.stl", whole[:80], "")
    yield Bad("cut-in-a-face.stl", whole[:-23], "")
    yield Bad("one-face-too-many-claimed.stl", made_files.stl_binary(claimed=7), "")
    yield Bad("four-billion-claimed.stl", made_files.stl_binary(claimed=2**32 - 1), "")
    yield Bad("no-faces.stl", made_files.stl_binary(faces=()), "no faces")
    yield Bad("not-a-number.stl", made_files.stl_binary(points_with(np.nan)), "no place in space")
    yield Bad("infinite.stl", made_files.stl_binary(points_with(-np.inf)), "no place in space")
    yield Bad("huge.stl", made_files.stl_binary(points_with(1e38)), "no place in space")
    yield Bad("text-cut.stl", text[: len(text) // 2], "")
    yield Bad("text-not-a-number.stl", text.replace(b"8.0", b"nan", 1), "")
    yield Bad("text-too-large-number.stl", text.replace(b"8.0", b"1e999", 1), "")
    yield Bad("text-no-faces.stl", b"solid nothing\nendsolid nothing\n", "no faces")
    yield Bad("picture.stl", b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG picture")
    yield Bad("packed.stl", gzip.compress(whole, mtime=0), "gzip")
    yield Bad("zeros.stl", bytes(500), "")
    yield Bad("one-face.stl", made_files.stl_binary(faces=ONE), findings=("boundary-loop",))
    yield Bad(
        "no-area.stl",
        made_files.stl_binary(POINTS * [1.0, 0.0, 0.0]),
        findings=("degenerate-face",),
    )
    yield Bad("a-point.stl", made_files.stl_binary(POINTS * 0.0 + 3.0), "")


def ply():
    text, binary = made_files.ply_text(), made_files.ply_binary(extras=False)
    yield Bad("wrong-magic.ply", b"plx" + text[3:], "no mesh")
    yield Bad("cut.ply", binary[:-9], "")
    yield Bad("cut-head.ply", text[:60], "")
    yield Bad("more-faces-claimed.ply", made_files.ply_binary(claimed=10**6), "")
    yield Bad("endless-head.ply", b"ply\nformat ascii 1.0\n" + b"comment x\n" * 20_000, "")
    yield Bad("outside-index.ply", text.replace(b"\n3 0 2 1", b"\n3 0 2 5", 1), "names vertex 5")
    yield Bad("negative-index.ply", text.replace(b"\n3 0 2 1", b"\n3 0 2 -1", 1), "")
    yield Bad("long-list.ply", text.replace(b"\n3 0 2 1", b"\n2000000000 0 2 1", 1), "")
    yield Bad("not-a-number.ply", made_files.ply_binary(points_with(np.nan)), "no place in space")
    # With the extra "scan" it is looked for a surface, which five points do not show.
    yield Bad("only-points.ply", made_files.ply_text(faces=()), "points")


def obj_and_off():
    obj, off = made_files.obj(), made_files.off()
    yield Bad(
        "outside-index.obj", obj.replace(b"f 1//1", b"f 6//1", 1), "names vertex 6, but there are 5"
    )
    yield Bad("index-zero.obj", obj.replace(b"f 1//1", b"f 0//1", 1), "")
    yield Bad("far-negative-index.obj", obj.replace(b"f 1//1", b"f -99//1", 1), "")
    yield Bad("infinite.obj", obj.replace(b"8.0", b"1e999", 1), "")
    yield Bad("only-points.obj", made_files.obj(faces=()), "points and no faces")
    yield Bad("no-area.obj", made_files.obj(faces=[[0, 0, 1]]), findings=("degenerate-face",))
    yield Bad("counts-lie.off", made_files.off(counts=(5, 10**9)), "")
    yield Bad("negative-counts.off", made_files.off(counts=(-5, -6)), "")
    yield Bad("cut.off", off[: len(off) // 2], "")


def glb_with(path, value):
    glb = Glb.plain()
    place = glb.tree
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return glb.packed()


def glb():
    faces = FACES.copy()
    faces[0, 0] = 200
    deep = [{"children": [k + 1]} for k in range(2000)] + [{"mesh": 0}]
    ring = [{"children": [1]}, {"children": [0], "mesh": 0}]
    yield Bad("wrong-magic.glb", b"glTf" + Glb.plain().packed()[4:], "no mesh")
    yield Bad("cut.glb", Glb.plain().packed()[:-40], "")
    yield Bad("length-lies.glb", Glb.plain().packed(length=2**32 - 1), "")
    yield Bad("outside-index.glb", Glb.plain(faces=faces).packed(), "")
    yield Bad("outside-buffer.glb", glb_with(["bufferViews", 0, "byteLength"], 10**9), "")
    yield Bad("other-file.glb", glb_with(["buffers", 0, "uri"], "../../../../etc/passwd"), "")
    yield Bad("cyclic-nodes.glb", glb_with(["nodes"], ring), "")
    yield Bad("deep-nodes.glb", glb_with(["nodes"], deep), "")
    yield Bad("count-lies.glb", glb_with(["accessors", 0, "count"], 2**40), "")
    yield Bad("nested-text.glb", Glb.plain().packed(text=b"[" * 20_000), "")
    text = json.dumps({"asset": {"version": "2.0"}}).encode()
    yield Bad("nothing-in-it.glb", Glb.plain().packed(text=text), "")


def overlapping():
    """Two entries over the same packed bytes, as a bomb that grows with each entry."""
    data = bytearray(ThreeMf().packed())
    at = data.rfind(b"PK\x01\x02")
    data[at + 42 : at + 46] = bytes(4)
    return bytes(data)


def threemf():
    use = '<object id="{}"><components><component objectid="{}"/></components></object>'
    ring = ThreeMf([use.format(1, 2), use.format(2, 1)])
    doubled = [ThreeMf.mesh(1)] + [
        f'<object id="{k}"><components>' + f'<component objectid="{k - 1}"/>' * 2
        + "</components></object>"
        for k in range(2, 40)
    ]  # fmt: skip
    entity = ThreeMf(build="&e;<item objectid='1'/>")
    entity.head += '<!DOCTYPE m [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    laughs = ThreeMf(build="&c;<item objectid='1'/>")
    laughs.head += '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'
    outside = ThreeMf([ThreeMf.mesh().replace('v1="0"', 'v1="9"')])
    bomb = {"_rels/.rels": RELATIONS, "3D/3dmodel.model": bytes(50 * 2**20)}
    yield Bad("bomb.3mf", zipped(bomb), "bomb")
    yield Bad("bomb-in-a-bomb.3mf", zipped({"a.zip": zipped({"b.zip": zipped(bomb)})}), "")
    yield Bad("overlapping-entries.3mf", overlapping(), "")
    yield Bad("outside-entity.3mf", entity.packed(), "document type")
    yield Bad("many-laughs.3mf", laughs.packed(), "document type")
    yield Bad("part-of-itself.3mf", ring.packed(), "part of themselves")
    yield Bad("parts-that-double.3mf", ThreeMf(doubled, '<item objectid="39"/>').packed(), "")
    yield Bad("outside-index.3mf", outside.packed(), "")
    yield Bad("no-model.3mf", zipped({"word/document.xml": "<a/>"}), "")
    yield Bad("cut.3mf", ThreeMf().packed()[:-30], "")


def vtp():
    whole = Vtp("raw").bytes()
    hostile = b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><VTKFile"
    yield Bad("cut.vtp", whole[:-50], "")
    yield Bad("outside-offset.vtp", whole.replace(b'offset="0"', b'offset="99999999"'), "")
    yield Bad("outside-entity.vtp", Vtp().bytes().replace(b"<VTKFile", hostile), "")
    packed = Vtp("raw", packed_by_zlib=True, block=120, points=np.zeros((5, 3))).bytes()
    head = struct.pack("<3I", 1, 120, 0)
    yield Bad("block-lies.vtp", packed.replace(head, struct.pack("<3I", 1, 2**31, 0)), "")
    zeros = np.zeros((20_000, 3))
    yield Bad("bomb.vtp", Vtp("raw", packed_by_zlib=True, points=zeros, block=480_000).bytes(), "")
    heads = whole[whole.index(b"<Piece") : whole.index(b"</PolyData>")]
    many = heads.replace(b'Points="5"', b'Points="20000000"', 1) * 3
    yield Bad("pieces-over-pieces.vtp", whole.replace(heads, many), "")
    yield Bad("not-a-number.vtp", Vtp(points=points_with(np.nan)).bytes(), "")


def clouds():
    whole = made_files.clouds()
    text, binary = whole["pcd-text"], whole["pcd-binary"]
    yield Bad("cut.pcd", binary[:-9], "")
    yield Bad("count-lies.pcd", binary.replace(b"POINTS 40", b"POINTS 999999999999"), "")
    yield Bad("fields-lie.pcd", text.replace(b"SIZE 4 4 4", b"SIZE 4 4"), "")
    yield Bad("lines-differ.xyz", whole["xyz"] + b"\n1.0 2.0", "")


BAD = (*stl(), *ply(), *obj_and_off(), *glb(), *threemf(), *vtp(), *clouds())
"""Every file of the corpus."""


def main():
    FOLDER.mkdir(exist_ok=True)
    for bad in BAD:
        (FOLDER / bad.name).write_bytes(bad.data)


if __name__ == "__main__":
    main()
