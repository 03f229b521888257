import pytest

from smilesculpt.measuring.measures import Measures, ToothMeasure
from smilesculpt.reporting.rules import rule_facts
from smilesculpt.reporting.tables import measure_tables
from smilesculpt.wishes import Wishes


def measures(widths, jaw="upper"):
    teeth = tuple(ToothMeasure(fdi, w, 10.0, w / 10.0, w) for fdi, w in widths.items())
    return Measures(jaw, teeth, (), ())


GOLDEN = {13: 3.82, 12: 6.18, 11: 10.0, 21: 10.0, 22: 6.18, 23: 3.82}


def test_teeth_in_the_golden_proportion_meet_it_and_the_wished_rule_comes_first():
    before, after = measures(dict.fromkeys(GOLDEN, 8.0)), measures(GOLDEN)
    found = rule_facts(before, after, Wishes(proportion="golden"))
    assert [rule.is_wished for rule in found] == [True] + [False] * (len(found) - 1)
    golden = found[0]
    assert golden.title == "Golden proportion"
    assert golden.n_met == len(golden.lines) == 4
    assert (golden.lines[0].before, golden.lines[0].after) == ("1.00", "0.62")
    assert golden.lines[0].target == "0.62 ± 0.06"


def test_shares_are_told_in_percent():
    found = rule_facts(measures(GOLDEN), measures(GOLDEN), None)
    shares = next(rule for rule in found if rule.title == "Golden percentage")
    assert shares.lines[0].target == "25.0\u00a0% ± 1\u00a0%"
    assert shares.lines[0].after == "25.0\u00a0%"
    assert not any(rule.is_wished for rule in found)


def test_no_rule_speaks_of_a_lower_jaw_or_of_own_proportions():
    lower = measures({fdi + 30: width for fdi, width in GOLDEN.items()}, "lower")
    assert rule_facts(lower, lower, Wishes()) == ()
    own = rule_facts(measures(GOLDEN), measures(GOLDEN), Wishes(proportion="own"))
    assert not any(rule.is_wished for rule in own)


def test_tables_mark_what_changed_and_leave_out_what_is_empty():
    before, after = measures(GOLDEN), measures(GOLDEN | {11: 10.4})
    (teeth,) = measure_tables(before, after)
    row = next(row for row in teeth.rows if row[0] == "11")
    assert row[1:3] == ("10.00", "10.40")
    assert teeth.changed[teeth.rows.index(row)] == (True, False, True, True)
    assert len(row) - 1 == 2 * (len(teeth.columns) - 1)
    assert sum(any(changed) for changed in teeth.changed) == 1


@pytest.mark.parametrize("fdi", GOLDEN)
def test_a_tooth_that_was_not_measured_before_counts_as_unchanged(fdi):
    before = measures({number: width for number, width in GOLDEN.items() if number != fdi})
    (teeth,) = measure_tables(before, measures(GOLDEN))
    assert not any(any(changed) for changed in teeth.changed)
