"""Rules are data: each with a target, a tolerance and a source, none forced."""

import pytest

from smilesculpt.anatomy import (
    arch_norm,
    front_teeth,
    is_on_the_left,
    jaw_of,
    mirrored,
    teeth_of,
    tooth_norm,
)
from smilesculpt.errors import WishError
from smilesculpt.measuring.measures import Measures, ToothMeasure, measure
from smilesculpt.measuring.norms import incisal_step, length_share, width_to_height, wish_limit
from smilesculpt.measuring.proportions import (
    proportion_check,
    proportion_checks,
    proportion_rule,
    rule_names,
)
from smilesculpt.wishes import Wishes


def mouth(*half):
    """Measures of a mouth whose central, lateral and canine look this broad on both sides."""
    teeth = tuple(
        ToothMeasure(fdi, 8.0, 10.0, 0.8, half[fdi % 10 - 1]) for fdi in front_teeth("upper")
    )
    return Measures("upper", teeth, (), ())


# Levin 1978, J Prosthet Dent 40(3):244-252: widths seen from the front.
LEVIN_WIDTHS = (1.618, 1.0, 0.618)


def test_a_golden_mouth_meets_the_golden_rule_and_not_the_others():
    golden = mouth(*LEVIN_WIDTHS)
    rows = proportion_check(golden, "golden")
    assert [row.what for row in rows] == ["12 to 11", "13 to 12", "22 to 21", "23 to 22"]
    assert all(row.met for row in rows)
    assert [row.actual for row in rows] == pytest.approx([0.618] * 4, abs=0.001)
    assert not all(row.met for row in proportion_check(golden, "preston"))


def test_a_mouth_of_the_modified_percentages_meets_them():
    rows = proportion_check(mouth(22.5, 15.0, 12.5), "modified-percentage")
    assert [row.what for row in rows][:3] == ["share of 11", "share of 12", "share of 13"]
    assert all(row.met for row in rows)
    assert sum(row.actual for row in rows) == pytest.approx(1.0)


@pytest.mark.parametrize("name", rule_names())
def test_every_rule_has_a_source_and_shares_that_add_up(name):
    rule = proportion_rule(name)
    assert sum(rule.shares) == pytest.approx(0.5)
    assert rule.shares[0] > rule.shares[1] > 0.0 and rule.shares[2] > 0.0
    assert rule.source and rule.evidence and rule.tolerance > 0.0


def test_a_value_at_the_tolerance_is_met_and_beyond_it_is_not():
    edge = proportion_rule("red").tolerance
    at = proportion_check(mouth(1.0, 0.7 + 0.999 * edge, 1.0), "red")[0]
    beyond = proportion_check(mouth(1.0, 0.7 + 1.001 * edge, 1.0), "red")[0]
    assert at.met and not beyond.met


def test_all_rules_stand_side_by_side(sample_case):
    rows = proportion_checks(measure(sample_case.before(), sample_case.dentition))
    assert tuple(dict.fromkeys(row.rule for row in rows)) == rule_names()


def test_missing_teeth_leave_out_the_rows_that_need_them(sample_gap_case):
    measures = measure(sample_gap_case.before(), sample_gap_case.dentition)
    assert [row.what for row in proportion_check(measures, "red")] == ["12 to 11", "13 to 12"]
    assert proportion_check(measures, "golden-percentage") == ()


def test_no_rule_speaks_of_lower_teeth(sample_lower_case):
    measures = measure(sample_lower_case.before(), sample_lower_case.dentition)
    assert proportion_checks(measures) == ()


def test_an_unknown_rule_is_answered_with_the_known_ones():
    with pytest.raises(WishError, match="golden-percentage"):
        proportion_rule("silver")


def test_the_default_wishes_name_a_rule():
    assert Wishes().proportion in rule_names()


def test_norms_are_ranges_with_sources():
    for place in ("central", "lateral", "canine"):
        assert width_to_height(place).low < width_to_height(place).high
        assert 0.0 < length_share(place) <= 1.0
    step = incisal_step("lateral")
    assert (step.nearest(0.2), step.nearest(0.7), step.nearest(3.0)) == (0.5, 0.7, 1.0)
    assert wish_limit("length_change").holds(0.0) and wish_limit("keep_own").source


def test_numbers_of_teeth_run_from_the_patients_right():
    assert front_teeth("upper") == (13, 12, 11, 21, 22, 23)
    assert teeth_of("lower")[:2] == (48, 47) and teeth_of("lower")[-1] == 38
    assert [mirrored(fdi) for fdi in (11, 25, 36, 48)] == [21, 15, 46, 38]
    assert [is_on_the_left(fdi) for fdi in (11, 21, 31, 41)] == [False, True, True, False]
    assert jaw_of(27) == "upper" and jaw_of(31) == "lower"


def test_sizes_are_those_of_the_textbook_table():
    # Wheeler's table: crown length, mesiodistal and labiolingual diameter, mm.
    central, molar = tooth_norm(21).size, tooth_norm(46).size
    assert (central.length, central.width, central.depth) == (10.5, 8.5, 7.0)
    assert (molar.length, molar.width, molar.depth) == (7.5, 11.0, 10.5)
    assert tooth_norm(11).torque == pytest.approx(0.1222, abs=1e-4)
    assert arch_norm("upper").second_molar[1] > arch_norm("upper").canine[1]
