"""One draw: what it goes into and from where it is seen."""

from dataclasses import dataclass

import moderngl

from meshes.arrays import Matrix
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.scene import Size


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What one draw goes into and is seen from.

    Attributes
    ----------
    framebuffer : moderngl.Framebuffer
    camera : Camera
    axes : ndarray, shape (3, 3)
        Of the camera: right, up, towards the viewer.
    clip : ndarray, shape (4, 4)
        From the dental frame to OpenGL's clip space.
    size : tuple of int
        Pixels of the framebuffer.
    pixel_ratio : float
        Framebuffer pixels in one pixel of the lines' widths.
    """

    framebuffer: moderngl.Framebuffer
    camera: Camera
    axes: Matrix
    clip: Matrix
    size: Size
    pixel_ratio: float


def frame_of(
    framebuffer: moderngl.Framebuffer, camera: Camera, size: Size, pixel_ratio: float
) -> Frame:
    """Return the frame of a camera in a framebuffer of a size, pixels."""
    clip = camera.projection(size[0] / size[1]) @ camera.view()
    return Frame(framebuffer, camera, camera.axes(), clip, size, pixel_ratio)
