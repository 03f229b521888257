"""Binary STL: loose triangles; equal corners are welded."""

import numpy as np

from meshes.readwrite.source import Opened, Parsed, Source
from meshes.readwrite.weld import Welding, likely_vertices

HEADER = 84
"""Bytes before the first face: 80 of comment, then the number of faces."""

RECORD = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])
"""One face of a binary file, 50 bytes."""

_FACES_AT_ONCE = 8_192  # 400 KiB of a binary file


def claimed_faces(head: bytes) -> int:
    """Return the number of faces that the header of a binary STL claims."""
    return int.from_bytes(head[80:HEADER], "little") if len(head) >= HEADER else 0


def fits_binary(head: bytes, size: int) -> bool:
    """Tell whether the size is that of a binary STL with the number of faces it claims.

    A tail shorter than one face is let pass (some programs pad files): it cannot be a face
    that was lost. Anything longer means that count and content disagree.
    """
    n_faces = claimed_faces(head)
    return n_faces > 0 and 0 <= size - HEADER - RECORD.itemsize * n_faces < RECORD.itemsize


def read_binary_stl(file: Opened) -> tuple[Parsed, str]:
    """Read triangles of float32 corners; return also the digest of the file.

    The file has the size that its header claims (`fits_binary`). It is read in pieces, each
    digested and welded while it is in the processor's own memory.
    """
    n_faces = claimed_faces(file.head)
    file.require_faces(n_faces)
    welding = Welding(np.float32, likely_vertices(n_faces))
    faces = np.empty((n_faces, 3), np.int32)
    records, done = file.records(HEADER, RECORD.itemsize, n_faces, _FACES_AT_ONCE), 0
    for piece in records:
        file.progress(0.8 * done / n_faces, "Reading and joining triangles")
        corners = np.frombuffer(piece, RECORD)["corners"]
        faces[done : done + len(corners)] = welding.numbers(corners)
        done += len(corners)
    n_left = file.size - HEADER - RECORD.itemsize * n_faces
    notes = (f"{n_left} bytes after the last face were left out",) if n_left else ()
    return Parsed(welding.vertices(), faces, notes=notes), records.sha256


def refuse_binary_stl(source: Source) -> Parsed:
    """Say why a file that can only be a binary STL is none."""
    size, n_faces = len(source.data), claimed_faces(source.head)
    if size < HEADER:
        raise source.damaged(f"a binary STL has at least {HEADER} bytes, this file {size}")
    if not n_faces and size - HEADER < RECORD.itemsize:
        raise source.no_faces()
    needed = HEADER + RECORD.itemsize * n_faces
    raise source.damaged(
        f"the STL header claims {n_faces:,} faces, which take {needed:,} bytes, "
        f"but the file has {size:,}"
    )
