"""Every line of the walkthrough does what its page says, typed as written."""

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from smilesculpt.cli.app import run

PAGE = Path(__file__).parents[2] / "examples" / "walkthrough" / "README.md"
ROOT = PAGE.parents[2]
DEVICE_PORT = 18944


def lines():
    blocks = re.findall(r"```sh\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def wanted(line):
    """Exit statuses that the page promises for a line: 0 unless it says otherwise."""
    said = re.search(r"# exit status (\d)(?: or (\d))?$", line)
    return {int(s) for s in said.groups() if s} if said else {0}


def wait_for_device():
    """Wait until the port is taken; connecting instead would be a client of the device."""
    end = time.monotonic() + 60.0
    while time.monotonic() < end:
        if not _is_free():
            return
        time.sleep(0.2)
    pytest.fail("the simulated device does not listen")


def _is_free():
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", DEVICE_PORT))
        except OSError:
            return False
        return True


def typed(line, devices):
    """Run one line and return its exit status."""
    words = re.sub(r"\s*# exit status.*$", "", line)
    if words.endswith("&"):
        start = "from smilesculpt.cli.start import main; main()"
        program = [sys.executable, "-c", start, *shlex.split(words[:-1])[1:]]
        devices.append(subprocess.Popen(program, stdout=subprocess.DEVNULL))
        wait_for_device()
        return 0
    if words.startswith("smilesculpt "):
        return run(shlex.split(words)[1:])
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = re.sub(r"^python3\b", shlex.quote(sys.executable), words)
    return subprocess.run(["bash", "-c", words], env=env, check=False).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="the page is written for a POSIX shell")
@pytest.mark.timeout(600)
def test_every_line_of_the_page_works_as_typed(tmp_path, monkeypatch, usual_ports):
    shutil.copy(PAGE.with_name("measure.py"), tmp_path)
    monkeypatch.chdir(tmp_path)
    devices = []
    try:
        for line in lines():
            assert typed(line, devices) in wanted(line), line
        for device in devices:
            device.wait(timeout=60)
    finally:
        for device in devices:
            device.kill()
            device.wait()
    assert (tmp_path / "site" / "index.html").is_file()


def test_the_page_walks_through_every_room():
    page = PAGE.read_text("utf-8")
    for room in ("demo", "exchange", "gallery", "calibrate", "plan", "device"):
        assert f"smilesculpt {room}" in page
