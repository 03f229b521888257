"""Dask's own scheduler and workers on this computer, for tests of the cluster."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading


@contextlib.contextmanager
def started(*words, wait_for):
    """Run one of dask's programs until it says something; gives process and match."""
    command = [sys.executable, "-m", "distributed.cli." + words[0], *words[1:]]
    environment = {**os.environ, "PYTHONPATH": os.getcwd(), "PYTHONWARNINGS": "ignore"}
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        env=environment,
        start_new_session=True,
    ) as process:
        try:
            match = None
            while match is None:
                line = process.stderr.readline()
                assert line, "it ended before it was ready"
                match = re.search(wait_for, line)
            # Read on, or it waits once the pipe is full.
            threading.Thread(target=process.stderr.read, daemon=True).start()
            yield process, match
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def scheduler():
    """Start a scheduler; gives its process and a match of its address."""
    words = ["dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    return started(*words, wait_for=r"Scheduler at:\s+(tcp://\S+)")


def worker(address):
    """Start a worker."""
    words = ["dask_worker", address, "--no-dashboard", "--nthreads", "1", "--no-nanny"]
    return started(*words, wait_for=r"Registered to")
