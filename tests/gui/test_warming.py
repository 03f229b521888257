"""After the warming at the start, no stroke and no drag of a tooth compiles anything."""

import os
import subprocess
import sys

import pytest

FIRST_USE = """
import sys
import numpy as np
from numba.core.dispatcher import Dispatcher
from gui.jobs.warming import work_once
from meshes.brushes.limits import clearance_limit, thickness_limit
from meshes.brushes.settings import BRUSHES, MASK_BRUSHES, BrushSettings
from smilesculpt.case import apply_edit
from smilesculpt.edits import Label, Orient
from smilesculpt.placing.arranging import chain_of
from smilesculpt.placing.placing import Placement, edit_of_placement
from smilesculpt.placing.showing import Showing
from smilesculpt.placing.tooth_move import ToothMove
from smilesculpt.sample import sample_scan
from smilesculpt.sculpting.limit_words import LimitWords, limits_of
from smilesculpt.sculpting.locks import LockWords, worked_on
from smilesculpt.sculpting.strokes import begin_stroke, sculpt_surface
from smilesculpt.case import Case, ScanSource

def compiled():
    kernels = set()
    for name, module in sorted(sys.modules.items()):
        if name.rpartition(".")[2].endswith("_kernels"):
            for each in vars(module).values():
                if isinstance(each, Dispatcher):
                    for types in each.signatures:
                        kernels.add((each.__module__, each.__name__, str(types)))
    return kernels

scan = sample_scan(n_faces=10_000)
source = ScanSource("sample", "sample", scan.mesh.digest(), "mm", "made in millimetres")
case = apply_edit(Case("Sample", source, scan.mesh), Orient(scan.orientation()))
case = apply_edit(case, Label(scan.dentition()))
surface = sculpt_surface(case)  # made when a case is opened, before there is anything to work on

if {is_warm}:
    work_once(lambda fraction, words: None)
before = compiled()

at = case.surface.vertices[case.dentition.vertices_of(11)].mean(axis=0)
hit = surface.pick(at + np.array([0.0, -60.0, 0.0]), np.array([0.0, 1.0, 0.0]))
words = (LimitWords("thickness", 0.0, (11, 12)), LimitWords("thickness", 0.0))
limits = limits_of(case, words, {{}})
limits[0].gaps(case.surface.vertices)
for brush in BRUSHES:
    for given in ((), limits):
        settings = BrushSettings(brush=brush, mirror=bool(given), pressure_radius=True)
        lock = LockWords(worked_on(11, mirror=True))
        stroke = begin_stroke(case, surface, settings, lock=lock, limits=given)
        for step in range(4):
            stroke.move_to(hit.point + np.array([0.3 * step, 0.0, 0.0]), pressure=0.7)
            surface.take_dirty_places()
        result = stroke.end()
        if brush in MASK_BRUSHES:
            surface.set_mask(result.before, vertex_index=result.vertex_index)
        else:
            surface.place(result.vertex_index, result.before)
for teeth in ((11,), chain_of(case, 11).teeth):
    for move in (ToothMove(11, shift=(0.3, 0.0, 0.0)), ToothMove(11, rotation=0.1)):
        placement = Placement(case, teeth)
        showing = Showing(placement, surface)
        showing.begin()
        showing.show((move,))
        surface.place(showing.vertex_index, placement.now[showing._shown])
        showing.begin()
        showing.show((move,))
        surface.place(showing.vertex_index, showing.points())
        case = apply_edit(case, edit_of_placement(placement, (move,)))
for name in sorted(compiled() - before):
    print(*name)
"""


def first_uses(*, is_warm):
    """Return the kernels that the first strokes and drags of a process have to make ready."""
    words = [sys.executable, "-c", FIRST_USE.format(is_warm=is_warm)]
    path = {"PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(
        words, env={**os.environ, **path}, capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.stderr == ""
    return ended.stdout.splitlines()


@pytest.mark.timeout(600)
def test_no_stroke_and_no_drag_makes_a_kernel_ready_after_the_warming():
    assert first_uses(is_warm=True) == []
    cold = " ".join(first_uses(is_warm=False))  # so that the claim above is about something
    assert all(name in cold for name in ("add_dab", "hold_back", "share_out", "set_normals"))
