"""Remake the pictures of README and docs: the window at work on scans, step by step, both themes.

`xvfb-run -s "-screen 0 1440x900x24" .venv/bin/python -m docs.pictures.remake SCAN [SCAN ...]`
"""

# ruff: noqa: TID251 (PyQt6 belongs to gui, and the pictures show gui)

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image
from PyQt6.QtCore import QEventLoop, QPointF, QTimer
from PyQt6.QtGui import QImage, QSurfaceFormat
from PyQt6.QtWidgets import QApplication

from gui.casework.view_state import BrushSettings
from gui.frame.window import USUAL_SIZE, Window
from gui.jobs.helper import Helper
from gui.settings import Settings
from gui.style.fonts import load_inter
from gui.style.look import Look
from gui.viewport.gl import surface_format
from gui.viewport.pointer import Pointer
from smilesculpt.picturing.camera import Camera
from smilesculpt.wishes import Wishes

HERE = Path(__file__).parent
STEPS = HERE / "steps"
CENTRAL = 11
STROKE_PX = 40.0
LONGEST_S, SETTLE_MS = 300, 400
WEBP_QUALITY = 88
IN_README = ("segment", "sculpt")


def main(scans: list[Path]) -> None:
    """Take every scan through all steps in a fresh window and write the pictures."""
    STEPS.mkdir(exist_ok=True)
    with fresh_window() as (window, look):
        for scan in scans:
            _show_all(window, look, scan, in_readme=scan == scans[0])


@contextmanager
def fresh_window() -> Iterator[tuple[Window, Look]]:
    """Start the program with a window of the usual size, and end it."""
    QSurfaceFormat.setDefaultFormat(surface_format(samples=4))
    program = QApplication(["smilesculpt"])
    program.setStyle("Fusion")
    load_inter()
    look = Look("dark")
    look.apply()
    helper = Helper()
    helper.start()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        settings.choose(mode="expert", tour_seen=True)
        window = Window(look, settings, helper, _discard)
        window.viewport.navigation.set_glide(0)
        window.setGeometry(0, 0, *USUAL_SIZE)
        window.show()
        wait(window)
        yield window, look
        window.close()
    helper.close()


def _show_all(window: Window, look: Look, scan: Path, *, in_readme: bool) -> None:
    """Go through the steps with one scan."""
    folder = scan.parent
    name = f"{folder.parent.name}_{folder.name}" if scan.stem == "scan" else scan.stem
    ways: tuple[tuple[str, Callable[[Window], object]], ...] = (
        ("import", lambda window: after(window, lambda: window.flow.open(scan))),
        ("orient", _show_orient),
        ("segment", _show_segment),
        ("design", _show_design),
        ("sculpt", _show_sculpt),
        ("check", _show_check),
        ("export", lambda window: window.view_state.go_to("export")),
        ("share", lambda window: window.view_state.go_to("share")),
    )
    for step, show in ways:
        show(window)
        for _ in range(2):
            seen = picture(window)
            theme = look.theme.name
            seen.save(STEPS / f"{name}-{step}-{theme}.webp", quality=WEBP_QUALITY, method=6)
            if in_readme and step in IN_README and theme == "dark":
                seen.save(HERE / f"{step}.webp", quality=WEBP_QUALITY, method=6)
            look.switch()
            while look.is_changing:
                QApplication.processEvents()


def _show_orient(window: Window) -> None:
    """Find the bite plane."""
    after(window, window.flow.orient)
    window.view_state.go_to("orient")
    window.workbench.frame()


def _show_design(window: Window) -> None:
    """Change the front teeth by wishes, and look at them."""
    after(window, lambda: window.flow.design(Wishes(length_change=0.5)))
    window.view_state.go_to("design")
    _look_at_front(window)


def _show_check(window: Window) -> None:
    """Make and check the wax-up, and look at the change."""
    tool = window.viewport.tool
    if tool is not None:
        tool.hover(None)
    window.view_state.choose(0)
    after(window, window.flow.check)
    window.view_state.go_to("check")
    window.workbench.look("front")
    window.workbench.fit()


def _show_segment(window: Window) -> None:
    """Find and number the teeth, and look at the biting side."""
    after(window, window.flow.segment)
    window.view_state.go_to("segment")
    window.workbench.look("biting")
    window.workbench.fit()


def _show_sculpt(window: Window) -> None:
    """Draw one stroke on a central, and leave the mirrored ring on it."""
    window.view_state.go_to("sculpt")
    window.view_state.set_brush(BrushSettings(mirror=True))
    window.view_state.choose(CENTRAL)
    camera = _look_at_front(window)
    view, tool = window.viewport, window.viewport.tool
    x, y, _ = camera.screen(_middle(window, CENTRAL), view.width(), view.height())[0]
    if tool is None:
        raise RuntimeError("Sculpt has no brush in hand")
    ends = [QPointF(float(x) - STROKE_PX / 2.0, float(y)), QPointF(float(x), float(y))]
    tool.start(Pointer(ends[0]))
    tool.move(Pointer(ends[1]))
    tool.end(Pointer(ends[1]))
    tool.hover(Pointer(ends[1]))


def _look_at_front(window: Window) -> Camera:
    """Show the front teeth, and return from where."""
    window.workbench.look("front")
    front = [_middle(window, fdi) for fdi in (13, CENTRAL, 21, 23)]
    window.workbench.navigation.fit(np.array(front), window.viewport.aspect)
    camera = window.viewport.navigation.target.zoomed(0.95)
    window.viewport.navigation.set_camera(camera)
    wait(window)
    return camera


def _middle(window: Window, fdi: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the middle of a tooth, mm."""
    case = window.document.case
    if case is None or case.surface is None or case.dentition is None:
        raise RuntimeError("the teeth were not found")
    return np.asarray(case.surface.vertices[case.dentition.vertices_of(fdi)].mean(axis=0))


def after(window: Window, work: Callable[[], object]) -> None:
    """Do what a worker finishes, and wait for it."""
    work()
    wait(window)


def rest(window: Window, ms: int = 1500) -> None:
    """Let a while pass, until what is worked out behind the scenes is drawn."""
    pause = QEventLoop()
    QTimer.singleShot(ms, pause.quit)
    pause.exec()
    wait(window)


def wait(window: Window) -> None:
    """Wait until no job runs and the picture stands still."""
    stage = window.workbench.stage
    for _ in range(1000 * LONGEST_S // SETTLE_MS):
        pause = QEventLoop()
        QTimer.singleShot(SETTLE_MS, pause.quit)
        pause.exec()
        if not (window.runner.is_busy or stage.background.is_busy):
            return
    raise TimeoutError(f"the window was still busy after {LONGEST_S} s")


def picture(window: Window) -> Image.Image:
    """Return what the screen shows of the window."""
    window.toast.dismiss()
    wait(window)
    window.viewport.update()
    wait(window)  # what came last is painted
    screen = window.screen()
    if screen is None:
        raise OSError("there is no screen")
    seen = screen.grabWindow(window.winId()).toImage()
    seen = seen.convertToFormat(QImage.Format.Format_RGB888)
    bits = seen.constBits()
    if bits is None:
        raise OSError("the screen shows nothing")
    data, size = bits.asstring(seen.sizeInBytes()), (seen.width(), seen.height())
    return Image.frombuffer("RGB", size, data, "raw", "RGB", seen.bytesPerLine(), 1)


def _discard(
    over: object, title: str, body: str, *, safe: str, others: tuple[str, ...], keeps: str = ""
) -> str:
    """Answer that what was made for a picture may go."""
    return others[0]


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
