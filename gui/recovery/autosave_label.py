"""When the case was autosaved, in the status bar."""

from datetime import datetime
from typing import Final

from PyQt6.QtCore import QTimer

from gui.parts.labels import Elided
from gui.words import NO_BREAK, tr

REFRESH_MS: Final = 5000


class AutosaveLabel(Elided):
    """Says how long ago the open case was autosaved; empty where nothing is to be saved."""

    def __init__(self) -> None:
        super().__init__("", "muted")
        self._at: datetime | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.refresh)

    def show_written(self, at: datetime | None) -> None:
        """Show another time."""
        self._at = at
        if at is None:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start(REFRESH_MS)
        self.refresh()

    def refresh(self) -> None:
        """Count on."""
        words = "" if self._at is None else ago(datetime.now().astimezone(), self._at)
        if words != self.text():
            self.setText(words)


def ago(now: datetime, at: datetime) -> str:
    """Say how long ago something was autosaved."""
    seconds = int((now - at).total_seconds())
    if seconds < 10:
        return tr("Autosaved just now")
    if seconds < 60:
        return _held(tr("Autosaved {} s ago")).format(seconds)
    if seconds < 3600:
        return _held(tr("Autosaved {} min ago")).format(seconds // 60)
    return tr("Autosaved {}").format(f"{at:%H:%M}")


def _held(words: str) -> str:
    """Return words whose number does not part from its unit."""
    return words.replace("{} ", "{}" + NO_BREAK)
