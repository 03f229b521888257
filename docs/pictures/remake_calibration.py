"""Remake the pictures of `docs/calibration.md` from a file of measurements.

`xvfb-run -s "-screen 0 1440x900x24" .venv/bin/python -m docs.pictures.remake_calibration CSV`
"""

# ruff: noqa: TID251 (PyQt6 belongs to gui, and the pictures show gui)

import re
import sys
from pathlib import Path

from PIL import Image
from PyQt6.QtCore import QByteArray
from PyQt6.QtGui import QColor, QImage, QPainter
from PyQt6.QtSvg import QSvgRenderer

from calibration.fitting.calibration_result import predict
from docs.pictures.remake import HERE, WEBP_QUALITY, after, fresh_window, picture
from gui.frame.window import Window
from gui.rooms.calibrate_panels import MeasurementsPanel
from smilesculpt.device_report.plots import coverage_chart, predicted_chart, residual_map

FOLDER = HERE / "calibration"
PAPER, INK, TIMES = "#ffffff", "#1c2733", 2


def main(csv: Path) -> None:
    """Fit the measurements in the window, and write what it and the report show."""
    FOLDER.mkdir(exist_ok=True)
    with fresh_window() as (window, _):
        _show_window(window, csv)


def _show_window(window: Window, csv: Path) -> None:
    window.view_state.go_to("calibrate")
    after(window, lambda: window.calibrate.open(csv))
    panel = window.calibrate.panels["measurements"][1]
    if not isinstance(panel, MeasurementsPanel):
        raise TypeError("the page Calibrate has no measurements to fit")
    after(window, panel.fit.click)
    window.workbench.fit()
    _save(picture(window), "window")
    work = window.calibrate.work
    if work.fitted is None or work.loaded is None:
        raise RuntimeError("the measurements were not fitted")
    measured = work.loaded.measurements
    told = predict(work.fitted.fit.calibration, measured)
    _save(_drawn(str(predicted_chart(measured, told))), "predicted")
    _save(_drawn(str(coverage_chart(measured, told))), "coverage")
    _, from_above = residual_map(measured, told).charts[0]
    _save(_drawn(str(from_above)), "residuals")


def _drawn(svg: str) -> Image.Image:
    """Return a chart of the report as a picture on paper."""
    svg = svg.replace("currentColor", INK)
    if "xmlns=" not in svg:
        svg = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    renderer = QSvgRenderer(QByteArray(re.sub(r"\s+", " ", svg).encode()))
    size = renderer.defaultSize() * TIMES
    image = QImage(size, QImage.Format.Format_RGB888)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    bits = image.constBits()
    if bits is None:
        raise OSError("the chart is empty")
    data = bits.asstring(image.sizeInBytes())
    given = (image.width(), image.height())
    return Image.frombuffer("RGB", given, data, "raw", "RGB", image.bytesPerLine(), 1)


def _save(drawn: Image.Image, name: str) -> None:
    drawn.save(FOLDER / f"{name}.webp", quality=WEBP_QUALITY, method=6)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
