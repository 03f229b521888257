"""Catalogues: every text translated, gaps kept, compiled as written, nothing glued or missed."""

import re
import string
from datetime import datetime, timedelta

import pytest
from PyQt6.QtCore import QCoreApplication, QLocale, QTranslator

from gui.casework.steps import step_status
from gui.i18n.__main__ import all_texts, templates
from gui.i18n.catalogue import N_FORMS, read_catalogue
from gui.i18n.compiled import write_compiled
from gui.i18n.extracting import glued_in
from gui.i18n.from_english import TEMPLATES
from gui.i18n.languages import CONTEXT, FOLDER, chosen, install, languages
from gui.recovery.autosave_label import ago
from gui.words import count, from_english, number, tr
from tests.walls.tree import ROOT, files_of, require_none

CODES = ("de", "fr")
MEND = "Run `make words`, translate what it lists in gui/i18n/*.ts, and run it again."
NUMBERS = (0, 1, 2, 5, 11, 1000)


@pytest.fixture(scope="module")
def sources():
    return all_texts()


def entries(code):
    return read_catalogue(FOLDER / f"smilesculpt_{code}.ts")


def gaps(words):
    """Return the fields of a text, `{}` with the place that it has."""
    names = [name + (f":{form}" if form else "") for _, name, form, _ in fields(words)]
    return sorted(name if name else str(k) for k, name in enumerate(names))


def fields(words):
    return [part for part in string.Formatter().parse(words) if part[1] is not None]


def test_every_text_is_in_every_catalogue_and_translated(sources):
    wanted = {source.words: source.is_counted for source in sources}
    found = []
    for code in CODES:
        held = {entry.source.words: entry for entry in entries(code)}
        found += [f"{code}: not in the catalogue: {words!r}" for words in wanted.keys() - held]
        found += [f"{code}: no longer in the source: {words!r}" for words in held.keys() - wanted]
        for words, entry in held.items():
            n_forms = N_FORMS[code] if wanted.get(words, False) else 1
            if not entry.is_finished or len(entry.forms) != n_forms:
                found.append(f"{code}: not translated: {words!r}")
    require_none([MEND, *found] if found else [])


def forms():
    """Give language, English and translation of every text."""
    return (
        (code, entry.source.words, form)
        for code in CODES
        for entry in entries(code)
        for form in entry.forms
    )


def test_translations_keep_gaps_ends_and_shortcuts():
    found = []
    for code, words, form in forms():
        if gaps(form) != gaps(words):
            found.append(f"{code}: gaps of {words!r} differ in {form!r}")
        if form.count("&") != words.count("&"):
            found.append(f"{code}: shortcut of {words!r} differs in {form!r}")
        if words[-1:] in ("…", "?") and form[-1:] != words[-1:]:
            found.append(f"{code}: end of {words!r} differs in {form!r}")
        if form != form.strip() and words == words.strip():
            found.append(f"{code}: blanks around {form!r}")
    require_none(found)


WRONG_SIGNS = {
    "de": re.compile(r"[\"'“](?<![\w{}.]“)(?!smilesculpt|\])|[a-zäöü]…| [.,;:?!](?!smile)"),
    "fr": re.compile(
        r"[\"„“”]|(?<=[a-zé])'(?=[a-zé])|(?<!\u202f)[;?!»](?!\d)|(?<!\u202f):(?![{.m\d])|«(?!\u202f)"
    ),
}


def test_typography_follows_the_language():
    require_none(
        f"{code}: {form!r}"
        for code, _, form in forms()
        if WRONG_SIGNS[code].search(form) and "pip install" not in form
    )


def test_compiled_catalogues_say_what_the_catalogues_say(tmp_path):
    require_none(
        f"{code}: the compiled catalogue is older. {MEND}"
        for code in CODES
        if not is_compiled_as_written(tmp_path, code)
    )
    for code in CODES:
        translator = QTranslator()
        assert translator.load(str(FOLDER / f"smilesculpt_{code}.qm"))
        for entry in filter(is_finished, entries(code)):
            words = entry.source.words
            if not entry.source.is_counted:
                assert translator.translate(CONTEXT, words.encode()) == entry.forms[0]
                continue
            told = [translator.translate(CONTEXT, words.encode(), "", n) for n in NUMBERS]
            singular = (1,) if code == "de" else (0, 1)
            assert told == [entry.forms[0 if n in singular else 1] for n in NUMBERS]


def is_finished(entry):
    return entry.is_finished  # the others are told of above


def is_compiled_as_written(folder, code):
    path = folder / f"{code}.qm"
    write_compiled(path, code, entries(code))
    return path.read_bytes() == (FOLDER / f"smilesculpt_{code}.qm").read_bytes()


def test_templates_are_those_of_today(sources):
    assert TEMPLATES.read_text(encoding="utf-8") == templates(sources), MEND


def test_doors_are_given_whole_texts():
    require_none(
        f"{path}:{line}: {code}: give a literal with gaps, and fill them with .format()"
        for path in files_of("gui")
        if path.suffix == ".py"
        for line, code in glued_in(ROOT / path)
    )


def test_languages_are_those_with_a_catalogue_each_by_its_own_name():
    assert [(each.code, each.name) for each in languages()] == [
        ("en", "English"),
        ("de", "Deutsch"),
        ("fr", "Français"),
    ]
    assert chosen("de") == "de"
    assert chosen("fr-CA") == "fr"
    assert chosen("xx") in ("en", *CODES)


@pytest.fixture
def spoken(qapp):
    """Put a language in force for one test."""
    before, installed = QLocale(), []
    add = qapp.installTranslator

    def speak(code):
        qapp.installTranslator = lambda one: installed.append(one) or add(one)
        install(qapp, code)

    yield speak
    qapp.installTranslator = add
    for one in installed:
        qapp.removeTranslator(one)
    QLocale.setDefault(before)


def test_german_window_speaks_german(spoken):
    spoken("de")
    assert tr("Find teeth") == "Zähne finden"
    assert count(1, "{n} tooth", "{n} teeth") == "1\N{NO-BREAK SPACE}Zahn"
    assert count(14_000, "{n} tooth", "{n} teeth") == "14.000\N{NO-BREAK SPACE}Zähne"
    assert number(-0.35, unit="mm") == "\N{MINUS SIGN}0,35\N{NO-BREAK SPACE}mm"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_french_counts_nothing_as_one(spoken):
    spoken("fr")
    assert count(0, "{n} tooth", "{n} teeth").endswith("dent")
    assert count(2, "{n} tooth", "{n} teeth").endswith("dents")
    assert number(1234.5, digits=1) == "1234,5"
    noon = datetime(2026, 3, 2, 12, 0).astimezone()
    assert ago(noon, noon - timedelta(seconds=12)).endswith("il y a 12\N{NO-BREAK SPACE}s")
    assert ago(noon, noon - timedelta(minutes=3)).endswith("il y a 3\N{NO-BREAK SPACE}min")


def test_sentences_from_below_are_known_by_their_templates(spoken):
    spoken("de")
    said = {
        "Finding the arch": "Zahnbogen wird gesucht",
        "the disk is full": "die Platte ist voll",
        "14 is missing: a gap of 7.2 mm between 13 and 15": (
            "14 fehlt: eine Lücke von 7,2\N{NO-BREAK SPACE}mm zwischen 13 und 15"
        ),
        "3 holes or free borders; the longest is 12.50 mm around.": (
            "3 Löcher oder freie Ränder; der längste misst 12,50\N{NO-BREAK SPACE}mm rundum."
        ),
        "Draw on 11": "Auftragen an 11",
        "Two front teeth, +0.5 mm, golden": (
            "Zwei Frontzähne, +0,5\N{NO-BREAK SPACE}mm, Goldener Schnitt"
        ),
        "Anna's own words on a scan": "Anna's own words on a scan",
    }
    assert {words: from_english(words) for words in said} == said


def test_the_case_stays_english_where_the_history_speaks_german(spoken, at_work):
    spoken("de")
    at_work.view_state.choose(11)
    at_work.workbench.masks.hold_chosen()
    assert at_work.document.case.edits[-1].title == "Hold 11"
    assert at_work.document.stack.undoText() == "11 festhalten"
    assert step_status("segment", at_work.document.case, None).line.endswith("Zähne")


def test_english_stays_as_it_was_written(qapp):
    assert from_english("Draw on 11") == "Draw on 11"
    assert tr("Find teeth") == "Find teeth"
