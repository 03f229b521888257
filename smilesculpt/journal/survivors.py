"""Reads a journal that was left behind, and makes the case again, bit for bit."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, BinaryIO, Final

import jsonschema
import rfc8785

from meshes.progress import Progress, silent
from smilesculpt.case import Case, apply_edit, replay
from smilesculpt.casefile.case_file import CASE_PATH, case_of_files
from smilesculpt.errors import CaseFileError
from smilesculpt.journal.journal import SCHEMA
from smilesculpt.journal.records import Head, Record, read_records
from smilesculpt.journal.retracing import USUAL_UNDO_BYTES, DoneStep, retraced
from smilesculpt.journal.unnoted_saves import changed_since, n_edits_held

_REMEDY: Final = "Discard it, and open the case from its own file."


@dataclass(frozen=True, slots=True)
class Survivor:
    """Work that was not saved.

    Attributes
    ----------
    path : Path
        Its journal.
    name : str
        Name of the case.
    file : Path or None
        The `.smile` file that holds the case without this work; None for a case never saved.
    at : datetime
        When the last change was written.
    n_changes : int
        Changes made since the case was saved or opened; changes taken back count too.
    n_strokes : int
        How many of them are strokes of a brush.
    """

    path: Path
    name: str
    file: Path | None
    at: datetime
    n_changes: int
    n_strokes: int


@dataclass(frozen=True, slots=True, eq=False)
class Recovered:
    """A case made again.

    Attributes
    ----------
    saved : Case
        As its file holds it, or as it was opened; of the same scan and the same edits as `case`.
    begun : Case
        What is still left of that: `saved` itself, unless saved steps were taken back.
    steps : tuple of DoneStep
        What was done to `begun` since, the first first.
    case : Case
        With all that was done to it and written.
    file : Path or None
    saved_at : datetime
        When that file was saved or opened: a later change of it was made by somebody else.
    """

    saved: Case
    begun: Case
    steps: tuple[DoneStep, ...]
    case: Case
    file: Path | None
    saved_at: datetime


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """A case in the middle of a journal: its record, and the arrays that the record names."""

    document: Mapping[str, Any]
    files: Mapping[str, bytes]

    @property
    def edits(self) -> list[Head]:
        edits: list[Head] = self.document["edits"]
        return edits

    def after(self, record: Record) -> "_State":
        """Return the state after changes."""
        head = record.head
        document = {
            **self.document,
            "name": head["name"],
            "edits": [*self.edits[: head["keep"]], *head["edits"]],
            "surface_sha256": head["surface_sha256"],
        }
        return _State(document, {**self.files, **record.files})

    def case(self, path: Path) -> Case:
        """Make the case."""
        files = {**self.files, CASE_PATH: rfc8785.dumps(dict(self.document))}
        return case_of_files(files, path)


@dataclass(frozen=True, slots=True, eq=False)
class _Story:
    """What a journal tells."""

    saved: _State
    last: _State
    file: Path | None
    saved_at: datetime
    at: datetime


def survivor(path: Path) -> Survivor | None:
    """Return what a journal holds; None where it holds no more than the case as it was opened.

    Raises
    ------
    CaseFileError
        If it cannot be read, or was written by a newer version.
    """
    story = _story(path)
    if story is None:  # torn before the case as it was opened was whole
        return None
    lost = story.last.edits[_n_common(story) :]
    n_gone = len(story.saved.edits) - _n_common(story)
    if not lost and not n_gone:
        return None
    name = str(story.last.document["name"])
    n_strokes = sum(edit.get("cause") == "sculpt" for edit in lost)
    return Survivor(path, name, story.file, story.at, len(lost) + n_gone, n_strokes)


def recover(
    path: Path, *, undo_bytes: int = USUAL_UNDO_BYTES, progress: Progress = silent
) -> Recovered:
    """Make the case of a journal again, step by step.

    Parameters
    ----------
    path : Path
    undo_bytes : int
        What the ways back of its steps may hold.
    progress : Progress

    Raises
    ------
    CaseFileError
        If it cannot be read, is damaged at its start, or was written by a newer version.
    """
    story = _story(path)
    if story is None:
        raise CaseFileError(path, "is damaged at its start", _REMEDY)
    last = story.last.case(path)
    story = _with_unnoted_save(story, last)
    n, name = _n_common(story), str(story.saved.document["name"])
    begun = replace(replay(last, last.edits[:n]), name=name)
    case, steps = retraced(begun, last.edits[n:], undo_bytes=undo_bytes, progress=progress)
    # All of one scan and with the same edits: whoever writes on tells by them what is new.
    saved = begun
    if n < len(story.saved.edits):  # steps that were saved were taken back
        for edit in story.saved.case(path).edits[n:]:
            saved = apply_edit(saved, edit)
    case = replace(case, name=last.name)
    return Recovered(saved, begun, steps, case, story.file, story.saved_at)


def _with_unnoted_save(story: _Story, last: Case) -> _Story:
    """Return the story with the save that the window was killed too soon to note."""
    at = None if story.file is None else changed_since(story.file, story.saved_at)
    if story.file is None or at is None:
        return story
    n = n_edits_held(story.file, last)
    if n is None:
        return story
    document = {**story.last.document, "edits": story.last.edits[:n]}
    return replace(story, saved=replace(story.last, document=document), saved_at=at)


def _story(path: Path) -> _Story | None:
    try:
        with path.open("rb") as file:
            return _told(path, file)
    except OSError as error:
        raise CaseFileError(path, f"cannot be read ({error.strerror})", _REMEDY) from error


def _told(path: Path, file: BinaryIO) -> _Story | None:
    story: _Story | None = None
    for record in read_records(file):
        _require_form(record.head, path)
        story = _begun(record, path) if story is None else _continued(story, record)
    return story


def _begun(record: Record, path: Path) -> _Story:
    head = record.head
    document = json.loads(record.files.get(CASE_PATH, b"null"))
    if head["kind"] != "begin" or not isinstance(document, dict):
        raise CaseFileError(path, "does not begin with a case", _REMEDY)
    state, at = _State(document, record.files), datetime.fromisoformat(head["at"])
    return _Story(state, state, _file(head), at, at)


def _continued(story: _Story, record: Record) -> _Story:
    head = record.head
    at = datetime.fromisoformat(head["at"])
    if head["kind"] == "saved":
        return replace(story, saved=story.last, file=_file(head), saved_at=at)
    return replace(story, last=story.last.after(record), at=at)


def _file(head: Head) -> Path | None:
    return None if head["file"] is None else Path(head["file"])


def _n_common(story: _Story) -> int:
    """Return how many of the saved changes are still the first ones."""
    one, other = story.saved.edits, story.last.edits
    n = 0
    while n < min(len(one), len(other)) and one[n] is other[n]:
        n += 1
    return n


def _require_form(head: Head, path: Path) -> None:
    schema = head.get("schema", SCHEMA)
    if schema != SCHEMA:
        reason = f"was written by another version ({str(schema)[:60]}; this one reads {SCHEMA})"
        raise CaseFileError(path, reason, "Open SmileSculpt in the version that wrote it.")
    problem = jsonschema.exceptions.best_match(_validator().iter_errors(head))
    if problem is not None:
        where, why = problem.json_path[:100], problem.message[:200]
        raise CaseFileError(path, f"is damaged: {where}: {why}", _REMEDY)


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (resources.files("smilesculpt") / "schemas/journal-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))
