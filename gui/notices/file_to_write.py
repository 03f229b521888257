"""The file that is written next: its name asked for, its ending added, no other file lost."""

from collections.abc import Sequence
from pathlib import Path

from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.notices import confirm
from gui.words import tr


def file_to_write(over: QWidget, title: str, start: str, kinds: str, suffix: str) -> Path | None:
    """Ask for a file to write; none where the person thinks better of it.

    The dialog asks about a file that exists under the name as typed. One that exists under the
    name with its ending is asked about here.
    """
    name, _ = QFileDialog.getSaveFileName(over, title, start, kinds)
    if not name:
        return None
    path = with_ending(Path(name), suffix)
    is_other = path != Path(name) and path.exists()
    return path if not is_other or may_replace(over, [path]) else None


def with_ending(path: Path, suffix: str) -> Path:
    """Return the path with a suffix added where it is missing; a name may have dots."""
    return path if path.name.lower().endswith(suffix) else path.with_name(path.name + suffix)


def may_replace(over: QWidget, files: Sequence[Path]) -> bool:
    """Ask whether files that are there may be replaced; True where there are none."""
    if not files:
        return True
    folder, verb = files[0].parent.name, tr("Replace")
    names = ", ".join(file.name for file in files[:4]) + (" …" if len(files) > 4 else "")
    body = tr("In the folder {} there is already: {}. What it holds would be lost.")
    answer = confirm.ask(
        over,
        tr("Replace what is there?"),
        body.format(folder, names),
        safe=tr("Keep it"),
        others=(verb,),
    )
    return answer == verb
