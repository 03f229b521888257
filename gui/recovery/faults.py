"""A fault of the program: the work is written first, then the person decides how to go on."""

import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Final

from PyQt6.QtCore import QMessageLogContext, QObject, QtMsgType, pyqtSignal, qInstallMessageHandler
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QMessageBox, QWidget

from gui.recovery.log_file import fault_text, scrubbed
from gui.words import tr

_log = logging.getLogger(__name__)

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Ways:
    """What the window offers when a fault happened.

    Attributes
    ----------
    rescue : callable
        Writes the work, and says in a sentence how that went.
    details : callable
        Returns what a maintainer needs to know.
    close : callable
        Ends the program and leaves the work for the next start.
    """

    rescue: Callable[[], str]
    details: Callable[[], str]
    close: Callable[[], object]


class Faults(QObject):
    """Catches what nobody else caught, in every thread.

    Parameters
    ----------
    over : QWidget
        The dialog stands over it.
    """

    _caught = pyqtSignal(str)

    def __init__(self, over: QWidget, ways: Ways) -> None:
        super().__init__(over)
        self._over, self._ways = over, ways
        self._known: set[str] = set()
        self._box: QMessageBox | None = None
        # Through a signal, so that a fault of a worker is told in the event loop.
        self._caught.connect(self._tell)

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread
        qInstallMessageHandler(_hear_qt)

    def uninstall(self) -> None:
        """Ask no more, for the window is gone; what workers still stumble over is logged.

        Without any hook of ours PyQt ends the process hard at the next fault.
        """
        sys.excepthook = _note
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _catch(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._ways.close()
            return
        _note(kind, fault, trace)
        self._caught.emit(fault_text(fault.with_traceback(trace)))

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, text: str) -> None:
        """Ask once about each fault; one that comes back with every frame would never let go."""
        if self._box is not None or text in self._known:
            return
        self._known.add(text)
        body = self._ways.rescue()
        self._box = box = QMessageBox(self._over)
        box.setWindowTitle("SmileSculpt")
        box.setText(tr("Something in SmileSculpt went wrong."))
        box.setInformativeText(body)
        leave = box.addButton(tr("Close SmileSculpt"), QMessageBox.ButtonRole.DestructiveRole)
        copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        go_on = box.addButton(tr("Go on"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        if copy is not None:
            copy.clicked.disconnect()  # it copies, and the question stays
            copy.clicked.connect(lambda: self._copy(text))
        box.exec()
        self._box = None
        if box.clickedButton() is leave:
            self._ways.close()
        box.deleteLater()

    def _copy(self, text: str) -> None:
        board = QGuiApplication.clipboard()
        if board is not None:
            board.setText(f"{text}\n\n{self._ways.details()}")


def _note(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    _log.error("a fault of the program", exc_info=(kind, fault, trace))


def _hear_qt(kind: QtMsgType, context: QMessageLogContext, words: str | None) -> None:
    """Log what Qt says; it tells of faults of drivers and themes, not of ours."""
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), scrubbed(words or ""))
