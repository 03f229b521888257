"""A device whose fit was poor is told wherever it is planned with, checked or signed for."""

import json
from pathlib import Path

import pytest

from calibration.signing import KeyFile, key_of_seed, write_key_file
from smilesculpt.cli.app import run
from tests.smilesculpt.cli.poor_device import FINDING, write_made_up_device

WARNING = f"the fit of the device in poor.device.json is poor: {FINDING[10:]}"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, is_poor in (("poor", True), ("good", False)):
        write_made_up_device(tmp_path / f"{name}.device.json", is_poor=is_poor)
    write_key_file(tmp_path / "ada.key", KeyFile(key_of_seed(bytes(range(32)))))


def said(capsys, *words):
    status = run(list(words))
    return status, *capsys.readouterr()


@pytest.mark.parametrize("kind", ["path", "implant"])
def test_planning_with_a_poor_device_warns_and_still_plans(capsys, kind):
    words = ["plan", kind, "--draws", "0", "--out", "it.plan.json", "--device"]
    status, out, heard = said(capsys, *words, "poor.device.json", "--quiet")
    assert (status, out) == (0, "")
    assert heard.count("\n") == 1
    assert WARNING in heard
    status, out, heard = said(capsys, *words, "poor.device.json", "--json")
    assert json.loads(out)["device_warning"] == WARNING
    assert json.loads(out)["device_serial"] == "SAMPLE-8"
    _, out, heard = said(capsys, *words, "good.device.json")
    assert "poorly" not in out + heard
    assert Path("it.plan.json").exists()


def test_signing_and_checking_a_plan_for_a_poor_device_warn(capsys):
    device = ["--device", "poor.device.json"]
    assert run(["plan", "path", "--draws", "0", *device, "--out", "it.plan.json", "-q"]) == 0
    capsys.readouterr()
    signing = ["plan", "sign", "it.plan.json", "--key", "ada.key", "--name", "Ada", *device]
    status, out, heard = said(capsys, *signing)
    assert (status, WARNING in heard) == (0, True)
    status, out, _ = said(capsys, *signing, "--json")
    assert json.loads(out)["device_warning"] == WARNING
    status, out, _ = said(capsys, "plan", "check", "it.plan.json", *device, "--json")
    assert status == 1
    assert WARNING in json.loads(out)["problems"]


def test_device_that_cannot_be_read_is_one_line_and_nothing_is_planned(capsys):
    Path("bad.device.json").write_text("{}")
    words = ["plan", "implant", "--device", "bad.device.json", "--out", "it.plan.json"]
    status, _, heard = said(capsys, *words)
    assert (status, heard.count("\n")) == (2, 1)
    assert not Path("it.plan.json").exists()
