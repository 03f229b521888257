"""Errors in the words of the window: what happened, why, what to do; never a folder."""

from pathlib import Path

import pytest

from gui.failures import explain
from meshes.errors import UnreadableFileError, UnwritableFileError
from smilesculpt.errors import CaseFileError, NotAJawError, WishError

FOLDER = Path("/home/anna/mouth of Berta")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            UnreadableFileError(FOLDER / "arch.stl", "it is empty", "Export it again."),
            "arch.stl was not opened: it is empty. Export it again.",
        ),
        (
            UnwritableFileError(FOLDER / "wax.stl", "the disk is full", "Free some space."),
            "wax.stl was not written: the disk is full. Free some space.",
        ),
        (
            CaseFileError(FOLDER / "a.smile", "version 9 is newer", "Update SmileSculpt."),
            "a.smile was not opened: version 9 is newer. Update SmileSculpt.",
        ),
        (
            WishError("proportion", "there is no rule 'x'", "Choose another."),
            "Wish 'proportion': there is no rule 'x'. Choose another.",
        ),
        (
            PermissionError(13, "Permission denied", str(FOLDER / "b.smile")),
            "b.smile: Permission denied. Choose another place.",
        ),
    ],
)
def test_errors_name_the_file_and_never_its_folder(error, words):
    assert explain(error) == words


def test_no_jaw_points_to_the_step_and_not_to_the_command_line():
    words = explain(NotAJawError("its largest side is 3 mm"))
    assert "Import" in words
    assert "--units" not in words


def test_too_little_memory_is_told():
    assert "memory" in explain(MemoryError())
