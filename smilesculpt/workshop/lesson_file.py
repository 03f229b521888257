"""A lesson read from its JSON, strictly: it comes from somebody else."""

import json
from functools import cache
from importlib import resources
from typing import Any

import jsonschema

from calibration.signing.strict_json import NotStrictError, strict_object
from meshes.validation import profile_names
from smilesculpt.errors import WishError
from smilesculpt.shaping.wishes_file import wishes_from
from smilesculpt.workshop.errors import LessonError
from smilesculpt.workshop.lesson import Goal, Lesson, Start, Step

SCHEMA = "smilesculpt/lesson/1"
MAX_BYTES = 1_000_000

_ASK = "Ask its author for a sound copy."


def lesson_of(data: bytes, source: str) -> Lesson:
    """Return the lesson in some JSON.

    Parameters
    ----------
    data : bytes
    source : str
        Where it came from, for errors.

    Raises
    ------
    LessonError
        If it is no strict JSON, of another kind or a newer version, or contradicts itself.
    """
    document = _document(data, source)
    problem = jsonschema.exceptions.best_match(_validator().iter_errors(document))
    if problem is not None:
        where = problem.json_path[:100]
        raise LessonError(source, f"is written wrongly at {where}: {problem.message[:200]}", _ASK)
    lesson = Lesson(
        name=document["name"],
        title=document["title"],
        summary=document["summary"],
        minutes=document["minutes"],
        start=Start(**document["start"]),
        steps=tuple(_step(record, source) for record in document["steps"]),
        goals=tuple(Goal(**record) for record in document["goals"]),
    )
    _require_names(lesson, source)
    return lesson


def _document(data: bytes, source: str) -> dict[str, Any]:
    if len(data) > MAX_BYTES:
        raise LessonError(source, f"is larger than {MAX_BYTES} bytes", _ASK)
    try:
        document = strict_object(data)
    except NotStrictError as error:
        raise LessonError(source, f"is damaged: {error}", _ASK) from error
    schema = document.get("schema")
    if schema == SCHEMA:
        return document
    if isinstance(schema, str) and schema.startswith("smilesculpt/lesson/"):
        reason = f"was written for a newer version ({schema[:40]}; this one reads {SCHEMA})"
        raise LessonError(source, reason, "Update SmileSculpt.")
    raise LessonError(source, "is no lesson", "See: smilesculpt workshop list")


def _step(record: dict[str, Any], source: str) -> Step:
    wishes = record.get("wishes")
    try:
        checked = None if wishes is None else wishes_from(wishes)
    except WishError as error:
        raise LessonError(source, f"step {record['name']}, {error}", _ASK) from error
    return Step(
        name=record["name"],
        title=record["title"],
        words=record["words"],
        room=record["room"],
        action=record.get("action"),
        wishes=checked,
        goals=tuple(record.get("goals", ())),
    )


def _require_names(lesson: Lesson, source: str) -> None:
    """Refuse doubled names, goals that no list has, and profiles that are not there."""
    for names in ([s.name for s in lesson.steps], [g.name for g in lesson.goals]):
        doubled = sorted({name for name in names if names.count(name) > 1})
        if doubled:
            raise LessonError(source, f"has two parts called {doubled[0]!r}", _ASK)
    known = {goal.name for goal in lesson.goals}
    unknown = sorted({name for step in lesson.steps for name in step.goals} - known)
    if unknown:
        raise LessonError(source, f"a step names the goal {unknown[0]!r}, which is not there", _ASK)
    profiles = {g.settings["profile"] for g in lesson.goals if g.kind == "part-prints"}
    missing = sorted(profiles - set(profile_names()))
    if missing:
        raise LessonError(source, f"asks for the print profile {missing[0]!r}", _ASK)


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (resources.files("smilesculpt.workshop") / "lesson-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))
