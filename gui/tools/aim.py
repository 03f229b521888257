"""From a pixel to the surface under it."""

import numpy as np
from PyQt6.QtCore import QPointF

from gui.tools.sculptor import Sculptor
from gui.viewport.view import Viewport
from meshes.arrays import Vector
from meshes.picking.picking import Hit


def aim(viewport: Viewport, sculptor: Sculptor, at: QPointF) -> Hit | None:
    """Return what is seen under a pixel of the viewport, or None."""
    cut = viewport.scene.cut
    if cut is None:
        return aim_past_cut(viewport, sculptor, at)
    origin, direction = _ray(viewport, at)
    normal = np.array(cut.normal)
    height = float((normal * (origin - cut.point)).sum())
    falls = -float((normal * direction).sum())
    if height > 0.0 and falls > 0.0:  # from where is cut away into what stays
        origin = origin + height / falls * direction
    hit = sculptor.pick(origin, direction)
    return hit if hit is not None and cut.keeps(hit.point) else None


def aim_past_cut(viewport: Viewport, sculptor: Sculptor, at: QPointF) -> Hit | None:
    """Return what lies under a pixel, also where the picture is cut away, or None."""
    return sculptor.pick(*_ray(viewport, at))


def beside(viewport: Viewport, at: QPointF, point: Vector) -> Vector:
    """Return where the ray of a pixel meets the plane through a point that faces the viewer."""
    origin, direction = _ray(viewport, at)
    back = viewport.navigation.camera.axes()[2]
    along = float(((point - origin) * back).sum() / (direction * back).sum())
    met: Vector = origin + along * direction
    return met


def _ray(viewport: Viewport, at: QPointF) -> tuple[Vector, Vector]:
    camera = viewport.navigation.camera
    return camera.ray(at.x(), at.y(), viewport.width(), viewport.height())
