"""Draws a scene with OpenGL 3.3 core: in the window's picture, or off screen for the report."""

from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final

import moderngl
import numpy as np

from meshes.arrays import AnyArray, Matrix
from smilesculpt.errors import DesignError, NoPictureError
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.drawing.programs import program, set_heat, set_uniform, write_to
from smilesculpt.picturing.drawing.strokes import Strokes
from smilesculpt.picturing.drawing.targets import Target
from smilesculpt.picturing.drawing.uploads import Upload, render
from smilesculpt.picturing.palette import Colour
from smilesculpt.picturing.scene import (
    NOTHING,
    Floats,
    MidlinePlane,
    Piece,
    Pixels,
    Scene,
    SceneObject,
    Size,
    outlined_area,
)

INSIDE_OF_BACKGROUND: Final = 0.62
"""Brightness of the inside of a surface: this share of the background, so never like enamel."""

HEAT_SHINE: Final = 0.5
"""Share of the highlights that stays where colours mean numbers."""

HIDES_OUTLINE: Final = 0.5
"""Opacity from which an object hides the outline behind it and is outlined itself."""

WIRE: Final = (0.05, 0.07, 0.09, 0.45)
"""Red, green, blue and opacity of the edges of triangles."""

SUPERSAMPLING: Final = 2
"""Samples a pixel in each direction off screen: software drivers are slow at multisampling."""

UNCUT: Final = (0.0, 0.0, 0.0, 1.0)
"""A plane that cuts nothing away."""

_CLIP_DISTANCE: Final = 0x3000
"""OpenGL's GL_CLIP_DISTANCE0."""


class Renderer:
    """Draws scenes into framebuffers of one OpenGL context, which must be current.

    Parameters
    ----------
    context : moderngl.Context
        3.3 core or later. The renderer sets the state that it needs at every draw.
    """

    def __init__(self, context: moderngl.Context) -> None:
        self._context = context
        self._mesh = program(context, "mesh_vertex", "mesh_fragment")
        self._mask = program(context, "mesh_vertex", "mask_fragment")
        self._wire = program(context, "wire_vertex", "wire_fragment")
        self._back = program(context, "full_vertex", "background_fragment")
        self._line = program(context, "full_vertex", "outline_fragment")
        self._copy = program(context, "full_vertex", "copy_fragment")
        self._plane = program(context, "plane_vertex", "plane_fragment")
        self._dashes = program(context, "dashes_vertex", "dashes_fragment")
        self._back_array = context.vertex_array(self._back, [])
        self._line_array = context.vertex_array(self._line, [])
        self._copy_array = context.vertex_array(self._copy, [])
        self._blank = context.texture((1, 1), 4, b"\xff" * 4, alignment=4)
        self._strokes = Strokes(context)
        self._uploads: dict[str, Upload] = {}
        self._targets: dict[str, Target] = {}

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
        clip = camera.projection(size[0] / size[1]) @ camera.view()
        frame = _Frame(framebuffer, camera, clip, size, pixel_ratio)
        self._upload(scene)
        self._start(frame)
        self._draw_background(scene)
        self._draw_objects(scene, frame)
        if scene.wires:
            self._draw_wires(scene, frame)
        if scene.midline is not None:
            self._draw_midline(scene.midline, frame)
        if scene.lines:
            self._draw_lines(scene, frame)
        if scene.outline is not None:
            self._draw_outline(scene, scene.outline, frame)

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
        target = self._target("coarse", small, 4)
        self.draw(scene, camera, target.framebuffer, small, pixel_ratio / 2.0)
        framebuffer.viewport = (0, 0, *size)
        framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
        write_to(framebuffer, colour=True, depth=True)
        self._context.disable(moderngl.DEPTH_TEST | moderngl.BLEND)
        target.texture.use(0)
        set_uniform(self._copy, "coarse", 0)
        self._copy_array.render(moderngl.TRIANGLES, vertices=3)

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
        for target in self._targets.values():
            target.release()
        self._targets.clear()
        self._strokes.release()
        for array in (self._back_array, self._line_array, self._copy_array):
            array.release()
        for made in (self._mesh, self._mask, self._wire, self._back, self._line, self._copy):
            made.release()
        for rest in (self._plane, self._dashes, self._blank):
            rest.release()

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
            programs = (self._mesh, self._mask, self._wire)
            self._uploads[item.name] = Upload(self._context, programs, item)
        else:
            upload.write(item)

    def _start(self, frame: "_Frame") -> None:
        """Set every state that is relied on: QPainter leaves its own behind on a shared widget."""
        context, framebuffer = self._context, frame.framebuffer
        framebuffer.viewport = (0, 0, *frame.size)
        framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
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
        context.disable_direct(_CLIP_DISTANCE)
        framebuffer.clear(0.0, 0.0, 0.0, 1.0, depth=1.0)

    def _draw_background(self, scene: Scene) -> None:
        set_uniform(self._back, "top", scene.background[0])
        set_uniform(self._back, "bottom", scene.background[1])
        self._back_array.render(moderngl.TRIANGLES, vertices=3)

    def _draw_objects(self, scene: Scene, frame: "_Frame") -> None:
        self._context.enable(moderngl.DEPTH_TEST)
        self._set_cut(scene)
        for made in (self._mask, self._mesh):
            set_uniform(made, "clip_from_world", frame.clip)
        set_uniform(self._mesh, "eye_from_world", frame.camera.axes())
        inside = tuple(INSIDE_OF_BACKGROUND * part for part in scene.background[1])
        set_uniform(self._mesh, "inside", inside)
        set_uniform(self._mesh, "tint", 1.0 if scene.heat else scene.tint)
        set_uniform(self._mesh, "shine", HEAT_SHINE if scene.heat else 1.0)
        set_uniform(self._mesh, "is_matcap", scene.look == "matcap")
        set_uniform(self._mesh, "pixel_ratio", frame.pixel_ratio)
        set_heat(self._mesh, scene)
        set_uniform(self._mesh, "opacity", 1.0)
        for item, piece in scene.solid():
            render(self._uploads[item.name].shaded, piece)
        for item, piece in scene.translucent(frame.camera.axes()[2]):
            self._draw_translucent(self._uploads[item.name], piece, frame.framebuffer)
        self._context.disable_direct(_CLIP_DISTANCE)

    def _set_cut(self, scene: Scene) -> None:
        # Where nothing is cut everything lies on the side that stays: a software driver was seen
        # to go on cutting after it was told to stop.
        equation = UNCUT if scene.cut is None else scene.cut.equation()
        for made in (self._mask, self._mesh, self._wire):
            set_uniform(made, "cut", equation)
        if scene.cut is not None:
            self._context.enable_direct(_CLIP_DISTANCE)

    def _draw_translucent(
        self, upload: Upload, piece: Piece, framebuffer: moderngl.Framebuffer
    ) -> None:
        """Draw the nearest layer only: first its depth, then its colour at that depth."""
        write_to(framebuffer, colour=False, depth=True)
        render(upload.flat, piece)
        write_to(framebuffer, colour=True, depth=True)
        self._context.enable(moderngl.BLEND)
        set_uniform(self._mesh, "opacity", piece.opacity)
        render(upload.shaded, piece)
        self._context.disable(moderngl.BLEND)

    def _draw_wires(self, scene: Scene, frame: "_Frame") -> None:
        self._set_cut(scene)
        set_uniform(self._wire, "clip_from_world", frame.clip)
        towards = tuple(float(part) for part in frame.camera.axes()[2])
        set_uniform(self._wire, "towards", towards)
        set_uniform(self._wire, "ink", WIRE)
        write_to(frame.framebuffer, colour=True, depth=False)
        self._context.enable(moderngl.BLEND | moderngl.DEPTH_TEST)
        self._context.wireframe = True
        for item in scene.drawn():
            for piece in item.drawn_pieces():
                render(self._uploads[item.name].wires, piece)
        self._context.wireframe = False
        self._context.disable(moderngl.BLEND)
        self._context.disable_direct(_CLIP_DISTANCE)
        write_to(frame.framebuffer, colour=True, depth=True)

    def _draw_lines(self, scene: Scene, frame: "_Frame") -> None:
        self._strokes.prepare(frame.clip, frame.camera.axes()[2], frame.size)
        write_to(frame.framebuffer, colour=True, depth=False)
        self._context.enable(moderngl.BLEND | moderngl.DEPTH_TEST)
        self._strokes.draw(scene.lines, frame.pixel_ratio)
        self._context.disable(moderngl.BLEND)
        write_to(frame.framebuffer, colour=True, depth=True)

    def _draw_midline(self, plane: MidlinePlane, frame: "_Frame") -> None:
        if plane.is_edge_on(frame.camera):
            corners = plane.edge_strip(frame.clip, frame.size, frame.pixel_ratio)
            made = self._dashes
            layout: tuple[str, ...] = ("3f 1f", "position", "along")
        else:
            corners, made, layout = plane.corners(), self._plane, ("3f", "position")
            set_uniform(made, "clip_from_world", frame.clip)
            set_uniform(made, "low", plane.low)
            set_uniform(made, "high", plane.high)
        set_uniform(made, "ink", plane.colour)
        set_uniform(made, "pixel_ratio", frame.pixel_ratio)
        self._draw_strip(made, corners, layout, frame.framebuffer)

    def _draw_strip(
        self,
        made: moderngl.Program,
        corners: Floats,
        layout: tuple[str, ...],
        framebuffer: moderngl.Framebuffer,
    ) -> None:
        """Draw four corners, blended, behind what is nearer, leaving the depth alone."""
        buffer = self._context.buffer(corners.tobytes())
        array = self._context.vertex_array(made, [(buffer, *layout)])
        self._context.enable(moderngl.BLEND | moderngl.DEPTH_TEST)
        write_to(framebuffer, colour=True, depth=False)
        array.render(moderngl.TRIANGLE_STRIP)
        write_to(framebuffer, colour=True, depth=True)
        self._context.disable(moderngl.BLEND)
        array.release()
        buffer.release()

    def _draw_outline(self, scene: Scene, ink: Colour, frame: "_Frame") -> None:
        shown = [
            (self._uploads[item.name], item, piece)
            for item in scene.drawn()
            for piece in item.drawn_pieces()
            if piece.opacity >= HIDES_OUTLINE
        ]
        kept = {item.name: upload.chosen_corners(item.positions) for upload, item, _ in shown}
        corners = np.concatenate([NOTHING, *kept.values()])
        area = outlined_area(corners, frame.camera, frame.size)
        if area is None:
            return
        target = self._target("mask", frame.size, 1)
        self._set_cut(scene)
        # Both passes cost what they cover, so they cover the tooth only (bench_picture.py).
        # All of it is cleared: the line reads a little beyond the area, where the tooth was before.
        target.framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
        target.framebuffer.use()
        target.framebuffer.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        target.framebuffer.scissor = area
        target.framebuffer.use()
        self._context.enable(moderngl.DEPTH_TEST)
        for upload, _, piece in shown:
            render(upload.flat, piece)
        self._context.disable_direct(_CLIP_DISTANCE)
        frame.framebuffer.scissor = area
        frame.framebuffer.use()
        self._context.disable(moderngl.DEPTH_TEST)
        self._context.enable(moderngl.BLEND)
        target.texture.use(0)
        set_uniform(self._line, "mask", 0)
        set_uniform(self._line, "ink", ink)
        set_uniform(self._line, "pixel_ratio", frame.pixel_ratio)
        self._line_array.render(moderngl.TRIANGLES, vertices=3)
        self._context.disable(moderngl.BLEND)
        frame.framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
        frame.framebuffer.use()

    def _target(self, name: str, size: Size, n_parts: int) -> Target:
        """Return the picture of a name and size, made anew where the size is another."""
        target = self._targets.get(name)
        if target is None or target.size != size:
            if target is not None:
                target.release()
            target = self._targets[name] = Target(self._context, size, n_parts)
        return target


@dataclass(frozen=True, slots=True)
class _Frame:
    """What one draw goes into and is seen from."""

    framebuffer: moderngl.Framebuffer
    camera: Camera
    clip: Matrix
    size: Size
    pixel_ratio: float


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
