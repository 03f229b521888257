"""Sites and tasks to plan from, and what a command said about them."""

import json
from pathlib import Path

import numpy as np

from calibration.planning.sample_site import nerve_points, sample_bone
from calibration.planning.sample_task import sample_task
from meshes.readwrite.writing import write_mesh

QUICK = ("--limits", "quick.toml", "--draws", "500", "--quiet")


def site_document():
    return {
        "schema": "smilesculpt/implant-site/1",
        "units": "mm",
        "bone": "jaw.ply",
        "entry": [0.2, 0.0, 12.6],
        "axis": [0.0, 0.0, -1.0],
        "nerves": [{"name": "nerve", "points": nerve_points().tolist(), "radius": 1.5}],
        "roots": [{"name": "45", "points": [[-7.4, 0.2, 12.0], [-6.9, -0.2, -1.0]], "radius": 2.2}],
        "device": {"name": "arm", "serial": "ARM-7"},
    }


def write_site(**changes):
    write_mesh("jaw.ply", sample_bone())
    Path("site.json").write_text(json.dumps({**site_document(), **changes}))


def task_document():
    task = sample_task()
    swimmer = task.swimmer
    return {
        "schema": "smilesculpt/robot-task/1",
        "units": "mm",
        "canal": [
            {"name": t.name, "points": t.points.tolist(), "radius": t.radius} for t in task.canal
        ],
        "start": task.start.tolist(),
        "target": task.target.tolist(),
        "swimmer": {name: getattr(swimmer, name) for name in swimmer.__slots__},
        "full_speed": 0.2,
        "safe_clearance": 0.2,
        "spacing": 0.08,
        "waypoint_step": 0.5,
        "working_field": 5e-3,
        "device_from_scan": np.eye(4).tolist(),
    }


def said(capsys):
    return json.loads(capsys.readouterr().out)


def complaint(capsys):
    error = capsys.readouterr().err
    assert error.count("\n") == 1, error
    assert "Traceback" not in error
    return error
