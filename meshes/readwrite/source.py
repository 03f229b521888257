"""The bytes of a file that should hold a mesh, read once with their digest."""

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from meshes.arrays import AnyArray, Faces, Vertices
from meshes.errors import UnreadableFileError
from meshes.progress import Progress, silent

MAX_BYTES = 4 * 1024**3
"""Largest file that is read; 80 times the scan of a whole jaw at the finest setting."""

MAX_FACES = 50_000_000
"""Most triangles that are read; about 2 GB as arrays."""

MAX_COORDINATE = 1e12
"""Largest coordinate that is read; a kilometre in micrometres is a thousandth of it."""

OWN_COMMENT = b"SmileSculpt, mm"
"""What our writers leave in formats without units, so that nothing need be guessed."""

_CHUNK = 8 * 1024**2
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
class Source:
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

    path: Path
    data: bytearray
    sha256: str
    progress: Progress = silent

    def refusal(self, reason: str, remedy: str) -> UnreadableFileError:
        """Return the error that says why this file is refused, to be raised."""
        return UnreadableFileError(self.path, reason, remedy)

    def damaged(self, reason: str) -> UnreadableFileError:
        """Return the refusal of a file whose content contradicts itself or ends early."""
        return self.refusal(reason, "Export or copy the file again; this one is damaged.")

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
        """Refuse coordinates that are not finite or beyond `MAX_COORDINATE`."""
        if not points.size or (points.max() <= MAX_COORDINATE and points.min() >= -MAX_COORDINATE):
            return  # both are false where one of them is NaN
        wrong = ~(np.abs(points) <= MAX_COORDINATE)
        row = int(np.flatnonzero(wrong.any(axis=1))[0])
        said = ", ".join(f"{value:g}" for value in points[row].tolist())
        raise self.damaged(f"point {row} is ({said}), which is no place in space")


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
    """

    vertices: Vertices
    faces: Faces | AnyArray
    units: str | None = None
    notes: tuple[str, ...] = ()


def read_source(path: Path, progress: Progress = silent) -> Source:
    """Read a regular file of at most `MAX_BYTES`.

    Raises
    ------
    UnreadableFileError
        If it is missing, no regular file, forbidden, empty, too large or cannot be read.
    """
    try:
        size = _regular_size(path)
        with path.open("rb") as file:
            data, sha256 = _read_all(file, size, progress)
    except OSError as error:
        raise _unreadable(path, error) from error
    except ValueError as error:  # a NUL byte in the name
        raise UnreadableFileError(path, f"the name is refused: {error}", "Rename it.") from error
    if not data:
        raise UnreadableFileError(path, "the file is empty (0 bytes)", "Export it again.")
    return Source(path, data, sha256, progress)


def _regular_size(path: Path) -> int:
    # Asked before opening: to open a pipe would wait for its writer for ever.
    status = path.stat()
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


def _read_all(file: BinaryIO, size: int, progress: Progress) -> tuple[bytearray, str]:
    data, code, done = bytearray(size), hashlib.sha256(), 0
    view = memoryview(data)
    while done < size:
        progress(0.4 * done / size, "Reading the file")
        n_read = file.readinto(view[done : done + _CHUNK])  # type: ignore[attr-defined]
        if not n_read:
            break
        code.update(view[done : done + n_read])
        done += n_read
    view.release()
    del data[done:]
    return data, code.hexdigest()


def _unreadable(path: Path, error: OSError) -> UnreadableFileError:
    said = error.strerror or os.strerror(error.errno or 0)
    reason = f"the system could not read it: {said}"
    default = (reason, "Copy the file to a sound disk, then try again.")
    return UnreadableFileError(path, *_OPENING.get(error.errno or 0, default))
