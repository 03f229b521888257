import pytest

from smilesculpt.reporting.numbers import count, counted, mm, percent, plain, signed


@pytest.mark.parametrize(
    ("value", "text"), [(8.5, "8.50"), (-0.2, "−0.20"), (-0.001, "0.00"), (0.0, "0.00")]
)
def test_a_number_has_a_true_minus_and_no_negative_zero(value, text):
    assert plain(value) == text


@pytest.mark.parametrize(("value", "text"), [(0.5, "+0.50"), (-0.5, "−0.50"), (-0.004, "0.00")])
def test_a_change_has_its_sign(value, text):
    assert signed(value) == text


def test_units_are_not_broken_off():
    assert mm(9.257, 1) == "9.3\u00a0mm"
    assert percent(0.925) == "92\u00a0%"
    assert counted(1, "tooth", "teeth") == "1\u00a0tooth"
    assert counted(14, "tooth", "teeth") == "14\u00a0teeth"
    assert count(139997) == "139\u202f997"
