"""The harness calls a refusal a refusal and a crash a crash; every reader has seeds."""

import pytest

from meshes.errors import UnreadableFileError
from meshes.mesh import Mesh
from meshes.readwrite import points
from tests.fuzz.fuzz_reader import a_triangle, read_or_refuse
from tests.fuzz.seeds import FORMATS, seeds


@pytest.mark.parametrize("file_format", FORMATS)
def test_each_reader_has_sound_and_bad_seeds(file_format, tmp_path, monkeypatch):
    monkeypatch.setattr(points, "surface", lambda *_: (a_triangle(), ""))
    outcomes = [
        read_or_refuse(tmp_path / f"mesh.{file_format}", data)
        for data in seeds(file_format).values()
    ]
    kinds = {type(outcome) for outcome in outcomes}
    assert Mesh in kinds
    assert len(kinds) > 1


def test_a_crash_gets_out(tmp_path, monkeypatch):
    def broken(path):
        raise IndexError("list index out of range")

    monkeypatch.setattr("meshes.readwrite.reading.read_mesh", broken)
    with pytest.raises(IndexError):
        read_or_refuse(tmp_path / "mesh.stl", b"any")


def test_an_unclear_refusal_is_a_failure(tmp_path, monkeypatch):
    def unclear(path):
        raise UnreadableFileError(path, "no", "who knows")

    monkeypatch.setattr("meshes.readwrite.reading.read_mesh", unclear)
    with pytest.raises(AssertionError, match="unclear"):
        read_or_refuse(tmp_path / "mesh.stl", b"any")
