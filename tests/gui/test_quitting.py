"""A process that ends while its workers are busy ends in order."""

import os
import subprocess
import sys

import pytest

START = """
import sys, threading
from PyQt6 import sip
from PyQt6.QtCore import QCoreApplication, QThreadPool
from gui.jobs.background import Background
from gui.jobs.runner import Runner

def work(progress):
    progress(0.1, "Working")
    begun.set()
    gone.wait()
    {then}

begun, gone = threading.Event(), threading.Event()
program = QCoreApplication([])
{start}
begun.wait()
sip.delete(owner)  # as the end of the program does, in whatever order
gone.set()
QThreadPool.globalInstance().waitForDone()
sys.exit(0)
"""

OWNERS = (
    "owner = Runner(); owner.run('Work', work, print)",
    "owner = Background(); owner.want_told('Work', work, print)",
)

ENDS = ("progress(0.9, 'Still working')", "return 1", "raise MemoryError")


@pytest.mark.parametrize("owner", OWNERS, ids=["runner", "background"])
@pytest.mark.parametrize("then", ENDS, ids=["tells", "returns", "fails"])
def test_a_process_that_quits_in_the_middle_of_work_ends_without_a_word(owner, then):
    words = [sys.executable, "-c", START.format(start=owner, then=then)]
    path = {"PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(
        words, env={**os.environ, **path}, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
