"""Mesh files of every format, put together byte by byte and without the code under test."""

import base64
import io
import json
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

import numpy as np

# A pyramid with a square base, 8 x 8 x 9: like a crown, in mm.
POINTS = np.array([[0, 0, 0], [8, 0, 0], [8, 8, 0], [0, 8, 0], [4, 4, 9]], dtype=np.float64)
FACES = np.array([[0, 2, 1], [0, 3, 2], [0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4]])


def stl_binary(points=POINTS, faces=FACES, header=b"made for a test", claimed=None, tail=b""):
    records = [
        struct.pack("<12fH", 0, 0, 0, *np.asarray(points)[face].ravel(), 0) for face in faces
    ]
    count = len(faces) if claimed is None else claimed
    return header.ljust(80) + struct.pack("<I", count) + b"".join(records) + tail


def stl_text(points=POINTS, faces=FACES, name="a name", upper=False):
    lines = [f"solid {name}"]
    for face in faces:
        lines += ["  facet normal 0 0 0", "    outer loop"]
        lines += ["      vertex {!r} {!r} {!r}".format(*map(float, points[k])) for k in face]
        lines += ["    endloop", "  endfacet"]
    text = "\n".join([*lines, f"endsolid {name}", ""])
    return (text.upper() if upper else text).encode()


def ply_text(points=POINTS, faces=FACES, before="", after_points="property float x2"):
    head = ["ply", "format ascii 1.0", "comment made for a test", f"element vertex {len(points)}"]
    head += [f"property double {axis}" for axis in "xyz"]
    head += [after_points] if after_points else []
    head += [f"element face {len(faces)}", "property list uchar int vertex_indices", "end_header"]
    extra = " 7" * len(after_points.splitlines())
    rows = ["{!r} {!r} {!r}".format(*map(float, point)) + extra for point in points]
    rows += [f"{len(face)} " + " ".join(map(str, face)) for face in faces]
    return "\n".join([*head, *rows, ""]).encode()


def ply_binary(points=POINTS, faces=FACES, order="<", extras=True, claimed=None):
    """With extra properties round the useful ones where `extras`, so that none is assumed away."""
    name = {"<": "little", ">": "big"}[order]
    count = len(faces) if claimed is None else claimed
    head = ["ply", f"format binary_{name}_endian 1.0", f"element vertex {len(points)}"]
    head += ["property uchar red"] * extras
    head += [f"property double {axis}" for axis in "xyz"]
    head += ["element edge 1", "property int a", "property list uchar short path"] * extras
    head += [f"element face {count}"]
    head += ["property float quality"] * extras
    head += ["property list uint ushort vertex_index"]
    head += ["property list char double texcoord"] * extras
    body = b""
    for point in points:
        body += b"\x80" * extras + struct.pack(order + "3d", *point)
    body += struct.pack(order + "iB2h", 5, 2, -1, -2) * extras
    for face in faces:
        body += struct.pack(order + "f", 0.5) * extras
        body += struct.pack(f"{order}I{len(face)}H", len(face), *face)
        body += struct.pack(order + "b2d", 2, 0.25, 0.75) * extras
    return "\n".join([*head, "end_header", ""]).encode() + body


def obj(points=POINTS, faces=FACES, head="# made for a test\nmtllib none.mtl\no part\n"):
    lines = ["v {!r} {!r} {!r}".format(*map(float, point)) for point in points]
    lines += ["f " + " ".join(f"{k + 1}//1" for k in face) for face in faces]
    return (head + "\n".join(lines) + "\n").encode()


def off(points=POINTS, faces=FACES, magic="OFF", counts=None):
    n_points, n_faces = counts or (len(points), len(faces))
    lines = [magic, "# made for a test", f"{n_points} {n_faces} 0", ""]
    lines += ["{!r} {!r} {!r}".format(*map(float, point)) for point in points]
    lines += [f"{len(face)} " + " ".join(map(str, face)) for face in faces]
    return "\n".join([*lines, ""]).encode()


@dataclass
class Glb:
    """A GLB file whose description can be bent before it is packed."""

    tree: dict
    binary: bytes

    @classmethod
    def plain(cls, points=POINTS / 1000.0, faces=FACES):
        corners = np.asarray(faces, "<u2").tobytes()
        corners += b"\0" * (-len(corners) % 4)
        places = np.asarray(points, "<f4").tobytes()
        views = [
            {"buffer": 0, "byteOffset": 0, "byteLength": len(corners)},
            {"buffer": 0, "byteOffset": len(corners), "byteLength": len(places)},
        ]
        accessors = [
            {"bufferView": 0, "componentType": 5123, "count": np.size(faces), "type": "SCALAR"},
            {"bufferView": 1, "componentType": 5126, "count": len(points), "type": "VEC3"},
        ]
        tree = {
            "asset": {"version": "2.0"},
            "scene": 0,
            "scenes": [{"nodes": [0]}],
            "nodes": [{"mesh": 0}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 1}, "indices": 0}]}],
            "accessors": accessors,
            "bufferViews": views,
            "buffers": [{"byteLength": len(corners) + len(places)}],
        }
        return cls(tree, corners + places)

    def packed(self, text=None, length=None):
        text = json.dumps(self.tree).encode() if text is None else text
        text += b" " * (-len(text) % 4)
        body = struct.pack("<II", len(text), 0x4E4F534A) + text
        body += struct.pack("<II", len(self.binary), 0x004E4942) + self.binary
        return b"glTF" + struct.pack("<II", 2, length or 12 + len(body)) + body


CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Target="/3D/3dmodel.model" Id="rel0" '
    'Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>'
)


@dataclass
class ThreeMf:
    """A 3MF file whose parts can be replaced before it is packed."""

    objects: list[str] = field(default_factory=list)
    build: str = '<item objectid="1"/>'
    unit: str = ' unit="millimeter"'
    head: str = '<?xml version="1.0" encoding="UTF-8"?>'

    @staticmethod
    def mesh(number=1, points=POINTS, faces=FACES):
        rows = ['<vertex x="{!r}" y="{!r}" z="{!r}"/>'.format(*map(float, one)) for one in points]
        rows += ["</vertices><triangles>"]
        rows += ['<triangle v1="{}" v2="{}" v3="{}"/>'.format(*face) for face in faces]
        inside = "".join(rows)
        return f'<object id="{number}"><mesh><vertices>{inside}</triangles></mesh></object>'

    @property
    def model(self):
        objects = "".join(self.objects or [self.mesh()])
        return (
            f'{self.head}<model{self.unit} xmlns="{CORE}"><resources>{objects}</resources>'
            f"<build>{self.build}</build></model>"
        )

    def packed(self, **others):
        entries = {"_rels/.rels": RELATIONS, "3D/3dmodel.model": self.model, **others}
        return zipped(entries)


def zipped(entries):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


@dataclass
class Vtp:
    """A VTP file stored in one of the ways that VTK knows."""

    storage: str = "ascii"  # ascii, inline, raw or base64
    header: str = "UInt32"
    packed_by_zlib: bool = False
    order: str = "<"
    block: int = 64
    points: np.ndarray = field(default_factory=lambda: POINTS)
    polygons: list = field(default_factory=lambda: FACES.tolist())
    strips: list = field(default_factory=list)

    def bytes(self):
        appended = bytearray()
        tables = [
            ("Points", [("Points", "Float64", self.points.ravel(), 3)]),
            ("Polys", self._cells(self.polygons)),
            ("Strips", self._cells(self.strips)),
        ]
        text = ""
        for table, arrays in tables:
            text += f"<{table}>"
            for name, kind, values, width in arrays:
                text += self._array(name, kind, values, width, appended)
            text += f"</{table}>"
        order = {"<": "LittleEndian", ">": "BigEndian"}[self.order]
        packer = ' compressor="vtkZLibDataCompressor"' if self.packed_by_zlib else ""
        head = (
            f'<?xml version="1.0"?><VTKFile type="PolyData" version="1.0" byte_order="{order}" '
            f'header_type="{self.header}"{packer}><PolyData><Piece '
            f'NumberOfPoints="{len(self.points)}" NumberOfPolys="{len(self.polygons)}" '
            f'NumberOfStrips="{len(self.strips)}">{text}</Piece></PolyData>'
        ).encode()
        if appended:
            encoding = self.storage.encode()
            head += b'<AppendedData encoding="' + encoding + b'">\n _'
            head += bytes(appended) + b"</AppendedData>"
        return head + b"</VTKFile>"

    @staticmethod
    def _cells(cells):
        flat = np.array([k for cell in cells for k in cell], np.int64)
        ends = np.cumsum([len(cell) for cell in cells])
        return [("connectivity", "Int64", flat, 1), ("offsets", "Int32", ends, 1)]

    def _array(self, name, kind, values, width, appended):
        start = f'<DataArray type="{kind}" Name="{name}" NumberOfComponents="{width}"'
        if self.storage == "ascii":
            inside = " ".join(repr(value) for value in np.asarray(values).tolist())
            return f'{start} format="ascii">{inside}</DataArray>'
        code = {"Float64": "f8", "Int64": "i8", "Int32": "i4"}[kind]
        stored = self._stored(np.asarray(values).astype(self.order + code).tobytes())
        if self.storage == "inline":
            return f'{start} format="binary">\n  {stored.decode()}\n</DataArray>'
        offset = len(appended)
        appended += stored
        return f'{start} format="appended" offset="{offset}"/>'

    def _stored(self, data):
        word = self.order + {"UInt32": "I", "UInt64": "Q"}[self.header]
        encode = bytes if self.storage == "raw" else base64.b64encode
        if not self.packed_by_zlib:
            return encode(struct.pack(word, len(data)) + data)
        blocks = [data[k : k + self.block] for k in range(0, len(data), self.block)]
        packed = [zlib.compress(block) for block in blocks]
        last = len(data) % self.block
        sizes = [len(blocks), self.block, last, *map(len, packed)]
        head = struct.pack(self.order + word[1] * len(sizes), *sizes)
        return encode(head) + encode(b"".join(packed))


VTP_WAYS = {
    "vtp-ascii": Vtp(),
    "vtp-inline": Vtp("inline"),
    "vtp-inline-zlib-64": Vtp("inline", "UInt64", packed_by_zlib=True),
    "vtp-inline-zlib": Vtp("inline", packed_by_zlib=True),
    "vtp-raw": Vtp("raw"),
    "vtp-raw-64-big": Vtp("raw", "UInt64", order=">"),
    "vtp-raw-zlib": Vtp("raw", packed_by_zlib=True),
    "vtp-base64": Vtp("base64", "UInt64"),
    "vtp-base64-zlib": Vtp("base64", packed_by_zlib=True, order=">"),
}


def every_kind():
    """Return one sound file of each way to write a mesh: name to bytes."""
    kinds = {
        "stl": stl_binary(),
        "stl-text": stl_text(),
        "ply-text": ply_text(),
        "ply-little": ply_binary(),
        "ply-big": ply_binary(order=">"),
        "obj": obj(),
        "off": off(),
        "glb": Glb.plain().packed(),
        "3mf": ThreeMf().packed(),
    }
    return kinds | {name: way.bytes() for name, way in VTP_WAYS.items()}


def clouds():
    """Return files of points without faces, by kind."""
    rng = np.random.default_rng(0)
    points = rng.normal(size=(40, 3)).round(3) * 10.0
    head = (
        "# .PCD v0.7\nVERSION 0.7\nFIELDS x y z\nSIZE 4 4 4\nTYPE F F F\nCOUNT 1 1 1\n"
        "WIDTH 40\nHEIGHT 1\nVIEWPOINT 0 0 0 1 0 0 0\nPOINTS 40\nDATA {}\n"
    )
    rows = "\n".join(" ".join(map(str, point)) for point in points.tolist()).encode()
    return {
        "pcd-text": head.format("ascii").encode() + rows + b"\n",
        "pcd-binary": head.format("binary").encode() + points.astype("<f4").tobytes(),
        "xyz": rows,
        "xyz-normals": rows.replace(b"\n", b" 0.0 0.0 1.0\n") + b" 0.0 0.0 1.0\n",
        "xyz-commas": b"# x, y, z\n" + rows.replace(b" ", b", "),
    }
