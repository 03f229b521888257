"""No worker outlives its run, none hears Ctrl-C, none outstays its time: not in compiled loops."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from meshes.primitives import box
from meshes.readwrite.writing import write_mesh

LATE = """
from meshes.batch import lifeline
lifeline._LATE_S = 0.0
with lifeline.ends_after(5.0):
    pass
with lifeline.ends_after(0.2):
    sum(range(10**14))
"""

BUSY = """
import sys
from meshes.batch.crew import Crew
from meshes.batch.order import Limits, Order, Task
from meshes.validation import load_profile
from tests.meshes.batch.workers import misbehaving

def told(order, limits):
    running, connection = misbehaving(order, limits)
    print(running._process.pid, flush=True)
    return running, connection

with Crew(Order(load_profile("print")), Limits(), n_workers=1, start=told) as crew:
    for line in crew.lines([Task(path, path) for path in sys.argv[1:]]):
        print("done", flush=True)
"""

DEAF = """
import os, signal
from multiprocessing import forkserver
from meshes.batch.server import server
context = server()
os.kill(forkserver._forkserver._forkserver_pid, signal.SIGINT)
child = context.Process(target=os.getpid)
child.start()
child.join()
print(child.exitcode)
"""


def python(program, *words, **options):
    return subprocess.Popen(
        [sys.executable, "-c", program, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def test_the_system_itself_ends_a_worker_that_is_late():
    with python(LATE) as process:
        process.communicate(timeout=60)
    assert process.returncode == -signal.SIGALRM


@pytest.mark.skipif(sys.platform != "linux", reason="kept by Linux alone")
def test_a_busy_worker_ends_with_the_run_that_is_killed(tmp_path):
    for name in ("quick.stl", "spins.stl"):
        write_mesh(tmp_path / name, box(1.0, 1.0, 1.0))
    with python(BUSY, str(tmp_path / "quick.stl"), str(tmp_path / "spins.stl")) as process:
        worker = int(process.stdout.readline())
        assert process.stdout.readline() == "done\n"
        time.sleep(0.5)  # so that it is in the loop
        assert Path(f"/proc/{worker}").exists()
        process.kill()
        process.wait()
    deadline = time.monotonic() + 20.0
    while Path(f"/proc/{worker}").exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_the_server_of_workers_never_hears_control_c():
    # From its very first moment: long before it could run a line of its own.
    with python(DEAF) as process:
        said, wrong = process.communicate(timeout=120)
    assert (said, wrong) == ("0\n", "")
