"""Wishes are read strictly: what is wrong is named, with what would work."""

import pytest

from smilesculpt.errors import WishError, WishesFileError
from smilesculpt.measuring.proportions import OWN, rule_names
from smilesculpt.shaping.wishes_file import EXAMPLE, check_wishes, read_wishes
from smilesculpt.wishes import Wishes


def read(tmp_path, text):
    path = tmp_path / "wishes.toml"
    path.write_text(text, encoding="utf-8")
    return read_wishes(path)


def test_the_example_says_what_the_defaults_say(tmp_path):
    assert read(tmp_path, EXAMPLE) == Wishes()


def test_the_example_names_every_rule():
    listed = EXAMPLE.split("One of: ")[1].splitlines()[0].split(", ")
    assert listed == [OWN, *rule_names()]


def test_an_empty_file_gives_the_defaults(tmp_path):
    assert read(tmp_path, "") == Wishes()


def test_every_wish_is_read(tmp_path):
    text = 'teeth = [11, 21]\nproportion = "golden"\nlength_change = -1\nkeep_own = 0.25\n'
    assert read(tmp_path, text) == Wishes((11, 21), "golden", -1.0, 0.25)


@pytest.mark.parametrize(
    ("text", "wish", "value", "remedy"),
    [
        ("lenght_change = 1", "lenght_change", "no such wish", "length_change"),
        ('length_change = "1 mm"', "length_change", "'1 mm'", "-2.0 to 3.0 mm"),
        ("length_change = 7", "length_change", "7 mm", "-2.0 to 3.0 mm"),
        ("length_change = nan", "length_change", "nan", "-2.0 to 3.0 mm"),
        ("keep_own = true", "keep_own", "True", "0.0 to 1.0"),
        ("keep_own = 50", "keep_own", "50", "0.0 to 1.0"),
        ('proportion = "silver"', "proportion", "silver", "golden"),
        ("proportion = 0.618", "proportion", "0.618", "own"),
        ("teeth = 11", "teeth", "11", "[11, 21]"),
        ("teeth = [11.0]", "teeth", "11.0", "[11, 21]"),
        ("teeth = [11, 16]", "teeth", "16", "13 to 11"),
        ("teeth = [11, 11]", "teeth", "11", "once"),
        ("teeth = [11, 41]", "teeth", "[11, 41]", "one jaw"),
    ],
)
def test_a_wrong_wish_names_key_value_and_what_would_work(tmp_path, text, wish, value, remedy):
    with pytest.raises(WishError) as caught:
        read(tmp_path, text)
    assert caught.value.wish == wish
    assert value in str(caught.value) and remedy in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "wishes.toml"))


def test_a_file_that_is_no_toml_is_named_with_the_line(tmp_path):
    with pytest.raises(WishesFileError, match=r"wishes\.toml.*line 2"):
        read(tmp_path, "keep_own = 0.5\nteeth = = 3")


def test_bytes_that_are_no_text_are_refused(tmp_path):
    path = tmp_path / "scan.stl"
    path.write_bytes(b"\xff\xfe\x00binary")
    with pytest.raises(WishesFileError, match="UTF-8") as caught:
        read_wishes(path)
    assert caught.value.path == path


def test_a_scan_given_as_wishes_is_refused_by_its_size(tmp_path):
    path = tmp_path / "scan.stl"
    path.write_bytes(b"solid " * 30_000)
    with pytest.raises(WishesFileError, match="100000 bytes"):
        read_wishes(path)


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(WishesFileError, match="cannot be read"):
            read_wishes(path)


def test_wishes_made_in_a_program_get_the_same_checks():
    assert check_wishes(Wishes()) == Wishes()
    with pytest.raises(WishError):
        check_wishes(Wishes(keep_own=2.0))
