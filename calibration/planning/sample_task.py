"""A made-up task for a swimmer, and a made-up device of eight coils to try it on."""

import numpy as np

from calibration.field.device_model import DeviceModel
from calibration.field.sources import Sources
from calibration.planning.robot_path import RobotTask
from calibration.planning.structures import Tube
from calibration.planning.swimmer import Swimmer

SAMPLE_SERIAL = "SAMPLE-8"
"""Serial of the made-up device; no real device answers to it."""


def sample_device() -> DeviceModel:
    """Return eight coils around the origin, 100 mm away, 1 mT/A each on the axis, 20 A at most."""
    # Four level ones, four slanted from below: the arrangement of several published systems.
    ways = [(np.cos(a), np.sin(a), 0.0) for a in np.arange(4) * np.pi / 2]
    ways += [(np.cos(a), np.sin(a), -1.0) for a in np.arange(4) * np.pi / 2 + np.pi / 4]
    axes = np.array(ways) / np.sqrt((np.array(ways) ** 2).sum(axis=1, keepdims=True))
    strength = 1e-3 * 0.1**3 / 2.0
    return DeviceModel(
        name="eight made-up coils",
        serial=SAMPLE_SERIAL,
        coil_names=tuple(f"coil {number}" for number in range(8)),
        sources=Sources(
            coil_index=np.arange(8, dtype=np.int32),
            positions=100.0 * axes,
            axes=-axes,
            inner=np.zeros((8, 0)),
            outer=np.full((8, 1), strength),
        ),
        current_limits=np.full(8, 20.0),
        workspace=np.array([[-30.0, 30.0]] * 3),
    )


def sample_swimmer() -> Swimmer:
    """Return a helix 0.5 mm long and 0.12 mm wide in water."""
    return Swimmer(
        n_turns=2.0,
        helix_radius=0.05,
        filament_radius=0.01,
        helix_angle=float(np.radians(45.0)),
        moment=2e-8,
        viscosity=1e-3,
    )


def sample_task() -> RobotTask:
    """Return a curved root canal, 14 mm long, that narrows towards its end."""
    turn = np.linspace(0.0, 1.0, 15)
    middle = np.stack([1.8 * turn**2, 0.4 * np.sin(2.0 * turn), -14.0 * turn], axis=1)
    canal = (
        Tube("canal, upper third", middle[:6], 0.45),
        Tube("canal, middle third", middle[5:11], 0.35),
        Tube("canal, lower third", middle[10:], 0.25),
    )
    return RobotTask(
        canal=canal,
        start=middle[0],
        target=middle[-1],
        swimmer=sample_swimmer(),
        full_speed=0.2,
        safe_clearance=0.2,
        spacing=0.05,
        waypoint_step=0.25,
        working_field=5e-3,
        device_from_scan=np.eye(4),
    )
