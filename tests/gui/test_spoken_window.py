"""A window started in each language: no English is left in it, and nothing is cut."""

import json
import re
import subprocess
import sys

import pytest

from gui.i18n.catalogue import read_catalogue
from gui.i18n.languages import FOLDER
from tests.walls.tree import require_none

SAME = {
    "de": {"Format", "Labial", "Linear", "Mesial", "Radius", "Radius in px", "Rotation", "Torque"},
    "fr": {
        "Angle",
        "Distance",
        "Distances",
        "Format",
        "Implant",
        "Labial",
        "Licence",
        "Menus",
        "Occlusal",
        "Perspective",
        "Perspective  5",
        "Proportions",
        "Rotation",
        "Site",
        "Torque",
        "Triangles",
    },
}
"""Words that are alike in both languages."""

NAMES = re.compile(r"Scan(, mm)?|SAMPLE|sample|STL, PLY.*")
"""Words of the trade, and formats."""

WORDS = re.compile(r"[A-Za-z]{3,}")


def window_in(language, folder):
    words = [sys.executable, "-m", "tests.gui.spoken_window", language, str(folder)]
    ran = subprocess.run(words, capture_output=True, text=True, check=False, timeout=280)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def english_left(language, texts):
    """Give the texts that stand in English although the catalogue has them translated."""
    entries = read_catalogue(FOLDER / f"smilesculpt_{language}.ts")
    translated = {e.source.words for e in entries if e.forms != (e.source.words,)}
    # A text that is also the translation of another is at home.
    at_home = {form for entry in entries for form in entry.forms}
    return [words for words in texts if words in translated - at_home]


def require_at_home(language, texts):
    left = [words for words in texts if words not in SAME[language] and not NAMES.match(words)]
    require_none(f"{language}: {words!r} is English" for words in left if WORDS.search(words))


def test_the_german_window_has_no_english_left_and_cuts_nothing(tmp_path):
    said = window_in("de", tmp_path)
    assert len(said["texts"]) > 500
    require_at_home("de", english_left("de", said["texts"]))
    require_none(said["cut"])


@pytest.mark.long
def test_no_window_shares_words_with_the_english_one_and_none_cuts_any(tmp_path):
    english = window_in("en", tmp_path)
    require_none(english["cut"])
    for language in SAME:
        said = window_in(language, tmp_path)
        require_at_home(language, sorted(set(said["texts"]) & set(english["texts"])))
        require_none(said["cut"])
