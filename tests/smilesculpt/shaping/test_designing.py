"""A design does what was wished, only where it was wished, and never folds."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.errors import CancelledError
from smilesculpt.anatomy import front_teeth, position
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.edits import Label, Orient
from smilesculpt.errors import StepMissingError, WishError
from smilesculpt.measuring.measures import measure
from smilesculpt.measuring.proportions import proportion_rule
from smilesculpt.measuring.tooth_changes import tooth_changes
from smilesculpt.segmentation import orient_and_segment
from smilesculpt.shaping.designing import design
from smilesculpt.shaping.folds import folded_faces
from smilesculpt.wishes import Wishes
from tests.smilesculpt.segmentation.reading_truth import composed


def designed(case, wishes):
    return apply_edit(case, design(case, wishes))


def changes(case, wishes):
    after = designed(case, wishes).surface
    return {c.fdi: c for c in tooth_changes(case.before(), after, case.dentition)}


def moved_teeth(case, edit):
    """FDI numbers of the teeth whose vertices an edit names."""
    return np.unique(case.dentition.labels[edit.vertex_index]).tolist()


def test_gum_and_neighbours_stay_bit_for_bit(sample_case):
    after = designed(sample_case, Wishes(length_change=1.0, keep_own=0.0)).surface
    labels = sample_case.dentition.labels
    held = ~np.isin(labels, front_teeth("upper"))
    assert (after.vertices[held] == sample_case.before().vertices[held]).all()
    assert (after.vertices[~held] != sample_case.before().vertices[~held]).any()


def test_the_edit_names_rising_vertices_of_the_named_teeth_only(sample_case):
    edit = design(sample_case, Wishes(teeth=(11, 21)))
    assert edit.vertex_index.dtype == np.int32
    assert (np.diff(edit.vertex_index) > 0).all()
    assert set(sample_case.dentition.labels[edit.vertex_index]) == {11, 21}
    assert edit.cause == "design" and edit.wishes == Wishes(teeth=(11, 21))


@pytest.mark.parametrize("length", [-1.0, -0.5, 0.5, 1.5])
def test_centrals_become_longer_by_what_was_asked(sample_case, length):
    found = changes(sample_case, Wishes(proportion="own", length_change=length, keep_own=1.0))
    for fdi in (11, 21):
        gained = found[fdi].height_after - found[fdi].height_before
        assert gained == pytest.approx(length, abs=0.1)


def test_canines_follow_in_half(sample_case):
    found = changes(sample_case, Wishes(proportion="own", length_change=1.0, keep_own=1.0))
    for fdi in (13, 23):
        gained = found[fdi].height_after - found[fdi].height_before
        assert gained == pytest.approx(0.5, abs=0.1)


@pytest.mark.parametrize("rule", ["golden", "red", "preston", "golden-percentage"])
def test_breadths_move_towards_the_rule(sample_case, rule):
    shares = proportion_rule(rule).shares

    def distance(surface):
        measures = measure(surface, sample_case.dentition)
        widths = {fdi: measures.of(fdi).apparent_width for fdi in front_teeth("upper")}
        total = sum(widths.values())
        return sum(abs(widths[fdi] / total - shares[position(fdi) - 1]) for fdi in widths)

    before = distance(sample_case.before())
    half = distance(designed(sample_case, Wishes(proportion=rule, keep_own=0.5)).surface)
    full = distance(designed(sample_case, Wishes(proportion=rule, keep_own=0.0)).surface)
    assert full < half + 1e-6 and half < before
    assert full < 0.95 * before


def test_a_contact_that_stops_short_of_the_rule_is_noted(sample_case):
    far = design(sample_case, Wishes(proportion="golden-percentage", keep_own=0.0))
    assert any("% of the way to the rule" in note for note in far.notes)
    near = design(sample_case, Wishes(proportion="golden-percentage", keep_own=0.9))
    assert near.notes == ()


def test_contacts_with_teeth_that_are_not_named_stay(sample_case):
    plan = design(sample_case, Wishes(teeth=(11, 12), keep_own=0.0))
    assert any("contact 12/13 stays" in note for note in plan.notes)


def test_own_widths_and_own_line_stay_when_nothing_is_asked(sample_case):
    nothing = Wishes(proportion="own", length_change=0.0, keep_own=1.0)
    assert len(design(sample_case, nothing).vertex_index) == 0


def test_the_laterals_edge_comes_to_its_usual_step(sample_case):
    wishes = Wishes(proportion="own", length_change=1.0, keep_own=0.0)
    vertices = designed(sample_case, wishes).surface.vertices
    tip = {f: vertices[sample_case.dentition.vertices_of(f), 2].min() for f in (11, 12, 21, 22)}
    assert 0.4 <= tip[12] - tip[11] <= 1.1
    assert 0.4 <= tip[22] - tip[21] <= 1.1


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(),
        Wishes(length_change=3.0, keep_own=0.0),
        Wishes(length_change=-2.0, keep_own=0.0, proportion="golden"),
        Wishes(teeth=(12,), length_change=1.0, keep_own=0.0),
    ],
)
def test_nothing_turns_over_or_cuts_itself(sample_case, sample_gap_case, wishes):
    for case in (sample_case, sample_gap_case):
        after = designed(case, wishes).surface
        assert len(folded_faces(case.before(), after)) == 0
        assert len(self_intersections(after)) == 0


def test_the_same_wishes_give_the_same_bits(sample_case):
    first, second = (design(sample_case, Wishes()) for _ in range(2))
    assert first.positions.tobytes() == second.positions.tobytes()
    assert first.vertex_index.tobytes() == second.vertex_index.tobytes()


def test_a_second_design_replaces_the_first(sample_case):
    both = designed(designed(sample_case, Wishes(length_change=2.0)), Wishes(teeth=(11,)))
    alone = designed(sample_case, Wishes(teeth=(11,)))
    assert both.surface.digest() == alone.surface.digest()


def test_a_missing_tooth_is_named_and_the_others_are_designed(sample_gap_case):
    plan = design(sample_gap_case, Wishes())
    assert set(moved_teeth(sample_gap_case, plan)) == {13, 12, 11, 21, 23}
    assert any("22" in note and "missing" in note for note in plan.notes)
    found = changes(sample_gap_case, Wishes())
    assert found[11].largest_move > 0.4 and found[21].largest_move > 0.4


def test_a_lower_jaw_changes_length_and_keeps_its_widths(sample_lower_case):
    plan = design(sample_lower_case, Wishes(length_change=0.5))
    assert set(moved_teeth(sample_lower_case, plan)) == set(front_teeth("lower"))
    assert any("upper teeth" in note for note in plan.notes)
    found = changes(sample_lower_case, Wishes(length_change=0.5))
    for fdi in (41, 31):
        gained = found[fdi].height_after - found[fdi].height_before
        assert gained == pytest.approx(0.5, abs=0.1)
        assert found[fdi].width_after == pytest.approx(found[fdi].width_before, abs=0.1)


def test_longer_teeth_gain_substance_and_shorter_ones_lose_it(sample_case):
    longer = changes(sample_case, Wishes(proportion="own", length_change=1.0, keep_own=1.0))
    shorter = changes(sample_case, Wishes(proportion="own", length_change=-1.0, keep_own=1.0))
    assert longer[11].added > 5.0 > longer[11].removed
    assert shorter[11].removed > 5.0 > shorter[11].added
    assert longer[16].largest_move == 0.0 and longer[16].added == 0.0


@pytest.mark.parametrize(
    ("fixture", "teeth", "named"),
    [("sample_gap_case", (22,), "22"), ("sample_case", (41,), "41")],
)
def test_a_tooth_that_is_not_in_the_case_is_named(request, fixture, teeth, named):
    with pytest.raises(WishError, match=named) as caught:
        design(request.getfixturevalue(fixture), Wishes(teeth=teeth))
    assert "Front teeth that were found: 13, 12, 11, 21" in str(caught.value)


def test_a_case_without_teeth_asks_for_the_step_that_is_missing(sample_case):
    bare = type(sample_case)(name="bare", source=sample_case.source, scan=sample_case.scan)
    with pytest.raises(StepMissingError):
        design(bare, Wishes())


def test_a_person_can_stop_it(sample_case):
    def stop(fraction, what):
        raise CancelledError(what)

    with pytest.raises(CancelledError):
        design(sample_case, Wishes(), progress=stop)


@pytest.mark.parametrize("length", [-1.0, -0.5, 0.5, 1.0, 1.5])
def test_pairs_change_by_what_was_asked_and_alike(sample_case, length):
    wishes = Wishes(proportion="own", length_change=length, keep_own=1.0)
    assert not any("asked" in note for note in design(sample_case, wishes).notes)
    found = changes(sample_case, wishes)
    gained = {fdi: c.height_after - c.height_before for fdi, c in found.items()}
    for right, left, share in ((11, 21, 1.0), (12, 22, 1.0), (13, 23, 0.5)):
        assert gained[right] == pytest.approx(share * length, abs=0.1)
        assert gained[right] == pytest.approx(gained[left], abs=0.1)


@pytest.fixture(scope="module")
def composed_case(shared):
    """The composed upper jaw as it is segmented: low crowns of 6 mm, noise, 140,000 faces."""
    mesh, _, _ = composed(shared, "upper")
    source = ScanSource("upper", "upper", mesh.digest(), "mm", "given")
    case = Case(name="upper", source=source, scan=mesh)
    orientation, dentition = orient_and_segment(mesh)
    return apply_edit(apply_edit(case, Orient(orientation)), Label(dentition))


def test_real_crowns_are_shortened_by_what_was_asked(composed_case):
    found = changes(composed_case, Wishes(proportion="own", length_change=-1.0, keep_own=1.0))
    for fdi in (11, 21):
        gained = found[fdi].height_after - found[fdi].height_before
        assert gained == pytest.approx(-1.0, abs=0.15)


def test_low_crowns_are_shortened_as_far_as_they_go_and_the_notes_say_so(composed_case):
    wishes = Wishes(proportion="own", length_change=-2.0, keep_own=1.0)
    plan = design(composed_case, wishes)
    assert any("shortened by 1.5 of 2.0 mm" in note for note in plan.notes)
    found = changes(composed_case, wishes)
    gained = [found[fdi].height_after - found[fdi].height_before for fdi in (11, 21)]
    assert gained[0] == pytest.approx(gained[1], abs=0.1)
    for fdi, value in zip((11, 21), gained, strict=True):
        assert f"{fdi} measures {value:+.2f} mm where -2.00 mm was asked" in plan.notes


def test_a_note_tells_of_points_that_could_not_move_as_asked(composed_case):
    wishes = Wishes(proportion="golden", length_change=-2.0, keep_own=0.0)
    assert any("otherwise than asked" in note for note in design(composed_case, wishes).notes)


def test_teeth_that_nobody_touched_keep_their_sizes_to_the_last_digit(sample_case):
    found = changes(sample_case, Wishes(length_change=1.5, keep_own=0.0))
    for fdi in (17, 16, 15, 14, 24, 25, 26, 27):
        assert found[fdi].width_after == found[fdi].width_before
        assert found[fdi].height_after == found[fdi].height_before
