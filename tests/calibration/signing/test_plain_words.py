"""Words that may be signed, and words of strangers as they are shown."""

import pytest

from calibration.signing import WordsError, require_plain, shown_plainly

MISLEADING = ["\n", "\x1b", "\x85", "\u2028", "\u2029", "\ud800", "\u202e", "\u2066", "\u200f"]
# Persian and Devanagari need the joiners, French the space that does not break.
OF_REAL_LANGUAGES = [
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "\u0915\u094d\u200d\u0937",
    "le sourire\u00a0!",
    "12\u202f000",
    "😁",
]


@pytest.mark.parametrize("mark", MISLEADING)
def test_a_mark_that_could_mislead_is_refused_by_its_number(mark):
    with pytest.raises(WordsError, match=f"U\\+{ord(mark):04X}") as caught:
        require_plain("title", f"Har{mark}bour", most=200)
    assert caught.value.name == "title"


@pytest.mark.parametrize("mark", MISLEADING)
def test_a_mark_that_could_mislead_is_shown_as_a_replacement(mark):
    assert shown_plainly(f"Har{mark}bour") == "Har\ufffdbour"


@pytest.mark.parametrize("words", OF_REAL_LANGUAGES)
def test_letters_of_real_languages_may_be_signed_and_are_shown_as_they_are(words):
    require_plain("title", words, most=200)
    assert shown_plainly(words) == words


def test_words_that_are_too_long_are_told_by_how_much():
    require_plain("title", f"  {'x' * 200}  ", most=200)
    with pytest.raises(WordsError, match="201 letters, at most 200 fit"):
        require_plain("title", "x" * 201, most=200)


@pytest.mark.parametrize(
    ("letter", "told"),
    [("\n", "a line break (U+000A)"), ("\u2028", "a line break (U+2028)"), ("\u202e", "turns or")],
)
def test_what_is_refused_is_named_in_words(letter, told):
    with pytest.raises(WordsError) as refused:
        require_plain("title", f"a{letter}b", most=10)
    assert told in refused.value.reason
