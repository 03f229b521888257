"""What the program remembers between two starts; on this computer only."""

from pathlib import Path
from typing import cast

from PyQt6.QtCore import QByteArray, QSettings

from gui.style.tokens import THEMES, ThemeName

MOST_RECENT = 6

USUAL_DEVICE = ("127.0.0.1", 18944)
"""A device on this computer, at the port of OpenIGTLink."""


class Settings:
    """Theme, language, place of the window, recent files, the device that plans are sent to.

    Parameters
    ----------
    store : QSettings
    """

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def theme(self) -> ThemeName:
        """Name of the theme."""
        name = str(self._store.value("theme", "dark"))
        return cast(ThemeName, name) if name in THEMES else "dark"

    def keep_theme(self, name: ThemeName) -> None:
        """Remember the theme."""
        self._store.setValue("theme", name)

    @property
    def language(self) -> str:
        """Code of the language of the window; empty for the computer's."""
        return str(self._store.value("language", ""))

    def keep_language(self, code: str) -> None:
        """Remember the language; it holds from the next start on."""
        self._store.setValue("language", code)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else None

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window stands."""
        self._store.setValue("geometry", geometry)

    @property
    def device(self) -> tuple[str, int]:
        """Host and port of the device that plans are sent to."""
        host = str(self._store.value("device/host", USUAL_DEVICE[0]))
        port = str(self._store.value("device/port", USUAL_DEVICE[1]))
        is_port = port.isascii() and port.isdigit() and 1 <= int(port) <= 65_535
        return host or USUAL_DEVICE[0], int(port) if is_port else USUAL_DEVICE[1]

    def keep_device(self, host: str, port: int) -> None:
        """Remember the device that plans are sent to."""
        self._store.setValue("device/host", host)
        self._store.setValue("device/port", port)

    @property
    def bookmarks(self) -> str:
        """Views that were kept, as `gui.views.bookmarks` writes them."""
        return str(self._store.value("bookmarks", ""))

    def keep_bookmarks(self, text: str) -> None:
        """Remember the kept views."""
        self._store.setValue("bookmarks", text)

    def recent(self) -> tuple[Path, ...]:
        """Return the files opened last, newest first, that are still there."""
        names = self._store.value("recent", [])
        listed = names if isinstance(names, list) else [names]
        paths = [Path(str(name)) for name in listed if name]
        return tuple(path for path in paths if path.is_file())

    def add_recent(self, path: Path) -> None:
        """Put a file on top of the recent ones."""
        path = path.absolute()
        rest = [other for other in self.recent() if other != path]
        kept = [str(each) for each in (path, *rest)][:MOST_RECENT]
        self._store.setValue("recent", kept)
