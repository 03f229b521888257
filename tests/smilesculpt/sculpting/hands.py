"""Cases small enough for many edits, and edits of every kind drawn at random."""

import numpy as np

from meshes.brushes import BrushSettings, StrokeRecord
from meshes.primitives import icosphere
from smilesculpt.antagonist import Antagonist
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.changes.layers import LEAST_AMOUNT, turn_of
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.edits import (
    DropLayer,
    Hold,
    Label,
    LayerTurn,
    Orient,
    RenameLayer,
    Reshape,
    SetAntagonist,
    SetLayer,
)
from smilesculpt.remeshing import remesh_edit
from smilesculpt.sculpting.acts import HoldAll, HoldTeeth, StrokeAct
from smilesculpt.sculpting.locks import LockWords

SCAN = icosphere(5.0, 3)
SOURCE = ScanSource("b.stl", "stl", "0" * 64, "mm", "told")
LAYERS = ("", "ridge", "pits")
KINDS = ["hold", "amount", "drop", "rename", "place", "remesh", "oppose"]


def ball_case():
    """Return a ball whose right and left halves are the teeth 11 and 21, gum above."""
    labels = np.where(SCAN.vertices[:, 0] > 0, 21, 11).astype(np.int16)
    labels[SCAN.vertices[:, 2] > 2.5] = 0
    turn = np.eye(4)
    turn[:3, 3] = (0.1, -0.3, 0.7)
    case = apply_edit(Case("Ball", SOURCE, SCAN), Orient(Orientation("upper", turn, 1.0)))
    teeth = (Tooth(11, 1.0), Tooth(21, 1.0))
    return apply_edit(case, Label(Dentition("upper", labels, teeth)))


def some_edit(case, rng):
    """Return an edit of a random kind that the case allows."""
    kind = rng.choice(["move"] * 3 + KINDS)
    surface = case.surface
    index = np.sort(rng.choice(surface.n_vertices, 40, replace=False)).astype(np.int32)
    moved = surface.vertices[index] + rng.normal(scale=0.03, size=(40, 3))
    if kind == "hold":
        return Hold("Mask", index, rng.choice([0.0, 0.25, 1.0], 40))
    if kind == "amount":
        amount = float(rng.choice([0.0, 0.3, 1.0, 1.7]))
        return SetLayer(str(rng.choice(LAYERS[1:])), amount)
    if kind == "drop" and case.layers:
        layer = case.layers[int(rng.integers(len(case.layers)))]
        return DropLayer(layer.name, bool(rng.integers(2)))
    if kind == "rename" and case.layers:
        names = {layer.name for layer in case.layers}
        free = [name for name in (*LAYERS[1:], "third") if name not in names]
        return RenameLayer(case.layers[0].name, free[0]) if free else SetAntagonist(None)
    if kind == "oppose":
        shift = np.eye(4)
        shift[2, 3] = -10.0 - float(rng.uniform())
        other = Antagonist(SOURCE, SCAN.moved(shift))
        return SetAntagonist(other if rng.integers(3) else None)
    if kind == "place":
        return Reshape("place", "Move 11", index, moved, turned=some_turns(case, index))
    if kind == "remesh":
        return split_face(surface, int(rng.integers(surface.n_faces)))
    names = {layer.name for layer in case.layers if layer.amount < LEAST_AMOUNT}
    usable = [name for name in LAYERS if name not in names]
    return Reshape("sculpt", "Draw", index, moved, layer=str(rng.choice(usable)))


def some_turns(case, index):
    """Return the layers of a case turned by a right angle in some vertices."""
    turns = []
    for layer in case.layers:
        change = turn_of(layer, index, layer.offsets[index][:, [1, 0, 2]] * [-1, 1, 1])
        if change is not None:
            turns.append(LayerTurn(layer.name, change))
    return tuple(turns)


def split_face(surface, face):
    """Return the edit that puts a vertex into the middle of a face."""
    corners = surface.faces[face]
    middle = surface.vertices[corners].mean(axis=0)
    new = surface.n_vertices
    fan = [[corners[k], corners[(k + 1) % 3], new] for k in range(3)]
    faces = np.concatenate([np.delete(surface.faces, face, axis=0), fan])
    after = type(surface)(np.concatenate([surface.vertices, middle[None]]), faces)
    return remesh_edit(surface, after, "Refine")


def some_act(rng):
    """Return a stroke, or a mask, at random on the ball."""
    kind = rng.choice(["stroke"] * 6 + ["teeth", "all", "amount"])
    if kind == "teeth":
        return HoldTeeth((int(rng.choice([0, 11, 21])),), bool(rng.integers(2)))
    if kind == "all":
        return HoldAll(str(rng.choice(["free", "invert"])))
    if kind == "amount":
        return SetLayer("ridge", float(rng.choice([0.5, 1.0, 1.5])))
    start = rng.normal(size=3)
    way = rng.normal(size=(6, 3)).cumsum(axis=0) * 0.2
    points = start + way
    points = 5.0 * points / np.sqrt((points**2).sum(axis=1))[:, None] + (0.1, -0.3, 0.7)
    settings = BrushSettings(
        brush=str(rng.choice(["draw", "smooth", "inflate", "pinch", "mask", "restore"])),
        radius=float(rng.uniform(0.8, 2.0)),
        strength=float(rng.uniform(0.2, 1.0)),
        mirror=bool(rng.integers(2)),
        pressure_strength=bool(rng.integers(2)),
    )
    record = StrokeRecord(settings, points, rng.uniform(0.2, 1.0, len(points)))
    lock = LockWords((int(rng.choice([11, 21])),), bool(rng.integers(2)), bool(rng.integers(2)))
    layer = str(rng.choice(["", "ridge"]))
    return StrokeAct(record, lock, layer=layer, title="Stroke")
