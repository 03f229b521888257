"""Starts the program: surface, look, window, and what catches faults."""

import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, Qt, QThreadPool
from PyQt6.QtGui import QGuiApplication, QSurfaceFormat
from PyQt6.QtWidgets import QApplication

from gui import i18n
from gui.choices import theme_of
from gui.frame.window import Window
from gui.jobs.helper import Helper
from gui.jobs.warming import warm_kernels
from gui.recovery import software
from gui.recovery.crash_file import start_crash_file
from gui.recovery.faults import Faults
from gui.recovery.log_file import start_log
from gui.recovery.no_drawing import ask_without_drawing
from gui.recovery.places import log_folder
from gui.recovery.recovery import Ground
from gui.settings import Settings
from gui.settings_file import settings_path
from gui.style.fonts import load_inter
from gui.style.look import Look
from gui.viewport.gl import driver, is_software, problem, surface_format
from meshes.errors import UnwritableFileError

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
    # First the names, by which the settings are found, and who draws: Qt asks when it starts.
    QCoreApplication.setApplicationName("SmileSculpt")
    QCoreApplication.setOrganizationName("SmileSculpt")
    settings = Settings(settings_path())
    if settings.choices.drawing == "software":
        os.environ.update(software.SOFTWARE)
    QSurfaceFormat.setDefaultFormat(surface_format())
    program = QApplication(["smilesculpt"])
    QGuiApplication.setDesktopFileName("smilesculpt")
    program.setStyle("Fusion")
    log, has_died = _start_log()
    i18n.install(program, settings.choices.language)
    look = _first_look(settings)
    load_inter()
    look.apply()
    missing = problem()
    if missing:
        return ask_without_drawing(missing, tuple(arguments), log)
    drawn_by = driver()
    in_software = is_software()
    if in_software:
        QSurfaceFormat.setDefaultFormat(surface_format(samples=0))
    helper = Helper()
    helper.start()
    window = Window(look, settings, helper)
    window.in_force.set_drawing(in_software=in_software)
    faults = _keep_work(window, program, log, drawn_by, restore=software.RESTORE in arguments)
    window.show()
    if has_died and window.recovery is not None:
        window.recovery.say_crash()
    warming = warm_kernels()
    files = [Path(name) for name in arguments if name != software.RESTORE]
    if files:
        window.open(files[0])
    elif not settings.choices.tour_seen:
        window.tour.start()
    status = program.exec()
    warming.cancel()
    pool = QThreadPool.globalInstance()
    if pool is not None:
        pool.waitForDone(LONGEST_GOODBYE_MS)
    helper.close()
    settings.flush()
    faults.uninstall()
    return status


def _first_look(settings: Settings) -> Look:
    """Return the look that was chosen, so that the window is not made twice."""
    hints = QGuiApplication.styleHints()
    is_light = hints is not None and hints.colorScheme() == Qt.ColorScheme.Light
    choices = settings.choices
    look = Look(theme_of(choices.theme, system_is_light=is_light))
    look.resize(choices.text_scale, dense=choices.density == "compact")
    return look


def _start_log() -> tuple[Path | None, bool]:
    """Write a log; a disk that takes none is no reason not to start.

    Returns
    -------
    log : Path or None
    has_died : bool
        Whether an earlier process died below Python, which no handler of ours hears of.
    """
    try:
        log = start_log(log_folder())
        return log, start_crash_file(log.parent)
    except UnwritableFileError:
        return None, False


def _keep_work(
    window: Window,
    program: QApplication,
    log: Path | None,
    drawn_by: Mapping[str, str],
    *,
    restore: bool,
) -> Faults:
    ground = Ground(window.sessions_folder(), log, drawn_by, program.exit)
    recovery = window.keep_work(ground)
    recovery.faults.install()
    recovery.look(restore=restore)
    return recovery.faults
