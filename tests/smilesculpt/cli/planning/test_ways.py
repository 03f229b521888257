"""A way through a canal is planned from a task and a device."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from calibration.device_file import Device, read_model, write_device
from calibration.field.mpem_yaml import write_mpem_yaml
from calibration.fitting.calibration_result import Calibration, SensorModel
from calibration.planning.sample_task import sample_device
from calibration.simulation.errors_model import error_model
from smilesculpt.cli.app import run
from tests.smilesculpt.cli.planning.documents import (
    complaint,
    said,
    task_document,
)


def test_way_is_planned_on_a_device_file_with_limits(capsys):
    Path("task.json").write_text(json.dumps(task_document()))
    assert run(["plan", "path", "task.json", "--draws", "0", "--json", "--stl", "way.stl"]) == 0
    facts = said(capsys)
    assert facts["schema"] == "smilesculpt/plan-path/1"
    assert facts["n_waypoints"] > 20
    assert facts["device_serial"] == "SAMPLE-8"
    write_mpem_yaml("device.yaml", sample_device())
    assert read_model("device.yaml").n_coils == 8
    words = ["plan", "path", "task.json", "--device", "device.yaml", "-q"]
    assert run(words) == 2
    assert "--serial" in complaint(capsys)
    assert run([*words, "--serial", "LAB-3"]) == 2
    assert "no current limit" in complaint(capsys)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"target": [9.0, 9.0, 9.0]}, "cannot be reached"),
        ({"start": [9.0, 9.0, 9.0]}, "the start at"),
        ({"spacing": 1e-4}, "would do"),
        ({"spacing": 1e-9}, "spacing is 1e-09, not within"),
        ({"waypoint_step": 1e-9}, "waypoint_step is 1e-09, not within"),
        ({"waypoint_step": 2e-4}, "more than 20000"),
        ({"full_speed": 1e300}, "full_speed is 1e+300"),
        ({"target": [0.0, 0.0, 0.0]}, "lies 0 mm from the start"),
        ({"schema": "smilesculpt/robot-task/2"}, "Update SmileSculpt"),
        ({"schema": "other/1"}, "other/1"),
        ({"units": "m"}, "units"),
        ({"start": [0.0, 0.0]}, "start"),
        ({"canal": []}, "canal"),
        (
            {"device_from_scan": [[2, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]},
            "rotation",
        ),
    ],
)
def test_tasks_that_cannot_be_done_are_one_line_and_leave_nothing(capsys, here, changes, reason):
    Path("task.json").write_text(json.dumps({**task_document(), **changes}))
    assert run(["plan", "path", "task.json", "-q"]) == 2
    assert reason in complaint(capsys)
    assert not (here / "path.plan.json").exists()


def calibrated(share):
    """Write a device file whose coils' strengths are each unsure by a share."""
    model = sample_device()
    nothing = SensorModel(
        names=(),
        frames=np.zeros((0, 3, 3)),
        maps=np.zeros((0, 4, 3)),
        covariances=np.zeros((0, 4, 4)),
        common_frame=np.eye(3),
        common_map=np.vstack([np.eye(3), np.zeros(3)]),
        gain_spread=0.0,
        bias_spread=0.0,
        noise=1e-4,
        stretch_known=1.0,
        stretch_unseen=1.0,
    )
    scale = 50.0
    sure = Calibration(model, scale, np.zeros((48, 48)), nothing)
    deviations = np.zeros((8, 6))
    deviations[:, 5] = share * sure.source_set().strengths[:, 0]
    unsure = replace(sure, covariance=np.diag(deviations.ravel() ** 2))
    write_device("arm.device.json", Device(unsure, "2026-11-23", (), {}))


def test_covariance_of_the_device_file_adds_to_the_risk_of_a_way(capsys):
    Path("task.json").write_text(json.dumps(task_document()))
    words = ["plan", "path", "task.json", "--device", "arm.device.json", "--json"]
    calibrated(0.1)
    assert run([*words, "--draws", "400"]) == 0
    once = said(capsys)["risk"]["model"]
    assert once["name"] == "magnetic and the fit of the device"
    calibrated(0.2)
    again = ["plan", "simulate", "path.plan.json", "--from", "task.json", "--errors", "magnetic"]
    assert run([*again, "--device", "arm.device.json", "--draws", "400", "--json"]) == 0
    twice = said(capsys)["risk"]["model"]
    # Variances add to that of the model; the fit's grows with the square of the share.
    least = error_model("magnetic").tilt ** 2
    assert twice["tilt"] ** 2 - least == pytest.approx(4.0 * (once["tilt"] ** 2 - least), rel=1e-6)
    assert once["tilt"] ** 2 - least > 0.01**2


def test_example_of_a_task_plans_as_it_is(capsys):
    assert run(["plan", "path", "--example", "way.json", "-q"]) == 0
    assert run(["plan", "path", "way.json", "--draws", "0", "--json"]) == 0
    assert said(capsys)["findings"] == []


def test_coils_that_cannot_make_the_field_are_told_with_reach_and_place(capsys):
    Path("task.json").write_text(json.dumps({**task_document(), "working_field": 0.2}))
    words = ["plan", "path", "task.json", "--draws", "0"]
    assert run([*words, "--json"]) == 1
    facts = said(capsys)
    (row,) = [r for r in facts["certificate"]["clearances"] if r["kind"] == "currents"]
    # Eight coils of 1 mT/A and 20 A make some tens of mT.
    assert 0.05 < row["clearance"] < 0.9
    assert "these coils cannot make the field" in facts["findings"][0]
    assert f"they reach {row['clearance']:.2f} of the 200 mT" in facts["findings"][0]
    assert run(words) == 1
    text = " ".join(capsys.readouterr().out.split())
    assert "Found: these coils cannot make the field" in text
    assert "-0.00" not in text
