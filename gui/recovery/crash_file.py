"""What is written when the process dies below Python, kept for the next start."""

import contextlib
import faulthandler
import re
from pathlib import Path
from typing import Final

from gui.recovery.log_file import scrubbed
from meshes.readwrite.beside import make_folder, refusals

NAME: Final = "fault.txt"
LAST: Final = "fault-last.txt"

_FRAME: Final = re.compile(r'File "([^"]*)", line (\d+) in (\S+)')


def start_crash_file(folder: Path) -> bool:
    """Let the last words of the process go to a file; say whether an earlier one died.

    Raises
    ------
    UnwritableFileError
        If there can be no such file.
    """
    make_folder(folder)
    path = folder / NAME
    with refusals(path):
        has_died = path.is_file() and path.stat().st_size > 0
        if has_died:
            path.replace(folder / LAST)
        # At its end, for a second window may write there too.
        faulthandler.enable(path.open("a", encoding="utf-8"))
    return has_died


def last_words(folder: Path) -> str:
    """Return where in the program the last process died, without folders; "" for nowhere."""
    with contextlib.suppress(OSError):
        text = (folder / LAST).read_text(encoding="utf-8", errors="replace")
        return scrubbed(_FRAME.sub(_place, text))
    return ""


def _place(frame: re.Match[str]) -> str:
    path, line, name = frame.groups()
    # Python writes what it cannot decode as backslashes; only the last two names are ours.
    parts = re.split(r"[/\\]", path)[-2:]
    return f"{'.'.join(parts).removesuffix('.py')}:{line} {name}"
