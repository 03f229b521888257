"""Opens the window in a language with a segmented jaw; prints its texts and what is cut as JSON.

A program of its own: a language is put in force before the first widget is made.
"""

import json
import sys
from pathlib import Path

from PyQt6.QtCore import QEventLoop, QTimer
from PyQt6.QtGui import QSurfaceFormat
from PyQt6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QWidget,
)

from gui.casework.steps import CLINIC, STEPS
from gui.flow.size_question import size_message
from gui.frame.window import Window
from gui.i18n import install
from gui.jobs.helper import Helper
from gui.settings import Settings
from gui.style.look import Look
from gui.viewport.gl import surface_format
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.edits import Label, Orient
from smilesculpt.sample import sample_scan

USUAL = (1440, 900)
SIZES = ((USUAL, 1.0), ((853, 533), 1.0), ((1280, 800), 1.5))
"""Sizes of the window with a scale of its text; the second is 1280 x 800 at 150 % of the screen."""

PAGES = [step.key for step in (*STEPS, *CLINIC)]


def breathe(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def states(mesh, sample):
    """Give the case after import, orientation and segmentation."""
    source = ScanSource("sample", "sample", mesh.digest(), "mm", "made in millimetres")
    case = Case(name="0", source=source, scan=mesh)
    yield case
    case = apply_edit(case, Orient(sample.orientation()))
    yield case
    yield apply_edit(case, Label(sample.dentition()))


def texts(window):
    """Give every text that the window holds, shown or not."""
    for widget in window.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(k) for k in range(widget.count()))
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QListWidget):
            yield from (widget.item(k).text() for k in range(widget.count()))
        elif isinstance(widget, QMenu):
            yield widget.title()
    for command in window.registry.commands():
        action = window.registry.action(command.ident)
        yield from (action.text(), action.toolTip())


def lacking(widget):
    """Return how many px a widget that is seen lacks for its words."""
    words = widget.text().replace("&", "")
    wide = max(map(widget.fontMetrics().horizontalAdvance, words.split("\n")))
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(map(widget.fontMetrics().horizontalAdvance, words.split() or [""]))
        high = widget.heightForWidth(widget.width()) - widget.height()
        return max(high, longest - widget.width())
    if isinstance(widget, QAbstractButton):
        wide = max(wide, min(widget.minimumSizeHint().width(), widget.sizeHint().width()))
    return wide - widget.width()


def cut(window, where):
    """Give the words that are cut; what gives way with an ellipsis on purpose is no `QLabel`."""
    for widget in window.findChildren(QWidget):
        has_words = isinstance(widget, QAbstractButton) or type(widget) is QLabel
        if widget.isVisible() and has_words and widget.text() and lacking(widget) > 0:
            yield f"{where}: {widget.text()!r} lacks {lacking(widget)} px"
    menus = window.top_bar.menus
    if menus.actionGeometry(menus.actions()[-1]).right() > menus.width():
        yield f"{where}: the last menus"


def settled(window, where):
    """Return what is cut once the layouts are done, which takes a few turns of the event loop."""
    for _ in range(12):
        breathe(60)
        found = list(cut(window, where))
        if not found:
            break
    return found


def walk(window, where):
    """Open every page with all its sections, and give what is cut there."""
    for page in PAGES:
        window.view_state.go_to(page)
        for section in window.workbench.inspector.sections.values():
            if not section.isHidden():
                section.unfold(True)
        window.toast.say(size_message(window.document.case, None))
        yield from settled(window, f"{where}, {page}")


def main(language, folder):
    QSurfaceFormat.setDefaultFormat(surface_format(samples=0))
    program = QApplication(["smilesculpt"])
    program.setStyle("Fusion")
    install(program, language)
    look = Look("light")
    look.apply()
    helper = Helper()
    window = Window(look, Settings(Path(folder) / f"{language}.json"), helper)
    window.resize(*USUAL)
    window.show()
    found, less = set(texts(window)), settled(window, "welcome")
    sample = sample_scan(n_faces=20_000)
    for case in states(sample.mesh, sample):
        window.document.open(case, None)
        for page in PAGES:
            window.view_state.go_to(page)
            breathe(30)
            found |= set(texts(window))
    for size, scale in SIZES:
        look.resize(scale, dense=False)
        window.resize(*size)
        breathe(50)
        less += walk(window, f"{size[0]} x {size[1]} at {scale:.0%}")
    sys.stdout.write(json.dumps({"texts": sorted(found), "cut": less}))
    sys.stdout.flush()
    window.document.close()
    window.close()
    helper.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
