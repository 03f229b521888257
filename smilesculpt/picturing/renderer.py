"""Draws a scene with OpenGL 3.3 core: in the window's picture, or off screen for the report."""

from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final

import moderngl
import numpy as np

from meshes.arrays import AnyArray
from smilesculpt.errors import DesignError, NoPictureError
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.drawing.frames import Frame, frame_of
from smilesculpt.picturing.drawing.midline import Midline
from smilesculpt.picturing.drawing.outline import Outline
from smilesculpt.picturing.drawing.programs import Program, write_everywhere, write_to
from smilesculpt.picturing.drawing.strokes import Strokes
from smilesculpt.picturing.drawing.surfaces import Surfaces
from smilesculpt.picturing.drawing.targets import Target
from smilesculpt.picturing.drawing.uploads import Upload
from smilesculpt.picturing.scene import Pixels, Scene, SceneObject, Size

SUPERSAMPLING: Final = 2
"""Samples a pixel in each direction off screen: software drivers are slow at multisampling."""


class Renderer:
    """Draws scenes into framebuffers of one OpenGL context, which must be current.

    Parameters
    ----------
    context : moderngl.Context
        3.3 core or later. The renderer sets the state that it needs at every draw.
    """

    def __init__(self, context: moderngl.Context) -> None:
        self._context = context
        self._surfaces = Surfaces(context)
        self._outline = Outline(context, self._surfaces)
        self._midline = Midline(context)
        self._strokes = Strokes(context)
        self._back = Program(context, "full_vertex", "background_fragment")
        self._copy = Program(context, "full_vertex", "copy_fragment")
        self._blank = context.texture((1, 1), 4, b"\xff" * 4, alignment=4)
        self._uploads: dict[str, Upload] = {}
        self._coarse: Target | None = None

    def warm(self) -> bool:
        """Compile one more program of those that every jaw needs; say whether any is left."""
        surfaces = self._surfaces
        needed = (self._back, surfaces.shaded, surfaces.flat, self._outline.line, self._copy)
        cold = [program for program in needed if not program.is_warm]
        if cold:
            _ = cold[0].made
        return len(cold) > 1

    def draw(
        self,
        scene: Scene,
        camera: Camera,
        framebuffer: moderngl.Framebuffer,
        size: Size,
        pixel_ratio: float = 1.0,
    ) -> None:
        """Draw a scene into a framebuffer with colour and depth.

        Parameters
        ----------
        scene, camera : Scene, Camera
        framebuffer : moderngl.Framebuffer
        size : tuple of int
            Width and height in the framebuffer's own pixels.
        pixel_ratio : float
            Framebuffer pixels in one pixel of the lines' widths.
        """
        frame = frame_of(framebuffer, camera, size, pixel_ratio)
        self._upload(scene)
        self._start(frame)
        self._draw_background(scene)
        self._surfaces.draw(scene, frame, self._uploads)
        if scene.wires:
            self._surfaces.draw_wires(scene, frame, self._uploads)
        if scene.midline is not None:
            self._midline.draw(scene.midline, frame)
        if scene.lines:
            self._draw_lines(scene, frame)
        if scene.outline is not None:
            self._outline.draw(scene, scene.outline, frame, self._uploads)

    def draw_coarsely(
        self,
        scene: Scene,
        camera: Camera,
        framebuffer: moderngl.Framebuffer,
        size: Size,
        pixel_ratio: float = 1.0,
    ) -> None:
        """Draw a scene at half the resolution, for a driver that is too slow while things move."""
        small = (max(size[0] // 2, 1), max(size[1] // 2, 1))
        target = self._coarse_target(small)
        self.draw(scene, camera, target.framebuffer, small, pixel_ratio / 2.0)
        framebuffer.viewport = (0, 0, *size)
        write_everywhere(framebuffer)
        write_to(framebuffer, colour=True, depth=True)
        self._context.disable(moderngl.DEPTH_TEST | moderngl.BLEND)
        target.texture.use(0)
        self._copy.set("coarse", 0)
        self._copy.cover()

    def hand_over(self) -> None:
        """Leave the first texture unit active, as QPainter on the same surface takes for granted.

        moderngl leaves another one active wherever it looks at a texture, and QPainter, which
        remembers what it set last, would then bind its pictures where no shader reads them.
        """
        self._blank.use(0)

    def upload_range(self, name: str, first: int, positions: AnyArray, normals: AnyArray) -> None:
        """Move some vertices of an object that was drawn before.

        The change lasts until the object comes with another array of positions or normals.

        Parameters
        ----------
        name : str
            Of the object.
        first : int
            Index of the first vertex.
        positions, normals : ndarray, shape (k, 3)
            mm, and of length one.

        Raises
        ------
        DesignError
            If no such object was drawn or the range reaches past its end.
        """
        upload = self._drawn(name)
        if len(positions) != len(normals):
            raise DesignError(f"{len(positions)} positions need as many normals.")
        upload.write_range("positions", first, positions)
        upload.write_range("normals", first, normals)

    def upload_marks(self, name: str, first: int, marks: AnyArray) -> None:
        """Change the marks of some vertices of an object that was drawn with marks.

        Parameters
        ----------
        marks : ndarray, shape (k, 2)

        Raises
        ------
        DesignError
            If no such object was drawn, it has no marks, or the range reaches past its end.
        """
        self._drawn(name).write_range("marks", first, marks)

    def release(self) -> None:
        """Give back everything that lies on the graphics card; the context must be current."""
        for upload in self._uploads.values():
            upload.release()
        self._uploads.clear()
        if self._coarse is not None:
            self._coarse.release()
            self._coarse = None
        self._blank.release()
        for part in (self._outline, self._midline, self._strokes, self._surfaces):
            part.release()
        for program in (self._back, self._copy):
            program.release()

    def _drawn(self, name: str) -> Upload:
        upload = self._uploads.get(name)
        if upload is None:
            raise DesignError(f"no object '{name}' was drawn yet. Draw the scene first.")
        return upload

    def _upload(self, scene: Scene) -> None:
        names = {item.name for item in scene.objects}
        if len(names) < len(scene.objects):
            raise DesignError(f"two objects of a scene share a name: {sorted(names)}.")
        for name in [name for name in self._uploads if name not in names]:
            self._uploads.pop(name).release()
        for item in scene.drawn():
            self._upload_object(item)
        self._strokes.keep(scene.lines)

    def _upload_object(self, item: SceneObject) -> None:
        upload = self._uploads.get(item.name)
        if upload is not None and not upload.fits(item):
            self._uploads.pop(item.name).release()
            upload = None
        if upload is None:
            made = self._surfaces
            programs = (made.shaded, made.flat, made.wire)
            self._uploads[item.name] = Upload(self._context, programs, item)
        else:
            upload.write(item)

    def _start(self, frame: Frame) -> None:
        """Set every state that is relied on: QPainter leaves its own behind on a shared widget."""
        context, framebuffer = self._context, frame.framebuffer
        framebuffer.viewport = (0, 0, *frame.size)
        write_everywhere(framebuffer)
        write_to(framebuffer, colour=True, depth=True)
        context.disable(moderngl.CULL_FACE | moderngl.BLEND | moderngl.DEPTH_TEST)
        context.wireframe = False
        context.front_face = "ccw"
        context.depth_func = "<="
        context.blend_equation = moderngl.FUNC_ADD  # type: ignore[assignment]  # the stub errs
        # Alpha apart from colour: else a widget turns see-through where something is blended.
        context.blend_func = (  # type: ignore[assignment]  # the stub knows the short form only
            moderngl.SRC_ALPHA,
            moderngl.ONE_MINUS_SRC_ALPHA,
            moderngl.ONE,
            moderngl.ONE_MINUS_SRC_ALPHA,
        )
        self._surfaces.uncut()
        framebuffer.clear(0.0, 0.0, 0.0, 1.0, depth=1.0)

    def _draw_background(self, scene: Scene) -> None:
        self._back.set("top", scene.background[0])
        self._back.set("bottom", scene.background[1])
        self._back.cover()

    def _draw_lines(self, scene: Scene, frame: Frame) -> None:
        self._strokes.prepare(frame.clip, frame.axes[2], frame.size)
        write_to(frame.framebuffer, colour=True, depth=False)
        self._context.enable(moderngl.BLEND | moderngl.DEPTH_TEST)
        self._strokes.draw(scene.lines, frame.pixel_ratio)
        self._context.disable(moderngl.BLEND)
        write_to(frame.framebuffer, colour=True, depth=True)

    def _coarse_target(self, size: Size) -> Target:
        """Return the coarse picture in a size, made anew where it is another."""
        if self._coarse is not None and self._coarse.size != size:
            self._coarse.release()
            self._coarse = None
        if self._coarse is None:
            self._coarse = Target(self._context, size, 4)
        return self._coarse


@dataclass(frozen=True, slots=True)
class OffScreen:
    """A context without a window, with its renderer; use it in a `with` block.

    It belongs to the thread that made it. `picture` makes it current for as long as it draws;
    whoever calls the renderer directly does so inside `with screen.context`.

    Attributes
    ----------
    context : moderngl.Context
    renderer : Renderer
    """

    context: moderngl.Context
    renderer: Renderer

    def __enter__(self) -> "OffScreen":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def release(self) -> None:
        """Give back the renderer and its context."""
        with self.context:
            self.renderer.release()
        self.context.release()

    def picture(self, scene: Scene, camera: Camera, size: Size) -> Pixels:
        """Return a picture of a scene, drawn finer and averaged; shape (height, width, 3)."""
        # Another context may have become current in between: a second one, or a window's.
        with self.context:
            rows = self._fine_picture(scene, camera, size)
        return _averaged(rows, SUPERSAMPLING)

    def _fine_picture(self, scene: Scene, camera: Camera, size: Size) -> Pixels:
        fine = (size[0] * SUPERSAMPLING, size[1] * SUPERSAMPLING)
        colour = self.context.renderbuffer(fine, 4)
        depth = self.context.depth_renderbuffer(fine)
        framebuffer = self.context.framebuffer([colour], depth)
        try:
            self.renderer.draw(scene, camera, framebuffer, fine, float(SUPERSAMPLING))
            data = framebuffer.read(components=3, alignment=1)
        finally:
            framebuffer.release()
            colour.release()
            depth.release()
        return np.frombuffer(data, np.uint8).reshape(fine[1], fine[0], 3)[::-1]


_WAYS: Final[tuple[dict[str, Any], ...]] = ({"backend": "egl"}, {})
"""EGL needs no display; else whatever the system has (Windows, macOS, X11)."""


def offscreen() -> OffScreen:
    """Return a context that needs neither a window nor a display.

    Raises
    ------
    NoPictureError
        If no driver offers OpenGL 3.3.
    """
    reasons: list[str] = []
    for options in _WAYS:
        try:
            context = moderngl.create_context(standalone=True, require=330, **options)
        # The binding raises a bare Exception for a missing library, display or version.
        except Exception as error:  # noqa: BLE001
            reasons.append(str(error))
            continue
        return OffScreen(context, Renderer(context))
    raise NoPictureError("; ".join(reasons))


def _averaged(rows: Pixels, by: int) -> Pixels:
    height, width = rows.shape[0] // by, rows.shape[1] // by
    blocks = rows.reshape(height, by, width, by, 3).astype(np.uint16)
    total = blocks.sum(axis=(1, 3), dtype=np.uint16)
    mean: Pixels = ((total + by * by // 2) // (by * by)).astype(np.uint8)
    return mean
