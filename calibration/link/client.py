"""Sending a plan to a device and hearing what it says."""

import socket
import time
from itertools import pairwise
from types import TracebackType
from typing import Self

import numpy as np

from calibration.link.address import require_address
from calibration.link.errors import LinkError
from calibration.link.frames import FrameReader
from calibration.link.messages import (
    Message,
    Trajectory,
    packed_text,
    packed_trajectory,
    packed_transform,
    text_of,
)
from calibration.link.plan_parts import parts_of
from calibration.link.verdict import Verdict, verdict_of_text
from calibration.planning.plan_file import Plan
from meshes.arrays import Matrix

_RECEIVE_BYTES = 1 << 16
_LONGEST_S = 3600.0


class DeviceLink:
    """A connection to a device; use it in a `with` block.

    Parameters
    ----------
    host, port
        Where the device listens.
    timeout : float
        How long an answer may take, s.

    Raises
    ------
    LinkError
        If nobody listens there, or host, port or timeout make no sense.
    """

    def __init__(self, host: str, port: int, *, timeout: float = 10.0) -> None:
        require_address(host, port)
        if not 0.0 < timeout <= _LONGEST_S:
            raise LinkError(f"a timeout of {timeout:g} s makes no sense", "Give 0.1 to 3600 s.")
        self._timeout = timeout
        self._reader = FrameReader()
        self._heard: list[Message] = []
        try:
            self._socket = socket.create_connection((host, port), timeout)
        except OSError as error:
            why = f"no device answers at {host}:{port}: {error.strerror or error}"
            raise LinkError(why, "Start it, or check host and port.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    def send(self, data: bytes) -> None:
        """Send a packed message; raises `LinkError` where the connection is lost."""
        try:
            self._socket.sendall(data)
        except OSError as error:
            raise _lost(error) from error

    def wait_for(self, kind: str, name: str) -> Message:
        """Return the next message of a kind and name; others are dropped.

        Raises
        ------
        LinkError
            If none comes in time, or the connection is lost.
        """
        until = time.monotonic() + self._timeout
        while True:
            while self._heard:
                message = self._heard.pop(0)
                if message.kind == kind and message.name == name:
                    return message
            left = until - time.monotonic()
            if left <= 0.0:
                raise LinkError(
                    f"the device did not answer within {self._timeout:g} s", "Check it, try again."
                )
            self._heard = self._reader.messages(self._received(left))

    def _received(self, patience: float) -> bytes:
        self._socket.settimeout(patience)
        try:
            data = self._socket.recv(_RECEIVE_BYTES)
        except TimeoutError:
            return b""
        except OSError as error:
            raise _lost(error) from error
        if not data:
            raise LinkError("the device closed the connection", "Check it, try again.")
        return data


def send_plan(link: DeviceLink, plan_data: bytes, plan: Plan) -> Verdict:
    """Send a plan with its frame and trajectories, and return the device's verdict.

    Parameters
    ----------
    link : DeviceLink
    plan_data : bytes
        As in the file: what the device judges.
    plan : Plan
        The same, read: for the messages that other programs show.

    Raises
    ------
    LinkError
        If the connection is lost, or the answer is no verdict on exactly this plan.
    """
    now = time.time()
    frame = np.array(plan.body["frames"]["device_from_scan"], np.float64)
    link.send(packed_transform("device_from_scan", frame, timestamp=now))
    link.send(packed_trajectory("PLAN", plan_trajectories(plan), timestamp=now))
    for name, text in parts_of(plan_data):
        link.send(packed_text(name, text, timestamp=now))
    return verdict_of_text(text_of(link.wait_for("STRING", "VERDICT")), plan=plan)


def plan_trajectories(plan: Plan) -> tuple[Trajectory, ...]:
    """Return the straight pieces of a plan in the frame of the device, mm."""
    device_from_scan = np.array(plan.body["frames"]["device_from_scan"], np.float64)
    if plan.body["kind"] == "implant":
        part = plan.body["implant"]
        ends = _moved(device_from_scan, [part["platform"], part["apex"]])
        return (Trajectory("implant", ends[0], ends[1], float(part["diameter"])),)
    part = plan.body["path"]
    places = _moved(device_from_scan, [row["position"] for row in part["waypoints"]])
    swimmer = part["swimmer"]
    wide = 2.0 * (swimmer["helix_radius"] + swimmer["filament_radius"])
    pairs = pairwise(places)
    return tuple(Trajectory(f"way {k + 1}", a, b, wide) for k, (a, b) in enumerate(pairs))


def _moved(motion: Matrix, points: list[list[float]]) -> Matrix:
    return np.asarray(np.array(points, np.float64) @ motion[:3, :3].T + motion[:3, 3])


def _lost(error: OSError) -> LinkError:
    why = f"the connection to the device is lost: {error.strerror or error}"
    return LinkError(why, "Check it, try again.")
