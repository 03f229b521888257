"""A lesson is opened only as its author signed it, and the shelf only as it is pinned."""

from dataclasses import replace
from importlib import resources

import pytest

from calibration.signing import key_of_seed
from smilesculpt.exchange.bundle import bundle_bytes, bundle_of_bytes
from smilesculpt.workshop import shelf
from smilesculpt.workshop.errors import LessonError
from smilesculpt.workshop.packing import (
    LESSON_PATH,
    MAX_BUNDLE_BYTES,
    pack_lesson,
    read_lesson,
    signed_lesson_of,
)
from smilesculpt.workshop.shelf import Pin, find_lesson, is_shelved, shelved_lesson

LESSONS = resources.files("smilesculpt.workshop") / "lessons"
SOURCE = (LESSONS / "first-mockup" / "lesson.json").read_bytes()
KEY = key_of_seed(bytes([7] * 32))
NOW = "2026-03-01T12:00:00Z"


def packed():
    return pack_lesson(SOURCE, "first-mockup", key=KEY, issued=NOW)


def test_every_shelved_lesson_is_signed_as_pinned_and_the_same_as_its_source():
    for name, pin in shelf.pins().items():
        signed = shelved_lesson(name)
        assert (signed.author, signed.asset_id) == (pin.author, pin.asset_id)
        assert signed.lesson.name == name
        bundle = bundle_of_bytes((LESSONS / f"{name}.smile").read_bytes())
        assert bundle.files[LESSON_PATH] == (LESSONS / name / "lesson.json").read_bytes()


def test_a_packed_lesson_opens_with_its_author_and_is_not_one_of_the_shelf(tmp_path):
    path = tmp_path / "mine.smile"
    path.write_bytes(bundle_bytes(packed()))
    signed = find_lesson(str(path))
    assert signed.author == KEY.did
    assert signed.lesson == shelved_lesson("first-mockup").lesson
    assert is_shelved(shelved_lesson("first-mockup"))
    assert not is_shelved(signed)


def test_the_same_lesson_key_and_time_give_the_same_bytes():
    assert bundle_bytes(packed()) == bundle_bytes(packed())


def test_one_changed_word_is_refused():
    bundle = packed()
    longer = bundle.files[LESSON_PATH].replace(b'"change": 0.5', b'"change": 5.0')
    assert longer != bundle.files[LESSON_PATH]
    tampered = replace(bundle, files={**bundle.files, LESSON_PATH: longer})
    with pytest.raises(LessonError, match="changed after it was signed"):
        signed_lesson_of(bundle_bytes(tampered), "x")


def test_a_changed_byte_is_refused_or_changes_nothing_that_was_signed():
    data = bundle_bytes(packed())
    whole = signed_lesson_of(data, "x")
    n_refused = 0
    for place in range(0, len(data), 53):
        changed = bytearray(data)
        changed[place] ^= 0x10
        try:
            assert signed_lesson_of(bytes(changed), "x") == whole
        except LessonError:
            n_refused += 1
    assert n_refused > 0.8 * len(range(0, len(data), 53))


def test_an_unsigned_lesson_is_refused():
    with pytest.raises(LessonError, match="signature is absent"):
        signed_lesson_of(bundle_bytes(replace(packed(), envelopes={})), "x")


def test_a_lesson_of_another_key_is_not_taken_for_one_of_the_shelf(monkeypatch):
    signed = signed_lesson_of(bundle_bytes(packed()), "x")
    pin = shelf.pins()["first-mockup"]
    with pytest.raises(LessonError, match="another key"):
        shelf.held_to(signed, pin)
    with pytest.raises(LessonError, match="another content"):
        shelf.held_to(signed, Pin(KEY.did, pin.asset_id))


@pytest.mark.parametrize("data", [b"", b"PK", b"x" * (MAX_BUNDLE_BYTES + 1)])
def test_what_is_no_bundle_is_refused(data, tmp_path):
    path = tmp_path / "x.smile"
    path.write_bytes(data)
    with pytest.raises(LessonError):
        read_lesson(path)


def test_an_unknown_name_names_those_that_are_there():
    with pytest.raises(LessonError, match="first-mockup"):
        find_lesson("second-mockup")
