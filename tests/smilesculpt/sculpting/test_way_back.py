"""Undo and redo in any order lead to the same bits as replay from the start."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.mesh import Mesh
from smilesculpt.case import apply_edit, replay
from smilesculpt.changes.layers import LayerError
from smilesculpt.changes.packed import StaleChangeError
from smilesculpt.edits import DropLayer, Hold, RenameLayer, Reshape, SetLayer
from smilesculpt.remeshing import remesh_edit, remeshed
from smilesculpt.sculpting.recording import case_digest
from smilesculpt.sculpting.way_back import way_back
from smilesculpt.touched import touched_vertices
from tests.smilesculpt.sculpting.hands import ball_case, some_edit, split_face

START = ball_case()


class Worker:
    """Does and takes back, as the undo stack of a window does."""

    def __init__(self):
        self.case, self.done, self.gone = START, [], []

    def do(self, edit):
        after = apply_edit(self.case, edit)
        self.done.append(way_back(self.case, after))
        self.case, self.gone = after, []

    def undo(self):
        if self.done:
            self.gone.append(self.case.edits[-1])
            self.case = self.done.pop().before(self.case)

    def redo(self):
        if self.gone:
            rest = self.gone[:-1]
            self.do(self.gone[-1])
            self.gone = rest


@given(seed=st.integers(0, 10_000), steps=st.lists(st.sampled_from("ddddur"), max_size=25))
def test_any_way_through_undo_and_redo_gives_the_bits_of_a_replay(seed, steps):
    rng, worker = np.random.default_rng(seed), Worker()
    digests, alive = {(): case_digest(START)}, []
    for step in steps:
        if step == "d":
            alive.append(some_edit(worker.case, rng))  # kept, so that no id is given out twice
            worker.do(alive[-1])
        elif step == "u":
            worker.undo()
        else:
            worker.redo()
        history = tuple(map(id, worker.case.edits[2:]))
        known = digests.setdefault(history, case_digest(worker.case))
        assert case_digest(worker.case) == known
    assert case_digest(replay(worker.case, worker.case.edits)) == case_digest(worker.case)
    while worker.done:
        worker.undo()
    assert case_digest(worker.case) == digests[()]
    assert (worker.case.layers, worker.case.mask) == ((), None)
    assert worker.case.antagonist is None


def stroke(case, first=0, layer="", by=0.1):
    index = np.arange(first, first + 30, dtype=np.int32)
    return Reshape("sculpt", "Draw", index, case.surface.vertices[index] + by, layer=layer)


def test_a_packed_change_is_refused_on_another_state():
    one = apply_edit(START, stroke(START))
    with pytest.raises(StaleChangeError, match="another state"):
        apply_edit(one, one.edits[-1])


def test_a_layer_at_half_shows_half_and_at_nothing_the_shape_below():
    case = apply_edit(START, stroke(START, layer="ridge"))
    case = apply_edit(case, stroke(case, first=10, by=-0.04))
    half = apply_edit(case, SetLayer("ridge", 0.5))
    none = apply_edit(half, SetLayer("ridge", 0.0))
    moved = np.zeros((START.surface.n_vertices, 3))
    moved[10:40] -= 0.04
    assert np.allclose(none.surface.vertices, START.surface.vertices + moved, atol=1e-12)
    moved[:30] += 0.05
    assert np.allclose(half.surface.vertices, START.surface.vertices + moved, atol=1e-12)
    full = apply_edit(none, SetLayer("ridge", 1.0))
    assert np.allclose(full.surface.vertices, case.surface.vertices, atol=1e-12)


def test_a_stroke_on_half_a_layer_looks_as_it_was_drawn_and_counts_double():
    case = apply_edit(START, SetLayer("ridge", 0.5))
    edit = stroke(case, layer="ridge")
    case = apply_edit(case, edit)
    assert (case.surface.vertices[:30] == edit.positions).all()
    full = apply_edit(case, SetLayer("ridge", 1.0))
    assert np.allclose(full.surface.vertices[:30] - START.surface.vertices[:30], 0.2, atol=1e-12)


def test_a_layer_that_is_not_shown_refuses_strokes_and_says_what_to_do():
    case = apply_edit(START, SetLayer("ridge", 0.0))
    with pytest.raises(LayerError, match="raise it to sculpt on it"):
        apply_edit(case, stroke(case, layer="ridge"))
    with pytest.raises(LayerError, match="there are: 'ridge'"):
        apply_edit(case, DropLayer("pits"))


def test_a_renamed_layer_is_the_same_layer_under_its_new_name():
    case = apply_edit(START, stroke(START, layer="ridge"))
    after = apply_edit(case, RenameLayer("ridge", "Rim of 11"))
    assert [layer.name for layer in after.layers] == ["Rim of 11"]
    assert after.layers[0].offsets is case.layers[0].offsets
    assert after.surface is case.surface
    more = apply_edit(after, stroke(after, first=10, layer="Rim of 11"))
    assert len(more.layers) == 1
    assert case_digest(replay(more, more.edits)) == case_digest(more)
    back = way_back(case, after).before(after)
    assert case_digest(back) == case_digest(case)


@pytest.mark.parametrize(
    ("layer", "name", "words"),
    [
        ("pits", "x", "there is no such layer"),
        ("ridge", " ", "a layer needs a name"),
        ("ridge", "rim", "another layer is called 'rim' already"),
        ("ridge", "x" * 201, "201 letters; give at most 200"),
    ],
)
def test_a_layer_gets_no_name_that_it_cannot_go_by(layer, name, words):
    case = apply_edit(apply_edit(START, SetLayer("ridge")), SetLayer("rim"))
    with pytest.raises(LayerError, match=words):
        apply_edit(case, RenameLayer(layer, name))
    assert apply_edit(case, RenameLayer("ridge", "ridge")).layers[0].name == "ridge"


@pytest.mark.parametrize(("keeps_shape", "left"), [(True, 0.1), (False, 0.0)])
def test_a_dropped_layer_leaves_its_shape_or_takes_it_along(keeps_shape, left):
    case = apply_edit(START, stroke(START, layer="ridge"))
    case = apply_edit(case, DropLayer("ridge", keeps_shape))
    assert not case.layers
    moved = case.surface.vertices[:30] - START.surface.vertices[:30]
    assert np.allclose(moved, left, atol=1e-12)


def test_other_triangles_keep_labels_mask_base_and_what_was_touched():
    corners = np.sort(START.surface.faces[7])
    lifted = Reshape("sculpt", "Draw", corners, START.surface.vertices[corners] + 0.1, layer="r")
    case = apply_edit(START, lifted)
    case = apply_edit(case, Hold("Mask", corners, np.full(3, 0.6)))
    after = apply_edit(case, split_face(case.surface, 7))
    assert after.surface.n_vertices == case.surface.n_vertices + 1
    assert after.surface.n_faces == case.surface.n_faces + 2
    assert after.dentition.labels[-1] in case.dentition.labels[corners]
    assert after.mask[-1] == pytest.approx(0.6)
    middle = case.before().vertices[corners].mean(axis=0)
    assert np.allclose(after.before().vertices[-1], middle, atol=1e-12)
    assert np.allclose(after.layers[0].displacement(np.array([-1])), 0.1, atol=1e-9)
    assert np.flatnonzero(touched_vertices(after)).tolist() == [*corners, case.surface.n_vertices]


def test_other_triangles_in_any_order_are_taken_as_the_same_surface():
    rng = np.random.default_rng(3)
    surface = START.surface
    edit = split_face(surface, 5)
    split = remeshed(surface, edit.triangles)
    order = rng.permutation(split.n_vertices)
    place = np.argsort(order)
    faces = np.roll(place[split.faces], 1, axis=1)[rng.permutation(split.n_faces)]
    again = remesh_edit(surface, Mesh(split.vertices[order], faces), "Refine")
    assert remeshed(surface, again.triangles).vertices.tobytes() == split.vertices.tobytes()
    assert again.triangles.gone_faces.tolist() == edit.triangles.gone_faces.tolist() == [5]
    assert len(again.triangles.gone_vertices) == 0
    assert len(again.triangles.faces) == 3
