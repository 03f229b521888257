"""Compiles the kernels of the hand in a worker, so that no first stroke or drag waits for them.

Everything is done once on a jaw of six balls, by the ways that the tools go: a kernel that is
called there with the same kinds of arrays is ready for them.
"""

from collections.abc import Sequence

import numpy as np

from gui.jobs.workers import Job
from meshes.arrays import Matrix
from meshes.brushes.limits import Limit, clearance_limit, thickness_limit
from meshes.brushes.settings import BRUSHES, MASK_BRUSHES, Brush, BrushSettings
from meshes.brushes.surface import SculptSurface
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.progress import Progress
from smilesculpt.case import Case, apply_edit
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.edits import Label, Orient
from smilesculpt.placing.arranging import chain_of
from smilesculpt.placing.placing import Placement, edit_of_placement
from smilesculpt.placing.showing import Showing
from smilesculpt.placing.tooth_move import ToothMove
from smilesculpt.scan_source import ScanSource
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.strokes import begin_stroke, sculpt_surface

_TEETH = (13, 12, 11, 21, 22, 23)
_APART = 8.0
_LOCK = LockWords(teeth=(11, 21))
_HAND = (11, (ToothMove(11, shift=(0.2, 0.1, 0.0), rotation=0.1), ToothMove(11, tip=0.1)))


def warm_kernels() -> Job[None]:
    """Start the job that makes every kind of stroke and moves a tooth once."""
    job = Job("Preparing the brushes", work_once)
    job.start()
    return job


def work_once(progress: Progress) -> None:
    """Make every kind of stroke, and move a tooth twice.

    It stops between two of them where the progress raises.
    """
    case = _small_jaw()
    surface = sculpt_surface(case)
    limits = (thickness_limit(case.before(), 0.0), clearance_limit(case.before(), 0.1))
    for limit in limits:
        limit.gaps(surface.positions())
    for number, brush in enumerate(BRUSHES):
        progress(number / len(BRUSHES), "Preparing the brushes")
        _stroke(case, surface, brush, () if brush in MASK_BRUSHES else limits)
    progress(1.0, "Preparing the teeth")
    _move(case, surface)


def _stroke(case: Case, surface: SculptSurface, brush: Brush, limits: Sequence[Limit]) -> None:
    """Make a stroke with a brush, and keep nothing of it."""
    hit = surface.pick(np.array([_APART / 2, -50.0, 0.0]), np.array([0.0, 1.0, 0.0]))
    if hit is None:
        return
    settings = BrushSettings(brush=brush, radius=2.0, mirror=True)
    for ends in (False, True):
        stroke = begin_stroke(case, surface, settings, lock=_LOCK, limits=limits)
        for step in range(3):
            stroke.move_to(hit.point + np.array([0.5 * step, 0.0, 0.0]))
        surface.take_dirty_places()
        if not ends:
            stroke.cancel()
            continue
        moved = stroke.end().vertex_index
        surface.place(moved, case.before().vertices[moved])
        surface.set_mask(np.zeros(len(moved)), vertex_index=moved)


def _move(case: Case, surface: SculptSurface) -> None:
    """Move a tooth from where it was scanned, and from where it went, with its neighbours."""
    fdi, moves = _HAND
    for move in moves:
        chain = chain_of(case, fdi)
        placement = Placement(case, chain.teeth)
        showing = Showing(placement, surface)
        showing.begin()
        showing.show(chain.moves(move))
        surface.place(showing.vertex_index, showing.points())
        case = apply_edit(case, edit_of_placement(placement, chain.moves(move)))


def _small_jaw() -> Case:
    """Return a case whose teeth are balls; the half that looks up is gum."""
    ball = icosphere(4.0, 2)
    middles = [_APART * (number - (len(_TEETH) - 1) / 2) for number in range(len(_TEETH))]
    points = [ball.vertices + np.array([x, 0.02 * x * x, 0.0]) for x in middles]
    faces = [ball.faces + number * ball.n_vertices for number in range(len(_TEETH))]
    mesh = Mesh(np.concatenate(points), np.concatenate(faces).astype(np.int32))
    numbers = np.repeat(np.array(_TEETH, np.int16), ball.n_vertices)
    labels = np.where(mesh.vertices[:, 2] < 0.5, numbers, np.int16(0)).astype(np.int16)
    source = ScanSource("balls", "sample", mesh.digest(), "mm", "made in millimetres")
    here: Matrix = np.eye(4)
    oriented = apply_edit(Case("Balls", source, mesh), Orient(Orientation("upper", here, 1.0)))
    teeth = tuple(Tooth(fdi, 1.0) for fdi in _TEETH)
    return apply_edit(oriented, Label(Dentition("upper", labels, teeth)))
