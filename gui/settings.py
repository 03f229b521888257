"""What the program remembers between two starts; on this computer only."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeGuard

from PyQt6.QtCore import QByteArray, QObject, QTimer, pyqtSignal

from gui.choices import Choices, read_choices, written_choices
from gui.settings_file import SettingsFile
from meshes.errors import UnwritableFileError

MOST_RECENT = 6

USUAL_DEVICE = ("127.0.0.1", 18944)
"""A device on this computer, at the port of OpenIGTLink."""

WRITE_AFTER_MS: Final = 300
"""A slider that is dragged is written once."""

Keys = Mapping[str, tuple[str, ...]]
"""Keys of commands by the commands' names, as `QKeySequence` reads them."""


class Settings(QObject):
    """Choices, keys, place of the window, recent files, the device that plans are sent to.

    Signals
    -------
    chosen : Choices
        Another choice is in force.
    failed : UnwritableFileError
        The settings cannot be written; told once.

    Attributes
    ----------
    doubtful : tuple of str
        Names of choices in the file that made no sense.
    aside : Path or None
        Where a damaged file was put.
    """

    chosen = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._file = SettingsFile(path)
        self._kept = self._file.read()
        self.aside = self._file.aside
        self._choices, self.doubtful = read_choices(self._kept.get("choices"))
        self._has_failed = self._is_waiting = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.flush)

    @property
    def path(self) -> Path:
        """Where the settings are kept."""
        return self._file.path

    @property
    def choices(self) -> Choices:
        """What is in force."""
        return self._choices

    def choose(self, **changes: object) -> None:
        """Put other choices in force and remember them."""
        choices = replace(self._choices, **changes)  # type: ignore[arg-type]
        if choices != self._choices:
            self._choices = choices
            self._keep("choices", written_choices(choices))
            self.chosen.emit(choices)

    @property
    def keys(self) -> Keys:
        """Keys that are not as at first."""
        kept = self._kept.get("keys")
        named = kept if isinstance(kept, dict) else {}
        return {
            str(ident): tuple(str(each) for each in keys)
            for ident, keys in named.items()
            if isinstance(keys, list)
        }

    def keep_keys(self, keys: Keys) -> None:
        """Remember the keys that are not as at first."""
        self._keep("keys", {ident: list(each) for ident, each in keys.items()})

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood."""
        value = self._kept.get("geometry")
        if not isinstance(value, str) or not value.isascii():
            return None
        return QByteArray.fromBase64(value.encode())

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window stands."""
        self._keep("geometry", geometry.toBase64().data().decode())

    @property
    def device(self) -> tuple[str, int]:
        """Host and port of the device that plans are sent to."""
        kept = self._kept.get("device")
        host, port = kept if isinstance(kept, list) and len(kept) == 2 else USUAL_DEVICE
        is_port = type(port) is int and 1 <= port <= 65_535
        is_host = isinstance(host, str) and bool(host)
        return host if is_host else USUAL_DEVICE[0], port if is_port else USUAL_DEVICE[1]

    def keep_device(self, host: str, port: int) -> None:
        """Remember the device that plans are sent to."""
        self._keep("device", [host, port])

    @property
    def bookmarks(self) -> str:
        """Views that were kept, as `gui.views.bookmarks` writes them."""
        return str(self._kept.get("bookmarks", ""))

    def keep_bookmarks(self, text: str) -> None:
        """Remember the kept views."""
        self._keep("bookmarks", text)

    def recent(self) -> tuple[Path, ...]:
        """Return the files opened last, newest first; some may be gone, or on a drive that is."""
        names = self._kept.get("recent")
        return tuple(Path(name) for name in names if name) if _is_texts(names) else ()

    def add_recent(self, path: Path) -> None:
        """Put a file on top of the recent ones."""
        path = path.absolute()
        rest = [other for other in self.recent() if other != path]
        self._keep("recent", [str(each) for each in (path, *rest)][:MOST_RECENT])

    def drop_recent(self, path: Path) -> None:
        """Take one file off the list."""
        self._keep("recent", [str(other) for other in self.recent() if other != path])

    def forget_recent(self) -> None:
        """Forget which files were opened."""
        self._keep("recent", [])

    def flush(self) -> None:
        """Write now what waits to be written."""
        if not self._is_waiting:
            return
        self._is_waiting = False
        self._clock.stop()
        try:
            self._file.write(self._kept)
        except UnwritableFileError as error:
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(error)
        else:
            self._has_failed = False

    def _keep(self, name: str, value: object) -> None:
        if self._kept.get(name) != value:
            self._kept[name] = value
            self._is_waiting = True
            self._clock.start(WRITE_AFTER_MS)


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
