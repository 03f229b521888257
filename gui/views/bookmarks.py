"""Views kept under a name: in the dental frame, so that they fit every case."""

import json
from dataclasses import dataclass
from typing import Final

from PyQt6.QtCore import QObject, pyqtSignal

from gui.settings import Settings
from gui.words import tr
from smilesculpt.picturing.camera import Camera

MOST: Final = 9
"""As many as there are digits for their keys."""

_PARTS: Final = ("azimuth", "elevation", "half_height")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A camera under a name."""

    name: str
    camera: Camera


class Bookmarks(QObject):
    """The kept views in their order; remembered between two starts."""

    changed = pyqtSignal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._kept = read_bookmarks(settings.bookmarks)

    @property
    def kept(self) -> tuple[Bookmark, ...]:
        """All of them."""
        return self._kept

    def keep(self, camera: Camera) -> Bookmark | None:
        """Keep a view under a name of ours; None where there is no room."""
        if len(self._kept) >= MOST:
            return None
        names = {each.name for each in self._kept}
        free = (tr("View {}").format(k) for k in range(1, MOST + 2))
        made = Bookmark(next(name for name in free if name not in names), camera)
        self._put((*self._kept, made))
        return made

    def rename(self, at: int, name: str) -> None:
        """Give a view another name; an empty one changes nothing."""
        if name.strip():
            kept = list(self._kept)
            kept[at] = Bookmark(name.strip(), kept[at].camera)
            self._put(tuple(kept))

    def drop(self, at: int) -> None:
        """Forget a view."""
        self._put(self._kept[:at] + self._kept[at + 1 :])

    def _put(self, kept: tuple[Bookmark, ...]) -> None:
        self._kept = kept
        self._settings.keep_bookmarks(written(kept))
        self.changed.emit()


def written(kept: tuple[Bookmark, ...]) -> str:
    """Return views as text for the settings."""
    rows = [
        {
            "name": each.name,
            "azimuth": each.camera.azimuth,
            "elevation": each.camera.elevation,
            "centre": list(each.camera.centre),
            "half_height": each.camera.half_height,
            "perspective": each.camera.perspective,
        }
        for each in kept
    ]
    return json.dumps(rows)


def read_bookmarks(text: str) -> tuple[Bookmark, ...]:
    """Return the views of a text; those that cannot be read are left out."""
    try:
        rows = json.loads(text or "[]")
    except ValueError:
        return ()
    found = (_read(row) for row in rows if isinstance(row, dict))
    return tuple(each for each in found if each is not None)[:MOST]


def _read(row: dict[str, object]) -> Bookmark | None:
    numbers = [row.get(part) for part in _PARTS]
    centre = row.get("centre")
    if not isinstance(centre, list) or len(centre) != 3:
        return None
    values = [float(each) for each in (*numbers, *centre) if isinstance(each, int | float)]
    if len(values) != len(_PARTS) + 3 or not values[2] > 0.0:
        return None
    azimuth, elevation, half_height, x, y, z = values
    camera = Camera(azimuth, elevation, (x, y, z), half_height, bool(row.get("perspective")))
    return Bookmark(str(row.get("name", "")), camera)
