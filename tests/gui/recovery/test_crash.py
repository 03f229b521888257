"""A process that dies below Python leaves a word for the next start; the work is there anyway."""

import os
import signal
import subprocess
import sys

import pytest
from PyQt6.QtGui import QGuiApplication

from gui.recovery.crash_file import LAST, NAME, last_words

ABORT = """
import os, sys
from pathlib import Path
from gui.recovery.crash_file import start_crash_file
assert not start_crash_file(Path(sys.argv[1]))
os.abort()
"""

LOOK = """
import sys
from pathlib import Path
from gui.recovery.crash_file import start_crash_file
print(start_crash_file(Path(sys.argv[1])))
"""


def run(words, folder):
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", words, str(folder)]
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)


@pytest.fixture
def crashed(tmp_path):
    folder = tmp_path / "Berta"
    assert run(ABORT, folder).returncode == -signal.SIGABRT
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_the_last_words_of_a_process_are_kept_once_and_name_no_folder(crashed):
    assert run(LOOK, crashed).stdout == "True\n"
    assert run(LOOK, crashed).stdout == "False\n"
    words = last_words(crashed)
    assert "Fatal Python error: Aborted" in words
    assert "<string>:6 <module>" in words
    assert "Berta" not in words
    assert (crashed / NAME).stat().st_size == 0


def test_places_are_told_by_module_and_folders_are_not(tmp_path):
    frame = '  File "/home/anna/x y/gui/jobs/helper.py", line 12 in run'
    (tmp_path / LAST).write_text(f"Fatal Python error: Segmentation fault\n\n{frame}\n")
    words = last_words(tmp_path)
    assert "jobs.helper:12 run" in words
    assert "anna" not in words
    assert last_words(tmp_path / "nowhere") == ""


def test_the_next_start_says_so_and_the_details_can_be_copied(rescued, tmp_path):
    (tmp_path / LAST).write_text("Fatal Python error: Aborted\n")
    rescued.recovery.say_crash()
    said = rescued.toast.message
    assert "ended by a fault last time" in said.words
    assert said.stays
    said.run()
    assert "Fatal Python error: Aborted" in QGuiApplication.clipboard().text()
