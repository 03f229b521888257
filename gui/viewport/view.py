"""The viewport: a scene drawn by the one renderer, an overlay over it, the mouse under it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import moderngl
from PyQt6.QtCore import QEvent, QKeyCombination, QPointF, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QSurfaceFormat,
    QTabletEvent,
    QWheelEvent,
)
from PyQt6.QtOpenGLWidgets import QOpenGLWidget

from gui.viewport.gl import QtLoader, loss
from gui.viewport.navigation import Navigation
from gui.viewport.pen import Pen
from gui.viewport.pointer import Pointer, pointer
from gui.viewport.steering import STILL_PX, Steering
from gui.words import tr
from meshes.brushes.ranges import DirtyRange
from smilesculpt.picturing.renderer import Renderer
from smilesculpt.picturing.scene import Floats, Scene, SceneObject
from smilesculpt.picturing.scene_building import JAW

REST_MS = 200
"""The picture is drawn sharply when nothing has moved for this long."""

WARM_MS = 30
"""Between two pieces of what is made ahead, the event loop is free for this long."""


class Tool(Protocol):
    """What the left button does; one object for each tool."""

    def start(self, at: Pointer) -> None:
        """The button went down."""

    def move(self, at: Pointer) -> None:
        """The pointer moved with the button down."""

    def end(self, at: Pointer) -> None:
        """The button came up."""

    def hover(self, at: Pointer | None) -> None:
        """The pointer moved with no button down, or left (None)."""

    def cancel(self) -> bool:
        """Take back what is under way; say whether anything was."""


class Handle(Protocol):
    """What can be dragged in the picture whatever tool is in hand."""

    def start(self, at: QPointF) -> bool:
        """Take what is under a pixel; say whether there was anything."""

    def move(self, at: QPointF) -> None:
        """Go on with the drag."""

    def end(self) -> None:
        """Let go."""


class Painter(Protocol):
    """Draws over the picture."""

    def paint(self, painter: QPainter) -> None:
        """Draw in px of the viewport."""


class Viewport(QOpenGLWidget):
    """Shows a scene; tells keys that it has no use for itself."""

    before_held = pyqtSignal(bool)
    escaped = pyqtSignal()
    wheel_with_ctrl = pyqtSignal(float)
    broken = pyqtSignal(str)
    hovered = pyqtSignal(QPointF)

    def __init__(self, navigation: Navigation) -> None:
        super().__init__()
        self.setFormat(QSurfaceFormat.defaultFormat())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("3D view of the jaw"))
        self.setAccessibleDescription(tr("Arrow keys turn the view, plus and minus zoom"))
        self.navigation = navigation
        self.steering = Steering(navigation)
        self.before_keys: tuple[QKeyCombination, ...] = ()
        self.is_undo: Callable[[QKeyCombination], bool] = lambda keys: False
        self.scene = Scene()
        self._tool: Tool | None = None
        self.overlays: list[Painter] = []
        self.click_filter: Callable[[QPointF], bool] = lambda at: False
        self.is_beside: Callable[[QPointF], bool] = lambda at: False
        self.handles: list[Handle] = []
        self._handle: Handle | None = None
        self._turn: tuple[Pointer, QPointF] | None = None
        self.has_focus_ring = False
        self.n_frames = 0
        self._context: moderngl.Context | None = None
        self._renderer: Renderer | None = None
        self._dirty: list[DirtyRange] = []
        self._dirty_marks: list[DirtyRange] = []
        self._sent: tuple[Floats | None, Floats | None] = (None, None)
        self._last = QPointF()
        self._at: Pointer | None = None
        self.pen = Pen()
        self._is_spared = self._is_turning = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.update)
        self._is_warming = self._is_resizing = False
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.timeout.connect(self.warm)
        navigation.moved.connect(self._camera_moved)

    @property
    def is_ready(self) -> bool:
        """Whether the graphics card can draw."""
        return self._renderer is not None

    @property
    def tool(self) -> Tool | None:
        """The tool in hand; what another one has under way ends before it is taken."""
        return self._tool

    @tool.setter
    def tool(self, tool: Tool | None) -> None:
        self.let_go()
        self._tool = tool

    @property
    def is_at_work(self) -> bool:
        """Whether the button is down on the tool."""
        return self._at is not None

    def let_go(self) -> None:
        """End what is under way as if the button came up where the pointer is."""
        if self._handle is not None:
            self._handle.end()
        at, self._at = self._at, None
        self._handle = self._turn = None
        if at is not None and self._tool is not None:
            self._tool.end(at)

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width() / max(1, self.height())

    def spare(self, on: bool) -> None:
        """Draw coarsely while the picture moves, where the processor draws.

        At half the resolution, and while the camera moves with few triangles as well.
        """
        self._is_spared = on

    @property
    def is_coarse(self) -> bool:
        """Whether the next frame is drawn at half the resolution."""
        return self._is_spared and self._rest.isActive()

    @property
    def is_sketched(self) -> bool:
        """Whether the next frame is drawn with few triangles: not while the surface changes."""
        return self.is_coarse and self._is_turning

    def warm(self) -> None:
        """Make what draws while the picture is still hidden, a piece at a time.

        Then the first scan does not wait for it.
        """
        if self._renderer is None and not self.isVisible():
            self._is_warming = True  # Only the context and the renderer are made by this.
            self.grabFramebuffer()
            self._is_warming = False
        if self._renderer is not None and not self.isVisible():
            self.makeCurrent()
            if self._renderer.warm():
                self._warming.start(WARM_MS)
            self.doneCurrent()

    def show_scene(self, scene: Scene) -> None:
        """Show another scene from the next frame on."""
        self.scene = scene
        self.update()

    def mark_dirty(self, ranges: tuple[DirtyRange, ...]) -> None:
        """Send ranges of the jaw's vertices, whose arrays were written to, with the next frame."""
        self._dirty += ranges
        self._is_turning = False
        self._move_on()

    def mark_painted(self, ranges: tuple[DirtyRange, ...]) -> None:
        """Send the marks of ranges of the jaw's vertices with the next frame."""
        self._dirty_marks += ranges
        self.update()

    def initializeGL(self) -> None:
        """Make the renderer; called again when the context was lost or the window is another one.

        Nothing of the picture lives on the graphics card alone: the next frame sends all of it.
        """
        try:
            moderngl.init_context(loader=QtLoader())
            self._context = moderngl.get_context()
            self._renderer = Renderer(self._context)
            self._sent = (None, None)
        except moderngl.Error as error:
            self._break(error)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Take another size, drawn with the next frame: Qt would draw at every step to it."""
        self._is_resizing = True
        super().resizeEvent(event)
        self._is_resizing = False
        self.update()

    def paintGL(self) -> None:
        """Draw the scene, then the overlays."""
        if self._renderer is None or self._context is None:
            return
        if self._is_warming or self._is_resizing:
            return
        try:
            self._draw(self._context, self._renderer)
        except moderngl.Error as error:
            # Such as memory of the graphics card that ran out: the rest of the window goes on.
            self._break(error)
            return
        painter = QPainter(self)
        # Lets the painter forget which texture unit it used last: others were since.
        painter.beginNativePainting()
        painter.endNativePainting()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for overlay in self.overlays:
            painter.save()
            overlay.paint(painter)
            painter.restore()
        painter.end()
        self.n_frames += 1

    def _draw(self, context: moderngl.Context, renderer: Renderer) -> None:
        self._upload()
        ratio = self.devicePixelRatioF()
        size = (in_device(self.width(), ratio), in_device(self.height(), ratio))
        target = context.detect_framebuffer(self.defaultFramebufferObject())
        draw = renderer.draw_coarsely if self.is_coarse else renderer.draw
        scene = replace(self.scene, sketched=True) if self.is_sketched else self.scene
        draw(scene, self.navigation.camera, target, size, ratio)
        renderer.hand_over()
        why = loss(context.error)
        if why:
            raise moderngl.Error(why)

    def _break(self, error: moderngl.Error) -> None:
        self._context = self._renderer = None
        self._sent = (None, None)
        self.broken.emit(str(error))

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Start the tool, or a move of the camera."""
        if event is None or self.pen.is_echo(event):
            return
        self._last = event.position()
        self._hide_focus_ring()
        if event.button() == Qt.MouseButton.RightButton and self.tool is not None:
            self.take_back()
        if self.steering.press(event) == "tool":
            self._begin(pointer(event))

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        """Turn, pan, go on with the tool, or hover."""
        if event is None or self.pen.is_echo(event):
            return
        by = event.position() - self._last
        self._last = event.position()
        act = self.steering.act_of(event)
        if act is None and self.is_at_work:
            self.let_go()  # the button came up where nobody told, such as over a dialog
        if act is None or act == "tool":
            self._go_on(pointer(event))
        else:
            self.steering.drag(act, by, self.width(), self.height())

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        """End the tool's work."""
        if event is None or self.pen.is_echo(event):
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._end(pointer(event))

    def tabletEvent(self, event: QTabletEvent | None) -> None:
        """Work with the tip of a pen; its buttons are those of a mouse."""
        at = None if event is None else self.pen.follow(event)
        if event is None or at is None:
            if event is not None:
                event.ignore()
            return
        event.accept()
        if event.type() == QEvent.Type.TabletPress:
            self._last = at.at
            self._hide_focus_ring()
            self._begin(at)
        elif event.type() == QEvent.Type.TabletRelease:
            self._end(at)
        else:
            self._go_on(at)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Zoom to the pointer; with Ctrl change the brush."""
        if event is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.wheel_with_ctrl.emit(event.angleDelta().y() / 120.0)
        else:
            self.steering.wheel(event, self.width(), self.height())
        event.accept()

    def event(self, event: QEvent | None) -> bool:
        """Listen to the gestures of a trackpad as well; keys of undo are for what is under way."""
        is_offered = event is not None and event.type() == QEvent.Type.ShortcutOverride
        if is_offered and isinstance(event, QKeyEvent) and self._takes_back(event):
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            return self.steering.gesture(event, self.width(), self.height())
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Move the camera, show before, cancel."""
        if event is None:
            return
        if event.keyCombination() in self.before_keys:
            if not event.isAutoRepeat():
                self.before_held.emit(True)
        elif self._takes_back(event):
            self.take_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel_tool()
        elif not self.navigation.key(event.key()):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent | None) -> None:
        """Show after again."""
        keys = [held.key() for held in self.before_keys]
        if event is not None and event.key() in keys and not event.isAutoRepeat():
            self.before_held.emit(False)
        else:
            super().keyReleaseEvent(event)

    def cancel_tool(self) -> None:
        """Take back what the tool has under way; with nothing under way say `escaped`."""
        if not self.take_back():
            self.escaped.emit()

    def take_back(self) -> bool:
        """Take back what the tool has under way; say whether there was anything."""
        self._at = None
        return self.tool is not None and self.tool.cancel()

    def leaveEvent(self, event: QEvent | None) -> None:
        """Hide what follows the pointer."""
        if self.tool is not None:
            self.tool.hover(None)

    def focusInEvent(self, event: QFocusEvent | None) -> None:
        """Show the ring where the keyboard came here."""
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.has_focus_ring = event is not None and event.reason() in reasons
        self.update()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        """Hide the ring, and what a held key showed."""
        self._hide_focus_ring()
        self.before_held.emit(False)

    def _begin(self, at: Pointer) -> None:
        """Start what lies under the pointer: a card, a handle, or else the tool."""
        if self.click_filter(at.at):
            return
        self._handle = next((each for each in self.handles if each.start(at.at)), None)
        if self._handle is not None or self.tool is None:
            return
        if self.steering.scheme.left_turns and self.is_beside(at.at):
            self._turn = (at, at.at)
            return
        self._at = at
        self.tool.start(at)

    def _go_on(self, at: Pointer) -> None:
        if self._turn is not None:
            self.navigation.turn(at.at - self._turn[1])
            self._turn = (self._turn[0], at.at)
        elif self._handle is not None:
            self._handle.move(at.at)
        elif self.tool is not None and self.is_at_work:
            self._at = at
            self.tool.move(at)
        else:
            self._hover(at)

    def _end(self, at: Pointer) -> None:
        if self._turn is not None:
            began, self._turn = self._turn[0], None
            # What did not go anywhere was a click, and belongs to the tool.
            if (at.at - began.at).manhattanLength() < STILL_PX and self.tool is not None:
                self.tool.start(began)
                self.tool.end(at)
        else:
            self._at = at if self.is_at_work else None
            self.let_go()

    def _takes_back(self, event: QKeyEvent) -> bool:
        """Say whether a key of undo is for the drag under way, and for no step before it."""
        return self.is_at_work and self.is_undo(event.keyCombination())

    def _hover(self, at: Pointer) -> None:
        if self.tool is not None:
            self.tool.hover(at)
        self.hovered.emit(at.at)

    def _hide_focus_ring(self) -> None:
        if self.has_focus_ring:
            self.has_focus_ring = False
            self.update()

    def _camera_moved(self) -> None:
        self._is_turning = True
        self._move_on()

    def _move_on(self) -> None:
        """Draw, coarsely where that is wished; sharp again once nothing moves."""
        if self._is_spared:
            self._rest.start(REST_MS)
        self.update()

    def _upload(self) -> None:
        """Send what changed inside arrays that are on the graphics card; once a frame."""
        jaw = next((item for item in self.scene.drawn() if item.name == JAW), None)
        if self._renderer is not None and jaw is not None:
            self._upload_jaw(self._renderer, jaw)
        self._dirty.clear()
        self._dirty_marks.clear()
        self._sent = (None, None) if jaw is None else (jaw.positions, jaw.marks)

    def _upload_jaw(self, renderer: Renderer, jaw: SceneObject) -> None:
        # An array that was not sent yet goes there whole, as it is now, when it is drawn.
        if self._sent[0] is jaw.positions:
            for first, n in joined(self._dirty):
                last = first + n
                renderer.upload_range(
                    jaw.name, first, jaw.positions[first:last], jaw.normals[first:last]
                )
        if jaw.marks is not None and self._sent[1] is jaw.marks:
            for first, n in joined(self._dirty_marks):
                renderer.upload_marks(jaw.name, first, jaw.marks[first : first + n])


def joined(ranges: list[DirtyRange]) -> list[DirtyRange]:
    """Return ranges without what is covered twice: several strokes of one frame overlap."""
    out: list[DirtyRange] = []
    for first, n in sorted(ranges):
        if out and first <= sum(out[-1]):
            out[-1] = (out[-1][0], max(sum(out[-1]), first + n) - out[-1][0])
        else:
            out.append((first, n))
    return out


def in_device(length: int, ratio: float) -> int:
    """Return a length in px of the device as Qt rounds it: a half goes up.

    Python's `round` takes 762.5 to 762, and the picture would miss its last column.
    """
    return int(length * ratio + 0.5)
