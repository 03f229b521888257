"""The document: undo gives back the exact bits, within a budget of bytes."""

import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from gui.casework.commands import EditStep, SlideStep, step_to
from gui.casework.document import Document
from meshes.brushes import BrushSettings
from smilesculpt.case import Case, ScanSource, apply_edit, replay
from smilesculpt.changes.layers import LayerError
from smilesculpt.edits import Orient, Reshape, SetLayer
from smilesculpt.sample import sample_scan
from smilesculpt.sculpting.acts import HoldTeeth, StrokeAct
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.masks import hold_teeth
from smilesculpt.sculpting.recording import case_digest
from smilesculpt.sculpting.strokes import begin_stroke, sculpt_surface, stroke_edit
from smilesculpt.wishes import Wishes
from tests.smilesculpt.sculpting.hands import some_edit


@pytest.fixture
def document(qapp, segmented):
    document = Document()
    document.open(segmented, None)
    return document


def lifted(case, first, n, by=0.25, **more):
    index = np.arange(first, first + n, dtype=np.int32)
    return Reshape("sculpt", f"Lift {n}", index, case.surface.vertices[index] + by, **more)


def push(document, *arguments, **more):
    edit = lifted(document.case, *arguments, **more)
    document.push(EditStep(document, edit))
    return edit


def test_undo_gives_the_exact_bits_back_and_redo_too(document):
    before = document.case.surface.digest()
    push(document, 10, 50)
    push(document, 30, 50, by=-0.1)
    after = document.case.surface.digest()
    document.undo()
    document.undo()
    assert document.case.surface.digest() == before
    assert len(document.case.edits) == 2
    document.redo()
    document.redo()
    assert document.case.surface.digest() == after


def test_edits_replayed_without_a_window_give_the_same_bits(document):
    push(document, 10, 50)
    push(document, 0, 200)
    document.undo()
    push(document, 5, 20)
    again = replay(document.case, document.case.edits)
    assert again.surface.digest() == document.case.surface.digest()


def test_undo_of_a_design_brings_its_wishes_back(document):
    wishes = Wishes(length_change=1.0)
    edit = lifted(document.case, 0, 10, wishes=wishes)
    after = apply_edit(document.case, edit)
    document.push(step_to(document, after))
    assert document.case.wishes == wishes
    document.undo()
    assert document.case.wishes is None


def test_only_what_moved_is_told(document):
    told = []
    document.reshaped.connect(told.append)
    push(document, 10, 3)
    document.undo()
    assert [index.tolist() for index in told] == [[10, 11, 12]] * 2


def test_a_step_without_an_edit_is_no_command(document):
    assert step_to(document, document.case) is None


def test_undo_holds_only_what_moved_and_packed(document):
    push(document, 0, 100)
    edit = document.case.edits[-1]
    assert document.undo_bytes == edit.vertex_index.nbytes + edit.positions.n_bytes
    assert document.undo_bytes < 0.6 * 100 * (24 + 24 + 4)


def test_the_oldest_steps_are_let_go_beyond_the_budget(qapp, segmented):
    one = Document()
    one.open(segmented, None)
    push(one, 0, 100)
    document = Document(undo_budget=int(3.5 * one.undo_bytes))
    document.open(segmented, None)
    for k in range(5):
        push(document, k, 100)
    assert document.undo_bytes <= 3.5 * one.undo_bytes
    for _ in range(10):
        document.undo()
    assert document.stack.index() == 2
    assert not document.can_undo
    assert len(document.case.edits) == 2 + 2


def test_a_whole_state_that_is_let_go_is_let_go_of_memory(qapp, segmented):
    document = Document()
    document.open(replay(segmented, ()), None)
    document.push(step_to(document, segmented))
    assert document.undo_bytes == 0  # the scan is part of the case
    turned = replace(segmented.orientation, jaw="lower")
    both = apply_edit(apply_edit(segmented, Orient(turned)), segmented.edits[1])
    document.push(step_to(document, both))
    assert document.undo_bytes >= segmented.surface.vertices.nbytes
    push(document, 0, 5)
    document.set_undo_budget(document.undo_bytes // 2)
    assert document.undo_bytes < segmented.surface.vertices.nbytes
    assert [document.stack.command(k).is_forgotten for k in range(3)] == [True, True, False]
    assert document.stack.command(1)._after is None


def test_steps_that_were_taken_back_can_be_done_again_whatever_the_budget(document):
    before = document.case
    both = apply_edit(apply_edit(before, before.edits[0]), before.edits[1])
    document.push(step_to(document, both))
    push(document, 0, 50)
    after = document.case.surface.digest()
    document.go_to(0)
    document.set_undo_budget(0)
    document.go_to(2)
    assert document.case.surface.digest() == after


def test_a_single_step_above_the_budget_can_still_be_undone(qapp, segmented):
    document = Document(undo_budget=10)
    document.open(segmented, None)
    push(document, 0, 100)
    document.undo()
    assert document.case.surface.digest() == segmented.surface.digest()


def test_history_goes_to_any_state(document):
    digests = [document.case.surface.digest()]
    for k in range(3):
        push(document, 10 * k, 5)
        digests.append(document.case.surface.digest())
    for index in (1, 3, 0, 2):
        document.go_to(index)
        assert document.case.surface.digest() == digests[index]


def test_saved_means_the_file_holds_everything(document, tmp_path):
    assert not document.is_saved
    document.mark_saved(tmp_path / "a.smile")
    assert document.is_saved
    push(document, 0, 5)
    assert not document.is_saved
    assert document.n_unsaved == 1
    document.undo()
    assert document.is_saved


def slide(document, amount, drag):
    document.push(SlideStep(document, SetLayer("ridge", amount), drag))


def test_a_slider_that_is_dragged_makes_one_step_and_the_same_bits_as_one_jump(document):
    edit = replace(lifted(document.case, 0, 50), layer="ridge")
    document.push(EditStep(document, edit))
    before = case_digest(document.case)
    jumped = apply_edit(document.case, SetLayer("ridge", 0.3))
    for amount in (0.9, 0.7, 0.5, 0.3):
        slide(document, amount, drag=1)
    assert document.stack.count() == 2
    assert document.case.edits[-1].amount == 0.3
    assert case_digest(document.case) == case_digest(jumped)
    slide(document, 0.8, drag=2)
    assert document.stack.count() == 3
    document.undo()
    assert case_digest(document.case) == case_digest(jumped)
    document.undo()
    assert case_digest(document.case) == before
    document.redo()
    assert case_digest(document.case) == case_digest(jumped)


def test_a_saved_amount_is_not_changed_in_place_by_the_same_drag(document, tmp_path):
    slide(document, 0.5, drag=1)
    document.mark_saved(tmp_path / "a.smile")
    slide(document, 0.6, drag=1)
    assert document.stack.count() == 2
    assert not document.is_saved
    document.undo()
    assert document.is_saved
    assert document.case.layers[0].amount == 0.5


def test_a_mask_is_told_apart_from_moves_and_undone_to_the_bit(document):
    moved, held = [], []
    document.reshaped.connect(lambda index: moved.append(len(index)))
    document.masked.connect(lambda index: held.append(len(index)))
    start = case_digest(document.case)
    document.push(EditStep(document, hold_teeth(document.case, HoldTeeth((11,)))))
    n_held = int(document.case.mask.sum())
    document.undo()
    assert (moved, held) == ([], [n_held] * 2)
    assert case_digest(document.case) == start
    assert document.case.mask is None


def test_random_edits_undone_and_redone_give_the_bits_of_a_replay(document):
    rng = np.random.default_rng(7)
    digests = [case_digest(document.case)]
    for _ in range(12):
        edit = some_edit(document.case, rng)
        document.push(EditStep(document, edit))
        digests.append(case_digest(document.case))
    for index in (3, 9, 0, 12, 5):
        document.go_to(index)
        assert case_digest(document.case) == digests[index]
        again = replay(document.case, document.case.edits)
        assert case_digest(again) == digests[index]


def test_an_edit_that_cannot_be_made_is_refused_before_it_is_pushed(document):
    document.push(EditStep(document, SetLayer("ridge", 0.0)))
    case = document.case
    with pytest.raises(LayerError, match="raise it to sculpt on it"):
        EditStep(document, replace(lifted(case, 0, 5), layer="ridge"))
    assert document.case is case
    assert document.stack.count() == 1


def many_strokes(n_strokes, n_faces):
    """Make strokes on one document and return it, with the memory that they took."""
    scan = sample_scan(n_faces=n_faces)
    source = ScanSource("sample", "sample", "0" * 64, "mm", "made in millimetres")
    case = apply_edit(Case("Sample", source, scan.mesh), Orient(scan.orientation()))
    document = Document()
    document.open(case, None)
    surface, rng = sculpt_surface(case), np.random.default_rng(0)
    lock = LockWords((), False, False)
    tracemalloc.start()
    for k in range(n_strokes):
        start = case.surface.vertices[rng.integers(case.surface.n_vertices)]
        brush = ("draw", "smooth", "inflate")[k % 3]
        stroke = begin_stroke(document.case, surface, BrushSettings(brush, 3.0), lock=lock)
        for step in np.linspace(0.0, 6.0, 12):
            stroke.move_to(np.add(start, (step, 0.0, 0.0)))
        result = stroke.end()
        edit = stroke_edit(result, StrokeAct(result.record, lock, title="Stroke"))
        if edit is not None:
            document.push(EditStep(document, edit))
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return case, document, taken


def check_memory(n_strokes, n_faces, most_bytes):
    case, document, taken = many_strokes(n_strokes, n_faces)
    moved = sum(len(edit.vertex_index) for edit in document.case.edits[1:])
    assert len(document.case.edits) > 0.9 * n_strokes
    assert taken < most_bytes
    # Bytes are counted truly: what is told is what is taken, but for the surfaces themselves.
    assert document.undo_bytes < 24 * moved
    surfaces = 4 * case.surface.vertices.nbytes
    assert document.undo_bytes < taken < 1.2 * document.undo_bytes + surfaces
    document.go_to(0)
    assert document.case.surface.digest() == case.surface.digest()


def test_fifty_strokes_take_little_memory(qapp):
    check_memory(50, 40_000, 10_000_000)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_thousand_strokes_on_200k_vertices_stay_under_500_megabytes(qapp):
    check_memory(1000, 400_000, 500_000_000)
