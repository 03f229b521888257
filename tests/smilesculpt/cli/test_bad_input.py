"""Whatever is wrong with the input: one line, exit status 2, nothing half-written."""

import errno
import os
import struct

import numpy as np
import pytest

from meshes.primitives import box
from meshes.readwrite import beside
from meshes.readwrite.writing import write_mesh
from smilesculpt.cli.app import run

TRIANGLE = struct.pack("<12fH", *([0.0] * 3 + [0, 0, 0, 50, 0, 0, 0, 50, 0]), 0)


def stl(n_claimed, body):
    return b"x".ljust(80) + struct.pack("<I", n_claimed) + body


def not_finite():
    return stl(1, struct.pack("<12fH", *([0.0] * 3 + [np.nan] * 9), 0))


BROKEN = {
    "empty.stl": b"",
    "truncated.stl": stl(3, TRIANGLE * 2),
    "four-billion.stl": stl(0xFFFFFFFF, TRIANGLE * 4),
    "not-finite.stl": not_finite(),
    "picture.stl": b"\xff\xd8\xff\xe0" + bytes(500),
    "words.ply": b"Dear all, please find the scan attached.\n",
    "cut.ply": b"ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\n",
    "broken.obj": b"v 0 0\nf 1 2 3\n",
    "broken.off": b"OFF\n3 1 0\n0 0 0\n",
    "broken.glb": b"glTF" + bytes(30),
    "broken.3mf": b"PK\x03\x04" + bytes(30),
    "broken.vtp": b"<?xml version='1.0'?><VTKFile",
    "unknown.xyz": b"hello",
    "broken.smile": b"PK\x05\x06" + bytes(18),
}


def assert_refused(arguments, capsys, folder, *words):
    before = sorted(path.name for path in folder.iterdir())
    assert run([str(a) for a in arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert "Traceback" not in said.err
    for word in words:
        assert word in said.err
    assert sorted(path.name for path in folder.iterdir()) == before


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_file_is_refused_by_name(name, tmp_path, capsys):
    path = tmp_path / name
    path.write_bytes(BROKEN[name])
    assert_refused(["read", path, "--case", tmp_path / "o.smile"], capsys, tmp_path, name)


@pytest.mark.parametrize("command", ["read", "segment", "measure", "design", "demo"])
def test_a_missing_file_is_refused_by_every_command(command, tmp_path, capsys):
    argument = ["--scan", tmp_path / "no.stl"] if command == "demo" else [tmp_path / "no.stl"]
    assert_refused([command, *argument], capsys, tmp_path, "no.stl")


def test_a_folder_is_no_scan(tmp_path, capsys):
    assert_refused(["read", tmp_path], capsys, tmp_path, tmp_path.name)


def test_a_mesh_that_is_no_jaw_is_refused(tmp_path, capsys):
    path = tmp_path / "box.stl"
    write_mesh(path, box(60.0, 50.0, 20.0))
    assert_refused(["segment", path], capsys, tmp_path, "does not look like a jaw")


def test_a_unit_that_makes_no_sense_is_refused(tmp_path, capsys):
    path = tmp_path / "box.stl"
    write_mesh(path, box(60.0, 50.0, 20.0))
    assert_refused(["read", path, "--units", "m"], capsys, tmp_path, "box.stl", "--units")


@pytest.mark.parametrize("units", ["furlong", "MM", ""])
def test_an_unknown_unit_is_refused(units, tmp_path, capsys):
    path = tmp_path / "box.stl"
    write_mesh(path, box(60.0, 50.0, 20.0))
    assert_refused(["read", path, "--units", units], capsys, tmp_path, "mm")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_takes_nothing_leaves_nothing(number, tmp_path, capsys, monkeypatch):
    path = tmp_path / "box.stl"
    write_mesh(path, box(60.0, 50.0, 20.0))

    def refuse(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(beside.os, "replace", refuse)
    assert_refused(["read", path, "--case", tmp_path / "o.smile"], capsys, tmp_path, "o.smile")


def test_an_unknown_command_or_option_is_one_line(tmp_path, capsys):
    assert_refused(["sgment"], capsys, tmp_path, "sgment")
    assert_refused(["read", "x.stl", "--unit", "mm"], capsys, tmp_path, "--unit")


@pytest.mark.parametrize(
    "text",
    ["length_change = 'much'", "lenght_change = 1", "keep_own = 7.0", "= 3", "teeth = [99]"],
)
def test_wishes_that_cannot_be_met_are_refused_before_any_work(text, tmp_path, capsys):
    wishes = tmp_path / "wishes.toml"
    wishes.write_text(text)
    scan = tmp_path / "box.stl"
    write_mesh(scan, box(60.0, 50.0, 20.0))
    assert_refused(["design", scan, "--wishes", wishes], capsys, tmp_path, "wish")
