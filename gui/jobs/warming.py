"""Compiles the kernels of the brushes in a worker, so that the first stroke does not wait."""

import numpy as np

from gui.jobs.workers import Job
from meshes.brushes.settings import BRUSHES, BrushSettings
from meshes.brushes.stroke import Stroke
from meshes.brushes.surface import SculptSurface
from meshes.primitives import icosphere
from meshes.progress import Progress


def warm_kernels() -> Job[None]:
    """Start the job that makes every kind of stroke once, on a small ball."""
    job = Job("Preparing the brushes", _stroke_once)
    job.start()
    return job


def _stroke_once(progress: Progress) -> None:
    surface = SculptSurface(icosphere(5.0, 2))
    for brush in BRUSHES:
        hit = surface.pick(np.array([0.0, -20.0, 0.0]), np.array([0.0, 1.0, 0.0]))
        if hit is not None:
            stroke = Stroke(surface, BrushSettings(brush=brush, radius=2.0, mirror=True))
            stroke.move_to(hit.point)
            stroke.end()
    surface.take_dirty()
