"""A lesson is read strictly, and what is wrong with it is said in one line."""

import json

import pytest

from smilesculpt.workshop.errors import LessonError
from smilesculpt.workshop.lesson_file import MAX_BYTES, lesson_of


def document():
    return {
        "schema": "smilesculpt/lesson/1",
        "name": "small",
        "title": "Small",
        "summary": "A lesson for tests.",
        "minutes": 1,
        "start": {"jaw": "upper", "seed": 4, "n_faces": 12000},
        "steps": [{"name": "find", "title": "Find", "words": "Find them.", "room": "segment"}],
        "goals": [
            {
                "name": "kept",
                "title": "Kept",
                "hint": "Undo.",
                "kind": "teeth-kept",
                "settings": {"teeth": [16]},
            }
        ],
    }


def read(changes):
    return lesson_of(json.dumps({**document(), **changes}).encode(), "small.json")


def test_a_lesson_is_read_as_it_is_written():
    lesson = read({})
    assert (lesson.name, lesson.start.seed, lesson.steps[0].room) == ("small", 4, "segment")
    assert lesson.goal("kept").settings == {"teeth": [16]}


def test_wishes_of_a_step_are_checked_as_a_wishes_file_is():
    step = {**document()["steps"][0], "action": "design", "wishes": {"length_change": 0.5}}
    assert read({"steps": [step]}).steps[0].wishes.length_change == 0.5
    with pytest.raises(LessonError, match="step find, wish 'length_change': 40 mm"):
        read({"steps": [{**step, "wishes": {"length_change": 40}}]})


GOAL = document()["goals"][0]
STEP = document()["steps"][0]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"minutes": 0}, "minutes"),
        ({"schema": "smilesculpt/lesson/2"}, "newer version"),
        ({"schema": "smilesculpt/case/1"}, "is no lesson"),
        ({"extra": 1}, "extra"),
        ({"title": "two\nlines"}, "title"),
        ({"title": "bell\x07"}, "title"),
        ({"goals": [GOAL, GOAL]}, "two parts called 'kept'"),
        ({"steps": [STEP, STEP]}, "two parts called 'find'"),
        ({"steps": [{**STEP, "goals": ["lost"]}]}, "the goal 'lost'"),
        ({"steps": [{**STEP, "action": "design"}]}, "wishes"),
        ({"goals": [{**GOAL, "kind": "magic"}]}, "magic"),
        ({"goals": [{**GOAL, "settings": {"teeth": [99]}}]}, "99"),
        ({"goals": [{**GOAL, "settings": {"teeth": [16], "more": 1}}]}, "more"),
        (
            {"goals": [{**GOAL, "kind": "part-prints", "settings": {"profile": "nosuch"}}]},
            "profile 'nosuch'",
        ),
    ],
)
def test_a_wrong_lesson_is_refused_with_what_is_wrong(changes, said):
    with pytest.raises(LessonError) as caught:
        read(changes)
    assert said in str(caught.value)
    assert "small.json" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{", b'{"a": NaN}', b'{"a": 1, "a": 2}', b"\xff", b"[" * 100_000]
)
def test_what_is_no_strict_json_is_refused(data):
    with pytest.raises(LessonError):
        lesson_of(data, "x")


def test_a_gigantic_lesson_is_refused_before_it_is_parsed():
    with pytest.raises(LessonError, match="larger than"):
        lesson_of(b" " * (MAX_BYTES + 1), "x")
