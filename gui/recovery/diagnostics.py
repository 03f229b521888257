"""What a maintainer needs to know about this computer and this start, and no more."""

import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

from PyQt6.QtCore import PYQT_VERSION_STR, qVersion
from PyQt6.QtGui import QGuiApplication

from gui.casework.document import Document
from gui.recovery.crash_file import last_words

N_LINES: Final = 80
"""Newest lines of the log that are told."""


def diagnostics(document: Document, driver: Mapping[str, str], log: Path | None) -> str:
    """Return a text that names no file, no folder and no person."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    qt = f"{qVersion()} ({QGuiApplication.platformName()}), PyQt6 {PYQT_VERSION_STR}"
    lines = [
        f"SmileSculpt {version('smilesculpt')}",
        f"System: {system}, Python {platform.python_version()}",
        f"Qt: {qt}",
        *(f"{name}: {value}" for name, value in driver.items()),
        *(f"Screen: {size}" for size in _screens()),
        f"Case: {_case(document)}",
        "Log:",
        *_tail(log),
        *_last_words(log),
    ]
    return "\n".join(lines) + "\n"


def _screens() -> list[str]:
    return [
        f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]


def _case(document: Document) -> str:
    case = document.case
    if case is None:
        return "none"
    kinds = ", ".join(type(edit).__name__ for edit in case.edits[-5:])
    return (
        f"{case.source.file_format}, {case.scan.n_faces} faces, {len(case.edits)} edits ({kinds})"
    )


def _last_words(log: Path | None) -> list[str]:
    words = "" if log is None else last_words(log.parent)
    return ["The process that ended by a fault:", *words.splitlines()[:N_LINES]] if words else []


def _tail(log: Path | None) -> list[str]:
    if log is None or not log.is_file():
        return ["(none)"]
    return log.read_text(encoding="utf-8", errors="replace").splitlines()[-N_LINES:] or ["(empty)"]
