"""Icons: the one file that knows where they come from."""

import logging
import os
from collections.abc import Mapping
from functools import cache

from PyQt6.QtCore import QRect, QSize
from PyQt6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

os.environ.setdefault("QT_API", "pyqt6")
import qtawesome
from qtawesome.iconic_font import FontError

GLYPHS: Mapping[str, str] = {
    "mark": "tooth-outline",
    "search": "magnify",
    "undo": "undo",
    "recover": "backup-restore",
    "redo": "redo",
    "theme": "theme-light-dark",
    "help": "help-circle-outline",
    "settings": "cog-outline",
    "done": "check-circle",
    "current": "radiobox-marked",
    "attention": "alert",
    "open": "circle-outline",
    "error": "alert-circle",
    "note": "information-outline",
    "busy": "progress-clock",
    "stale": "autorenew",
    "draw": "brush-variant",
    "smooth": "blur",
    "inflate": "arrow-expand-all",
    "flatten": "format-vertical-align-bottom",
    "pinch": "arrow-collapse-horizontal",
    "crease": "chevron-double-down",
    "grab": "hand-back-right-outline",
    "mask": "shield-outline",
    "scrape": "format-vertical-align-top",
    "fill": "format-color-fill",
    "plateau": "layers-plus",
    "hook": "hook",
    "nudge": "gesture-swipe-right",
    "clone": "flip-horizontal",
    "restore": "restore",
    "unmask": "shield-off-outline",
    "more": "dots-horizontal",
    "move": "axis-arrow",
    "turn": "rotate-3d-variant",
    "scale": "resize",
    "copy": "content-copy",
    "distance": "ruler",
    "angle": "angle-acute",
    "tooth-size": "arrow-expand-vertical",
    "curvature": "vector-radius",
    "volume": "cube-scan",
    "add": "plus",
    "remove": "trash-can-outline",
    "rename": "pencil-outline",
    "pick": "cursor-default-outline",
    "fit": "fit-to-screen-outline",
    "perspective": "cube-outline",
    "compare": "compare",
    "view": "eye-outline",
    "colours": "gradient-horizontal",
    "looks": "layers-outline",
    "cut-across": "arrow-split-vertical",
    "cut-along": "arrow-split-horizontal",
    "cut-level": "format-align-middle",
    "cut-follow": "cursor-move",
    "close": "close",
    "eye": "eye-outline",
    "eye-off": "eye-off-outline",
    "lock": "lock-outline",
    "expanded": "chevron-down",
    "folded": "chevron-right",
    "swatch": "square-rounded",
    "tick": "check-bold",
    "newest": "arrow-right-thin",
    "older": "circle-medium",
    "file": "file-outline",
    "tray": "tray-arrow-down",
    "smile": "emoticon-happy-outline",
    "device": "magnet",
    "calibrate": "magnet",
    "register": "crosshairs-gps",
    "plan": "map-marker-path",
    "folder": "folder-search-outline",
    "import": "tray-arrow-down",
    "orient": "axis-arrow",
    "segment": "tooth-outline",
    "design": "ruler",
    "sculpt": "brush-variant",
    "check": "clipboard-check-outline",
    "export": "tray-arrow-up",
    "share": "share-variant-outline",
}

_log = logging.getLogger(__name__)


class _Drawn(QIconEngine):
    """An icon that keeps its pictures: the icon font is slow, and buttons are painted often."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._drawn_in = (f"mdi6.{GLYPHS[name]}", colour, disabled)
        self._pictures: dict[tuple[int, int, bool], QPixmap] = {}

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the picture in a size in px of the device."""
        is_off = mode == QIcon.Mode.Disabled
        key = (size.width(), size.height(), is_off)
        if key not in self._pictures:
            glyph, colour, disabled = self._drawn_in
            drawn = qtawesome.icon(glyph, color=disabled if is_off else colour)
            self._pictures[key] = drawn.pixmap(size, 1.0)
        return self._pictures[key]

    def paint(
        self, painter: QPainter | None, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        """Draw the picture."""
        if painter is not None:
            device = painter.device()
            ratio = 1.0 if device is None else device.devicePixelRatioF()
            painter.drawPixmap(rect, self.pixmap(rect.size() * ratio, mode, state))

    def clone(self) -> QIconEngine:
        """Return the same icon for somebody else."""
        other = _Drawn.__new__(_Drawn)
        QIconEngine.__init__(other)
        other._drawn_in, other._pictures = self._drawn_in, self._pictures
        return other


def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """Return a named icon in one colour; empty where the icon font cannot be loaded.

    Computers that block untrusted fonts cannot load it; buttons show their text then.

    Parameters
    ----------
    disabled : str
        Colour on a button that is off; the same one by default.
    """
    if not has_icons():
        return QIcon()
    return QIcon(_Drawn(name, colour, disabled or colour))


def pixmap(name: str, colour: str, size: int, pixel_ratio: float = 1.0) -> QPixmap:
    """Return a named icon as a square picture of `size` px."""
    if not has_icons():
        return QPixmap()
    return icon(name, colour).pixmap(QSize(size, size), pixel_ratio)


@cache
def has_icons() -> bool:
    """Say whether the icon font can be loaded; asked once, because the font stays loaded."""
    try:
        qtawesome.font("mdi6", 16)
    except FontError as error:
        _log.warning("icons are shown as text: %s", error)
        return False
    return True
