"""What is asked where the graphics driver cannot draw the model at all."""

from pathlib import Path

from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QMessageBox

from gui.casework.document import Document
from gui.recovery import software
from gui.recovery.diagnostics import diagnostics
from gui.viewport.gl import driver
from gui.words import tr

FAILED = 2
"""Exit status of a start that could not draw."""


def ask_without_drawing(missing: str, arguments: tuple[str, ...], log: Path | None) -> int:
    """Say what is missing and offer to start with the processor drawing; return the exit status.

    Parameters
    ----------
    missing : str
        What is missing, with the remedy.
    arguments : tuple of str
        Of this start; the next one gets the same.
    """
    box = QMessageBox(QMessageBox.Icon.Critical, "SmileSculpt", missing)
    rescue = None
    if not software.is_asked_for():  # twice would not draw better than once
        role = QMessageBox.ButtonRole.AcceptRole
        rescue = box.addButton(tr("Use software drawing"), role)
        box.setDefaultButton(rescue)
    copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
    if copy is not None:
        copy.clicked.disconnect()  # it copies, and the question stays
        copy.clicked.connect(lambda: _copy(missing, log))
    leave = box.addButton(tr("Close SmileSculpt"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(leave)
    box.exec()
    if rescue is not None and box.clickedButton() is rescue and software.start_again(arguments):
        return 0
    return FAILED


def _copy(missing: str, log: Path | None) -> None:
    board = QGuiApplication.clipboard()
    if board is not None:
        board.setText(f"{missing}\n\n{diagnostics(Document(), driver(), log)}")
