"""The record of every file that was checked, written before the next one: a run can go on from it.

One line of JSON for each file, only ever appended, each line on the disk before the next begins.
Whatever ends the program, at most the last line is torn; it is dropped when the journal is opened
again, and its file is checked again.
"""

import contextlib
import json
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from meshes.batch.checking import stamp
from meshes.batch.order import Limits, Order, Task
from meshes.errors import MeshFileError, UnwritableFileError
from meshes.reports.contents import Record

FORM = "smilesculpt/validation-journal/1"


class JournalError(MeshFileError):
    """The journal is none, is damaged, belongs to another run, or is in use."""


class Journal:
    """An open journal; used as a context.

    Parameters
    ----------
    path : Path
        Made where it is not there yet.
    order : Order
        What the run does; a journal of another order is refused.
    limits : Limits, optional
        What a file may take now. A file that was given up is tried again, unless it was over one
        of these very limits.

    Raises
    ------
    JournalError
    UnwritableFileError
        If the file cannot be opened for writing.
    """

    def __init__(self, path: Path, order: Order, limits: Limits | None = None) -> None:
        self.path = path
        self._limits = () if limits is None else limits.alone().names()
        self._file = _opened(path)
        self._start: dict[str, int] = {}
        try:
            _lock(self._file, path)
            self._end = self._read(order)
        except BaseException:
            self._close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def __len__(self) -> int:
        return len(self._start)

    def __contains__(self, path: object) -> bool:
        return path in self._start

    def append(self, line: bytes) -> Record:
        """Keep a line of `meshes.batch.checking.line_of`; on the disk when this returns.

        Raises
        ------
        UnwritableFileError
            If the disk is full; the lines before are kept.
        """
        record: Record = json.loads(line)
        self._write(line)
        self._start[record["path"]] = self._end - len(line)
        return record

    def record(self, path: str) -> Record:
        """Return what is known of a file."""
        self._file.seek(self._start[path])
        found: Record = json.loads(self._file.readline())
        return found

    def records(self, paths: Sequence[str]) -> Iterator[Record]:
        """Return what is known of files, in the order given, one at a time."""
        return (self.record(path) for path in paths)

    def missing(self, tasks: Sequence[Task]) -> list[Task]:
        """Return the tasks whose file is not in the journal, has changed since or was given up."""
        return [task for task in tasks if not self._is_known(task)]

    def _is_known(self, task: Task) -> bool:
        if task.path not in self:
            return False
        record = self.record(task.path)
        is_final = "lost" not in record or record["lost"] in self._limits
        return is_final and bool(record["stamp"] == stamp(task.file))

    def _close(self) -> None:
        # Every line was on the disk when it was told as kept; what was not is told already.
        with contextlib.suppress(OSError):
            self._file.close()

    def _write(self, line: bytes) -> None:
        try:
            self._file.seek(self._end)
            self._file.write(line)
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            reason = f"the system could not write it: {error.strerror}"
            remedy = "Free some space; the files before are kept, and --resume goes on from them."
            raise UnwritableFileError(self.path, reason, remedy) from error
        self._end += len(line)

    def _read(self, order: Order) -> int:
        """Take note of every whole line; drop a torn last one; return where the next goes."""
        head = json.dumps({"journal": FORM, "order": order.digest()}).encode() + b"\n"
        start = self._file.read(len(head))
        if not head.startswith(start):
            raise self._foreign(start)
        self._file.seek(0)
        self._end = 0
        for number, line in enumerate(self._file):
            if not line.endswith(b"\n"):
                break
            if number > 0:
                self._start[self._path_in(line, number)] = self._end
            self._end += len(line)
        self._file.truncate(self._end)
        if self._end == 0:
            self._write(head)
        return self._end

    def _foreign(self, line: bytes) -> JournalError:
        """Return why a file that starts otherwise is left as it is."""
        if FORM.encode() in line:
            reason = "belongs to a run with another profile or other options (--html is one)"
            remedy = "Give the same options, or name a new file after --resume."
            return JournalError(self.path, reason, remedy)
        reason = "is no journal of a validation"
        return JournalError(self.path, reason, "Name a new file after --resume.")

    def _path_in(self, line: bytes, number: int) -> str:
        try:
            path = json.loads(line)["path"]
        except (ValueError, KeyError, TypeError) as error:
            reason = f"is damaged in line {number + 1}"
            raise JournalError(self.path, reason, "Name a new file after --resume.") from error
        return str(path)


def _opened(path: Path) -> BinaryIO:
    try:
        # A pipe or a device has no end, or none that can be written after.
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            reason = "is a folder" if path.is_dir() else "is no ordinary file"
            raise UnwritableFileError(path, reason, "Name another file after --resume.")
        return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        reason = f"the system could not open it: {said}"
        raise UnwritableFileError(path, reason, "Name another file after --resume.") from error


def _lock(file: BinaryIO, path: Path) -> None:
    """Refuse a journal that another run writes to; the lock goes with the process."""
    try:
        import fcntl
    except ImportError:  # not on Windows
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        reason = "is in use by another run"
        raise JournalError(path, reason, "Wait for that run, or name another file.") from error
