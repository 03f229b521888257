"""Teeth go exactly where their numbers say, and nothing else goes along but what is near."""

from dataclasses import replace

import numpy as np
import pytest

from smilesculpt.case import Case, ScanSource, apply_edit, replay
from smilesculpt.casefile import open_case, save_case
from smilesculpt.edits import Label, Orient, Reshape, SetLayer
from smilesculpt.errors import StepMissingError
from smilesculpt.measuring.arch_line import arch_line
from smilesculpt.placing.arranging import CHAIN_SHARE, mirrored_move, snapped_move, with_chain
from smilesculpt.placing.history import move_of, moves_of
from smilesculpt.placing.place_act import PlaceAct
from smilesculpt.placing.placing import Placement, is_locked, moved_teeth
from smilesculpt.placing.pose import pose_of, turning_axes
from smilesculpt.placing.tooth_frame import tooth_frame
from smilesculpt.placing.tooth_move import PlaceError, ToothMove
from smilesculpt.sculpting.act_records import act_bytes, act_of_bytes
from smilesculpt.sculpting.acts import HoldTeeth
from smilesculpt.sculpting.masks import hold_teeth
from smilesculpt.sculpting.plain_records import ActError
from smilesculpt.sculpting.recording import case_digest, recording_of
from smilesculpt.sculpting.replaying import replayed
from smilesculpt.sculpting.way_back import way_back
from smilesculpt.shaping.designing import design
from smilesculpt.shaping.folds import folded_faces
from smilesculpt.wishes import Wishes

DEGREE = np.pi / 180.0


@pytest.fixture(scope="module")
def case(sample):
    source = ScanSource("sample", "sample", sample.mesh.digest(), "mm", "made in millimetres")
    scanned = Case(name="Sample", source=source, scan=sample.mesh)
    oriented = apply_edit(scanned, Orient(sample.orientation()))
    return apply_edit(oriented, Label(sample.dentition()))


def placed(case, *moves):
    return apply_edit(case, moved_teeth(case, moves))


def crown(case, fdi):
    return case.surface.vertices[case.dentition.vertices_of(fdi)]


@pytest.mark.parametrize("fdi", [11, 23])
@pytest.mark.parametrize("k", [0, 1, 2])
def test_a_shift_shifts_by_exactly_that_along_one_direction(case, fdi, k):
    shift = np.zeros(3)
    shift[k] = 0.7
    after = placed(case, ToothMove(fdi, shift=tuple(shift.tolist())))
    way = crown(after, fdi) - crown(case, fdi)
    expected = 0.7 * tooth_frame(case, fdi).directions[k]
    assert np.abs(way - expected).max() < 1e-13


def test_the_directions_are_square_and_point_where_they_say(case):
    for fdi in (11, 21, 13, 16, 26):
        frame = tooth_frame(case, fdi)
        assert np.abs(frame.directions @ frame.directions.T - np.eye(3)).max() < 1e-12
        mesial, labial, long_axis = frame.directions
        assert long_axis[2] < -0.7  # an upper tooth points down
        outwards = frame.centre[:2] - np.array([0.0, 30.0])
        assert labial[:2] @ outwards > 0.0
        # Mesial leads to the midline along the arch: to the left on the right side, and forwards.
        if fdi % 10 < 3:
            assert mesial[0] * (1 if fdi < 20 else -1) > 0.8
        else:
            assert mesial[1] < 0.0


@pytest.mark.parametrize("fdi", [12, 21])
@pytest.mark.parametrize(
    ("name", "start", "end"), [("tip", 2, 0), ("torque", 2, 1), ("rotation", 0, 1)]
)
def test_each_angle_turns_the_tooth_the_way_its_name_says(case, fdi, name, start, end):
    frame, angle = tooth_frame(case, fdi), 6.0 * DEGREE
    pose = pose_of(frame, replace(ToothMove(fdi), **{name: angle}))
    at = frame.centre + frame.directions[start]
    turned = at + pose.way(at[None])[0] - frame.centre
    expected = np.cos(angle) * frame.directions[start] + np.sin(angle) * frame.directions[end]
    assert np.abs(turned - expected).max() < 1e-14
    # What lies on the axis stays, and the axis is the one that the handles turn about.
    axis = turning_axes(frame, pose.move)[name]
    assert np.abs(pose.way((frame.centre + axis)[None])).max() < 1e-14
    assert np.cross(frame.directions[start], turned) @ axis == pytest.approx(np.sin(angle))


def test_angles_turn_about_their_axes_also_where_others_are_set(case):
    frame = tooth_frame(case, 11)
    move = ToothMove(11, tip=0.2, torque=-0.3, rotation=0.25, scale=(1.1, 0.9, 1.2))
    points = frame.centre + np.eye(3)
    for name, axis in turning_axes(frame, move).items():
        more = replace(move, **{name: getattr(move, name) + 1e-6})
        step = (pose_of(frame, more).way(points) - pose_of(frame, move).way(points)) / 1e-6
        lies = points + pose_of(frame, move).way(points) - frame.centre
        assert np.abs(step - np.cross(axis, lies)).max() < 1e-5


def test_scale_stretches_along_one_direction_only(case):
    frame = tooth_frame(case, 11)
    after = placed(case, ToothMove(11, scale=(1.0, 1.0, 1.1)))
    before_in, after_in = (
        (crown(one, 11) - frame.centre) @ frame.directions.T for one in (case, after)
    )
    assert np.abs(after_in - before_in * (1.0, 1.0, 1.1)).max() < 1e-12


def test_a_tooth_keeps_its_form_and_all_but_the_near_stays_to_the_bit(case):
    after = placed(case, ToothMove(11, shift=(0.0, 0.5, 0.2), torque=3 * DEGREE))
    moved = (after.surface.vertices != case.surface.vertices).any(axis=1)
    own = crown(case, 11)
    others = np.flatnonzero(moved & (case.dentition.labels != 11))
    far = [np.sqrt(((own - p) ** 2).sum(axis=1).min()) for p in case.surface.vertices[others]]
    assert 0 < len(others) < 1500
    assert max(far) <= 2.2  # 1.5 mm, or 1.6 times the way of the farthest corner
    a, b = (crown(one, 11)[::7] for one in (case, after))
    lengths = [np.sqrt(((one[:, None] - one) ** 2).sum(axis=2)) for one in (a, b)]
    assert np.abs(lengths[0] - lengths[1]).max() < 1e-12


@pytest.mark.parametrize(
    "move",
    [
        ToothMove(11, shift=(0.0, 0.0, 1.0)),
        ToothMove(11, shift=(0.0, 0.0, -1.0)),
        ToothMove(21, shift=(0.0, 2.0, 0.0)),
        ToothMove(13, shift=(0.0, -1.0, 0.0)),
        ToothMove(11, tip=8 * DEGREE),
        ToothMove(22, torque=-10 * DEGREE),
        ToothMove(15, rotation=12 * DEGREE),
        ToothMove(11, scale=(1.15, 1.15, 1.15)),
    ],
)
def test_nothing_folds_where_the_gum_follows(case, move):
    after = placed(case, move)
    faces = folded_faces(case.surface, after.surface)
    gum = (case.dentition.labels[case.surface.faces[faces]] == 0).any(axis=1)
    assert gum.sum() == 0


def test_the_way_taken_does_not_matter(case):
    end = ToothMove(11, shift=(0.4, 0.8, -0.3), tip=0.1, torque=0.05, scale=(1.1, 1.0, 1.0))
    over = ToothMove(11, shift=(-0.5, 1.5, 0.0), rotation=0.3)
    straight, detour = placed(case, end), placed(placed(case, over), end)
    assert np.abs(straight.surface.vertices - detour.surface.vertices).max() < 1e-12
    assert move_of(detour, 11) == end
    back = placed(detour, ToothMove(11))
    assert np.abs(back.surface.vertices - case.surface.vertices).max() < 1e-12
    assert moved_teeth(case, [ToothMove(11)]).vertex_index.size == 0


def test_what_was_sculpted_on_a_tooth_turns_with_it(case):
    index = case.dentition.vertices_of(11)[100:140]
    bump = np.array([0.0, -0.4, 0.1])
    raised = case.surface.vertices[index] + bump
    sculpted = apply_edit(case, Reshape("sculpt", "Draw on 11", index, raised))
    move = ToothMove(11, shift=(0.0, 0.5, 0.0), rotation=0.3)
    plain, both = placed(case, move), placed(sculpted, move)
    frame = tooth_frame(case, 11)
    turn = frame.directions.T @ move.linear() @ frame.directions
    added = both.surface.vertices[index] - plain.surface.vertices[index]
    assert np.abs(added - turn @ bump).max() < 1e-12


def test_two_teeth_side_by_side_go_as_one(case):
    shift = np.array([0.0, -0.8, 0.0])
    moves = [
        ToothMove(fdi, shift=tuple(tooth_frame(case, fdi).inwards(shift).tolist()))
        for fdi in (11, 21)
    ]
    after = placed(case, *moves)
    way = after.surface.vertices - case.surface.vertices
    own = np.isin(case.dentition.labels, (11, 21))
    assert np.abs(way[own] - shift).max() < 1e-12
    assert np.sqrt((way**2).sum(axis=1)).max() < 0.8 + 1e-12  # no gum between goes twice as far


def test_live_positions_are_those_of_the_edit(case):
    move = ToothMove(12, shift=(0.2, 0.3, 0.1), tip=0.1)
    placement = Placement(case, [12])
    placement.positions([ToothMove(12, shift=(1.0, 0.0, 0.0))])
    shown = case.surface.vertices.copy()
    shown[placement.vertex_index] = placement.positions([move])
    assert np.array_equal(shown, placed(case, move).surface.vertices)


def test_moves_are_recorded_and_done_again_to_the_same_bits(case):
    move = ToothMove(11, shift=(0.1, 0.2, 1 / 3), tip=0.1, scale=(1.05, 1.05, 1.05))
    done = placed(placed(case, move), *with_chain(case, replace(move, tip=0.0)))
    recording = recording_of(case, done)
    act = act_of_bytes(act_bytes(recording.acts[0]))
    assert act == PlaceAct((move,))
    assert case_digest(replayed(case, recording)) == case_digest(done) == recording.end
    assert replay(case, done.edits).surface.digest() == done.surface.digest()
    with pytest.raises(ActError):
        act_of_bytes(b'{"kind": "place", "moves": [{"fdi": 11, "spin": 1.0}]}')


def test_the_other_side_gets_the_mirror_image(case):
    move = ToothMove(12, shift=(0.3, 0.5, -0.2), tip=0.1, torque=0.05, rotation=-0.2)
    stands = placed(case, move)
    assert mirrored_move(stands, 12) == replace(move, fdi=22)
    frames = [tooth_frame(case, fdi) for fdi in (12, 22)]
    flip = np.array([-1.0, 1.0, 1.0])
    ways = [
        pose_of(frame, replace(move, fdi=frame.fdi)).way(frame.centre + frame.directions)
        for frame in frames
    ]
    assert np.abs(ways[0] * flip - ways[1]).max() < 0.15  # the arch itself is not quite even


def test_snapping_puts_a_tooth_on_the_line_of_the_others(case):
    frame = tooth_frame(case, 12)
    out = placed(case, ToothMove(12, shift=(0.0, 1.4, 0.0), torque=0.1))
    snapped = placed(out, snapped_move(out, 12))
    others = replace(
        case.dentition,
        labels=np.where(case.dentition.labels == 12, 0, case.dentition.labels),
        teeth=tuple(t for t in case.dentition.teeth if t.fdi != 12),
    )
    line = arch_line(case.surface, others)
    centre = pose_of(frame, move_of(snapped, 12)).centre
    assert abs(line.coordinates(centre[None, :2])[1][0]) < 0.01
    assert move_of(snapped, 12).torque == 0.1
    again = snapped_move(snapped, 12).shift
    assert np.abs(np.subtract(again, move_of(snapped, 12).shift)).max() < 0.02


def test_a_chain_follows_with_falling_shares_up_to_a_gap(case):
    chain = with_chain(case, ToothMove(11, shift=(0.0, 1.0, 0.0)))
    assert [move.fdi for move in chain] == [11, 21, 22, 23, 12, 13, 14]
    ways = [pose_of(tooth_frame(case, m.fdi), m).shift for m in chain]
    for k, way in zip((1, 2, 3, 1, 2, 3), ways[1:], strict=True):
        assert np.abs(way - CHAIN_SHARE**k * ways[0]).max() < 1e-12
    locked = apply_edit(case, hold_teeth(case, HoldTeeth((12, 22))))
    assert [m.fdi for m in with_chain(locked, ToothMove(11, tip=0.1))] == [11, 21]


def test_locked_unknown_and_senseless_are_refused_in_words(case, sample_gap):
    locked = apply_edit(case, hold_teeth(case, HoldTeeth((11,))))
    assert is_locked(locked, 11)
    for bad, of, words in [
        (ToothMove(11, tip=0.1), locked, "is locked"),
        (ToothMove(31), case, "not in this case"),
        (ToothMove(11, shift=(11.0, 0.0, 0.0)), case, "11.00 mm is too far"),
        (ToothMove(11, tip=1.0), case, "57.3 degrees"),
        (ToothMove(11, scale=(0.0, 1.0, 1.0)), case, "no usable scale"),
        (ToothMove(11, torque=float("nan")), case, "not finite"),
    ]:
        with pytest.raises(PlaceError, match=words) as told:
            moved_teeth(of, [bad])
        assert told.value.fdi == bad.fdi
    # A neighbour that is locked does not even follow at the neck.
    after = placed(locked, ToothMove(21, shift=(0.5, 0.0, 0.0)))
    assert np.array_equal(crown(after, 11), crown(case, 11))
    with pytest.raises(StepMissingError):
        moved_teeth(Case("", case.source, case.scan), [ToothMove(11)])
    assert moves_of(case) == {}


def test_a_design_leaves_teeth_where_they_were_put(case):
    wishes = Wishes(length_change=0.5)
    move = ToothMove(11, shift=(0.3, 0.6, 0.0), tip=4.0 * DEGREE)
    first = placed(case, move)
    designed = apply_edit(first, design(first, wishes))
    plain = apply_edit(case, design(case, wishes))
    assert move_of(designed, 11) == move
    way = crown(designed, 11) - crown(plain, 11)
    asked = crown(first, 11) - crown(case, 11)
    # The tip turns what the design made longer, so that ways differ by a little of its 0.5 mm.
    assert np.abs(way - asked).max() < 0.1
    np.testing.assert_array_equal(crown(designed, 13), crown(plain, 13))
    again = placed(designed, ToothMove(11))
    np.testing.assert_allclose(crown(again, 11), crown(plain, 11), atol=1e-9)


def sculpted_on_a_layer(case, fdi, seed=0):
    """Return a case with bumps on a layer, on a tooth and on what surrounds it."""
    rng = np.random.default_rng(seed)
    tooth = case.surface.vertices[case.dentition.vertices_of(fdi)]
    away = np.sqrt(((case.surface.vertices - tooth.mean(axis=0)) ** 2).sum(axis=1))
    index = np.flatnonzero(away < 7.0).astype(np.int32)
    by = rng.normal(scale=0.1, size=(len(index), 3))
    edit = Reshape("sculpt", "Draw", index, case.surface.vertices[index] + by, layer="ridge")
    return apply_edit(case, edit)


TURNED = ToothMove(
    11, (0.2, -0.1, 0.3), tip=0.3, torque=-0.4, rotation=np.pi / 4.0, scale=(1.1, 1.0, 0.9)
)


@pytest.mark.parametrize("amount", [0.0, 0.4, 1.7])
def test_an_amount_after_a_turn_is_the_amount_before_it_turned(case, amount):
    start = sculpted_on_a_layer(case, 11)
    later = apply_edit(placed(start, TURNED), SetLayer("ridge", amount))
    sooner = placed(apply_edit(start, SetLayer("ridge", amount)), TURNED)
    assert np.abs(later.surface.vertices - sooner.surface.vertices).max() < 1e-11
    as_before = placed(start, TURNED).surface.vertices
    assert np.abs(later.surface.vertices - as_before).max() > 0.05


def test_a_layer_turns_by_just_the_turn_of_its_tooth_and_back_again(case):
    start = sculpted_on_a_layer(case, 11)
    own = start.dentition.vertices_of(11)
    after = placed(start, TURNED)
    turn = np.eye(3) + pose_of(tooth_frame(case, 11), TURNED).change
    expected = start.layers[0].displacement(own) @ turn.T
    assert np.abs(after.layers[0].displacement(own) - expected).max() < 1e-11
    back = placed(after, ToothMove(11))
    steps = np.abs(back.layers[0].offsets[own] - start.layers[0].offsets[own])
    assert steps.max() <= 2  # millionths of a nanometre
    shifted = placed(start, ToothMove(11, (0.5, 0.0, 0.0)))
    assert shifted.edits[-1].turned == ()
    assert shifted.layers[0] is start.layers[0]


def test_turned_layers_are_undone_recorded_and_saved_to_the_bit(case, tmp_path):
    start = sculpted_on_a_layer(case, 11)
    after = apply_edit(placed(start, TURNED), SetLayer("ridge", 0.4))
    again = replayed(start, recording_of(start, after))
    assert case_digest(again) == case_digest(after)
    save_case(tmp_path / "turned.smile", after)
    opened = open_case(tmp_path / "turned.smile")
    assert case_digest(opened) == case_digest(after)
    turned = placed(start, TURNED)
    undone = way_back(start, turned).before(turned)
    assert case_digest(undone) == case_digest(start)
