"""Workers that misbehave on purpose, for tests of the crew: started like the real ones."""

import os
import signal
import time
from multiprocessing import get_context
from pathlib import Path

from meshes.batch import hand
from meshes.batch.checking import checked
from meshes.batch.worker import Forked


def misbehave(connection, order, limits, lifeline):
    """Work, but do what the name of a file tells before it is read."""
    hand.checked = checked_or_worse
    hand.work(connection, order, limits, lifeline)


def checked_or_worse(task, order):
    name = Path(task.file).name
    if "segfault" in name:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "leaves" in name:
        os._exit(3)
    if "killed" in name:
        os.kill(os.getpid(), signal.SIGKILL)
    if "sleeps" in name:
        time.sleep(600)
    if "spins" in name:
        sum(range(10**14))  # never lets go of the interpreter, as a compiled loop
    if "fault" in name:
        raise IndexError("list index out of range")
    if "greedy" in name:
        return bytearray(10**10)
    if "hungry" in name:
        bytearray(7 * 10**8)
    return checked(task, order)


def misbehaving(order, limits):
    """Start a worker that misbehaves."""
    ours, theirs = get_context("forkserver").Pipe()
    running = Forked(misbehave, (theirs, order, limits))
    theirs.close()
    return running, ours
