"""Only ordinary files are read: what never ends is refused at once."""

import os

import pytest

from meshes.readwrite.plain_file import plain_bytes


def test_a_file_gives_its_bytes(tmp_path):
    (tmp_path / "a").write_bytes(b"abc")
    assert plain_bytes(tmp_path / "a") == b"abc"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no ordinary file"):
        plain_bytes(tmp_path / "pipe")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no /dev/zero")
def test_a_link_to_a_device_is_refused(tmp_path):
    (tmp_path / "zero").symlink_to("/dev/zero")
    with pytest.raises(OSError, match="no ordinary file"):
        plain_bytes(tmp_path / "zero")


def test_a_folder_and_a_giant_are_refused(tmp_path):
    with pytest.raises(IsADirectoryError):
        plain_bytes(tmp_path)
    (tmp_path / "big").write_bytes(b"abcd")
    with pytest.raises(OSError, match="larger than 3"):
        plain_bytes(tmp_path / "big", most=3)
