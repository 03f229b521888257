"""The lessons that come with the program, held to the key and the content that are pinned here.

The key that signed them was thrown away: nobody, its makers included, can sign another lesson
as one of these. How a new one is shelved stands in `lessons/README.md`.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from smilesculpt.workshop.errors import LessonError
from smilesculpt.workshop.packing import SignedLesson, read_lesson, signed_lesson_of

SUFFIX = ".smile"
_AGAIN = "Install SmileSculpt again: its own files were changed."


@dataclass(frozen=True, slots=True)
class Pin:
    """What a shelved lesson must be.

    Attributes
    ----------
    author : str
        `did:key` of the key that signed it.
    asset_id : str
    """

    author: str
    asset_id: str


@cache
def pins() -> dict[str, Pin]:
    """Return what each shelved lesson must be, by its name."""
    document = json.loads((_lessons() / "pins.json").read_text("utf-8"))
    return {name: Pin(**pin) for name, pin in document["lessons"].items()}


def shelved_lessons() -> tuple[SignedLesson, ...]:
    """Return every lesson that comes with the program; raises as `shelved_lesson` does."""
    return tuple(shelved_lesson(name) for name in pins())


def shelved_lesson(name: str) -> SignedLesson:
    """Return one lesson of the shelf.

    Raises
    ------
    LessonError
        If there is none of that name, or it is not what is pinned.
    """
    if name not in pins():
        known = ", ".join(pins())
        raise LessonError(name, "is not on the shelf", f"Choose {known}, or a .smile file.")
    data = (_lessons() / f"{name}{SUFFIX}").read_bytes()
    return held_to(signed_lesson_of(data, name), pins()[name])


def held_to(signed: SignedLesson, pin: Pin) -> SignedLesson:
    """Return a lesson if it is the one that is pinned; `LessonError` where it is another."""
    name = signed.lesson.name
    if signed.author != pin.author:
        raise LessonError(name, f"is signed by another key, {signed.author}", _AGAIN)
    if signed.asset_id != pin.asset_id:
        raise LessonError(name, f"has another content, {signed.asset_id}", _AGAIN)
    return signed


def find_lesson(name_or_path: str) -> SignedLesson:
    """Return a lesson by its name on the shelf, or from a `.smile` file.

    Raises
    ------
    LessonError
        As `shelved_lesson` and `read_lesson`.
    """
    if name_or_path.lower().endswith(SUFFIX):
        return read_lesson(Path(name_or_path))
    return shelved_lesson(name_or_path)


def is_shelved(signed: SignedLesson) -> bool:
    """Return whether a lesson is one that comes with the program."""
    pin = pins().get(signed.lesson.name)
    return pin is not None and (signed.author, signed.asset_id) == (pin.author, pin.asset_id)


def _lessons() -> Traversable:
    return resources.files("smilesculpt.workshop") / "lessons"
