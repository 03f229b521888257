"""Everything that is looked at, in the order it is shown."""

from pathlib import Path

from smilesculpt.doctor.check import Check
from smilesculpt.doctor.libraries import (
    check_extras,
    check_helpful,
    check_needed,
    check_python,
    has_extra,
)
from smilesculpt.doctor.machine import (
    check_disks,
    check_fonts,
    check_gallery_viewer,
    check_kernel_cache,
    check_screen,
    check_window_libraries,
)
from smilesculpt.doctor.pictures import check_opengl


def diagnose(*, working_folder: Path | None = None) -> tuple[Check, ...]:
    """Look at this computer; nothing is changed and nothing is fetched.

    Parameters
    ----------
    working_folder : Path, optional
        Where files will be written; the current folder unless given.

    Returns
    -------
    tuple of Check
        In the order to show them.
    """
    folder = Path.cwd() if working_folder is None else working_folder
    return (
        check_python(),
        *check_needed(),
        *check_helpful(),
        check_opengl(),
        *check_disks(folder),
        check_kernel_cache(),
        check_fonts(),
        check_gallery_viewer(),
        check_window_libraries(wanted=has_extra("gui")),
        check_screen(),
        *check_extras(),
    )
