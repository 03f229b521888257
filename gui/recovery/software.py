"""Starts the program again with the processor drawing, where the graphics driver cannot."""

import os
import sys
from collections.abc import Mapping
from typing import Final

from PyQt6.QtCore import QProcess, QProcessEnvironment

SOFTWARE: Final[Mapping[str, str]] = {
    # Mesa's own drawing on Linux; the library that Qt carries along on Windows.
    "LIBGL_ALWAYS_SOFTWARE": "1",
    "QT_OPENGL": "software",
}

RESTORE: Final = "--restore"
"""Opens the newest work that was left; only ever given by the person's own press of a button."""


def is_asked_for() -> bool:
    """Say whether this start was already told to draw by the processor."""
    return all(os.environ.get(name) == value for name, value in SOFTWARE.items())


def start_again(arguments: tuple[str, ...]) -> bool:
    """Start a second program that draws by the processor; say whether it started."""
    process = QProcess()
    program, first = command()
    process.setProgram(program)
    process.setArguments([*first, *arguments])
    surroundings = QProcessEnvironment.systemEnvironment()
    for name, value in SOFTWARE.items():
        surroundings.insert(name, value)
    process.setProcessEnvironment(surroundings)
    started, _ = process.startDetached()
    return started


def command() -> tuple[str, tuple[str, ...]]:
    """Return how this program is started: a bundle by its own name, else Python by module."""
    return sys.executable, () if getattr(sys, "frozen", False) else ("-m", "gui")
