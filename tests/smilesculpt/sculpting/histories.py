"""Random sessions on a jaw: strokes, moved teeth, layers, masks, other triangles, undo and redo."""

import numpy as np

from meshes.brushes import BrushSettings, StrokeRecord
from meshes.mesh import Mesh
from meshes.remodel.region import RegionError
from smilesculpt.antagonist import Antagonist
from smilesculpt.changes.layers import LayerError
from smilesculpt.edits import DropLayer, RenameLayer, SetAntagonist, SetLayer
from smilesculpt.placing.place_act import PlaceAct
from smilesculpt.placing.tooth_move import PlaceError, ToothMove
from smilesculpt.sculpting.acts import DesignAct, HoldAll, HoldTeeth, StrokeAct
from smilesculpt.sculpting.limit_words import LimitWords, clearance_words
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.regions import NoRegionError, remesh_where
from smilesculpt.sculpting.replaying import Hand
from smilesculpt.sculpting.way_back import way_back
from smilesculpt.wishes import Wishes

TEETH = (11, 21, 12, 22, 13)
KINDS = ["stroke"] * 6 + ["place"] * 4 + ["amount", "rename", "drop", "teeth", "all"]
KINDS += ["remesh", "design", "oppose", "undo", "undo", "undo", "redo", "redo"]
BRUSHES = ("draw", "smooth", "inflate", "pinch", "grab", "layer", "mask", "unmask", "restore")


class Session:
    """A person at work, with an undo stack as the window has it."""

    def __init__(self, case):
        self.hand, self.start = Hand(case), case
        self.done, self.gone, self.kinds = [], [], []

    @property
    def case(self):
        return self.hand.case

    def step(self, rng):
        """Do something at random; what cannot be done is left."""
        kind = str(rng.choice(KINDS))
        if kind == "undo":
            self.undo()
        elif kind == "redo":
            self.redo()
        else:
            try:
                act = some_act(self.case, kind, rng)
                before = self.case
                self.hand.do(act)
            except (LayerError, PlaceError, RegionError, NoRegionError):
                return
            if self.case is not before:
                self.done.append(way_back(before, self.case))
                self.gone.clear()
                self.kinds.append(kind)

    def undo(self):
        if self.done:
            back = self.done.pop()
            self.gone.append(self.case.edits[-1])
            self.show(back.before(self.case), back)

    def redo(self):
        if self.gone:
            before = self.case
            self.hand._take(self.gone.pop())
            self.done.append(way_back(before, self.case))

    def show(self, case, back):
        """Keep the surface under the brush equal to the case, as the window does."""
        if back.moved is None:
            self.hand = Hand(case)
            return
        self.hand.case = case
        self.hand.surface.place(back.moved, case.surface.vertices[back.moved])
        if len(back.held):
            mask = np.zeros(case.surface.n_vertices) if case.mask is None else case.mask
            self.hand.surface.set_mask(mask[back.held], vertex_index=back.held)


def some_act(case, kind, rng):
    """Return an act of a kind."""
    fdi = int(rng.choice(TEETH))
    names = [layer.name for layer in case.layers]
    layer = str(rng.choice(names)) if names else "ridge"
    if kind == "place":
        return PlaceAct((some_move(fdi, rng),))
    if kind == "amount":
        return SetLayer(str(rng.choice([layer, "pits"])), float(rng.choice([0.0, 0.3, 1.0, 1.7])))
    if kind == "rename":
        return RenameLayer(layer, f"name {rng.integers(100)}")
    if kind == "drop":
        return DropLayer(layer, bool(rng.integers(2)))
    if kind == "teeth":
        return HoldTeeth((fdi,), bool(rng.integers(2)))
    if kind == "all":
        return HoldAll(str(rng.choice(["free", "invert", "free"])))
    if kind == "design":
        return DesignAct(Wishes(length_change=float(rng.uniform(-0.5, 0.5))))
    if kind == "remesh":
        where = case.dentition.labels == fdi
        return remesh_where(case, where, float(rng.choice([0.6, 1.6])), "Refine")
    if kind == "oppose":
        return SetAntagonist(below(case, rng) if rng.integers(4) else None)
    return some_stroke(case, fdi, names, rng)


def some_move(fdi, rng):
    """Return somewhere for a tooth to stand; now and then where it was scanned."""
    if not rng.integers(4):
        return ToothMove(fdi)
    shift, (tip, torque, rotation) = rng.normal(scale=0.4, size=3), rng.uniform(-0.5, 0.5, 3)
    scale = tuple(rng.uniform(0.9, 1.1, 3).tolist())
    return ToothMove(fdi, tuple(shift.tolist()), tip, torque, rotation, scale)


def some_stroke(case, fdi, names, rng):
    """Return a stroke on a tooth, on the shape or on a layer, limited or not."""
    surface = case.surface
    own = np.flatnonzero(case.dentition.labels == fdi)
    start = surface.vertices[rng.choice(own)]
    points = start + rng.normal(scale=0.3, size=(5, 3)).cumsum(axis=0)
    settings = BrushSettings(
        brush=str(rng.choice(BRUSHES)),
        radius=float(rng.uniform(0.8, 2.5)),
        strength=float(rng.uniform(0.2, 1.0)),
        mirror=bool(rng.integers(2)),
        front_facing_only=bool(rng.integers(2)),
    )
    lock = LockWords((fdi,), bool(rng.integers(2)), bool(rng.integers(2)))
    limits = (LimitWords("thickness", 0.0),) if not rng.integers(4) else ()
    if case.antagonist is not None and rng.integers(2):
        limits = (*limits, clearance_words(case, 0.1))
    layer = str(rng.choice(["", "ridge", *names]))
    record = StrokeRecord(settings, points, rng.uniform(0.3, 1.0, len(points)))
    return StrokeAct(record, lock, limits, layer, "Stroke")


def below(case, rng):
    """Return the jaw mirrored below itself, in the frame of its scan."""
    vertices = case.before().vertices * [1.0, 1.0, -1.0]
    vertices[:, 2] += 2.0 * case.before().vertices[:, 2].min() - rng.uniform(0.0, 0.5)
    back = np.linalg.inv(case.orientation.dental_from_scan)
    mesh = Mesh(vertices, case.before().faces[:, ::-1]).moved(back)
    return Antagonist(case.source, mesh)
