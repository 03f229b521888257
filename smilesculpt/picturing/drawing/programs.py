"""Shaders made into programs, and their numbers set."""

from importlib import resources

import moderngl
import numpy as np

from smilesculpt.picturing.scene import Scene

LOOKS = ("enamel", "matcap")
"""Looks by their number in the shader."""

N_STOPS = 9
"""Colours of a map in the shader."""


def program(context: moderngl.Context, vertex: str, fragment: str) -> moderngl.Program:
    """Return the program of two shaders of this package, by their file names."""
    folder = resources.files("smilesculpt.picturing") / "shaders"
    return context.program(
        vertex_shader=(folder / f"{vertex}.glsl").read_text("utf-8"),
        fragment_shader=(folder / f"{fragment}.glsl").read_text("utf-8"),
    )


def set_uniform(made: moderngl.Program, name: str, value: object) -> None:
    """Set a uniform; a matrix goes over by columns, as OpenGL stores it."""
    uniform = made[name]
    if isinstance(value, np.ndarray):
        uniform.write(np.ascontiguousarray(value.T, np.float32).tobytes())  # type: ignore[union-attr]
    else:
        uniform.value = value  # type: ignore[union-attr]


def set_heat(made: moderngl.Program, scene: Scene) -> None:
    """Tell the shader of surfaces how numbers become colours."""
    scale = scene.scale
    set_uniform(made, "mapped", scale is not None)
    if scale is None:
        return
    set_uniform(made, "stops", [tuple(stop) for stop in scale.colours.at_even_steps(N_STOPS)])
    set_uniform(made, "low", scale.low)
    set_uniform(made, "high", scale.high)
    set_uniform(made, "least", -1e9 if scale.least is None else scale.least)
    set_uniform(made, "plain_outside", scale.plain_outside)


def write_to(framebuffer: moderngl.Framebuffer, *, colour: bool, depth: bool) -> None:
    """Bind a framebuffer and say what is written; the masks take effect when it is bound."""
    framebuffer.color_mask = (colour, colour, colour, colour)
    framebuffer.depth_mask = depth
    framebuffer.use()
