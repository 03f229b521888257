"""The computer itself: disk, cache of compiled kernels, fonts, a screen and its libraries."""

import os
import shutil
import sys
import tempfile
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path

from smilesculpt.doctor.check import Check, State
from smilesculpt.doctor.remedies import system_install
from smilesculpt.gallery.viewer import ASSETS, LICENCE, SCRIPT

MIN_FREE_BYTES = 2 * 1024**3
"""A case with its exports and report takes a few hundred megabytes; this leaves room for a day."""

WINDOW_LIBRARIES = {
    "GL": "libgl1",
    "EGL": "libegl1",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "glib-2.0": "libglib2.0-0",
    "X11-xcb": "libx11-xcb1",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-shape": "libxcb-shape0",
}
"""Shared libraries that Qt loads on Linux, and the Debian package of each."""

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def check_disk(name: str, folder: Path) -> Check:
    """Look whether files can be written to a folder and how much room is left."""
    if not os.access(folder, os.W_OK):
        return Check(name, "missing", f"{folder} is read-only", "Work in a folder of your own.")
    free = shutil.disk_usage(folder).free
    detail = f"{free / 1024**3:.1f} GiB free in {folder}"
    if free < MIN_FREE_BYTES:
        return Check(name, "warning", detail, "Free some space, or work on another disk.")
    return Check(name, "ok", detail)


def check_disks(working_folder: Path) -> tuple[Check, ...]:
    """Look at the working folder and at the one for temporary files."""
    temporary = Path(tempfile.gettempdir())
    return (check_disk("disk", working_folder), check_disk("temporary files", temporary))


def check_kernel_cache() -> Check:
    """Look whether compiled kernels can be kept; without a place for them numba refuses to run."""
    for folder in _cache_folders():
        if os.access(_nearest_existing(folder), os.W_OK):
            return Check("kernel cache", "ok", str(folder))
    remedy = f"export NUMBA_CACHE_DIR={Path(tempfile.gettempdir(), 'smilesculpt-kernels')}"
    return Check("kernel cache", "missing", "no folder for compiled kernels", remedy)


def check_fonts() -> Check:
    """Look for a font: without one the window shows boxes."""
    inter = [folder / "assets" / "InterVariable.woff2" for folder in _folders_of("gui")]
    if any(path.is_file() for path in inter):
        return Check("fonts", "ok", "Inter, packed with the program")
    if not sys.platform.startswith("linux"):
        return Check("fonts", "ok", "the system's own")
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    if any(next(folder.rglob("*.[ot]tf"), None) for folder in folders):
        return Check("fonts", "ok", "the system's own")
    return Check("fonts", "missing", "none found", system_install(("fonts-dejavu-core",)))


def check_gallery_viewer() -> Check:
    """Look for the script that the pages of a gallery need; it is of others and packed in."""
    if all((ASSETS / name).is_file() for name in (SCRIPT, LICENCE)):
        return Check("gallery viewer", "ok", "<model-viewer>, packed with the program")
    detail = "no <model-viewer>: galleries cannot be built"
    remedy = (
        "In a checkout: make setup. Elsewhere: npm pack @google/model-viewer@4, then copy its "
        f"dist/{SCRIPT} and its LICENSE, as {LICENCE}, into {ASSETS}"
    )
    return Check("gallery viewer", "optional", detail, remedy)


def check_window_libraries(*, wanted: bool) -> Check:
    """Look for the shared libraries that Qt needs on Linux; its own message names a wrong one."""
    name = "window libraries"
    if not sys.platform.startswith("linux"):
        return Check(name, "ok", "part of the system")
    absent = tuple(
        package for library, package in WINDOW_LIBRARIES.items() if not find_library(library)
    )
    if not absent:
        return Check(name, "ok", f"all {len(WINDOW_LIBRARIES)} found")
    state: State = "missing" if wanted else "optional"
    return Check(name, state, f"not found: {', '.join(absent)}", system_install(absent))


def check_screen() -> Check:
    """Look for a screen to open the window on."""
    if not sys.platform.startswith("linux"):
        return Check("screen", "ok", "part of the system")
    for variable in ("WAYLAND_DISPLAY", "DISPLAY"):
        if os.environ.get(variable):
            return Check("screen", "ok", f"{variable}={os.environ[variable]}")
    detail = "none: commands work, the window cannot open"
    if shutil.which("Xvfb"):
        return Check("screen", "optional", f"{detail}; Xvfb is here for its tests")
    return Check("screen", "optional", detail, system_install(("xvfb",)))


def _cache_folders() -> tuple[Path, ...]:
    # The order in which numba looks for a place.
    chosen = os.environ.get("NUMBA_CACHE_DIR")
    if chosen:
        return (Path(chosen),)
    in_tree = [folder / "__pycache__" for folder in _folders_of("meshes")]
    return (*in_tree, Path("~/.cache/numba").expanduser())


def _folders_of(package: str) -> tuple[Path, ...]:
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return tuple(Path(place) for place in places or ())


def _nearest_existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder
