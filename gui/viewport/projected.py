"""From points of the dental frame to pixels of a picture."""

from numpy.typing import ArrayLike

from gui.viewport.view import Viewport
from meshes.arrays import Vertices


def on_screen(viewport: Viewport, points: ArrayLike) -> list[tuple[float, float, float]]:
    """Return x, y (px) and depth (mm) of points, shape (n, 3), as plain numbers for a painter."""
    camera = viewport.navigation.camera
    rows: Vertices = camera.screen(points, viewport.width(), viewport.height())
    return [(x, y, depth) for x, y, depth in rows.tolist()]
