"""Histories of checks: what is written is read again, and what is no history is refused."""

import json

import numpy as np
import pytest

from calibration.check_history import (
    Check,
    CheckedDevice,
    CheckHistory,
    CheckHistoryError,
    read_history,
    write_history,
)
from calibration.fitting.drift import Drift

DEVICE = CheckedDevice("Arm", "7", "a" * 64)


def check(digest="b", date="2026-02-01", gain=1.0):
    drift = Drift("ok", ("nothing",), 12, 0.95, np.array([gain, 1.0]), np.array([0.01, 0.02]))
    return Check(date, "again.csv", digest * 64, drift)


@pytest.fixture
def path(tmp_path):
    out = tmp_path / "arm.checks.json"
    write_history(out, CheckHistory(DEVICE, (check(), check("c", "2026-03-01", 1.01))))
    return out


def test_what_is_written_is_read_again(path):
    found = read_history(path, DEVICE, 2)
    assert found.device == DEVICE
    assert [one.date for one in found.checks] == ["2026-02-01", "2026-03-01"]
    last = found.checks[1].drift
    assert (last.verdict, last.reasons, last.n, last.coverage_95) == ("ok", ("nothing",), 12, 0.95)
    assert last.gains.tolist() == [1.01, 1.0]
    before = path.read_bytes()
    write_history(path, found)
    assert path.read_bytes() == before


def test_the_same_measurements_are_kept_once(path):
    found = read_history(path, DEVICE, 2).with_check(check("b", "2026-04-01", 1.02))
    assert [one.date for one in found.checks] == ["2026-03-01", "2026-04-01"]
    assert len(found.with_check(check("d")).checks) == 3


def test_another_device_has_another_history(path):
    with pytest.raises(CheckHistoryError, match="another calibration \\('Arm', serial '7'\\)"):
        read_history(path, CheckedDevice("Arm", "7", "e" * 64), 2)


def spoiled(document, how):
    if how == "newer":
        document["schema"] = "smilesculpt/check-history/2"
    elif how == "other":
        document["schema"] = "smilesculpt/tool/1"
    elif how == "uneven":
        document["checks"][0]["gains"].append(1.0)
    elif how == "coils":
        for key in ("gains", "gain_errors"):
            document["checks"][1][key].append(1.0)
    elif how == "verdict":
        document["checks"][0]["verdict"] = "fine"
    elif how == "empty":
        document["checks"] = []
    return json.dumps(document)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("newer", "version 2"),
        ("other", "no history"),
        ("uneven", "2026-02-01 has not one gain"),
        ("coils", "2026-03-01 has not one gain"),
        ("verdict", "checks/0/verdict"),
        ("empty", "no history"),
    ],
)
def test_what_is_no_history_is_refused(path, how, words):
    path.write_text(spoiled(json.loads(path.read_text("utf-8")), how))
    with pytest.raises(CheckHistoryError, match=words):
        read_history(path, DEVICE, 2)


def test_a_cut_or_missing_file_is_refused(path, tmp_path):
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(CheckHistoryError, match="no history"):
        read_history(path, DEVICE, 2)
    with pytest.raises(CheckHistoryError, match="cannot be read"):
        read_history(tmp_path / "none.json", DEVICE, 2)
