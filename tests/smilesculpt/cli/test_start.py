"""How the program starts, stops while it loads, and lists its jobs."""

import subprocess
import sys
from types import ModuleType

import pytest

from smilesculpt.cli import start
from smilesculpt.cli.app import run


class Interrupted(ModuleType):
    """A library during whose loading somebody presses Ctrl-C."""

    def __getattr__(self, name):
        raise KeyboardInterrupt


def test_stop_while_libraries_load_is_one_line_and_status_130(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "smilesculpt.cli.app", Interrupted("smilesculpt.cli.app"))
    with pytest.raises(SystemExit) as left:
        start.main()
    assert left.value.code == 130
    assert capsys.readouterr().err == "Stopped; nothing half-written is left.\n"


def test_program_runs_as_a_module():
    words = [sys.executable, "-m", "smilesculpt", "--version"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("smilesculpt ")


def test_help_lists_the_four_jobs_together_and_this_computer_last(capsys):
    assert run(["--help"]) == 0
    text = capsys.readouterr().out
    panels = ("Sculpt a smile", "Validate and", "Calibrate and", "Exchange, show", "This computer")
    places = [text.index(panel) for panel in panels]
    assert places == sorted(places)


def test_every_complaint_ends_with_a_full_stop(capsys, tmp_path):
    assert run(["plan", "simulate", str(tmp_path / "none.plan.json")]) == 2
    assert run(["plan", "implant", "--errors", "magic"]) == 2
    assert all(line.endswith(".") for line in capsys.readouterr().err.splitlines())
