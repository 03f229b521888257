"""Draw and smooth: a drag works on the surface, a ring shows where."""

from collections.abc import Callable

from gui.sculptor import Sculptor
from gui.tools.aim import aim
from gui.view_state import ViewState
from gui.viewport.pointer import Pointer
from gui.viewport.ring import Ring, mirrored, ring_on
from gui.viewport.view import Viewport
from gui.words import tr
from meshes.brushes.settings import Brush
from meshes.picking.picking import Hit


class BrushTool:
    """One brush; Ctrl inverts it, Shift smooths instead.

    Parameters
    ----------
    refused : callable
        Told in words why a drag changes nothing.
    """

    def __init__(
        self,
        brush: Brush,
        viewport: Viewport,
        sculptor: Sculptor,
        view_state: ViewState,
        refused: Callable[[str], object],
    ) -> None:
        self._brush = brush
        self._viewport, self._sculptor = viewport, sculptor
        self._view_state, self._refused = view_state, refused
        self.rings: tuple[Ring, ...] = ()

    def start(self, at: Pointer) -> None:
        """Begin a stroke where the pointer is on the surface."""
        hit = aim(self._viewport, self._sculptor, at.at)
        if hit is None or self._view_state.before:
            return
        tooth = self._sculptor.tooth_at(hit)
        if tooth and not self._view_state.shown(str(tooth)).visible:
            self._refused(tr("Tooth {} is hidden. Show it to change it.").format(tooth))
            return
        brush: Brush = "smooth" if at.smooth else self._brush
        began = self._sculptor.begin(brush, hit, self._view_state.brush, invert=at.invert)
        if not began and self._view_state.brush.lock_gum:
            self._refused(tr("The gum is locked. Take the tick off Lock gum to change it."))
        self._show_ring(hit)

    def move(self, at: Pointer) -> None:
        """Go on with the stroke."""
        hit = aim(self._viewport, self._sculptor, at.at)
        if hit is not None and self._sculptor.is_stroking:
            self._sculptor.go_on(hit)
        self._show_ring(hit)

    def end(self, at: Pointer) -> None:
        """End the stroke: one step of undo."""
        self._sculptor.finish()

    def hover(self, at: Pointer | None) -> None:
        """Show the ring under the pointer."""
        hit = None if at is None else aim(self._viewport, self._sculptor, at.at)
        self._show_ring(hit)

    def cancel(self) -> bool:
        """Put the surface back as it was before the stroke."""
        return self._sculptor.cancel()

    def _show_ring(self, hit: Hit | None) -> None:
        surface = self._sculptor.surface
        if hit is None or surface is None:
            self.rings = ()
        else:
            settings = self._view_state.brush
            normal = surface.normal_at(hit)
            ring = ring_on(surface, hit.point, normal, settings.radius)
            self.rings = (ring, mirrored(ring)) if settings.mirror else (ring,)
        self._viewport.update()
