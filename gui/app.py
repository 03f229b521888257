"""Starts the program: surface, look, window."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from PyQt6.QtCore import QSettings, QThreadPool
from PyQt6.QtGui import QGuiApplication, QSurfaceFormat
from PyQt6.QtWidgets import QApplication, QMessageBox

from gui.fonts import load_inter
from gui.helper import Helper
from gui.look import Look
from gui.settings import Settings
from gui.toast import Message
from gui.viewport.gl import is_software, problem, surface_format
from gui.warming import warm_kernels
from gui.window import Window
from gui.words import tr

LONGEST_GOODBYE_MS = 3000
"""How long workers may take to stop when the window has closed."""

_log = logging.getLogger(__name__)


def main(argv: list[str] | None = None) -> int:
    """Open the window, with a file where one is named; return the exit status.

    Parameters
    ----------
    argv : list of str, optional
        Arguments without the program's name; those of the process by default.
    """
    arguments = sys.argv[1:] if argv is None else argv
    QSurfaceFormat.setDefaultFormat(surface_format())
    program = QApplication(["smilesculpt"])
    program.setApplicationName("SmileSculpt")
    program.setOrganizationName("SmileSculpt")
    QGuiApplication.setDesktopFileName("smilesculpt")
    program.setStyle("Fusion")
    settings = Settings(QSettings())
    look = Look(settings.theme)
    load_inter()
    look.apply()
    missing = problem()
    if missing:
        QMessageBox.critical(None, "SmileSculpt", missing)
        return 2
    if is_software():
        QSurfaceFormat.setDefaultFormat(surface_format(samples=0))
    helper = Helper()
    helper.start()
    window = Window(look, settings, helper)
    _stay_open(window)
    window.show()
    warming = warm_kernels()
    if arguments:
        window.open(Path(arguments[0]))
    status = program.exec()
    warming.cancel()
    pool = QThreadPool.globalInstance()
    if pool is not None:
        pool.waitForDone(LONGEST_GOODBYE_MS)
    helper.close()
    return status


def _stay_open(window: Window) -> None:
    """Log a fault of ours and say so, instead of ending the program with it."""

    def told(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        _log.error("a fault of the program", exc_info=(kind, fault, trace))
        words = tr("Something in SmileSculpt went wrong ({}). Save the case under another name.")
        window.toast.say(Message(words.format(kind.__name__), kind="error"))

    sys.excepthook = told
