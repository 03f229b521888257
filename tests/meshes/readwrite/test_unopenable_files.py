"""Files that cannot be opened, or not by this name: one clear refusal; none stays open."""

import os
import socket

import pytest

from meshes.errors import UnreadableFileError
from meshes.readwrite.reading import read_mesh
from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.refusals import read_or_refuse

KINDS = made_files.every_kind()


def test_missing_folder_empty_pipe_and_odd_names_are_refused(tmp_path):
    (tmp_path / "empty.stl").touch()
    os.mkfifo(tmp_path / "pipe.stl")
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "file").write_bytes(b"x")
    words = {
        "missing.stl": "no such file",
        "": "folder",
        "empty.stl": "empty",
        "pipe.stl": "pipe",
        "round": "circle",
        "file/mesh.stl": "not a folder",
        "nul\0.stl": "name",
        "x" * 300: "too long",
    }
    for name, word in words.items():
        with pytest.raises(UnreadableFileError, match=word):
            read_mesh(tmp_path / name)


def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # names of sockets are short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("s.stl")
        with pytest.raises(UnreadableFileError, match="socket"):
            read_mesh("s.stl")


def test_a_forbidden_file_is_refused(tmp_path):
    path = tmp_path / "mine.stl"
    path.write_bytes(KINDS["stl"])
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read every file")
    with pytest.raises(UnreadableFileError, match="not allowed"):
        read_mesh(path)


def test_a_refusal_by_the_system_is_told(tmp_path, monkeypatch):
    path = tmp_path / "mine.stl"
    path.write_bytes(KINDS["stl"])

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(UnreadableFileError, match="not allowed"):
        read_mesh(path)


def test_a_gigantic_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "huge.stl"
    with path.open("wb") as file:
        file.truncate(5 * 1024**3)  # takes no room on the disk
    with pytest.raises(UnreadableFileError, match="limit"):
        read_mesh(path)


def test_unicode_and_line_breaks_in_names_are_read(tmp_path):
    for name in ("Zähne 口腔.stl", "two\nlines.stl"):
        path = tmp_path / name
        path.write_bytes(KINDS["stl"])
        assert read_mesh(path).mesh.n_faces == 6


def test_no_file_stays_open(tmp_path):
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    for kind, data in KINDS.items():
        read_or_refuse(tmp_path / kind, data)
        read_or_refuse(tmp_path / kind, data[: len(data) // 2])
    after = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    assert after <= before
