"""Draws a scene with OpenGL 3.3 core: in the window's picture, or off screen for the report."""

from dataclasses import dataclass
from importlib import resources
from types import TracebackType
from typing import Any, Final

import moderngl
import numpy as np

from meshes.arrays import AnyArray, Matrix
from smilesculpt.errors import DesignError, NoPictureError
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.palette import Colour
from smilesculpt.picturing.scene import (
    NOTHING,
    PICKED,
    Floats,
    MidlinePlane,
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
        self._mesh = _program(context, "mesh_vertex", "mesh_fragment")
        self._mask = _program(context, "mesh_vertex", "mask_fragment")
        self._back = _program(context, "full_vertex", "background_fragment")
        self._line = _program(context, "full_vertex", "outline_fragment")
        self._plane = _program(context, "plane_vertex", "plane_fragment")
        self._dashes = _program(context, "dashes_vertex", "dashes_fragment")
        self._back_array = context.vertex_array(self._back, [])
        self._line_array = context.vertex_array(self._line, [])
        self._uploads: dict[str, _Upload] = {}
        self._target: _MaskTarget | None = None

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
        if scene.midline is not None:
            self._draw_midline(scene.midline, frame)
        if scene.outline is not None:
            self._draw_outline(scene, scene.outline, frame)

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
        upload = self._uploads.get(name)
        if upload is None:
            raise DesignError(f"no object '{name}' was drawn yet. Draw the scene first.")
        upload.write_range(first, positions, normals)

    def release(self) -> None:
        """Give back everything that lies on the graphics card; the context must be current."""
        for upload in self._uploads.values():
            upload.release()
        self._uploads.clear()
        if self._target is not None:
            self._target.release()
            self._target = None
        self._back_array.release()
        self._line_array.release()
        programs = (self._mesh, self._mask, self._back, self._line, self._plane, self._dashes)
        for program in programs:
            program.release()

    def _upload(self, scene: Scene) -> None:
        names = {item.name for item in scene.objects}
        if len(names) < len(scene.objects):
            raise DesignError(f"two objects of a scene share a name: {sorted(names)}.")
        for name in [name for name in self._uploads if name not in names]:
            self._uploads.pop(name).release()
        for item in scene.drawn():
            self._upload_object(item)

    def _upload_object(self, item: SceneObject) -> None:
        upload = self._uploads.get(item.name)
        if upload is not None and not upload.fits(item):
            self._uploads.pop(item.name).release()
            upload = None
        if upload is None:
            programs = (self._mesh, self._mask)
            self._uploads[item.name] = _Upload(self._context, programs, item)
        else:
            upload.write(item)

    def _start(self, frame: "_Frame") -> None:
        """Set every state that is relied on: QPainter leaves its own behind on a shared widget."""
        context, framebuffer = self._context, frame.framebuffer
        framebuffer.viewport = (0, 0, *frame.size)
        framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
        _write(framebuffer, colour=True, depth=True)
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
        framebuffer.clear(0.0, 0.0, 0.0, 1.0, depth=1.0)

    def _draw_background(self, scene: Scene) -> None:
        _set(self._back, "top", scene.background[0])
        _set(self._back, "bottom", scene.background[1])
        self._back_array.render(moderngl.TRIANGLES, vertices=3)

    def _draw_objects(self, scene: Scene, frame: "_Frame") -> None:
        self._context.enable(moderngl.DEPTH_TEST)
        _set(self._mask, "clip_from_world", frame.clip)
        _set(self._mesh, "clip_from_world", frame.clip)
        _set(self._mesh, "eye_from_world", frame.camera.axes())
        inside = tuple(INSIDE_OF_BACKGROUND * part for part in scene.background[1])
        _set(self._mesh, "inside", inside)
        _set(self._mesh, "tint", 1.0 if scene.heat else scene.tint)
        _set(self._mesh, "shine", HEAT_SHINE if scene.heat else 1.0)
        _set(self._mesh, "opacity", 1.0)
        for item in scene.drawn():
            if item.opacity >= 1.0:
                self._uploads[item.name].shaded.render(moderngl.TRIANGLES)
        for item in scene.translucent(frame.camera.axes()[2]):
            self._draw_translucent(item, frame.framebuffer)

    def _draw_translucent(self, item: SceneObject, framebuffer: moderngl.Framebuffer) -> None:
        """Draw the nearest layer only: first its depth, then its colour at that depth."""
        upload = self._uploads[item.name]
        _write(framebuffer, colour=False, depth=True)
        upload.flat.render(moderngl.TRIANGLES)
        _write(framebuffer, colour=True, depth=True)
        self._context.enable(moderngl.BLEND)
        _set(self._mesh, "opacity", item.opacity)
        upload.shaded.render(moderngl.TRIANGLES)
        self._context.disable(moderngl.BLEND)

    def _draw_midline(self, plane: MidlinePlane, frame: "_Frame") -> None:
        if plane.is_edge_on(frame.camera):
            corners = plane.edge_strip(frame.clip, frame.size, frame.pixel_ratio)
            program = self._dashes
            layout: tuple[str, ...] = ("3f 1f", "position", "along")
        else:
            corners, program, layout = plane.corners(), self._plane, ("3f", "position")
            _set(program, "clip_from_world", frame.clip)
            _set(program, "low", plane.low)
            _set(program, "high", plane.high)
        _set(program, "ink", plane.colour)
        _set(program, "pixel_ratio", frame.pixel_ratio)
        self._draw_strip(program, corners, layout, frame.framebuffer)

    def _draw_strip(
        self,
        program: moderngl.Program,
        corners: Floats,
        layout: tuple[str, ...],
        framebuffer: moderngl.Framebuffer,
    ) -> None:
        """Draw four corners, blended, behind what is nearer, leaving the depth alone."""
        buffer = self._context.buffer(corners.tobytes())
        array = self._context.vertex_array(program, [(buffer, *layout)])
        self._context.enable(moderngl.BLEND | moderngl.DEPTH_TEST)
        _write(framebuffer, colour=True, depth=False)
        array.render(moderngl.TRIANGLE_STRIP)
        _write(framebuffer, colour=True, depth=True)
        self._context.disable(moderngl.BLEND)
        array.release()
        buffer.release()

    def _draw_outline(self, scene: Scene, ink: Colour, frame: "_Frame") -> None:
        shown = [item for item in scene.drawn() if item.opacity >= HIDES_OUTLINE]
        chosen = [item.positions[self._uploads[item.name].chosen] for item in shown]
        area = outlined_area(np.concatenate([NOTHING, *chosen]), frame.camera, frame.size)
        if area is None:
            return
        target = self._mask_target(frame.size)
        # Both passes cost what they cover, so they cover the tooth only (bench_picture.py).
        # All of it is cleared: the line reads a little beyond the area, where the tooth was before.
        target.framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
        target.framebuffer.use()
        target.framebuffer.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        target.framebuffer.scissor = area
        target.framebuffer.use()
        self._context.enable(moderngl.DEPTH_TEST)
        for item in shown:
            self._uploads[item.name].flat.render(moderngl.TRIANGLES)
        frame.framebuffer.scissor = area
        frame.framebuffer.use()
        self._context.disable(moderngl.DEPTH_TEST)
        self._context.enable(moderngl.BLEND)
        target.mask.use(0)
        _set(self._line, "mask", 0)
        _set(self._line, "ink", ink)
        _set(self._line, "pixel_ratio", frame.pixel_ratio)
        self._line_array.render(moderngl.TRIANGLES, vertices=3)
        self._context.disable(moderngl.BLEND)
        frame.framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
        frame.framebuffer.use()

    def _mask_target(self, size: Size) -> "_MaskTarget":
        if self._target is None or self._target.mask.size != size:
            if self._target is not None:
                self._target.release()
            self._target = _MaskTarget(self._context, size)
        return self._target


@dataclass(frozen=True, slots=True)
class _Frame:
    """What one draw goes into and is seen from."""

    framebuffer: moderngl.Framebuffer
    camera: Camera
    clip: Matrix
    size: Size
    pixel_ratio: float


class _Upload:
    """One object on the graphics card."""

    def __init__(
        self,
        context: moderngl.Context,
        programs: tuple[moderngl.Program, moderngl.Program],
        item: SceneObject,
    ) -> None:
        self._sent: dict[str, AnyArray] = {}
        arrays = _arrays(item)
        self._buffers = {
            name: context.buffer(reserve=max(array.nbytes, 4)) for name, array in arrays.items()
        }
        buffer = self._buffers
        self.chosen = np.empty(0, np.intp)
        self.n_vertices = len(item.positions)
        shaded = [(buffer[name], layout, field) for name, layout, field in _LAYOUT]
        flat = [part for part in shaded if part[2] in ("position", "about")]
        faces = buffer["faces"]
        self.shaded = context.vertex_array(programs[0], shaded, index_buffer=faces)
        self.flat = context.vertex_array(programs[1], flat, index_buffer=faces)
        self.write(item)

    def fits(self, item: SceneObject) -> bool:
        """Whether the arrays of an object have the sizes of the buffers."""
        arrays = _arrays(item)
        return all(max(arrays[name].nbytes, 4) == part.size for name, part in self._buffers.items())

    def write(self, item: SceneObject) -> None:
        """Send the arrays that are not those sent last."""
        for name, array in _arrays(item).items():
            if self._sent.get(name) is array:
                continue
            kind = np.int32 if name == "faces" else np.float32
            self._buffers[name].write(np.ascontiguousarray(array, kind).tobytes())
            self._sent[name] = array
            if name == "about":
                self.chosen = np.flatnonzero(array[:, PICKED] > 0.25)

    def write_range(self, first: int, positions: AnyArray, normals: AnyArray) -> None:
        """Move the vertices from `first` on."""
        last = first + len(positions)
        if not 0 <= first <= last <= self.n_vertices or len(normals) != len(positions):
            raise DesignError(f"vertices {first} to {last} do not lie in 0 to {self.n_vertices}.")
        for name, array in (("positions", positions), ("normals", normals)):
            data = np.ascontiguousarray(array, np.float32).tobytes()
            self._buffers[name].write(data, offset=first * 12)

    def release(self) -> None:
        """Give the buffers back."""
        self.shaded.release()
        self.flat.release()
        for buffer in self._buffers.values():
            buffer.release()


_LAYOUT: Final = (
    ("positions", "3f", "position"),
    ("normals", "3f", "normal"),
    ("colours", "3f", "colour"),
    ("about", "4f", "about"),
)


def _arrays(item: SceneObject) -> dict[str, AnyArray]:
    """Return the arrays of an object by the name of their buffer."""
    return {
        "positions": item.positions,
        "normals": item.normals,
        "colours": item.colours,
        "about": item.about,
        "faces": item.faces,
    }


class _MaskTarget:
    """Where the chosen tooth is drawn in white."""

    def __init__(self, context: moderngl.Context, size: Size) -> None:
        # Alignment 4: moderngl leaves the last one set, and QPainter's glyphs need 4.
        self.mask = context.texture(size, 1, alignment=4)
        self.mask.repeat_x = self.mask.repeat_y = False
        self._depth = context.depth_renderbuffer(size)
        self.framebuffer = context.framebuffer([self.mask], self._depth)

    def release(self) -> None:
        """Give the textures back."""
        self.framebuffer.release()
        self._depth.release()
        self.mask.release()


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


def _write(framebuffer: moderngl.Framebuffer, *, colour: bool, depth: bool) -> None:
    """Bind a framebuffer and say what is written; the masks take effect when it is bound."""
    framebuffer.color_mask = (colour, colour, colour, colour)
    framebuffer.depth_mask = depth
    framebuffer.use()


def _program(context: moderngl.Context, vertex: str, fragment: str) -> moderngl.Program:
    folder = resources.files("smilesculpt.picturing") / "shaders"
    return context.program(
        vertex_shader=(folder / f"{vertex}.glsl").read_text("utf-8"),
        fragment_shader=(folder / f"{fragment}.glsl").read_text("utf-8"),
    )


def _set(program: moderngl.Program, name: str, value: object) -> None:
    """Set a uniform; a matrix goes over by columns, as OpenGL stores it."""
    uniform = program[name]
    if isinstance(value, np.ndarray):
        uniform.write(np.ascontiguousarray(value.T, np.float32).tobytes())  # type: ignore[union-attr]
    else:
        uniform.value = value  # type: ignore[union-attr]
