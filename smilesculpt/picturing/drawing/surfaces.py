"""Draws the surfaces of a scene: solid, see-through, and the edges of their triangles."""

from collections.abc import Mapping
from typing import Final

import moderngl

from smilesculpt.picturing.drawing.frames import Frame
from smilesculpt.picturing.drawing.programs import Program, write_to
from smilesculpt.picturing.drawing.uploads import Upload, render
from smilesculpt.picturing.scene import Piece, Scene

INSIDE_OF_BACKGROUND: Final = 0.62
"""Brightness of the inside of a surface: this share of the background, so never like enamel."""

HEAT_SHINE: Final = 0.5
"""Share of the highlights that stays where colours mean numbers."""

WIRE: Final = (0.05, 0.07, 0.09)
"""Colour of the edges of triangles."""

WIRE_OPACITY: Final = 0.5
LEAST_WIRE_OPACITY: Final = 0.07
OPEN_WIRE: Final = 9.0
"""Edges of this length, px, have that opacity; shorter ones fade, or they cover all the rest."""

UNCUT: Final = (0.0, 0.0, 0.0, 1.0)
"""A plane that cuts nothing away."""

N_STOPS: Final = 9
"""Colours of a map in the shader."""

NO_LEAST: Final = -1e9
"""No number is under it."""

_CLIP_DISTANCE: Final = 0x3000
"""OpenGL's GL_CLIP_DISTANCE0."""


class Surfaces:
    """The programs that draw surfaces.

    Attributes
    ----------
    shaded, flat, wire : Program
        With the look of enamel and gum; chosen or not, and depth; edges of triangles.
    """

    def __init__(self, context: moderngl.Context) -> None:
        self._context = context
        self.shaded = Program(context, "mesh_vertex", "mesh_fragment")
        self.flat = Program(context, "mesh_vertex", "mask_fragment")
        self.wire = Program(context, "wire_vertex", "wire_fragment")

    def uncut(self) -> None:
        """Cut nothing away from what is drawn next."""
        self._context.disable_direct(_CLIP_DISTANCE)

    def cut(self, scene: Scene) -> None:
        """Cut away from what is drawn next what the scene wants cut away."""
        # Where nothing is cut everything lies on the side that stays: a software driver was seen
        # to go on cutting after it was told to stop.
        equation = UNCUT if scene.cut is None else scene.cut.equation()
        for program in (self.flat, self.shaded, self.wire):
            program.set("cut", equation)
        if scene.cut is not None:
            self._context.enable_direct(_CLIP_DISTANCE)

    def draw(self, scene: Scene, frame: Frame, uploads: Mapping[str, Upload]) -> None:
        """Draw the objects: first what hides, then what is seen through."""
        self._context.enable(moderngl.DEPTH_TEST)
        self.cut(scene)
        self._set(scene, frame)
        few = scene.sketched and not scene.wires
        for item, piece in scene.solid():
            uploads[item.name].shade(piece, sketched=few)
        for item, piece in scene.translucent(frame.axes[2]):
            self._draw_translucent(uploads[item.name], piece, frame.framebuffer, sketched=few)
        self.uncut()

    def draw_wires(self, scene: Scene, frame: Frame, uploads: Mapping[str, Upload]) -> None:
        """Draw the edges of the triangles over what was drawn."""
        self.cut(scene)
        self.wire.set_matrix("clip_from_world", frame.clip)
        self.wire.set("towards", tuple(frame.axes[2].tolist()))
        write_to(frame.framebuffer, colour=True, depth=False)
        self._context.enable(moderngl.BLEND | moderngl.DEPTH_TEST)
        self._context.wireframe = True
        px = frame.size[1] / (2.0 * frame.camera.half_height * frame.pixel_ratio)
        for item in scene.drawn():
            upload = uploads[item.name]
            share = min(upload.edge * px / OPEN_WIRE, 1.0)
            self.wire.set("ink", (*WIRE, max(WIRE_OPACITY * share, LEAST_WIRE_OPACITY)))
            for piece in item.drawn_pieces():
                render(upload.wires, piece)
        self._context.wireframe = False
        self._context.disable(moderngl.BLEND)
        self.uncut()
        write_to(frame.framebuffer, colour=True, depth=True)

    def release(self) -> None:
        """Give everything back."""
        for program in (self.shaded, self.flat, self.wire):
            program.release()

    def _set(self, scene: Scene, frame: Frame) -> None:
        for program in (self.flat, self.shaded):
            program.set_matrix("clip_from_world", frame.clip)
        shaded = self.shaded
        shaded.set_matrix("eye_from_world", frame.axes)
        shaded.set("inside", tuple(INSIDE_OF_BACKGROUND * part for part in scene.background[1]))
        shaded.set("tint", 1.0 if scene.heat else scene.tint)
        shaded.set("shine", HEAT_SHINE if scene.heat else 1.0)
        shaded.set("is_matcap", scene.look == "matcap")
        shaded.set("pixel_ratio", frame.pixel_ratio)
        shaded.set("opacity", 1.0)
        self._set_scale(scene)

    def _set_scale(self, scene: Scene) -> None:
        """Tell the shader how numbers become colours."""
        shaded, scale = self.shaded, scene.scale
        shaded.set("mapped", scale is not None)
        if scale is None:
            return
        shaded.set("stops", [tuple(stop) for stop in scale.colours.at_even_steps(N_STOPS)])
        shaded.set("low", scale.low)
        shaded.set("high", scale.high)
        shaded.set("least", NO_LEAST if scale.least is None else scale.least)
        shaded.set("plain_outside", scale.plain_outside)

    def _draw_translucent(
        self, upload: Upload, piece: Piece, framebuffer: moderngl.Framebuffer, *, sketched: bool
    ) -> None:
        """Draw the nearest layer only: first its depth, then its colour at that depth."""
        write_to(framebuffer, colour=False, depth=True)
        upload.flatten(piece, sketched=sketched)
        write_to(framebuffer, colour=True, depth=True)
        self._context.enable(moderngl.BLEND)
        self.shaded.set("opacity", piece.opacity)
        upload.shade(piece, sketched=sketched)
        self._context.disable(moderngl.BLEND)
