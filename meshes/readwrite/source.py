"""The bytes of a file that should hold a mesh, read once with their digest."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from meshes.arrays import AnyArray, Faces, Vectors, Vertices
from meshes.errors import NotFiniteError, UnreadableFileError
from meshes.progress import Progress, silent

MAX_BYTES = 4 * 1024**3
"""Largest file that is read; 80 times the scan of a whole jaw at the finest setting."""

MAX_FACES = 50_000_000
"""Most triangles that are read; about 2 GB as arrays."""

MAX_COORDINATE = 1e12
"""Largest coordinate that is read; a kilometre in micrometres is a thousandth of it."""

OWN_COMMENT = b"SmileSculpt, mm"
"""What our writers leave in formats without units, so that nothing need be guessed."""

HEAD = 65_536
"""Bytes at the start of a file that tell its format."""

_CHUNK = 1024**2
_DAMAGED = "Export or copy the file again; this one is damaged."
_FORMATS = "STL, PLY, OBJ, OFF, GLB, 3MF or VTP"

_OPENING = {
    errno.ENOENT: ("there is no such file", "Check the name and the folder."),
    errno.ENOTDIR: ("part of the path is a file, not a folder", "Check the path."),
    errno.EISDIR: ("this is a folder", f"Give one {_FORMATS} file in it."),
    errno.EACCES: ("you are not allowed to read it", "Change its permissions, or copy it."),
    errno.EPERM: ("you are not allowed to read it", "Change its permissions, or copy it."),
    errno.ELOOP: ("its links lead round in a circle", "Give the file itself, not a link."),
    errno.ENAMETOOLONG: ("the name is too long", "Give a shorter name."),
}


@dataclass(frozen=True, slots=True, eq=False)
class Refusals:
    """The refusals of a file that every reader shares; each is returned, to be raised.

    Attributes
    ----------
    path : Path
    """

    path: Path

    def refusal(self, reason: str, remedy: str) -> UnreadableFileError:
        """Return the error that says why this file is refused, to be raised."""
        return UnreadableFileError(self.path, reason, remedy)

    def damaged(self, reason: str) -> UnreadableFileError:
        """Return the refusal of a file whose content contradicts itself or ends early."""
        return self.refusal(reason, _DAMAGED)

    def no_faces(self) -> UnreadableFileError:
        """Return the refusal of a sound file without a single face."""
        return self.refusal("the file holds no faces", "Export the mesh again, with its surface.")

    def only_points(self, n_points: int) -> UnreadableFileError:
        """Return the refusal of a cloud of points."""
        return self.refusal(
            f"the file holds {n_points:,} points and no faces",
            "Export it as a surface; to turn points into one, install the extra: "
            "pip install 'smilesculpt[scan]'.",
        )

    def require_faces(self, n_faces: int) -> None:
        """Refuse more faces, or points, than `MAX_FACES`."""
        if n_faces > MAX_FACES:
            raise self.refusal(
                f"the file holds {n_faces:,} faces or points, the limit is {MAX_FACES:,}",
                "Reduce the number of triangles in the program that made it.",
            )

    def require_finite(self, points: AnyArray) -> None:
        """Refuse coordinates that are not finite or beyond `MAX_COORDINATE`.

        Raises
        ------
        NotFiniteError
        """
        if not points.size or (points.max() <= MAX_COORDINATE and points.min() >= -MAX_COORDINATE):
            return  # both are false where one of them is NaN
        wrong = ~(np.abs(points) <= MAX_COORDINATE)
        row = int(np.flatnonzero(wrong.any(axis=1))[0])
        said = ", ".join(f"{value:g}" for value in points[row].tolist())
        reason = f"point {row} is ({said}), which is no place in space"
        raise NotFiniteError(self.path, reason, _DAMAGED)


@dataclass(frozen=True, slots=True, eq=False)
class Source(Refusals):
    """A file's content on its way to becoming a mesh.

    Attributes
    ----------
    path : Path
    data : bytearray
        The whole content; not to be changed.
    sha256 : str
        Digest of `data`, hexadecimal.
    progress : Progress
    """

    data: bytearray
    sha256: str
    progress: Progress = silent

    @property
    def head(self) -> bytes:
        """The first bytes, at most `HEAD`."""
        return bytes(self.data[:HEAD])


@dataclass(frozen=True, slots=True, eq=False)
class Opened(Refusals):
    """A file that is open, with its first bytes; to be read whole or in pieces.

    Attributes
    ----------
    path : Path
    size : int
        Bytes.
    head : bytes
        The first `HEAD` of them, or all.
    file : BinaryIO
        Stands after the head at first.
    progress : Progress
    """

    size: int
    head: bytes
    file: BinaryIO
    progress: Progress = silent

    def whole(self) -> Source:
        """Return all bytes with their digest."""
        self.rewind(len(self.head))
        data = bytearray(self.size)
        data[: len(self.head)] = self.head
        code, done = hashlib.sha256(self.head), len(self.head)
        with memoryview(data) as view:
            while done < self.size:
                self.progress(0.4 * done / self.size, "Reading the file")
                n_read = _fill(self.file, view[done : done + _CHUNK])
                if not n_read:
                    break
                code.update(view[done : done + n_read])
                done += n_read
        del data[done:]
        return Source(self.path, data, code.hexdigest(), self.progress)

    def rewind(self, at: int = 0) -> None:
        """Go on reading from a byte of the file on, as if nothing had been read."""
        self.file.seek(at)

    def fill(self, view: memoryview) -> int:
        """Read until the view is full or the file ends; return the bytes read."""
        return _fill(self.file, view)

    def records(self, start: int, size: int, n_records: int, at_once: int) -> "Records":
        """Return `n_records` of `size` bytes each, from byte `start` on, in pieces."""
        return Records(self, start, size, n_records, at_once)


class Records:
    """Records of one size, read piece by piece into the same memory, which stays near.

    Parameters
    ----------
    opened : Opened
    start, size, n_records : int
        Where the first begins, bytes of each, and how many; all end before the file does.
    at_once : int
        Records a piece.

    Attributes
    ----------
    sha256 : str
        Digest of the whole file, hexadecimal; known after the last piece.
    """

    def __init__(self, opened: Opened, start: int, size: int, n_records: int, at_once: int) -> None:
        self.sha256 = ""
        self._opened = opened
        self._shape = (start, size, n_records, at_once)

    def __iter__(self) -> Iterator[memoryview]:
        """Give whole records; each piece is gone when the next comes.

        Raises
        ------
        UnreadableFileError
            If the file became shorter meanwhile.
        """
        opened, (start, size, n_records, at_once) = self._opened, self._shape
        code = hashlib.sha256(opened.head[:start])
        waiting, left = opened.head[start:], n_records * size
        buffer = memoryview(bytearray(at_once * size))
        while left:
            piece = buffer[: min(left, len(buffer))]
            n_waiting = min(len(waiting), len(piece))
            piece[:n_waiting], waiting = waiting[:n_waiting], waiting[n_waiting:]
            if _fill(opened.file, piece[n_waiting:]) < len(piece) - n_waiting:
                raise opened.damaged("the file became shorter while it was read")
            code.update(piece)
            left -= len(piece)
            yield piece
        code.update(waiting)
        code.update(opened.file.read(opened.size - start - n_records * size - len(waiting)))
        self.sha256 = code.hexdigest()


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """What a format's reader found, still in the unit of the file.

    Attributes
    ----------
    vertices : ndarray, shape (n, 3), float64
        In the file's own order.
    faces : ndarray, shape (m, 3), integers
        Not yet checked against n.
    units : str or None
        The unit that the format prescribes, None where it has none.
    notes : tuple of str
        What was left out or decided on the way.
    normals : ndarray, shape (n, 3), or None
        Of points without faces, where the file has them.
    """

    vertices: Vertices
    faces: Faces | AnyArray
    units: str | None = None
    notes: tuple[str, ...] = ()
    normals: Vectors | None = None


@contextmanager
def opened(path: Path, progress: Progress = silent) -> Iterator[Opened]:
    """Open a regular file of at most `MAX_BYTES` to be read once.

    Raises
    ------
    UnreadableFileError
        If it is missing, no regular file, forbidden, empty, too large or cannot be read.
    """
    try:
        size = _regular_size(path)
        with path.open("rb", buffering=0) as file:
            yield Opened(path, size, _head(path, file, size), file, progress)
    except OSError as error:
        raise _unreadable(path, error) from error


def read_source(path: Path, progress: Progress = silent) -> Source:
    """Read a regular file of at most `MAX_BYTES` whole (see `opened`)."""
    with opened(path, progress) as file:
        return file.whole()


def _regular_size(path: Path) -> int:
    # Asked before opening: to open a pipe would wait for its writer for ever.
    try:
        status = path.stat()
    except ValueError as error:  # a NUL byte in the name
        raise UnreadableFileError(path, f"the name is refused: {error}", "Rename it.") from error
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFileError(
            path, "this is a device, a pipe or a socket, not a file", f"Give a {_FORMATS} file."
        )
    if status.st_size > MAX_BYTES:
        raise UnreadableFileError(
            path,
            f"the file has {status.st_size:,} bytes, the limit is {MAX_BYTES:,}",
            "Reduce the number of triangles in the program that made it.",
        )
    return status.st_size


def _head(path: Path, file: BinaryIO, size: int) -> bytes:
    head = bytearray(min(size, HEAD))
    del head[_fill(file, memoryview(head)) :]
    if not head:
        raise UnreadableFileError(path, "the file is empty (0 bytes)", "Export it again.")
    return bytes(head)


def _fill(file: BinaryIO, view: memoryview) -> int:
    """Read until the view is full or the file ends; return the bytes read."""
    done = 0
    while done < len(view):
        n_read = file.readinto(view[done:])  # type: ignore[attr-defined]
        if not n_read:
            break
        done += n_read
    return done


def _unreadable(path: Path, error: OSError) -> UnreadableFileError:
    said = error.strerror or os.strerror(error.errno or 0)
    reason = f"the system could not read it: {said}"
    default = (reason, "Copy the file to a sound disk, then try again.")
    return UnreadableFileError(path, *_OPENING.get(error.errno or 0, default))
