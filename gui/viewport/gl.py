"""The OpenGL surface that the picture needs, and what to say where there is none."""

import moderngl
from PyQt6.QtGui import QOffscreenSurface, QOpenGLContext, QSurfaceFormat

from gui.words import tr

VERSION = (3, 3)
SOFTWARE = ("llvmpipe", "softpipe", "swiftshader", "gdi generic", "swr")


def surface_format(samples: int = 4) -> QSurfaceFormat:
    """Return OpenGL 3.3 core, the newest profile that all platforms share."""
    wanted = QSurfaceFormat()
    wanted.setVersion(*VERSION)
    wanted.setProfile(QSurfaceFormat.OpenGLContextProfile.CoreProfile)
    wanted.setDepthBufferSize(24)
    wanted.setSamples(samples)
    return wanted


def offered() -> tuple[int, int] | None:
    """Return the version of OpenGL that the driver offers; None where no context can be made.

    Needs a running `QGuiApplication`.
    """
    context = QOpenGLContext()
    return context.format().version() if context.create() else None


def problem() -> str:
    """Say what is missing to draw, in one line with the remedy; empty where nothing is.

    Needs a running `QGuiApplication`.
    """
    version = offered()
    if version is None:
        return _said(tr("no OpenGL context could be made"))
    if version < VERSION:
        return _said(tr("the graphics driver offers OpenGL {}.{}").format(*version))
    return ""


def is_software() -> bool:
    """Say whether the processor draws: then smooth edges cost more than they are worth.

    Needs a running `QGuiApplication`.
    """
    drawn_by = driver().get("GL_RENDERER", "").lower()
    return any(name in drawn_by for name in SOFTWARE)


def driver() -> dict[str, str]:
    """Return what the graphics driver says about itself; empty where there is none.

    Needs a running `QGuiApplication`.
    """
    surface, context = QOffscreenSurface(), QOpenGLContext()
    surface.create()
    if not context.create() or not context.makeCurrent(surface):
        return {}
    moderngl.init_context(loader=QtLoader())
    info = moderngl.get_context().info
    context.doneCurrent()
    return {name: str(info[name]) for name in ("GL_VENDOR", "GL_RENDERER", "GL_VERSION")}


def loss(error: str) -> str:
    """Say in words which error of OpenGL means that nothing is drawn any more; empty for others.

    Qt's painter leaves errors of other kinds behind that harm nothing.
    """
    if error == "GL_OUT_OF_MEMORY":
        return tr("the graphics card has no memory left")
    # The name that the binding has for a context that was lost, which is newer than OpenGL 3.3.
    return tr("the graphics driver was lost") if error == "GL_UNKNOWN_ERROR" else ""


def remedy() -> str:
    """Say how to draw without a graphics driver."""
    return tr(
        "Start with software drawing (slower): set LIBGL_ALWAYS_SOFTWARE=1 on Linux, "
        "or QT_OPENGL=software on Windows, and open SmileSculpt again."
    )


def _said(what: str) -> str:
    needed = tr("OpenGL {}.{} is needed").format(*VERSION)
    cannot = tr("The model cannot be drawn: {}; {}.").format(what, needed)
    return f"{cannot} {remedy()}"


class QtLoader:
    """Hands moderngl the functions of Qt's own context, whichever library Qt chose."""

    def load_opengl_function(self, name: str) -> int:
        """Return the address of a function of OpenGL, 0 where it is missing."""
        context = QOpenGLContext.currentContext()
        address = None if context is None else context.getProcAddress(name.encode())
        return 0 if address is None else int(address)

    def release(self) -> None:
        """Let go of nothing: Qt owns the library."""
