"""Pictures of a scene without a window: arrays of pixels, and PNG files of them."""

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from smilesculpt.dentition import Jaw
from smilesculpt.errors import NoPictureError
from smilesculpt.picturing.camera import Camera, View, camera_at
from smilesculpt.picturing.scene import Pixels, Scene, Size

if TYPE_CHECKING:
    from smilesculpt.picturing.renderer import OffScreen


def offscreen() -> "OffScreen":
    """Return a context for pictures; use it in a `with` block.

    Raises
    ------
    NoPictureError
        If the machine offers no OpenGL 3.3, or has no moderngl.
    """
    try:
        from smilesculpt.picturing.renderer import offscreen as make
    except ImportError as error:  # there is no moderngl for every machine
        raise NoPictureError(f"{error.name} is not installed") from error
    return make()


def picture(scene: Scene, camera: Camera, size: Size = (900, 600)) -> Pixels:
    """Return a picture of a scene, shape (height, width, 3), uint8, first row on top.

    For several pictures open `offscreen` once instead.

    Raises
    ------
    NoPictureError
        If the machine offers no OpenGL 3.3.
    """
    with offscreen() as screen:
        return screen.picture(scene, camera, size)


def standard_pictures(scene: Scene, jaw: Jaw, size: Size = (900, 600)) -> dict[View, Pixels]:
    """Return the four standard views of a jaw, each showing all of it: front, sides, biting side.

    Raises
    ------
    NoPictureError
        If the machine offers no OpenGL 3.3.
    """
    biting: View = "upper_occlusal" if jaw == "upper" else "lower_occlusal"
    views: tuple[View, ...] = ("front", "right", "left", biting)
    points, aspect = scene.points(), size[0] / size[1]
    with offscreen() as screen:
        return {
            view: screen.picture(scene, camera_at(view, points, aspect=aspect), size)
            for view in views
        }


def png_bytes(pixels: Pixels) -> bytes:
    """Return a picture as the bytes of a PNG file, the same for the same pixels."""
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(out, format="PNG")
    return out.getvalue()
