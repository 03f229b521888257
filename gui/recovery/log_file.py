"""The log: kept in a few small files, without names of people, files and folders."""

import copy
import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from meshes.readwrite.beside import make_folder, refusals

NAME: Final = "smilesculpt.log"
MOST_BYTES: Final = 500_000
N_OLDER: Final = 3

TELLING: Final = (TypeError, AttributeError, NameError, IndexError, ZeroDivisionError, ImportError)
"""Mistakes whose words come from the program alone; others may quote a file or a name."""

# What begins at the root of a disk, up to a blank, a quote or the end.
_PATH: Final = re.compile(r"""(?<![\w<])(?:[A-Za-z]:\\|\\\\|~?/)[^\s'"“”:]+""")


class Discreet(logging.Formatter):
    """Writes faults as places in the program, and paths as `<path>`."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one record."""
        own = copy.copy(record)
        own.exc_text = None  # what another handler may have made of the same fault
        return scrubbed(super().format(own))

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Return a fault without what may quote a file."""
        return "" if ei[1] is None else fault_text(ei[1])


def start_log(folder: Path) -> Path:
    """Write what is logged, from warnings on, into a folder; return the file.

    Raises
    ------
    UnwritableFileError
        If that cannot be.
    """
    make_folder(folder)
    path = folder / NAME
    with refusals(path):
        handler = RotatingFileHandler(
            path, maxBytes=MOST_BYTES, backupCount=N_OLDER, encoding="utf-8"
        )
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    return path


def scrubbed(words: str) -> str:
    """Return words without paths."""
    return _PATH.sub("<path>", words)


def fault_text(fault: BaseException) -> str:
    """Return where in the program a fault happened, with its words where they are ours alone."""
    lines = []
    for frame in traceback.extract_tb(fault.__traceback__):
        place = Path(frame.filename)
        lines.append(f"  {place.parent.name}.{place.stem}:{frame.lineno} {frame.name}")
    said = f": {fault}" if isinstance(fault, TELLING) else ""
    return scrubbed("\n".join([*lines, f"{type(fault).__name__}{said}"]))
