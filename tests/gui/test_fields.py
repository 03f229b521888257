"""Fields read and write numbers as people do."""

import pytest

from gui.parts.fields import NumberField, SliderRow
from gui.words import MINUS, NO_BREAK, count, number


@pytest.fixture
def field(qtbot):
    field = NumberField("Length", "mm", -20.0, 20.0, 1)
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("9.3", 9.3),
        ("9,3", 9.3),
        ("9.3+0.4", 9.7),
        ("9.3 + 0.4 mm", 9.7),
        (f"{MINUS}1.5", -1.5),
        ("-1.5", -1.5),
        ("10-0.5", 9.5),
    ],
)
def test_a_field_reads_numbers_and_sums(field, typed, value):
    assert field.valueFromText(typed) == pytest.approx(value)


@pytest.mark.parametrize("typed", ["", "abc", "1.2.3x", "--"])
def test_a_field_keeps_its_last_good_value(field, typed):
    field.setValue(4.0)
    assert field.valueFromText(typed) == 4.0
    assert field.validate(typed, 0)[0] == field.validate("abc", 0)[0]


def test_a_field_writes_a_true_minus_and_its_unit(field):
    field.setValue(-1.5)
    assert field.text() == f"{MINUS}1.5{NO_BREAK}mm"


def test_a_field_hands_text_back_unchanged(field):
    assert field.validate(f"{MINUS}1.5", 4)[1] == f"{MINUS}1.5"


def test_slider_and_field_show_one_number(qtbot):
    both = SliderRow("Radius", "mm", 0.2, 6.0, 1)
    qtbot.addWidget(both)
    told = []
    both.changed.connect(told.append)
    both.slider.setValue(25)
    assert both.field.value() == pytest.approx(2.5)
    both.field.setValue(3.0)
    assert both.slider.value() == 30
    both.show_value(1.0)
    assert both.slider.value() == 10
    assert told == pytest.approx([2.5, 3.0])


def test_words_of_numbers():
    assert number(-1.5, unit="mm", digits=1) == f"{MINUS}1.5{NO_BREAK}mm"
    assert number(0.5, unit="mm", digits=1, sign=True) == f"+0.5{NO_BREAK}mm"
    assert number(12, unit="\N{DEGREE SIGN}", digits=0) == "12\N{DEGREE SIGN}"
    assert count(1, "{n} tooth", "{n} teeth") == f"1{NO_BREAK}tooth"
    assert count(14_000, "{n} tooth", "{n} teeth") == f"14,000{NO_BREAK}teeth"
