"""Pictures beside the window's: the mask of the chosen tooth, and a coarse one."""

import moderngl

from smilesculpt.picturing.scene import Size


class Target:
    """A texture with depth to draw into.

    Parameters
    ----------
    n_parts : int
        Colours a pixel: 1 for a mask, 4 for a picture.
    """

    def __init__(self, context: moderngl.Context, size: Size, n_parts: int) -> None:
        # Alignment 4: moderngl leaves the last one set, and QPainter's glyphs need 4.
        self.texture = context.texture(size, n_parts, alignment=4)
        self.texture.repeat_x = self.texture.repeat_y = False
        self._depth = context.depth_renderbuffer(size)
        self.framebuffer = context.framebuffer([self.texture], self._depth)

    @property
    def size(self) -> Size:
        """Width and height, pixels."""
        width, height = self.texture.size
        return (width, height)

    def release(self) -> None:
        """Give the textures back."""
        self.framebuffer.release()
        self._depth.release()
        self.texture.release()
