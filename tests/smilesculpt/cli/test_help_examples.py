"""Every example that a help text gives works as typed, in a folder of what its reader has."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
import typer

from meshes.readwrite.writing import write_mesh
from smilesculpt.case import apply_edit
from smilesculpt.casefile import open_case
from smilesculpt.cli.app import app, run
from smilesculpt.edits import SetLayer
from smilesculpt.sample import sample_scan
from smilesculpt.sculpting.recording import recording_of, write_recording
from tests.calibration.fitting.synthetic import csv_text, measured
from tests.smilesculpt.cli.calibrating.poses import hand_and_target, pivoting, spinning

SERVER_PORT, DEVICE_PORT = 8080, 18944
FIDUCIALS = """name,scan_x_mm,scan_y_mm,scan_z_mm,device_x_mm,device_y_mm,device_z_mm
A,0,0,0,10,0,0.1
B,50,0,0,60,0.2,0
C,0,40,0,10,40,0
D,0,0,30,10,0,30.1
"""
TARGETS = "name,x_mm,y_mm,z_mm\napex,20,20,20\n"
# In the order in which a reader with one scan would type them: later ones need what earlier made.
ORDER = (
    "doctor", "exchange id", "read", "orient", "segment", "measure", "design", "antagonist",
    "replay", "restore",
    "export", "validate", "repair", "merge", "report", "demo", "gui",
    "exchange publish", "exchange verify", "exchange open", "exchange serve", "exchange push",
    "exchange pull", "exchange offer", "exchange accept", "exchange transfer",
    "exchange confirm", "exchange withdraw", "gallery build", "gallery check",
    "calibrate fit", "calibrate predict", "calibrate check", "calibrate next",
    "calibrate register", "calibrate register-surface", "calibrate pivot", "calibrate hand-eye",
    "calibrate report",
    "plan implant", "plan path", "plan simulate", "plan sign", "plan check",
    "device simulate", "plan send",
    "workshop list", "workshop run", "workshop check", "workshop pack",
)  # fmt: skip
# A check whose help says that 1 means findings: a coarse scan may have some.
STATUSES = {"validate": {0, 1}, "repair": {0, 1}, "merge": {0, 2}}


def examples():
    """Return each command's examples, wrapped lines joined as a reader would join them."""
    found = {}

    def walk(command, words):
        for name, child in getattr(command, "commands", {}).items():
            walk(child, (*words, name))
        if not hasattr(command, "commands"):
            text = command.help or ""
            lines = re.findall(r"Example: (.*?)(?=\n\s*\n|\n\s*Example:|\Z)", text, re.DOTALL)
            found[" ".join(words)] = [" ".join(line.split()) for line in lines]

    walk(typer.main.get_command(app), ())
    return found


def test_every_command_has_an_example_of_itself_and_is_tried_here():
    found = examples()
    assert set(found) == set(ORDER)
    for command, lines in found.items():
        assert lines, command
        assert all(line.startswith(f"smilesculpt {command}") for line in lines)


def started(words):
    """Start a program that listens or stays open, as a process of its own."""
    start = "from smilesculpt.cli.start import main; main()"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-c", start, *words],
        env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )  # fmt: skip


def is_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def wait_until_taken(port, process):
    """Wait for the listener; connecting instead would be its first client."""
    end = time.monotonic() + 60.0
    while is_free(port):
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < end
        time.sleep(0.1)


def stop(process):
    """End a program and what it started: the window is a process of its own."""
    os.killpg(process.pid, signal.SIGTERM)
    return process.communicate(timeout=30.0)[0]


def asset_of(bundle, capsys):
    capsys.readouterr()
    assert run(["exchange", "verify", bundle, "--json"]) == 0
    return json.loads(capsys.readouterr().out)["asset_id"]


def typed(line, out):
    """Type a line as a shell would: variables, quotes, and one redirection."""
    words = [os.path.expandvars(word) for word in shlex.split(line)[1:]]
    if ">" in words:
        words, target = words[: words.index(">")], words[words.index(">") + 1]
        out.readouterr()
        status = run(words)
        Path(target).write_text(out.readouterr().out, "utf-8")
        return status
    return run(words)


class Reader:
    """What has to stand in the folder, or to run, before a line is typed."""

    def __init__(self, out, monkeypatch):
        self.out, self.monkeypatch = out, monkeypatch
        self.running = []

    def prepare(self, command):
        step = getattr(self, f"before_{re.sub('[ -]', '_', command)}", None)
        if step is not None:
            step()

    def done(self, command):
        step = getattr(self, f"after_{re.sub('[ -]', '_', command)}", None)
        if step is not None:
            step()

    def before_read(self):
        write_mesh("upper.stl", sample_scan(n_faces=12_000).mesh)

    def before_antagonist(self):
        below = np.eye(4)
        below[0, 3] = 2.0
        write_mesh("lower.stl", sample_scan(n_faces=12_000).mesh.moved(below))

    def before_replay(self):
        start = open_case(Path("designed.smile"))
        after = apply_edit(start, SetLayer("ridge", 0.5))
        write_recording(Path("session.json"), recording_of(start, after))

    def before_calibrate_register_surface(self):
        turned = np.eye(4)
        turned[:2, :2] = [[0.0, -1.0], [1.0, 0.0]]
        write_mesh("reference.ply", sample_scan(n_faces=14_000).mesh.moved(turned))

    def before_exchange_publish(self):
        shutil.copy("designed.smile", "ada.smile")

    def after_exchange_serve(self):
        url = f"http://127.0.0.1:{SERVER_PORT}/designs"
        with urllib.request.urlopen(url, timeout=10.0) as answer:
            assert json.load(answer)["schema"] == "smilesculpt/exchange-designs/1"

    def before_exchange_pull(self):
        self.monkeypatch.setenv("ID", asset_of("elysium.smile", self.out))

    def after_exchange_pull(self):
        stop(self.running.pop())

    def before_exchange_accept(self):
        assert run(["exchange", "id", "ben.key", "--new"]) == 0

    def before_exchange_confirm(self):
        remix = ["--parent", "elysium.smile", "--key", "ben.key", "--title", "Longer"]
        wearer = ["--consent-key", "ada.key", "--allow", "designed-crowns"]
        wearer += ["--allow", "identifying-crowns"]
        words = ["exchange", "publish", "again.smile", *remix, *wearer, "--out", "remix.smile"]
        assert run(words) == 0

    def before_gallery_build(self):
        shutil.copytree("shop", "store")

    def before_calibrate_fit(self):
        Path("measured.csv").write_text(csv_text(measured(gain_error=0.03)))

    def before_calibrate_register(self):
        Path("fiducials.csv").write_text(FIDUCIALS)
        Path("targets.csv").write_text(TARGETS)
        Path("pivoting.csv").write_text(pivoting())
        Path("spinning.csv").write_text(spinning())
        for name, poses in zip(("robot", "tracker"), hand_and_target(), strict=True):
            Path(f"{name}.csv").write_text(poses)

    def after_plan_send(self):
        device = self.running.pop()
        assert device.wait(timeout=30.0) == 0
        device.communicate()

    def before_workshop_pack(self):
        lessons = resources.files("smilesculpt.workshop").joinpath("lessons", "first-mockup")
        Path("lesson.json").write_bytes(lessons.joinpath("lesson.json").read_bytes())
        assert run(["exchange", "id", "me.key", "--new"]) == 0


def stays_open(command, line, reader):
    """Start what listens or stays open; say whether the line was of that kind."""
    ports = {"exchange serve": SERVER_PORT, "device simulate": DEVICE_PORT}
    if command in ports:
        process = started(shlex.split(line)[1:])
        reader.running.append(process)
        wait_until_taken(ports[command], process)
        return True
    if command == "gui":
        process = started(shlex.split(line)[1:])
        time.sleep(4.0)
        assert process.poll() is None, process.communicate()[0]
        assert "Traceback" not in stop(process)
        return True
    return False


def type_all(command, lines, reader):
    for line in lines:
        if not stays_open(command, line, reader):
            assert typed(line, reader.out) in STATUSES.get(command, {0}), line


@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="typed into a POSIX shell")
def test_every_example_works_as_typed(tmp_path, monkeypatch, capsys, usual_ports):
    if not (is_free(SERVER_PORT) and is_free(DEVICE_PORT)):
        pytest.skip("another program listens on a port that the examples name")
    monkeypatch.chdir(tmp_path)
    found, reader = examples(), Reader(capsys, monkeypatch)
    try:
        for command in ORDER:
            reader.prepare(command)
            type_all(command, found[command], reader)
            reader.done(command)
    finally:
        for process in reader.running:
            stop(process)
