"""Draws the midline plane: a grid, or a dashed line where it is seen from its edge."""

import moderngl

from smilesculpt.picturing.drawing.frames import Frame
from smilesculpt.picturing.drawing.programs import Program, write_to
from smilesculpt.picturing.scene import Floats, MidlinePlane


class Midline:
    """The programs of the plane and of its edge."""

    def __init__(self, context: moderngl.Context) -> None:
        self._context = context
        self._plane = Program(context, "plane_vertex", "plane_fragment")
        self._dashes = Program(context, "dashes_vertex", "dashes_fragment")

    def draw(self, plane: MidlinePlane, frame: Frame) -> None:
        """Draw it, blended, behind what is nearer."""
        if plane.is_edge_on(frame.camera):
            program, corners = (
                self._dashes,
                plane.edge_strip(frame.clip, frame.size, frame.pixel_ratio),
            )
            layout: tuple[str, ...] = ("3f 1f", "position", "along")
        else:
            program, corners, layout = self._plane, plane.corners(), ("3f", "position")
            program.set_matrix("clip_from_world", frame.clip)
            program.set("low", plane.low)
            program.set("high", plane.high)
        program.set("ink", plane.colour)
        program.set("pixel_ratio", frame.pixel_ratio)
        self._draw_strip(program, corners, layout, frame.framebuffer)

    def release(self) -> None:
        """Give everything back."""
        self._plane.release()
        self._dashes.release()

    def _draw_strip(
        self,
        program: Program,
        corners: Floats,
        layout: tuple[str, ...],
        framebuffer: moderngl.Framebuffer,
    ) -> None:
        """Draw four corners, leaving the depth alone."""
        buffer = self._context.buffer(corners.tobytes())
        array = self._context.vertex_array(program.made, [(buffer, *layout)])
        self._context.enable(moderngl.BLEND | moderngl.DEPTH_TEST)
        write_to(framebuffer, colour=True, depth=False)
        array.render(moderngl.TRIANGLE_STRIP)
        write_to(framebuffer, colour=True, depth=True)
        self._context.disable(moderngl.BLEND)
        array.release()
        buffer.release()
