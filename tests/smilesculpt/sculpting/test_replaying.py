"""What was recorded is done again to the same bits, also by a surface made ready elsewhere."""

import dataclasses
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meshes.brushes import BrushSettings, MirrorPlane, StrokeRecord
from meshes.brushes.stroke_record import StrokeError
from meshes.errors import CancelledError
from meshes.mesh import Mesh
from smilesculpt.case import apply_edit
from smilesculpt.edits import Orient, Reshape
from smilesculpt.sculpting.act_records import act_bytes, act_of_bytes
from smilesculpt.sculpting.acts import HoldTeeth, StrokeAct
from smilesculpt.sculpting.limit_words import LimitWords, NoSuchSurfaceError
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.recording import (
    Recording,
    RecordingError,
    case_digest,
    read_recording,
    recording_of,
    write_recording,
)
from smilesculpt.sculpting.replaying import Hand, replayed
from smilesculpt.sculpting.way_back import way_back
from tests.smilesculpt.sculpting.hands import ball_case, some_act, some_edit, split_face

START = ball_case()
MIDDLE = np.array([0.1, -0.3, 0.7])


def worked(seed, n_acts):
    rng = np.random.default_rng(seed)
    hand = Hand(START)
    for _ in range(n_acts):
        hand.do(some_act(rng))
    return hand.case


@given(seed=st.integers(0, 1000), n_acts=st.integers(1, 8))
@settings(max_examples=12)
def test_a_recording_through_a_file_leads_to_the_same_bits(tmp_path_factory, seed, n_acts):
    path = tmp_path_factory.mktemp("recordings") / "session.json"
    case = worked(seed, n_acts)
    write_recording(path, recording_of(START, case))
    again = replayed(START, read_recording(path))
    assert case_digest(again) == case_digest(case)
    # From the case at its end as well, as it was saved.
    assert case_digest(replayed(case, read_recording(path))) == case_digest(case)


@given(seed=st.integers(0, 1000), at=st.integers(0, 7))
@settings(max_examples=12)
def test_bits_do_not_depend_on_when_the_surface_was_made_ready(seed, at):
    rng = np.random.default_rng(seed)
    one = Hand(START)
    for k in range(8):
        if k == at:
            other = Hand(one.case)
        act = some_act(rng)
        one.do(act)
        if k >= at:
            other.do(act)
    assert case_digest(one.case) == case_digest(other.case)


def test_limits_are_kept_when_a_recording_is_done_again_and_a_missing_surface_is_named():
    roof = Mesh(1.1 * (START.surface.vertices - MIDDLE) + MIDDLE, START.surface.faces[:, ::-1])
    settings = BrushSettings(radius=2.0, strength=1.0)
    points = np.array([[0.0, -5.0, 0.0], [0.5, -5.0, 0.0]] * 12) + MIDDLE
    record, free = StrokeRecord(settings, points), LockWords((), False, False)
    core = Mesh(0.98 * (START.surface.vertices - MIDDLE) + MIDDLE, START.surface.faces)
    others = {roof.digest(): roof, core.digest(): core}
    room = LimitWords("clearance", 0.2, other=roof.digest())
    words = (room, LimitWords("thickness", 0.05, (11, 21), core.digest()))
    hand = Hand(START, others)
    hand.do(StrokeAct(record, free, words))
    height = np.sqrt(((hand.case.surface.vertices - MIDDLE) ** 2).sum(axis=1))
    assert 5.2 < height.max() < 5.31
    unlimited = Hand(START)
    unlimited.do(StrokeAct(record, free))
    far = np.sqrt(((unlimited.case.surface.vertices - MIDDLE) ** 2).sum(axis=1))
    assert far.max() > 5.4
    recording = recording_of(START, hand.case)
    assert case_digest(replayed(START, recording, others=others)) == recording.end
    with pytest.raises(NoSuchSurfaceError, match="measured to an antagonist that is not there"):
        replayed(START, recording)


@pytest.mark.parametrize("kind", ["on the scan", "to another surface"])
def test_limits_are_made_anew_for_other_triangles(kind):
    core = Mesh(0.98 * (START.surface.vertices - MIDDLE) + MIDDLE, START.surface.faces)
    least, digest = (0.0, "") if kind == "on the scan" else (0.05, core.digest())
    words = (LimitWords("thickness", least, (11, 21), digest),)
    settings = BrushSettings(radius=2.0, strength=1.0, invert=True)
    points = np.array([[0.0, -5.0, 0.0], [0.5, -5.0, 0.0]] * 4) + MIDDLE
    act = StrokeAct(StrokeRecord(settings, points), LockWords((), False, False), words)
    near = int(np.argmin(((START.surface.vertices - points[0]) ** 2).sum(axis=1)))
    face = int(np.flatnonzero((START.surface.faces == near).any(axis=1))[0])
    hand = Hand(START, {core.digest(): core})
    hand.do(act)
    finer = split_face(hand.case.surface, face)
    hand.do(finer)
    fresh = Hand(hand.case, {core.digest(): core})
    hand.do(act)
    fresh.do(act)
    assert hand.case.surface.n_vertices == START.surface.n_vertices + 1
    assert case_digest(hand.case) == case_digest(fresh.case)
    recording = recording_of(START, hand.case)
    again = replayed(START, recording, others={core.digest(): core})
    assert case_digest(again) == recording.end


def test_undo_between_strokes_leaves_no_trace_on_the_surface_under_the_brush():
    rng = np.random.default_rng(5)
    acts = [some_act(rng) for _ in range(6)]
    straight, hand = Hand(START), Hand(START)
    for act in acts:
        straight.do(act)
    for act in acts:
        before = hand.case
        hand.do(some_act(rng))
        if hand.case is not before:
            back = way_back(before, hand.case)
            hand.case = back.before(hand.case)
            hand.surface.place(back.moved, hand.case.surface.vertices[back.moved])
            if len(back.held):
                mask = hand.case.mask if hand.case.mask is not None else np.zeros(642)
                hand.surface.set_mask(mask[back.held], vertex_index=back.held)
        hand.do(act)
    assert case_digest(hand.case) == case_digest(straight.case)


def test_edits_that_no_act_tells_are_recorded_as_they_are(tmp_path):
    rng = np.random.default_rng(1)
    case = START
    for _ in range(12):
        case = apply_edit(case, some_edit(case, rng))
    case = apply_edit(case, split_face(case.surface, 3))
    write_recording(tmp_path / "r.json", recording_of(START, case))
    assert case_digest(replayed(START, read_recording(tmp_path / "r.json"))) == case_digest(case)


def test_a_recording_whose_start_was_taken_back_is_none():
    case = worked(1, 3)
    index = np.array([1], np.int32)
    other = apply_edit(START, Reshape("sculpt", "Draw", index, np.ones((1, 3))))
    with pytest.raises(RecordingError, match="taken back"):
        recording_of(case, other)
    with pytest.raises(RecordingError, match="oriented or segmented"):
        recording_of(case, apply_edit(case, Orient(START.orientation)))


def test_a_case_that_never_was_at_the_start_is_refused():
    case = worked(1, 3)
    recording = recording_of(case, case)
    with pytest.raises(RecordingError, match="never was at the start"):
        replayed(START, recording)


def changed(path, change):
    document = json.loads(path.read_text())
    change(document)
    path.write_text(json.dumps(document))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d.update(schema="smilesculpt/recording/9"), r"newer version.*recording/9"),
        (lambda d: d.update(schema="other"), "is no recording"),
        (lambda d: d.pop("end"), "damaged"),
        (lambda d: d["acts"][0].update(kind="dance"), r"act 1: .*'dance' is not known"),
        (lambda d: d["acts"][0]["settings"].update(colour=1), "'colour' is not known"),
        (lambda d: d["acts"][0]["settings"].update(radius="wide"), "another kind"),
        (lambda d: d["acts"][0]["settings"].update(radius=-1.0), "radius"),
        (lambda d: d["acts"][0]["settings"].update(schema="x/2"), "another version"),
        (lambda d: d["acts"][0].update(pressures=[]), "makes no sense"),
        (lambda d: d["acts"][0].pop("layer"), "'layer' is missing"),
        (lambda d: way_of(d, [1e200, 0.0, 0.0], [-1e200, 0.0, 0.0]), "act 1: .*point 2 .*too far"),
        (lambda d: way_of(d, [0.0, 0.0, 0.0], [1e6, 0.0, 0.0]), "act 1: .*point 2 .*too far"),
        (lambda d: way_of(d, [0.0, 0.0, 0.0], [0.0, np.nan, 0.0]), r"finite numbers \(number 2\)"),
        (lambda d: way_of(d, [np.inf, 0.0, 0.0], [0.0, 0.0, 0.0]), r"finite numbers \(number 1\)"),
    ],
)
def test_a_recording_that_makes_no_sense_says_what_and_where(tmp_path, change, words):
    path = tmp_path / "r.json"
    write_recording(path, recording_of(START, stroked()))
    changed(path, change)
    with pytest.raises(RecordingError, match=words):
        read_recording(path)


def way_of(document, *points):
    act = document["acts"][0]
    act["settings"].update(radius=0.001, spacing=0.02, brush="draw")
    act.update(points=list(points), pressures=[1.0] * len(points))


@pytest.mark.parametrize("brush", ["draw", "grab"])
def test_a_stroke_far_from_the_case_is_refused_by_act_and_point_and_leaves_no_trace(brush):
    points = MIDDLE + np.array([(0.0, -5.0, 0.0), (0.0, -5.2, 0.0), (2e4, 0.0, 0.0)])
    settings = BrushSettings(brush, radius=2.0, strength=1.0)
    free = LockWords((), False, False)
    far = StrokeAct(StrokeRecord(settings, points), free)
    near = StrokeAct(StrokeRecord(settings, points[:2]), free)
    digest = case_digest(START)
    with pytest.raises(RecordingError, match=r"^act 2 of the recording: point 3 of the stroke "):
        replayed(START, Recording(digest, digest, 0, (near, far)))
    hand, clean = Hand(START), Hand(START)
    with pytest.raises(StrokeError):
        hand.do(far)
    for one in (hand, clean):
        one.do(near)
    assert case_digest(hand.case) == case_digest(clean.case)


def test_a_stroke_that_is_done_again_can_be_cancelled_on_its_way_and_leaves_no_trace():
    hand = Hand(START)
    act = StrokeAct(
        StrokeRecord(BrushSettings(radius=2.0), MIDDLE + np.linspace((0, -5, -1), (0, -5, 1), 20)),
        LockWords((), False, False),
    )
    shares = []

    def stop(share, words):
        shares.append(share)
        if share > 0.7:
            raise CancelledError("the recording")

    with pytest.raises(CancelledError):
        hand.do(act, progress=stop)
    assert len(shares) == 16
    assert hand.surface.positions().tobytes() == START.surface.vertices.tobytes()
    digest = case_digest(START)
    with pytest.raises(CancelledError):
        replayed(START, Recording(digest, digest, 0, (act,)), progress=stop)


def stroked():
    rng = np.random.default_rng(0)
    hand = Hand(START)
    while hand.case is START or not hasattr(hand.case.edits[-1].act, "record"):
        hand = Hand(START)
        hand.do(some_act(rng))
    return hand.case


def test_every_setting_and_every_bit_of_a_stroke_survives_the_file():
    plane = MirrorPlane((0.1, -2.0, 3.3), (0.6, 0.0, -0.8))
    settings = BrushSettings("clone", 1.7, 0.35, "root", True, True, False, plane, 0.21, 0.4)
    settings = dataclasses.replace(settings, pressure_radius=True, height=0.71)
    points = np.array([[-0.0, 1 / 3, 1e-300], [np.pi, -7.1, 5e-324]])
    act = StrokeAct(StrokeRecord(settings, points, [0.1, 1 / 7]), LockWords((11, 21), False))
    again = act_of_bytes(act_bytes(act))
    usual = BrushSettings()
    changed = [f.name for f in dataclasses.fields(usual) if f.name != "pressure_strength"]
    assert all(getattr(settings, name) != getattr(usual, name) for name in changed)
    assert again.record.settings == settings
    assert again.record.points.tobytes() == points.tobytes()
    assert again.record.pressures.tolist() == [0.1, 1 / 7]
    assert (again.lock, again.limits, again.layer) == (act.lock, (), "")


def test_a_record_without_a_newer_setting_takes_its_default(tmp_path):
    path = tmp_path / "r.json"
    case = stroked()
    write_recording(path, recording_of(START, case))
    before = read_recording(path).acts[0].record.settings
    changed(path, lambda d: d["acts"][0]["settings"].pop("stabiliser"))
    assert read_recording(path).acts[0].record.settings == before


def test_the_mask_is_part_of_the_digest():
    hand = Hand(START)
    hand.do(HoldTeeth((11,)))
    assert hand.case.surface is START.surface
    assert case_digest(hand.case) != case_digest(START)
