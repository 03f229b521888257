"""A recording: what was done to a case from one state to another, as a JSON file.

It holds no shape of the case, only what was done; whoever has the case at its start can do it
again and gets the same bits. An antagonist that was chosen meanwhile is in it as a whole.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema

from meshes.errors import one_line
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes
from smilesculpt.case import Case
from smilesculpt.changes.packed import PackedChange
from smilesculpt.edits import (
    DropLayer,
    Edit,
    Hold,
    Label,
    Orient,
    Remesh,
    RenameLayer,
    Reshape,
    SetAntagonist,
    SetLayer,
)
from smilesculpt.errors import DesignError
from smilesculpt.sculpting.act_records import act_of, act_record
from smilesculpt.sculpting.acts import Act, DesignAct, RawAct
from smilesculpt.sculpting.plain_records import ActError

SCHEMA = "smilesculpt/recording/1"
_KIND = "smilesculpt/recording/"
_MOST_BYTES = 1 << 29


class RecordingError(DesignError):
    """A recording that cannot be made, read or done again."""


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """What was done to a case.

    Attributes
    ----------
    start, end : str
        `case_digest` before and after.
    n_edits : int
        How many edits the case had at the start.
    acts : tuple of Act
    """

    start: str
    end: str
    n_edits: int
    acts: tuple[Act, ...]


def case_digest(case: Case) -> str:
    """Return the SHA-256 of shape, mask, layers and antagonist of a case, as hexadecimal text."""
    surface = case.require_surface("record")
    code = hashlib.sha256(f"{surface.digest()} {case.before().digest()} ".encode())
    if case.mask is not None:
        code.update(b"mask " + case.mask.astype("<f8").tobytes())
    for layer in case.layers:
        code.update(f"layer {json.dumps(layer.name)} {layer.amount!r} ".encode())
        code.update(layer.offsets.astype("<i8").tobytes())
    if case.antagonist is not None:
        code.update(f"antagonist {case.antagonist.mesh.digest()}".encode())
    return code.hexdigest()


def recording_of(before: Case, after: Case) -> Recording:
    """Return the recording that leads from a case to a later state of it.

    Raises
    ------
    RecordingError
        If the later state does not follow from the earlier one, or was put into another frame.
    """
    n = len(before.edits)
    is_later = len(after.edits) >= n and all(
        one is other for one, other in zip(before.edits, after.edits, strict=False)
    )
    if not is_later:
        raise RecordingError(
            "what was recorded was taken back to before its start. Start the recording again."
        )
    acts = tuple(act_of_edit(edit) for edit in after.edits[n:])
    return Recording(case_digest(before), case_digest(after), n, acts)


def act_of_edit(edit: Edit) -> Act:
    """Return how an edit in the history of a case is done again.

    Raises
    ------
    RecordingError
        If it is no work on the shape: a new frame, or other teeth.
    """
    if isinstance(edit, Orient | Label):
        raise RecordingError(
            "a recording holds work on the shape only, and the case was oriented or segmented "
            "meanwhile. Start the recording afterwards."
        )
    if isinstance(edit, SetLayer | DropLayer | RenameLayer | SetAntagonist):
        return edit
    if isinstance(edit.act, Act):
        return edit.act
    if isinstance(edit, Remesh):
        return edit
    if isinstance(edit, Hold):
        return RawAct("hold", _bytes_of(edit.values), title=edit.title)
    if isinstance(edit, Reshape) and edit.cause == "design" and edit.wishes is not None:
        return DesignAct(edit.wishes)
    data = _bytes_of(edit.positions)
    return RawAct("move", data, edit.cause, edit.title, edit.layer, edit.turned)


def write_recording(path: Path, recording: Recording) -> None:
    """Write a recording; the file is complete or not there.

    Raises
    ------
    UnwritableFileError
    """
    document = {
        "schema": SCHEMA,
        "start": {"digest": recording.start, "n_edits": recording.n_edits},
        "acts": [act_record(act) for act in recording.acts],
        "end": {"digest": recording.end},
    }
    # Not in canonical form: that would write -0.0 as 0, and the bits of a stroke hang on it.
    text = json.dumps(document, allow_nan=False, separators=(",", ":"))
    write_bytes_beside(path, text.encode() + b"\n")


def read_recording(path: Path) -> Recording:
    """Read a recording.

    Raises
    ------
    RecordingError
        If the file is missing, damaged, foreign or of a newer version.
    """
    document = _document(path)
    _require_version(document, path)
    problem = jsonschema.exceptions.best_match(_validator().iter_errors(document))
    if problem is not None:
        where = f"{problem.json_path[:100]}: {problem.message[:200]}"
        raise _refused(path, f"is damaged at {where}", "Record it again.")
    acts = []
    for number, record in enumerate(document["acts"]):
        try:
            acts.append(act_of(record))
        except ActError as error:
            raise _refused(path, f"act {number + 1}: {error}", "") from error
    start, end = document["start"], document["end"]
    return Recording(start["digest"], end["digest"], start["n_edits"], tuple(acts))


def _document(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(plain_bytes(path, most=_MOST_BYTES))
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise _refused(path, reason, "Check its name and your rights.") from error
    except (ValueError, RecursionError) as error:
        raise _refused(path, "is no JSON", "Choose a recording.") from error
    if not isinstance(document, dict):
        raise _refused(path, "is no recording", "Choose a recording.")
    return document


def _require_version(document: dict[str, Any], path: Path) -> None:
    schema = str(document.get("schema"))[:60]
    if schema == SCHEMA:
        return
    if schema.startswith(_KIND):
        reason = f"was written by a newer version ({schema}; this one reads {SCHEMA})"
        raise _refused(path, reason, "Update SmileSculpt.")
    raise _refused(path, f"is no recording (schema {schema!r})", "Choose a recording.")


def _refused(path: Path, reason: str, remedy: str) -> RecordingError:
    tail = f" {remedy}" if remedy else ""
    stop = "" if reason.endswith(".") else "."
    return RecordingError(f"{one_line(str(path))}: {reason}{stop}{tail}")


def _bytes_of(change: object) -> bytes:
    if not isinstance(change, PackedChange):
        raise TypeError("an edit in the history of a case is packed")
    return change.to_bytes()


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (resources.files("smilesculpt") / "schemas/recording-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))
