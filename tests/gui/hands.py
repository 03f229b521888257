"""Mouse, keys and eyes for the tests of the window."""

import numpy as np
from PyQt6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QImage, QMouseEvent, QWheelEvent
from PyQt6.QtWidgets import QApplication

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MIDDLE, NONE = Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

VISIBLE = 8
"""A pixel has changed when one of its colours differs by more than this, of 255."""


def wait_idle(qtbot, window, timeout=120_000):
    """Wait until no job runs and the open case is on screen."""

    def is_idle():
        stage = window.workbench.stage
        return not window.runner.is_busy and not stage.background.is_busy

    qtbot.waitUntil(is_idle, timeout=timeout)


def send(view, kind, at, button=NONE, held=NONE, keys=PLAIN):
    """Send one full mouse event; QTest's moves carry no button."""
    at = QPointF(at)
    event = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, keys)
    QApplication.sendEvent(view, event)


def press(view, at, button=LEFT, keys=PLAIN):
    send(view, QEvent.Type.MouseButtonPress, at, button, button, keys)


def move(view, at, held=LEFT, keys=PLAIN):
    send(view, QEvent.Type.MouseMove, at, NONE, held, keys)


def release(view, at, button=LEFT, keys=PLAIN):
    send(view, QEvent.Type.MouseButtonRelease, at, button, NONE, keys)


def drag(view, points, button=LEFT, keys=PLAIN):
    """Press at the first point, move along, let go at the last."""
    press(view, points[0], button, keys)
    for at in points[1:]:
        move(view, at, button, keys)
    release(view, points[-1], button, keys)
    QApplication.processEvents()


def click(widget):
    """Click a widget in its middle with the left button."""
    at = QPointF(widget.rect().center())
    press(widget, at)
    release(widget, at)
    QApplication.processEvents()


def line(start, end, n=10):
    """Points from one to the other, in px."""
    shares = np.linspace(0.0, 1.0, n)
    return [QPointF(start) + (QPointF(end) - QPointF(start)) * float(s) for s in shares]


def wheel(view, at, notches):
    at = QPointF(at)
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, round(120 * notches)),
        NONE,
        PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def drop(window, path, kind):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = window.rect().center()
    at = middle if kind is QDragEnterEvent else QPointF(middle)
    event = kind(at, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, event)
    return event


def pixels(view):
    """Return what the viewport shows, shape (height, width, 3)."""
    picture = view.grabFramebuffer().convertToFormat(QImage.Format.Format_RGB32)
    data = picture.constBits().asstring(picture.sizeInBytes())
    rows = np.frombuffer(data, np.uint8).reshape(picture.height(), picture.width(), 4)
    return rows[..., :3].astype(int)


def changed(before, after):
    """Return which pixels differ visibly, shape (height, width)."""
    return np.abs(before - after).max(axis=2) > VISIBLE


def on_screen(window, point):
    """Return the pixel of a point of the dental frame."""
    view = window.viewport
    camera = view.navigation.camera
    x, y, _ = camera.screen([point], view.width(), view.height())[0]
    return QPointF(float(x), float(y))


def face_of(case, fdi):
    """Return a point in the middle of the front of a front tooth, mm."""
    points = case.surface.vertices[case.dentition.vertices_of(fdi)]
    middle = points.mean(axis=0)
    near = points[np.abs(points - middle)[:, [0, 2]].max(axis=1) < 1.0]
    return near[near[:, 1].argmin()]
