"""Pictures of a scene without a window: arrays of pixels, and PNG files of them."""

import io

import numpy as np
from PIL import Image

from smilesculpt.camera import Camera
from smilesculpt.renderer import Pixels, Size, offscreen
from smilesculpt.scene import Scene


def picture(scene: Scene, camera: Camera, size: Size = (900, 600)) -> Pixels:
    """Return a picture of a scene, shape (height, width, 3), uint8, first row on top.

    For several pictures open `smilesculpt.renderer.offscreen()` once instead.

    Raises
    ------
    NoPictureError
        If the machine offers no OpenGL 3.3.
    """
    with offscreen() as screen:
        return screen.picture(scene, camera, size)


def png_bytes(pixels: Pixels) -> bytes:
    """Return a picture as the bytes of a PNG file, the same for the same pixels."""
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(out, format="PNG", optimize=True)
    return out.getvalue()
