"""Files appear whole or not at all."""

import errno
import os
import shutil
import stat
import subprocess
import sys

import pytest

from meshes.errors import UnwritableFileError
from meshes.readwrite.beside import write_bytes_beside, writing_beside


def entries(folder):
    return sorted(os.listdir(folder))


def test_a_file_takes_its_name_only_at_the_end(tmp_path):
    path = tmp_path / "a.stl"
    path.write_bytes(b"old")
    with writing_beside(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert entries(tmp_path) == ["a.stl"]


def test_a_pipe_gets_the_whole_file_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "report"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with pytest.raises(RuntimeError), writing_beside(pipe) as file:
            file.write(b"half")
            raise RuntimeError
        assert os.read(reader, 100) == b""
        write_bytes_beside(pipe, b"whole")
        assert os.read(reader, 100) == b"whole"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert entries(tmp_path) == ["report"]


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, GeneratorExit])
def test_any_failure_leaves_the_old_file_and_nothing_else(failure, tmp_path):
    path = tmp_path / "a.stl"
    path.write_bytes(b"old")
    with pytest.raises(failure), writing_beside(path) as file:
        file.write(b"half")
        raise failure
    assert path.read_bytes() == b"old"
    assert entries(tmp_path) == ["a.stl"]


def test_a_new_file_has_the_permissions_of_any_other_and_a_replaced_one_keeps_its_own(tmp_path):
    (tmp_path / "other").touch()
    write_bytes_beside(tmp_path / "new", b"x")
    mode = stat.S_IMODE((tmp_path / "other").stat().st_mode)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == mode
    (tmp_path / "new").chmod(0o640)
    write_bytes_beside(tmp_path / "new", b"y")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_link_stays_a_link_to_the_new_content(tmp_path):
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "a.stl"
    target.write_bytes(b"old")
    (tmp_path / "link.stl").symlink_to(target)
    write_bytes_beside(tmp_path / "link.stl", b"new")
    assert (tmp_path / "link.stl").is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("missing/a.stl", "does not exist"),
        ("folder", "folder"),
        ("file/a.stl", "not a folder"),
        ("round", "circle"),
        ("x" * 300, "too long"),
        ("nul\0.stl", "name"),
    ],
)
def test_places_where_no_file_can_be_are_refused(name, word, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "round").symlink_to("round")
    before = entries(tmp_path)
    with pytest.raises(UnwritableFileError, match=word) as caught:
        write_bytes_beside(tmp_path / name, b"x")
    assert caught.value.path == tmp_path / name
    assert caught.value.remedy.endswith(".")
    assert entries(tmp_path) == before


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "not allowed"),
        (errno.EIO, "fails"),
        (errno.EXDEV, "could not"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_the_system_says_is_told_in_plain_words(call, number, word, tmp_path, monkeypatch):
    path = tmp_path / "a.stl"
    path.write_bytes(b"old")

    def refuse(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(UnwritableFileError, match=word):
        write_bytes_beside(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert entries(tmp_path) == ["a.stl"]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 64 kB; skips where this user may mount none."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    command = [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this user may mount no disk")
    yield disk
    subprocess.run([umount, str(disk)], check=True)


def test_a_full_disk_leaves_the_old_file_and_nothing_else(small_disk):
    path = small_disk / "a.stl"
    path.write_bytes(b"old")
    with pytest.raises(UnwritableFileError, match="disk is full"):
        write_bytes_beside(path, bytes(1_000_000))
    assert path.read_bytes() == b"old"
    assert entries(small_disk) == ["a.stl"]
    write_bytes_beside(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_read_only_disk_is_told(small_disk):
    path = small_disk / "a.stl"
    path.write_bytes(b"old")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(UnwritableFileError, match="read-only"):
        write_bytes_beside(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_read_only_folder_is_told(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(UnwritableFileError, match="not allowed"):
        write_bytes_beside(folder / "a.stl", b"x")


KILLED = """
import os, signal
from meshes.readwrite.beside import writing_beside
with writing_beside({path!r}) as file:
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="nobody may ask there whether a process lives")
def test_what_a_killed_writer_left_goes_with_the_next_file(tmp_path):
    path = tmp_path / "case.smile"
    code = KILLED.format(path=str(path))
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode != 0
    (left,) = entries(tmp_path)
    assert left.endswith(".part")
    # Not ours to take: of an older version, of another computer, no file of ours at all.
    others = [".writing-abc123.part", ".writing-zzzzzzzz-1-ab.part", "note.part"]
    for name in others:
        (tmp_path / name).write_bytes(b"")
    with writing_beside(tmp_path / "b.stl") as file:
        file.write(b"b")
        write_bytes_beside(path, b"new")  # while another file of this process is in the making
    assert entries(tmp_path) == sorted([*others, "b.stl", "case.smile"])
