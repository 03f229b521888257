"""A build that is killed at any moment leaves a site to serve, and the next one tidies."""

import os
import signal
import subprocess
import sys
import time

import pytest

from meshes.readwrite.beside import clear_unfinished
from smilesculpt.exchange.store.blobs import FolderBlobs
from smilesculpt.gallery import folder as folder_module
from smilesculpt.gallery.folder import clear_leftovers, replace_folder

FILES = {"index.html": b"new", "designs/a/index.html": b"a"}
# Kills itself at the renaming or exchange of the given number.
KILLED = """
import os, signal, sys
from pathlib import Path
from smilesculpt.gallery import folder
left = int(sys.argv[2])
def counting(real):
    def step(*words, **more):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*words, **more)
    return step
if sys.argv[3] == "two steps":
    folder.exchanged = lambda one, other: False
folder.exchanged = counting(folder.exchanged)
os.rename, os.replace = counting(os.rename), counting(os.replace)
folder.replace_folder(Path(sys.argv[1]), {"index.html": b"new", "designs/a/index.html": b"a"})
"""


def killed(site, at, how):
    words = [sys.executable, "-c", KILLED, str(site), str(at), how]
    return subprocess.run(words, check=False).returncode


def left(tmp_path):
    return sorted(path.name for path in tmp_path.iterdir() if path.name != "site")


@pytest.mark.skipif(os.name != "posix", reason="no signals")
@pytest.mark.parametrize("how", ["at once", "two steps"])
def test_after_a_kill_the_next_build_finds_the_old_site_and_leaves_nothing_else(tmp_path, how):
    site = tmp_path / "site"
    replace_folder(site, {"index.html": b"old"})
    status, at = -signal.SIGKILL, 0
    while status != 0:
        at += 1
        status = killed(site, at, how)
        assert status in (0, -signal.SIGKILL)
        if how == "at once":
            assert (site / "index.html").is_file(), at
        clear_leftovers(site)
        assert (site / "index.html").read_bytes() in (b"old", b"new")
        assert left(tmp_path) == []
    assert at > 3
    assert (site / "index.html").read_bytes() == b"new"


def test_without_an_exchange_a_new_build_still_takes_the_place(tmp_path, monkeypatch):
    monkeypatch.setattr(folder_module, "exchanged", lambda one, other: False)
    replace_folder(tmp_path / "site", {"index.html": b"old", "gone.html": b"x"})
    replace_folder(tmp_path / "site", FILES)
    assert (tmp_path / "site" / "index.html").read_bytes() == b"new"
    assert not (tmp_path / "site" / "gone.html").exists()
    assert left(tmp_path) == []


def test_other_hidden_folders_beside_the_site_are_left_alone(tmp_path):
    (tmp_path / ".site-notes").mkdir()
    replace_folder(tmp_path / "site", FILES)
    assert left(tmp_path) == [".site-notes"]


def unfinished(folder, age):
    path = folder / "1f" / ".writing-abc.part"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"private")
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def test_opening_a_store_deletes_what_killed_writers_left_and_spares_the_living(tmp_path):
    old = unfinished(tmp_path, 7200.0)
    FolderBlobs(tmp_path)
    assert not old.exists()
    young = unfinished(tmp_path, 1.0)
    FolderBlobs(tmp_path)
    assert young.exists()


def test_forgetting_bytes_deletes_their_unfinished_writings_too(tmp_path):
    blobs = FolderBlobs(tmp_path)
    young = unfinished(tmp_path, 0.0)
    blobs.delete("1f" + "0" * 62)
    assert not young.exists()


def test_only_unfinished_files_are_cleared(tmp_path):
    (tmp_path / "kept.part").write_bytes(b"x")
    clear_unfinished(tmp_path, older_than=0.0)
    assert (tmp_path / "kept.part").exists()
