"""Tracked tools and cameras: tip and axis of a tool, a camera in the hand that moves it."""

import hashlib
import math
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from calibration.tracking.hand_eye import hand_eye as find_hand_eye
from calibration.tracking.hand_eye_file import EyeInHand, write_hand_eye
from calibration.tracking.pivot import pivot as find_pivot
from calibration.tracking.pose_file import read_poses
from calibration.tracking.poses import ROBOT_NOISE, USUAL_NOISE, PoseNoise
from calibration.tracking.spin import spin as find_spin
from calibration.tracking.tool_file import Tool, write_tool
from smilesculpt.cli.calibrating.tool_facts import (
    Facts,
    hand_eye_facts,
    hand_eye_rows,
    outlying_lines,
    pivot_facts,
    pivot_rows,
    spin_facts,
    spin_rows,
)
from smilesculpt.cli.console import print_json, print_table, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.cli.outputs import require_folders, require_output

_COLUMNS = "CSV with x_mm,y_mm,z_mm and qw,qx,qy,qz (or r11 to r33)"


class MethodChoice(StrEnum):
    """How a camera in a hand is found."""

    REFINED = "refined"
    TSAI = "tsai"
    PARK = "park"
    DANIILIDIS = "daniilidis"


Out = Annotated[
    Path | None, typer.Option("--out", "-o", help="Write it here (.json).", metavar="FILE")
]


def pivot(
    poses: Annotated[
        Path,
        typer.Argument(
            help=f"Poses of the tool while its tip stayed in one point: {_COLUMNS}.",
            metavar="POSES",
        ),
    ],
    spin: Annotated[
        Path | None,
        typer.Option(
            help="Poses of the tool while it was spun about its own axis: gives the axis too.",
            metavar="FILE",
        ),
    ] = None,
    out: Out = None,
    place_noise: Annotated[
        float, typer.Option(help="How much the tracker errs along each axis, mm.", metavar="MM")
    ] = USUAL_NOISE.place,
    turn_noise: Annotated[
        float,
        typer.Option(help="How much it errs about each axis, degrees.", metavar="DEG"),
    ] = round(math.degrees(USUAL_NOISE.turn), 4),
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find the tip of a tracked tool that turned about a fixed point, and how sure that is.

    Poses that contradict the others are left out and named by row (row 1 holds the names).

    Example: smilesculpt calibrate pivot pivoting.csv --spin spinning.csv --out tool.json
    """
    require_folders(out)
    for given in (poses, spin):
        require_output(out, suffix=".json", given=given)
    noise = PoseNoise(place_noise, math.radians(turn_noise))
    tip = find_pivot(read_poses(poses), noise)
    axis = None if spin is None else find_spin(read_poses(spin))
    facts: Facts = {"schema": "smilesculpt/calibrate-pivot/1", **pivot_facts(tip)}
    facts["spin"] = None if axis is None else spin_facts(axis)
    if out is not None:
        inputs = tuple((file.name, _digest(file)) for file in (poses, spin) if file is not None)
        spun, spread = (None, None) if axis is None else (axis.axis, axis.covariance)
        write_tool(out, Tool(tip.tip, tip.covariance[:3, :3], spun, spread, inputs))
    if json:
        print_json(facts)
    elif not quiet:
        _tell_tool(facts, poses, spin, out)


def hand_eye(
    robot: Annotated[
        Path,
        typer.Argument(help=f"Poses of the hand in its base: {_COLUMNS}.", metavar="ROBOT"),
    ],
    tracker: Annotated[
        Path,
        typer.Argument(
            help="Poses of the target in the eye, at the same moments, row by row.",
            metavar="TRACKER",
        ),
    ],
    method: Annotated[
        MethodChoice,
        typer.Option(help="One of the closed forms, or Park's refined with all poses weighed."),
    ] = MethodChoice.REFINED,
    out: Out = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find where a camera sits in the hand that moves it, and how sure that is.

    Pairs of poses that contradict the others are left out and named by row.

    Example: smilesculpt calibrate hand-eye robot.csv tracker.csv --out hand_eye.json
    """
    require_folders(out)
    for given in (robot, tracker):
        require_output(out, suffix=".json", given=given)
    found = find_hand_eye(
        read_poses(robot),
        read_poses(tracker),
        method=method.value,
        noise=(ROBOT_NOISE, USUAL_NOISE),
    )
    told = hand_eye_facts(found)
    facts: Facts = {"schema": "smilesculpt/calibrate-hand-eye/1", **told}
    if out is not None:
        inputs = tuple((file.name, _digest(file)) for file in (robot, tracker))
        motions = (found.hand_from_eye, found.base_from_target)
        eye = EyeInHand(*motions, found.covariance, method.value, inputs, told)
        write_hand_eye(out, eye)
    if json:
        print_json(facts)
    elif not quiet:
        print_table("Eye in the hand", ("", ""), hand_eye_rows(facts))
        _tell_rest(facts, outlying_lines(facts, robot.name), out)


def _tell_tool(facts: Facts, poses: Path, spin: Path | None, out: Path | None) -> None:
    print_table("Tip of the tool", ("", ""), pivot_rows(facts))
    lines = outlying_lines(facts, poses.name)
    if spin is not None:
        print_table("Axis of the tool", ("", ""), spin_rows(facts["spin"]))
        lines += outlying_lines(facts["spin"], spin.name)
    _tell_rest(facts, lines, out)


def _tell_rest(facts: Facts, lines: list[str], out: Path | None) -> None:
    for line in lines:
        say(f"Outlying: {line}.")
    for finding in facts["findings"]:
        say(f"Mind: {finding}.")
    if out is not None:
        say(f"Written: {out}")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
