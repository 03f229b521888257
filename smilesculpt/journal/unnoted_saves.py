"""A file that a window wrote just before it was killed, too late for its journal to tell."""

from datetime import datetime
from pathlib import Path

from meshes.errors import MeshError
from smilesculpt.case import Case, replay
from smilesculpt.casefile import open_case
from smilesculpt.errors import DesignError
from smilesculpt.sculpting.recording import case_digest


def changed_since(file: Path, at: datetime) -> datetime | None:
    """Return when a file was changed; None where that was not after `at`, or there is none."""
    try:
        changed = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    except OSError:
        return None
    return changed if changed > at else None


def n_edits_held(file: Path, case: Case) -> int | None:
    """Return after how many edits of a case it was what a file holds.

    None where the case never was: then somebody else wrote the file. So it is too where edits
    about a former other jaw stayed out of the file.
    """
    try:
        held = open_case(file)
    except (DesignError, MeshError, OSError):
        return None
    n = len(held.edits)
    if n > len(case.edits) or held.scan.digest() != case.scan.digest():
        return None
    return n if _told(held) == _told(replay(case, case.edits[:n])) else None


def _told(case: Case) -> str:
    """Return what tells one state of a scan from another."""
    return "" if case.surface is None else case_digest(case)
