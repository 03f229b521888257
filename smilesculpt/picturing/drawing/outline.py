"""Draws the line around the chosen tooth."""

from collections.abc import Mapping
from typing import Final

import moderngl
import numpy as np

from smilesculpt.picturing.drawing.frames import Frame
from smilesculpt.picturing.drawing.programs import Program, write_everywhere
from smilesculpt.picturing.drawing.surfaces import Surfaces
from smilesculpt.picturing.drawing.targets import Target
from smilesculpt.picturing.drawing.uploads import Upload
from smilesculpt.picturing.palette import Colour
from smilesculpt.picturing.scene import NOTHING, Piece, Scene, Size, outlined_area

HIDES_OUTLINE: Final = 0.5
"""Opacity from which an object hides the outline behind it and is outlined itself."""


class Outline:
    """A mask of what is chosen, then a pass that inks the mask's outside.

    Attributes
    ----------
    line : Program
        The second pass.
    """

    def __init__(self, context: moderngl.Context, surfaces: Surfaces) -> None:
        self._context, self._surfaces = context, surfaces
        self.line = Program(context, "full_vertex", "outline_fragment")
        self._target: Target | None = None

    def draw(self, scene: Scene, ink: Colour, frame: Frame, uploads: Mapping[str, Upload]) -> None:
        """Draw the line where anything is chosen that hides what is behind it."""
        shown = [
            (uploads[item.name], item.positions, piece)
            for item in scene.drawn()
            for piece in item.drawn_pieces()
            if piece.opacity >= HIDES_OUTLINE
        ]
        kept = {upload: upload.chosen_corners(positions) for upload, positions, _ in shown}
        area = outlined_area(np.concatenate([NOTHING, *kept.values()]), frame.camera, frame.size)
        if area is None:
            return
        target = self._fitting(frame.size)
        # Both passes cost what they cover, so they cover the tooth only (bench_picture.py).
        # All of it is cleared: the line reads a little beyond the area, where the tooth was before.
        write_everywhere(target.framebuffer)
        target.framebuffer.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        target.framebuffer.scissor = area
        target.framebuffer.use()
        self._draw_mask(scene, [(upload, piece) for upload, _, piece in shown])
        frame.framebuffer.scissor = area
        frame.framebuffer.use()
        self._draw_line(target, ink, frame.pixel_ratio)
        write_everywhere(frame.framebuffer)

    def release(self) -> None:
        """Give everything back."""
        if self._target is not None:
            self._target.release()
            self._target = None
        self.line.release()

    def _draw_mask(self, scene: Scene, shown: list[tuple[Upload, Piece]]) -> None:
        self._surfaces.cut(scene)
        self._context.enable(moderngl.DEPTH_TEST)
        for upload, piece in shown:
            upload.flatten(piece, sketched=scene.sketched and not scene.wires)
        self._surfaces.uncut()

    def _draw_line(self, target: Target, ink: Colour, pixel_ratio: float) -> None:
        self._context.disable(moderngl.DEPTH_TEST)
        self._context.enable(moderngl.BLEND)
        target.texture.use(0)
        self.line.set("mask", 0)
        self.line.set("ink", ink)
        self.line.set("pixel_ratio", pixel_ratio)
        self.line.cover()
        self._context.disable(moderngl.BLEND)

    def _fitting(self, size: Size) -> Target:
        """Return the mask in a size, made anew where it is another."""
        if self._target is not None and self._target.size != size:
            self._target.release()
            self._target = None
        if self._target is None:
            self._target = Target(self._context, size, 1)
        return self._target
