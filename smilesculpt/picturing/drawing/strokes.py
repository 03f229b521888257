"""Lines of any width as rectangles that face the viewer: OpenGL 3.3 core has thin lines only."""

import moderngl
import numpy as np

from meshes.arrays import AnyArray
from smilesculpt.picturing.drawing.programs import Program
from smilesculpt.picturing.scene import Line


class Strokes:
    """The lines of a scene on the graphics card; a line that was sent is not sent again."""

    def __init__(self, context: moderngl.Context) -> None:
        self._context = context
        self._program = Program(context, "stroke_vertex", "stroke_fragment")
        self._kept: dict[str, tuple[AnyArray, moderngl.Buffer, moderngl.VertexArray]] = {}

    def keep(self, lines: tuple[Line, ...]) -> None:
        """Hold the buffers of these lines, and of no others."""
        names = {line.name for line in lines}
        for name in [name for name in self._kept if name not in names]:
            self._forget(name)
        for line in lines:
            kept = self._kept.get(line.name)
            if kept is None or kept[0] is not line.segments:
                if kept is not None:
                    self._forget(line.name)
                if len(line.segments):
                    self._kept[line.name] = self._made(line)

    def prepare(self, clip: AnyArray, towards: AnyArray, size: tuple[int, int]) -> None:
        """Say from where the lines are seen, and how large the picture is."""
        self._program.set_matrix("clip_from_world", clip)
        self._program.set("towards", tuple(float(part) for part in towards))
        self._program.set("size", (float(size[0]), float(size[1])))

    def draw(self, lines: tuple[Line, ...], pixel_ratio: float) -> None:
        """Draw the lines into what is bound: what is hidden first, faint."""
        self._program.set("pixel_ratio", pixel_ratio)
        kept = [line for line in lines if line.name in self._kept]
        self._context.depth_func = ">"
        for line in kept:
            if line.behind > 0.0:
                self._draw_line(line, line.behind)
        self._context.depth_func = "<="
        for line in kept:
            self._draw_line(line, 1.0)

    def release(self) -> None:
        """Give everything back."""
        for name in list(self._kept):
            self._forget(name)
        self._program.release()

    def _draw_line(self, line: Line, share: float) -> None:
        self._program.set("share", share)
        self._program.set("ink", line.colour)
        self._program.set("width", line.width)
        array = self._kept[line.name][2]
        array.render(moderngl.TRIANGLE_STRIP, vertices=4, instances=len(line.segments))

    def _made(self, line: Line) -> tuple[AnyArray, moderngl.Buffer, moderngl.VertexArray]:
        buffer = self._context.buffer(np.ascontiguousarray(line.segments, np.float32))
        content = [(buffer, "3f 3f/i", "start", "finish")]
        return line.segments, buffer, self._context.vertex_array(self._program.made, content)

    def _forget(self, name: str) -> None:
        _, buffer, array = self._kept.pop(name)
        array.release()
        buffer.release()
