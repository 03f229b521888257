"""A few small files are checked without workers, to the same bytes as with them."""

import re

import pytest

from meshes.batch import checking, here
from meshes.batch.crew import Crew
from meshes.batch.here import MOST_BYTES, MOST_FILES, is_little, lines_here
from meshes.batch.order import Limits, Order, Task
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.writing import write_mesh
from meshes.validation import load_profile

ORDER = Order(load_profile("print"), picture_size=(40, 30))


@pytest.fixture
def tasks(tmp_path):
    ball = icosphere(5.0, 3)
    write_mesh(tmp_path / "whole.stl", ball)
    write_mesh(tmp_path / "open.ply", Mesh(ball.vertices, ball.faces[3:]))
    (tmp_path / "empty.obj").write_bytes(b"")
    names = ("whole.stl", "open.ply", "empty.obj", "gone.stl")
    return [Task(name, str(tmp_path / name)) for name in names]


def untimed(lines):
    return sorted(re.sub(rb'"seconds":[0-9.e-]+', b"", line) for line in lines)


def test_the_lines_are_those_of_workers(tasks):
    with Crew(ORDER, Limits(), n_workers=2) as crew:
        assert untimed(crew.lines(tasks)) == untimed(lines_here(tasks, ORDER))


@pytest.mark.parametrize(
    ("fault", "told"),
    [(ValueError("odd"), "failed (ValueError: odd)"), (MemoryError(), "more memory than there is")],
)
def test_a_fault_of_the_program_costs_its_file_only(tasks, monkeypatch, fault, told):
    real = checking.checked

    def checked(task, order):
        if task.path == "open.ply":
            raise fault
        return real(task, order)

    monkeypatch.setattr(here, "checked", checked)
    lines = list(lines_here(tasks[:2], ORDER))
    assert b'"status":"clean"' in lines[0]
    assert b'"status":"refused"' in lines[1] and told.encode() in lines[1]


def test_who_presses_control_c_is_heard(tasks, monkeypatch):
    def checked(task, order):
        raise KeyboardInterrupt

    monkeypatch.setattr(here, "checked", checked)
    with pytest.raises(KeyboardInterrupt):
        list(lines_here(tasks, ORDER))


def test_many_large_and_packed_files_are_left_to_workers(tasks, tmp_path):
    assert is_little(tasks)
    assert not is_little(tasks * MOST_FILES)
    (tmp_path / "large.stl").write_bytes(bytes(MOST_BYTES + 1))
    assert not is_little([Task("large.stl", str(tmp_path / "large.stl"))])
    assert not is_little([Task("x.3MF", str(tmp_path / "x.3MF"))])
