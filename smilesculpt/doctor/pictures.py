"""Can pictures be drawn, and by what."""

import sys

from smilesculpt.doctor.check import Check
from smilesculpt.doctor.remedies import system_install
from smilesculpt.errors import NoPictureError

SOFTWARE_RENDERERS = ("llvmpipe", "softpipe", "swiftshader", "gdi generic")


def check_opengl() -> Check:
    """Make an OpenGL context without a window and ask who draws."""
    try:
        # Imported here: without moderngl everything else still works.
        from smilesculpt.picturing.renderer import offscreen

        with offscreen() as drawing:
            info = drawing.context.info
    except (ImportError, NoPictureError) as error:
        detail = f"no pictures can be drawn ({error})".replace(" Run: smilesculpt doctor", "")
        return Check("OpenGL", "warning", detail, _remedy())
    drawn_by = f"{info['GL_VERSION']}; {info['GL_RENDERER']}"
    software = any(name in drawn_by.lower() for name in SOFTWARE_RENDERERS)
    kind = "by the processor, slower than a graphics card" if software else "by the graphics card"
    return Check("OpenGL", "ok", f"{drawn_by} (drawn {kind})")


def _remedy() -> str:
    if not sys.platform.startswith("linux"):
        return "Install the driver that the maker of your graphics card offers."
    return system_install(("libgl1", "libegl1", "libgl1-mesa-dri"))
