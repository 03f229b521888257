"""CPU time of one frame of a tooth dragged in the window, from the mouse event to the paint's end.

As in `bench_viewport`, calls that draw triangles are counted, not made. The tooth is moved and
turned by its handles, alone and with the neighbours that follow. Beside the picture stands what
the rest of the window costs: fields that show the numbers, and bars that float over the picture.

Run: xvfb-run -a python -m benchmarks.bench_placing [--size N]
"""

import argparse
import time

import numpy as np
from PyQt6.QtCore import QEvent, QPointF, QThreadPool
from PyQt6.QtGui import QSurfaceFormat
from PyQt6.QtWidgets import QApplication

from benchmarks.bench_viewport import (
    Counted,
    count_instead_of_drawing,
    generated,
    opened_window,
    send,
    settle,
    show,
)
from gui.frame.window import Window
from gui.jobs.helper import Helper
from gui.viewport.gl import surface_format
from meshes.arrays import AnyArray

SIZES = (50_000, 200_000, 500_000)
WAYS = (
    ("move", "mesial", False),
    ("turn", "rotation", False),
    ("scale", "size", False),
    ("move", "mesial", True),
    ("turn", "rotation", True),
)
N_WARM, N_FRAMES = 10, 80
REACH = QPointF(24.0, 10.0)
"""How far the handle is dragged to and fro, px."""


def main() -> None:
    """Print one row for each size and way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=0, help="about so many triangles only")
    options = parser.parse_args()
    counted = Counted()
    count_instead_of_drawing(counted)
    QSurfaceFormat.setDefaultFormat(surface_format(samples=0))
    program = QApplication(["bench"])
    program.setStyle("Fusion")
    helper = Helper()
    helper.start()
    window = opened_window(helper)
    heads = ("triangles", "handle", "chain", "event", "paint", "window", "median", "p95", "kB sent")
    print(" ".join(f"{head:>9}" for head in heads), "  (CPU ms a frame)")
    for n_faces in (options.size,) if options.size else SIZES:
        show(window, generated(n_faces), 1.5)
        for tool, handle, in_chain in WAYS:
            print(row_of(window, counted, tool, handle, in_chain=in_chain), flush=True)
    window.document.stack.setClean()
    window.document.close()
    window.close()
    helper.close()
    pool = QThreadPool.globalInstance()
    if pool is not None:
        pool.waitForDone()


def row_of(window: Window, counted: Counted, tool: str, handle: str, *, in_chain: bool) -> str:
    """Return the row of one handle."""
    frames, n_bytes = dragged(window, counted, tool, handle, in_chain=in_chain)
    event, paint, rest = np.median(frames, axis=0)
    whole = frames.sum(axis=1)
    figures = (event, paint, rest, np.median(whole), np.percentile(whole, 95.0), n_bytes / 1e3)
    words = " ".join(f"{figure:>9.2f}" for figure in figures)
    case = window.document.case
    n_faces = 0 if case is None or case.surface is None else case.surface.n_faces
    return f"{n_faces:>9} {handle:>9} {'yes' if in_chain else 'no':>9} {words}"


def dragged(
    window: Window, counted: Counted, tool: str, handle: str, *, in_chain: bool
) -> tuple[AnyArray, float]:
    """Return CPU ms of event, paint and the rest of each frame, and the bytes sent a frame."""
    placing, view = window.workbench.placing, window.viewport
    placing.placer.set_way(in_chain=in_chain)
    window.registry.action(f"tool-{tool}").trigger()
    while placing.placer.is_making_ready:
        settle(window)
    held = next(each for each in placing.tools[tool].handles if each.name == handle)
    start = held.line[3] if held.kind == "arc" else 0.2 * held.line[0] + 0.8 * held.line[1]
    start = held.line[1] if held.kind in ("cube", "all") else start
    shares = np.sin(np.linspace(0.0, 6.0 * np.pi, N_WARM + N_FRAMES))
    send(view, QEvent.Type.MouseButtonPress, start)
    frames = []
    for k, share in enumerate(shares):
        if k == N_WARM:
            frames.clear()
            counted.n_bytes = 0
        begun = time.thread_time()
        send(view, QEvent.Type.MouseMove, start + float(share) * REACH)
        event = time.thread_time() - begun
        counted.paint = 0.0
        view.repaint()
        rest = time.thread_time() - begun - event - counted.paint
        frames.append((event * 1e3, counted.paint * 1e3, rest * 1e3))
    n_bytes = counted.n_bytes / N_FRAMES
    view.cancel_tool()
    send(view, QEvent.Type.MouseButtonRelease, start)
    settle(window)
    return np.array(frames), n_bytes


if __name__ == "__main__":
    main()
