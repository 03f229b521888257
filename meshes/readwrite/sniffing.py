"""Which format a file is in, by its content; the suffix decides only where that is silent."""

import re

from meshes.errors import UnreadableFileError
from meshes.readwrite.source import Source
from meshes.readwrite.stl import fits_binary

_OFF = re.compile(rb"(?:\s|#[^\n]*\n)*(?:ST)?C?N?4?n?OFF\b")
_OBJ = re.compile(rb"^[ \t]*(?:v[ \t]+[-+.\d]|vn[ \t]|vt[ \t]|f[ \t]+-?\d|mtllib[ \t])", re.M)
_VTP = re.compile(rb"<VTKFile\b")
_STL_TEXT = re.compile(rb"\s*solid\b", re.I)
_POINTS = re.compile(rb"(?:\s*[-+.\deE]+[ \t,;]+[-+.\deE]+[ \t,;]+[-+.\deE]+[^\n]*\n){2}")

# What people give by mistake: where the mark stands, the mark, what it is.
_FOREIGN: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"\x89PNG", "a PNG picture"),
    (0, b"GIF8", "a GIF picture"),
    (0, b"BM", "a bitmap picture"),
    (0, b"%PDF", "a PDF document"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (0, b"7z\xbc\xaf", "a 7-Zip archive"),
    (0, b"Rar!", "a RAR archive"),
    (128, b"DICM", "a DICOM file"),
    (0, b"<HPS", "a 3Shape DCM file"),
    (0, b"# vtk", "an old VTK file"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ", "a program"),
)
_REMEDY = "Give an STL, PLY, OBJ, OFF, GLB, 3MF or VTP file."


def sniff(source: Source) -> str:
    """Return the name of the reader for a file: a format, or "stl text".

    Raises
    ------
    UnreadableFileError
        If the content is no mesh in a format that is read.
    """
    kind = kind_by_mark(source.head, len(source.data))
    if kind is not None:
        return kind
    head = _without_mark_of_order(source.head)
    foreign = _foreign(source, head)
    if foreign is not None:
        raise foreign
    if _POINTS.match(head) and source.path.suffix.lower() != ".obj":
        return "xyz"
    if _OBJ.search(head) and b"\0" not in head:
        return "obj"
    return _by_suffix(source, head)


def kind_by_mark(head: bytes, size: int) -> str | None:
    """Return the name of the reader as the first bytes of a file and its size tell it."""
    start, head = head, _without_mark_of_order(head)
    if head.startswith((b"ply\n", b"ply\r")):
        return "ply"
    if head.startswith(b"# .PCD"):
        return "pcd"
    if head.startswith(b"glTF"):
        return "glb"
    if head.startswith(b"PK\x03\x04"):
        return "3mf"
    if _OFF.match(head):
        return "off"
    if head.lstrip().startswith(b"<") and _VTP.search(head):
        return "vtp"
    # Before the text: many binary files have a comment that starts with "solid".
    if fits_binary(start, size):
        return "stl"
    return "stl text" if _STL_TEXT.match(head) and not _looks_binary(head) else None


def _without_mark_of_order(head: bytes) -> bytes:
    return head.removeprefix(b"\xef\xbb\xbf")


def _looks_binary(head: bytes) -> bool:
    return b"\0" in head


def _foreign(source: Source, head: bytes) -> UnreadableFileError | None:
    for at, mark, name in _FOREIGN:
        if head[at:].startswith(mark):
            return source.refusal(f"this is {name}, not a mesh", _REMEDY)
    return None


def _by_suffix(source: Source, head: bytes) -> str:
    suffix = source.path.suffix.lower()
    if suffix == ".stl" and (len(source.data) < 84 or b"\0" in head):
        return "stl"
    if suffix == ".obj" and b"\0" not in head:
        return "obj"
    named = f" although it is named '{suffix}'" if suffix else ""
    raise source.refusal(f"the content is no mesh{named}", _REMEDY)
