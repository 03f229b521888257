"""Where on this computer unsaved work and the log are kept."""

from pathlib import Path

from PyQt6.QtCore import QStandardPaths


def state_folder() -> Path:
    """Return the person's folder for what a program keeps between two starts.

    Needs the names of program and organisation to be set.
    """
    place = QStandardPaths.StandardLocation.StateLocation
    return Path(QStandardPaths.writableLocation(place))


def sessions_folder() -> Path:
    """Return the folder of unsaved work."""
    return state_folder() / "sessions"


def log_folder() -> Path:
    """Return the folder of the log."""
    return state_folder() / "log"
