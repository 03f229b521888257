"""Shaders made into programs, and their numbers set."""

from importlib import resources

import moderngl
import numpy as np

from meshes.arrays import AnyArray


class Program:
    """Two shaders of this package, by their file names; a number is sent only when it changed.

    Compiled when it is needed first, or by `warm`: all at once would hold a window up.

    Parameters
    ----------
    vertex, fragment : str
    """

    def __init__(self, context: moderngl.Context, vertex: str, fragment: str) -> None:
        self._context, self._names = context, (vertex, fragment)
        self._made: moderngl.Program | None = None
        self._bare: moderngl.VertexArray | None = None
        self._sent: dict[str, object] = {}

    @property
    def is_warm(self) -> bool:
        """Whether it is compiled."""
        return self._made is not None

    @property
    def made(self) -> moderngl.Program:
        """The program on the graphics card."""
        if self._made is None:
            folder = resources.files("smilesculpt.picturing") / "shaders"
            vertex, fragment = (
                (folder / f"{name}.glsl").read_text("utf-8") for name in self._names
            )
            self._made = self._context.program(vertex_shader=vertex, fragment_shader=fragment)
        return self._made

    def cover(self) -> None:
        """Run over the whole picture: the vertex shader makes the corners by itself."""
        if self._bare is None:
            self._bare = self._context.vertex_array(self.made, [])
        self._bare.render(moderngl.TRIANGLES, vertices=3)

    def set(self, name: str, value: object) -> None:
        """Set a number, or numbers."""
        if self._sent.get(name) == value:
            return
        self._sent[name] = value
        self.made[name].value = value  # type: ignore[union-attr]

    def set_matrix(self, name: str, matrix: AnyArray) -> None:
        """Set a matrix; it goes over by columns, as OpenGL stores it."""
        data = np.ascontiguousarray(matrix.T, np.float32).tobytes()
        if self._sent.get(name) != data:
            self._sent[name] = data
            self.made[name].write(data)  # type: ignore[union-attr]

    def release(self) -> None:
        """Give it back."""
        for part in (self._bare, self._made):
            if part is not None:
                part.release()
        self._bare = self._made = None


def write_to(framebuffer: moderngl.Framebuffer, *, colour: bool, depth: bool) -> None:
    """Bind a framebuffer and say what is written; the masks take effect when it is bound."""
    framebuffer.color_mask = (colour, colour, colour, colour)
    framebuffer.depth_mask = depth
    framebuffer.use()


def write_everywhere(framebuffer: moderngl.Framebuffer) -> None:
    """Bind a framebuffer without borders to what is written."""
    framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
    framebuffer.use()
