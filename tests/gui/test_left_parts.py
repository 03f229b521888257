"""What a save that was killed left beside a case goes when the case is opened."""

import os
import subprocess
import sys

import pytest

from gui.jobs.step_jobs import read
from meshes.progress import silent
from meshes.readwrite.beside import writing_beside
from smilesculpt.casefile import save_case
from tests.smilesculpt.sculpting.hands import ball_case

KILLED = """
import os, signal
from meshes.readwrite.beside import writing_beside
with writing_beside({path!r}) as file:
    file.write(b"half")
    file.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""

FOREIGN = (".writing-abc123.part", ".writing-zzzzzzzz-1-ab.part", "note.part")
"""Of an older version, of another computer, no file of ours at all."""


@pytest.mark.skipif(os.name == "nt", reason="nobody may ask there whether a process lives")
def test_opening_a_case_clears_what_a_killed_save_left_and_nothing_else(tmp_path):
    path = tmp_path / "mouth.smile"
    save_case(path, ball_case())
    with writing_beside(tmp_path / "other.stl"):  # by this process, which lives
        before = set(os.listdir(tmp_path))
        code = KILLED.format(path=str(path))
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode != 0
        (left,) = set(os.listdir(tmp_path)) - before
        assert left.endswith(".part")
        for name in FOREIGN:
            (tmp_path / name).write_bytes(b"")
        case = read(path, "auto", silent)
        assert set(os.listdir(tmp_path)) == {*before, *FOREIGN}
    assert case.surface.digest() == ball_case().surface.digest()
