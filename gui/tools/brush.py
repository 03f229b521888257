"""The brushes: a drag works on the surface, a ring shows where."""

from collections.abc import Callable, Iterator, Sequence

from gui.casework.brush_kinds import BY_BRUSH
from gui.casework.view_state import ViewState
from gui.tools.aim import aim, beside
from gui.tools.pixel_walk import PixelWalk
from gui.tools.sculptor import Sculptor
from gui.viewport.pointer import Pointer
from gui.viewport.ring import Ring, mirrored, ring_on
from gui.viewport.view import Viewport
from gui.words import tr
from meshes.arrays import Vector
from meshes.brushes.settings import DRAGGING_BRUSHES, MASK_BRUSHES, Brush
from meshes.picking.picking import Hit


class BrushTool:
    """One brush; Ctrl inverts it, Shift smooths instead.

    Parameters
    ----------
    refused : callable
        Told in words why a drag changes nothing, or what it does.

    Attributes
    ----------
    rings : tuple of Ring
    lock : str
        Who holds what lies under the pointer; empty where it is free.
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
        self._held_at: Vector | None = None
        self._walk: PixelWalk | None = None
        self._hit: Hit | None = None
        self.rings: tuple[Ring, ...] = ()
        self.lock = ""
        view_state.brush_changed.connect(self.look_again)
        sculptor.taken.connect(self._forget)

    def start(self, at: Pointer) -> None:
        """Begin a stroke where the pointer is on the surface."""
        hit = aim(self._viewport, self._sculptor, at.at)
        if hit is None or self._view_state.before:
            return
        smooths = at.smooth and self._brush not in MASK_BRUSHES
        brush: Brush = "smooth" if smooths else self._brush
        self.lock = self._why_not(brush, hit)
        if self.lock:
            self._refused(self.lock)
        elif self._sculptor.begin(brush, hit, self._view_state.brush, at):
            self._held_at = hit.point if brush in DRAGGING_BRUSHES else None
            # What drags goes straight from event to event on its plane: nothing to look at.
            self._walk = None if brush in DRAGGING_BRUSHES else PixelWalk(at)
        self._show_ring(hit)

    def move(self, at: Pointer) -> None:
        """Go on with the stroke, over the surface on the whole way to the pointer."""
        if self._sculptor.is_stroking:
            passed = (at,) if self._walk is None else self._walk.go_to(at)
            self._sculptor.go_along(self._places(passed))
        self._show_ring(aim(self._viewport, self._sculptor, at.at))

    def end(self, at: Pointer) -> None:
        """End the stroke: one step of undo."""
        if self._sculptor.is_stroking and self._walk is not None:
            self._sculptor.go_along(self._places(self._walk.rest()))
        self._sculptor.finish()

    def hover(self, at: Pointer | None) -> None:
        """Show the ring under the pointer, and who holds what lies there."""
        hit = None if at is None else aim(self._viewport, self._sculptor, at.at)
        self._show_ring(hit)
        self._tell_lock()

    def look_again(self) -> None:
        """Lay the ring anew where it is, and tell who holds that place now."""
        if self._hit is not None:
            self._show_ring(self._hit)
            self._tell_lock()

    def cancel(self) -> bool:
        """Put the surface back as it was before the stroke."""
        return self._sculptor.cancel()

    def _places(self, passed: Sequence[Pointer]) -> Iterator[tuple[Vector, float]]:
        """Give points of the dental frame with their pressure, each when it is asked for."""
        for at in passed:
            if self._held_at is not None:
                yield beside(self._viewport, at.at, self._held_at), at.pressure
            # Aimed at the surface as the places before have left it.
            elif (hit := aim(self._viewport, self._sculptor, at.at)) is not None:
                yield hit.point, at.pressure

    def _why_not(self, brush: Brush, hit: Hit) -> str:
        tooth = self._sculptor.tooth_at(hit)
        if tooth and not self._view_state.shown(str(tooth)).visible:
            return tr("Tooth {} is hidden. Show it to change it.").format(tooth)
        return self._sculptor.why_not(brush, hit, self._view_state.brush)

    def _tell_lock(self) -> None:
        why_not = "" if self._hit is None else self._why_not(self._brush, self._hit)
        if why_not != self.lock:
            self.lock = why_not
            self._refused(why_not or tr(BY_BRUSH[self._brush].hint))

    def _forget(self) -> None:
        """Have no ring on a surface that is gone."""
        self._hit, self.rings = None, ()
        self._tell_lock()

    def _show_ring(self, hit: Hit | None) -> None:
        self._hit = hit
        surface = self._sculptor.surface
        if hit is None or surface is None or not hit.from_outside:
            self.rings = ()
        else:
            settings = self._view_state.brush
            normal = surface.normal_at(hit)
            ring = ring_on(surface, hit.point, normal, settings.radius)
            self.rings = (ring, mirrored(ring, settings.plane)) if settings.mirror else (ring,)
        self._viewport.update()
