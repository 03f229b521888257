"""Remake the pictures of the README: the window at work on a scan.

`xvfb-run -s "-screen 0 1440x900x24" .venv/bin/python -m docs.pictures.remake SCAN`
"""

# ruff: noqa: TID251 (PyQt6 belongs to gui, and the pictures show gui)

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PyQt6.QtCore import QEventLoop, QPointF, QSettings, QTimer
from PyQt6.QtGui import QSurfaceFormat
from PyQt6.QtWidgets import QApplication

from gui.fonts import load_inter
from gui.helper import Helper
from gui.look import Look
from gui.settings import Settings
from gui.view_state import BrushSettings
from gui.viewport.gl import surface_format
from gui.viewport.pointer import Pointer
from gui.window import USUAL_SIZE, Window
from smilesculpt.wishes import Wishes

HERE = Path(__file__).parent
CENTRAL = 11
STROKE_PX = 40.0
LONGEST_S, SETTLE_MS = 300, 400


def main(scan: Path) -> None:
    """Open a scan in a fresh window and write both pictures beside this file."""
    QSurfaceFormat.setDefaultFormat(surface_format(samples=4))
    program = QApplication(["smilesculpt"])
    program.setStyle("Fusion")
    load_inter()
    look = Look("dark")
    look.apply()
    helper = Helper()
    helper.start()
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "settings.ini")
        settings = Settings(QSettings(path, QSettings.Format.IniFormat))
        window = Window(look, settings, helper, _discard)
        window.viewport.navigation.set_glide(0)
        window.setGeometry(0, 0, *USUAL_SIZE)
        window.show()
        _wait(window)
        _after(window, lambda: window.flow.open(scan))
        _show_segment(window)
        _keep(window, "segment")
        _show_sculpt(window)
        _keep(window, "sculpt")
        window.close()
    helper.close()


def _show_segment(window: Window) -> None:
    """Find and number the teeth, and look at the biting side."""
    _after(window, window.flow.orient)
    _after(window, window.flow.segment)
    window.view_state.go_to("segment")
    window.workbench.look("biting")
    window.workbench.fit()


def _show_sculpt(window: Window) -> None:
    """Design, draw one stroke on a central, and leave the mirrored ring on it."""
    _after(window, lambda: window.flow.design(Wishes(length_change=0.5)))
    window.view_state.go_to("sculpt")
    window.view_state.set_brush(BrushSettings(mirror=True))
    window.view_state.choose(CENTRAL)
    window.workbench.look("front")
    front = [_middle(window, fdi) for fdi in (13, CENTRAL, 21, 23)]
    window.workbench.navigation.fit(np.array(front), window.viewport.aspect)
    camera = window.viewport.navigation.target.zoomed(0.95)
    window.viewport.navigation.set_camera(camera)
    _wait(window)
    view, tool = window.viewport, window.viewport.tool
    x, y, _ = camera.screen(_middle(window, CENTRAL), view.width(), view.height())[0]
    if tool is None:
        raise RuntimeError("Sculpt has no brush in hand")
    ends = [QPointF(float(x) - STROKE_PX / 2.0, float(y)), QPointF(float(x), float(y))]
    tool.start(Pointer(ends[0]))
    tool.move(Pointer(ends[1]))
    tool.end(Pointer(ends[1]))
    tool.hover(Pointer(ends[1]))


def _middle(window: Window, fdi: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the middle of a tooth, mm."""
    case = window.document.case
    if case is None or case.surface is None or case.dentition is None:
        raise RuntimeError("the teeth were not found")
    return np.asarray(case.surface.vertices[case.dentition.vertices_of(fdi)].mean(axis=0))


def _after(window: Window, work: Callable[[], object]) -> None:
    """Do what a worker finishes, and wait for it."""
    work()
    _wait(window)


def _wait(window: Window) -> None:
    """Wait until no job runs and the picture stands still."""
    stage = window.workbench.stage
    for _ in range(1000 * LONGEST_S // SETTLE_MS):
        pause = QEventLoop()
        QTimer.singleShot(SETTLE_MS, pause.quit)
        pause.exec()
        if not (window.runner.is_busy or stage.background.is_busy):
            return
    raise TimeoutError(f"the window was still busy after {LONGEST_S} s")


def _keep(window: Window, name: str) -> None:
    """Write what the screen shows of the window."""
    window.toast.dismiss()
    _wait(window)
    screen = window.screen()
    if screen is None or not screen.grabWindow(window.winId()).save(str(HERE / f"{name}.png")):
        raise OSError(f"{name}.png was not written")


def _discard(over: object, title: str, body: str, *, safe: str, others: tuple[str, ...]) -> str:
    """Answer that what was made for a picture may go."""
    return others[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
