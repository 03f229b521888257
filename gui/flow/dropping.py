"""What a drop of files on the window will do, in words, before and after it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gui.flow.flow import SCAN_SUFFIXES
from gui.words import count, tr
from smilesculpt.steps import CASE_SUFFIX


@dataclass(frozen=True, slots=True)
class Drop:
    """What was dropped, or is held over the window.

    Attributes
    ----------
    path : Path or None
        The one file that opens; None where there is none.
    words : str
        What will happen, or why nothing will.
    """

    path: Path | None
    words: str


def understood(paths: list[Path], is_known: Callable[[Path], bool]) -> Drop:
    """Return what a drop of some files and folders does: one case opens at a time.

    Parameters
    ----------
    paths : list of Path
        In the order in which they were dropped.
    is_known : callable
        Says whether a room of the window takes a file that is no scan and no case.
    """
    known = [path for path in paths if _opens(path) or (path.is_file() and is_known(path))]
    cases = [path for path in known if path.suffix.lower() == CASE_SUFFIX]
    if not known:
        return Drop(None, _refusal(paths))
    # A case holds its scan already.
    first = (cases or known)[0]
    words = tr("Open {}?").format(first.name)
    if len(paths) > 1:
        rest = count(len(paths) - 1, "{n} other stays closed", "{n} others stay closed")
        words += " " + tr("One opens at a time: {}.").format(rest)
    return Drop(first, words)


def _opens(path: Path) -> bool:
    return path.suffix.lower() in (*SCAN_SUFFIXES, CASE_SUFFIX) and not path.is_dir()


def _refusal(paths: list[Path]) -> str:
    if not paths:
        return ""
    if paths[0].is_dir():
        return tr("{} is a folder. Drop one scan or case out of it.").format(paths[0].name)
    kinds = ", ".join(suffix[1:].upper() for suffix in SCAN_SUFFIXES)
    words = tr("{} does not open here. Drop a scan ({}) or a case ({}).")
    return words.format(paths[0].name, kinds, CASE_SUFFIX)
