"""Signed plans go to a simulated device; all else is refused with its reason."""

import socket
import threading
from pathlib import Path

import pytest

from calibration.link.device_settings import DeviceSettings
from calibration.link.simulator import Simulator
from calibration.signing import new_key
from smilesculpt.cli.app import run
from tests.smilesculpt.cli.planning.documents import QUICK, complaint, said


def test_whole_way_from_plan_to_an_accepting_device(capsys):
    assert run(["plan", "implant", "--out", "a.plan.json", *QUICK]) == 0
    assert run(["plan", "check", "a.plan.json", "--limits", "quick.toml", "-q"]) == 1
    words = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"]
    assert run(words) == 0
    assert run(["plan", "check", "a.plan.json", "--json"]) == 0
    assert said(capsys)["signed"]["name"] == "Ada Example"
    port = free_port()
    words = ["device", "simulate", "--serial", "SAMPLE-ARM", "--trust", "ada.key", "--quiet"]
    status = []
    device = threading.Thread(
        target=lambda: status.append(run([*words, "--port", str(port), "--once"]))
    )
    device.start()
    sent = send_when_listening("a.plan.json", port)
    device.join(20.0)
    assert (sent, status) == (0, [0])


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def send_when_listening(plan, port):
    for _ in range(100):
        status = run(["plan", "send", plan, "--port", str(port), "-q"])
        if status == 0:
            return status
        threading.Event().wait(0.1)
    return status


def test_unsigned_and_altered_plans_are_not_sent(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    assert run(["plan", "send", "a.plan.json"]) == 2
    assert "nobody has signed" in complaint(capsys)
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    text = Path("a.plan.json").read_text()
    altered = text.replace('"seed":0', '"seed":1', 1)
    assert altered != text
    Path("a.plan.json").write_text(altered)
    for command in ("send", "check"):
        assert run(["plan", command, "a.plan.json"]) == 2
        assert "altered after Ada Example signed" in complaint(capsys)


@pytest.mark.parametrize(
    "words",
    [
        ["--timeout", "-1"],
        ["--timeout", "nan"],
        ["--host", "é..x"],
        ["--host", "a\0b"],
        ["--port", "70000"],
        ["--port", "-1"],
    ],
)
def test_places_and_times_that_cannot_be_are_one_line(capsys, words):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    capsys.readouterr()
    assert run(["plan", "send", "a.plan.json", *words]) == 2
    complaint(capsys)
    if words[0] != "--port":
        assert run(["device", "simulate", "--trust", "ada.key", "--port", "0", *words]) == 2
        complaint(capsys)


def test_device_needs_keys_that_are_some(capsys):
    assert run(["device", "simulate", "--trust", "did:key:zzz"]) == 2
    assert "did:key" in complaint(capsys)
    assert run(["device", "simulate", "--trust", "missing.key"]) == 2
    assert "missing.key" in complaint(capsys)


def test_stranger_is_refused_by_the_device_and_the_reason_told(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    made = Simulator(DeviceSettings("SAMPLE-ARM", frozenset({new_key().did})))
    stop = threading.Event()
    device = threading.Thread(
        target=made.serve, args=(stop,), kwargs={"tell": lambda words: None, "once": True}
    )
    device.start()
    capsys.readouterr()
    assert run(["plan", "send", "a.plan.json", "--port", str(made.port)]) == 2
    stop.set()
    device.join(10.0)
    assert "refuses the plan: Ada Example signed with" in complaint(capsys)


def test_missing_link_library_is_said(capsys, monkeypatch):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    capsys.readouterr()
    monkeypatch.setattr("calibration.link.errors.find_spec", lambda name: None)
    assert run(["plan", "send", "a.plan.json"]) == 2
    assert "smilesculpt[device]" in complaint(capsys)
