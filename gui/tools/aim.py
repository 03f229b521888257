"""From a pixel to the surface under it."""

from PyQt6.QtCore import QPointF

from gui.tools.sculptor import Sculptor
from gui.viewport.view import Viewport
from meshes.arrays import Vector
from meshes.picking.picking import Hit


def aim(viewport: Viewport, sculptor: Sculptor, at: QPointF) -> Hit | None:
    """Return what lies under a pixel of the viewport, or None."""
    camera = viewport.navigation.camera
    origin, direction = camera.ray(at.x(), at.y(), viewport.width(), viewport.height())
    return sculptor.pick(origin, direction)


def beside(viewport: Viewport, at: QPointF, point: Vector) -> Vector:
    """Return where the ray of a pixel meets the plane through a point that faces the viewer."""
    camera = viewport.navigation.camera
    origin, direction = camera.ray(at.x(), at.y(), viewport.width(), viewport.height())
    back = camera.axes()[2]
    along = float(((point - origin) * back).sum() / (direction * back).sum())
    met: Vector = origin + along * direction
    return met
