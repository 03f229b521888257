"""How mouse, wheel and keys move the camera."""

from collections.abc import Mapping
from dataclasses import replace
from math import radians

from PyQt6.QtCore import QEasingCurve, QObject, QPointF, Qt, QVariantAnimation, pyqtSignal

from meshes.arrays import AnyArray
from smilesculpt.picturing.camera import Camera, View

GLIDE_MS = 180
FIT_MARGIN = 1.16
"""Room around what is shown, so that the bars at the edges cover none of it."""

TURN_PER_PX = radians(0.5)
TURN_PER_KEY = radians(15.0)
ZOOM_PER_NOTCH = 1.15

_TURNS: Mapping[int, tuple[float, float]] = {
    Qt.Key.Key_Left: (-TURN_PER_KEY, 0.0),
    Qt.Key.Key_Right: (TURN_PER_KEY, 0.0),
    Qt.Key.Key_Up: (0.0, -TURN_PER_KEY),
    Qt.Key.Key_Down: (0.0, TURN_PER_KEY),
}
_ZOOMS: Mapping[int, float] = {
    Qt.Key.Key_Plus: ZOOM_PER_NOTCH,
    Qt.Key.Key_Equal: ZOOM_PER_NOTCH,
    Qt.Key.Key_Minus: 1.0 / ZOOM_PER_NOTCH,
}


class Navigation(QObject):
    """The camera in force; `moved` is sent whenever it changes."""

    moved = pyqtSignal()

    def __init__(self, glide_ms: int = GLIDE_MS) -> None:
        super().__init__()
        self.camera = Camera()
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(glide_ms)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._on_the_way)
        self._from = self._to = self.camera

    def set_glide(self, milliseconds: int) -> None:
        """Change how long a glide takes; 0 jumps, as people ask who get ill from motion."""
        self._glide.setDuration(milliseconds)

    def set_camera(self, camera: Camera) -> None:
        """Put another camera in force at once."""
        self._glide.stop()
        self.camera = camera
        self.moved.emit()

    def glide_to(self, camera: Camera) -> None:
        """Go to another camera in a short, even move."""
        self._glide.stop()
        self._from, self._to = self.camera, camera
        if self._glide.duration() == 0:
            self.set_camera(camera)
        else:
            self._glide.start()

    def look(self, view: View) -> None:
        """Go to a standard view of the same place."""
        self.glide_to(self.target.turned_to(view))

    def fit(self, points: AnyArray, aspect: float) -> None:
        """Go to where all points are seen."""
        self.glide_to(self.target.fit(points, aspect, FIT_MARGIN))

    def toggle_perspective(self) -> None:
        """Go from parallel rays to perspective or back."""
        self.set_camera(replace(self.camera, perspective=not self.camera.perspective))

    def turn(self, by: QPointF) -> None:
        """Turn the model by a drag, px."""
        self.set_camera(self.camera.orbit(by.x() * TURN_PER_PX, by.y() * TURN_PER_PX))

    def pan(self, by: QPointF, height: float) -> None:
        """Move the model by a drag, px, in a picture `height` px high."""
        self.set_camera(self.camera.panned(by.x(), by.y(), height))

    def zoom(self, notches: float, at: QPointF, width: float, height: float) -> None:
        """Zoom by notches of the wheel; the point under the pointer stays there."""
        fixed = self.camera.point_at(at.x(), at.y(), width, height)
        self.set_camera(self.camera.zoomed(ZOOM_PER_NOTCH**notches, fixed))

    def key(self, key: int) -> bool:
        """Move by a key; say whether the key was one of ours."""
        if key in _TURNS:
            self.glide_to(self.target.orbit(*_TURNS[key]))
        elif key in _ZOOMS:
            self.glide_to(self.target.zoomed(_ZOOMS[key]))
        else:
            return False
        return True

    @property
    def target(self) -> Camera:
        """Where the camera goes; where it is, when it rests."""
        gliding = self._glide.state() == QVariantAnimation.State.Running
        return self._to if gliding else self.camera

    def _on_the_way(self, share: float) -> None:
        self.camera = self._to if share >= 1.0 else self._from.mixed(self._to, share)
        self.moved.emit()
