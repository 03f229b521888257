"""The document: undo gives back the exact bits, within a budget of bytes."""

import numpy as np
import pytest

from gui.commands import ReshapeSurface, step_to
from gui.document import Document
from smilesculpt.case import apply_edit, replay
from smilesculpt.edits import Reshape
from smilesculpt.wishes import Wishes


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
    document.push(ReshapeSurface(document, edit))
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
