"""The bytes of an ordinary file; pipes and devices, which never end, are refused."""

import errno
import stat
from pathlib import Path

MOST_BYTES = 1 << 32
"""More is no file of ours."""


def plain_bytes(path: Path, *, most: int = MOST_BYTES) -> bytes:
    """Return the bytes of an ordinary file.

    Parameters
    ----------
    path : Path
    most : int
        Largest size that is read.

    Raises
    ------
    OSError
        As reading does; also if it is a pipe, a device or larger than `most`.
    """
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "Is a directory", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is no ordinary file", str(path))
    if found.st_size > most:
        raise OSError(errno.EFBIG, f"it is larger than {most} bytes", str(path))
    return path.read_bytes()
