"""Opens the window on a screen of 1280 x 800 with everything half as large again; prints facts.

A program of its own: the scale of a screen is set before the first window. It prints JSON.
"""

import json
import sys
from pathlib import Path

from PyQt6.QtGui import QSurfaceFormat
from PyQt6.QtWidgets import QApplication

from gui.frame.window import Window
from gui.jobs.helper import Helper
from gui.settings import Settings
from gui.style.look import Look
from gui.viewport.gl import surface_format


def column(picture, x):
    """Return the colours of a column of pixels in the middle of the picture's height."""
    rows = range(picture.height() // 3, 2 * picture.height() // 3)
    return [picture.pixelColor(x, y).getRgb()[:3] for y in rows]


def main(settings):
    """Print how large the window became, and how its picture ends at the right."""
    QSurfaceFormat.setDefaultFormat(surface_format(samples=0))
    program = QApplication(["smilesculpt"])
    program.setStyle("Fusion")
    look = Look("light")
    look.apply()
    window = Window(look, Settings(settings), Helper())
    room = program.primaryScreen().availableGeometry()
    first = window.size()
    window.setGeometry(room)
    window.view_state.go_to("calibrate")
    window.show()
    ends = []
    for more in (0, 1, 2, 3):  # Odd widths end between two pixels of the screen.
        window.resize(room.width() - more, room.height())
        for _ in range(20):
            program.processEvents()
        picture = window.viewport.grabFramebuffer()
        last = picture.width() - 1
        pairs = zip(column(picture, last), column(picture, last - 3), strict=True)
        off = max(abs(a - b) for one, other in pairs for a, b in zip(one, other, strict=True))
        ends.append([window.viewport.width(), off])
    facts = {
        "screen": [room.width(), room.height()],
        "first": [first.width(), first.height()],
        "ratio": window.devicePixelRatioF(),
        "ends": ends,
    }
    sys.stdout.write(json.dumps(facts))
    sys.stdout.flush()
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
