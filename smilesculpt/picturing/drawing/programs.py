"""Shaders made into programs, and their numbers set."""

from importlib import resources

import moderngl
import numpy as np

from meshes.arrays import AnyArray


class Program:
    """Two shaders of this package, by their file names; a number is sent only when it changed.

    Parameters
    ----------
    vertex, fragment : str

    Attributes
    ----------
    made : moderngl.Program
    """

    def __init__(self, context: moderngl.Context, vertex: str, fragment: str) -> None:
        folder = resources.files("smilesculpt.picturing") / "shaders"
        self.made = context.program(
            vertex_shader=(folder / f"{vertex}.glsl").read_text("utf-8"),
            fragment_shader=(folder / f"{fragment}.glsl").read_text("utf-8"),
        )
        self._sent: dict[str, object] = {}

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
        self.made.release()


def write_to(framebuffer: moderngl.Framebuffer, *, colour: bool, depth: bool) -> None:
    """Bind a framebuffer and say what is written; the masks take effect when it is bound."""
    framebuffer.color_mask = (colour, colour, colour, colour)
    framebuffer.depth_mask = depth
    framebuffer.use()


def write_everywhere(framebuffer: moderngl.Framebuffer) -> None:
    """Bind a framebuffer without borders to what is written."""
    framebuffer.scissor = None  # type: ignore[assignment]  # the stub omits None
    framebuffer.use()
