import re

import pytest

from smilesculpt.device_report.chart import Chart, colour_code, round_ticks


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ((0.0, 1.0), ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        ((-41.0, 41.0), ["-40", "-20", "0", "20", "40"]),
        ((0.989, 1.011), ["0.990", "0.995", "1.000", "1.005", "1.010"]),
        ((3e-5, 9e-5), ["0.00004", "0.00006", "0.00008"]),
    ],
)
def test_axes_have_round_numbers_within_them(ends, words):
    assert [text for _, text in round_ticks(*ends)] == words
    assert [text for _, text in round_ticks(0.5, 2.5, least=1.0)] == ["1", "2"]


def test_dots_lie_where_their_numbers_say_and_words_are_escaped():  # closed form
    chart = Chart((0.0, 10.0), (0.0, 1.0), x_label="<b>", y_label="y", size=(172.0, 158.0))
    chart.dots([(0.0, 0.0), (10.0, 1.0), (5.0, 0.5)], ["#112233"] * 3)
    svg = str(chart.svg('"quoted" & <told>'))
    found = re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', svg)
    assert found == [("58.0", "114.0"), ("158.0", "14.0"), ("108.0", "64.0")]
    assert "<b>" not in svg
    assert "&lt;told&gt;" in svg


def test_one_value_alone_still_has_an_axis():
    chart = Chart((2.0, 2.0), (0.0, 0.0), x_label="x", y_label="y")
    chart.dots([(2.0, 0.0)], [colour_code((1.0, 0.0, 0.5))])
    assert "nan" not in str(chart.svg("one"))
    assert "#ff0080" in str(chart.svg("one"))
