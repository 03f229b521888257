"""A simulated device on a socket: judges plans, follows tracking, says what it does.

It understands STRING "PLAN k/n" (a plan), STRING "COMMAND" ("start", "stop"), and TRANSFORM of the
one name that its settings give to tracking; it answers with STRING "VERDICT" and STRING "STATE".
Other messages are ignored, so that the frame sent along with a plan is no tracking.

It serves several clients and carries out one plan at a time, that of one client. Tracking comes
from one client as well: two mixed streams would hide that one of them has stopped.
"""

import json
import selectors
import socket
import time
from collections.abc import Callable
from threading import Event

import numpy as np

from calibration.link.address import require_address
from calibration.link.client_line import PATIENCE_S, ClientLine
from calibration.link.device_settings import DeviceSettings
from calibration.link.errors import LinkError
from calibration.link.execution import Execution
from calibration.link.messages import Message, text_of, transform_of
from calibration.link.verdict import Verdict, judge
from meshes.arrays import Matrix

PORT = 18944
"""Where OpenIGTLink is spoken by custom."""

MAX_CLIENTS = 8

_POSE_OFF = 1e-3
"""How far a tracked turn may be from orthogonal: numbers of single precision, printed and read."""

Tell = Callable[[str], None]


class Simulator:
    """A device that listens from the moment it is made.

    Raises
    ------
    LinkError
        If the port is taken or forbidden.
    """

    def __init__(self, settings: DeviceSettings, *, host: str = "127.0.0.1", port: int = 0) -> None:
        require_address(host, port, least_port=0)
        self.settings = settings
        self.n_accepted = 0
        self.n_refused = 0
        self.tell: Tell = lambda words: None
        self._execution = Execution(settings.tracking_timeout, settings.speed, settings.tracking)
        self._lines: list[ClientLine] = []
        self._owner: ClientLine | None = None
        self._tracker: ClientLine | None = None
        self._told = ""
        try:
            self._listener = socket.create_server((host, port))
        except OSError as error:
            # Python adds where it tried to bind, which the line says already.
            reason = str(error.strerror or error).split(" (while")[0]
            why = f"cannot listen on {host}:{port}: {reason}"
            raise LinkError(why, "Choose another with --host and --port.") from error
        self.port: int = self._listener.getsockname()[1]

    def serve(self, stop: Event, *, tell: Tell, once: bool = False) -> None:
        """Serve clients until told to stop, or until the first has left and no other is there."""
        self.tell = tell
        with self._listener, selectors.DefaultSelector() as selector:
            selector.register(self._listener, selectors.EVENT_READ)
            is_done = False
            while not (stop.is_set() or is_done):
                had = bool(self._lines)
                self._turn(selector)
                is_done = once and had and not self._lines
            for line in list(self._lines):
                self._let_go(line, selector)

    def _turn(self, selector: selectors.BaseSelector) -> None:
        """Hear whoever speaks, work on, say what changed."""
        for key, _ in selector.select(PATIENCE_S):
            if key.data is None:
                self._welcome(selector)
            elif not self._hear(key.data):
                self._let_go(key.data, selector)
        now = time.monotonic()
        self._execution.tick(now)
        for line in self._say_state() + [line for line in self._lines if self._is_idle(line, now)]:
            self._let_go(line, selector)

    def _welcome(self, selector: selectors.BaseSelector) -> None:
        try:
            client, _ = self._listener.accept()
        except OSError:  # It left before it was welcome.
            return
        line = ClientLine(client, time.monotonic())
        if len(self._lines) >= MAX_CLIENTS:
            self._refuse(line, f"the device serves {MAX_CLIENTS} clients already. Try again.")
            client.close()
            return
        self._lines.append(line)
        selector.register(client, selectors.EVENT_READ, line)

    def _let_go(self, line: ClientLine, selector: selectors.BaseSelector) -> None:
        """Forget a client; nothing that it sent goes on without it."""
        if line not in self._lines:
            return
        self._lines.remove(line)
        selector.unregister(line.client)
        line.client.close()
        if line is self._tracker:
            self._tracker = None
            self._execution.lose_tracking()
        if line is self._owner:
            self._disarm("the client that sent the plan is gone")

    def _hear(self, line: ClientLine) -> bool:
        """Take what a client says; tell whether it is still to be served."""
        try:
            messages = line.heard(time.monotonic())
            for message in messages or ():
                self._take(line, message)
        except LinkError as error:
            self._refuse(line, str(error))
            return False
        except OSError:
            return False
        return messages is not None

    def _is_idle(self, line: ClientLine, now: float) -> bool:
        works = line is self._owner and self._execution.state == "running"
        is_idle = not works and now - line.heard_at > self.settings.idle
        if is_idle:
            self.tell(f"a client is let go: silent for {self.settings.idle:g} s")
        return is_idle

    def _take(self, line: ClientLine, message: Message) -> None:
        if message.kind == "TRANSFORM" and message.name == self.settings.tracking:
            self._track(line, message)
        elif message.kind == "STRING" and message.name.startswith("PLAN"):
            data = line.parts.taken(message.name, text_of(message))
            if data is not None:
                self._judge(line, data)
        elif message.kind == "STRING" and message.name == "COMMAND":
            self._command(line, text_of(message))

    def _track(self, line: ClientLine, message: Message) -> None:
        if self._tracker is None:
            self._tracker = line
        if line is self._tracker and _is_pose(transform_of(message)):
            self._execution.track(message.timestamp, time.monotonic())

    def _command(self, line: ClientLine, word: str) -> None:
        # Anybody may stop a device; only who sent the plan may start it.
        if word == "stop":
            self._disarm("stopped as told")
        elif word == "start" and self._owner in (line, None):
            self._execution.start(time.monotonic())

    def _judge(self, line: ClientLine, data: bytes) -> None:
        if self._owner not in (line, None):
            self._refuse(line, "the device is busy with the plan of another client. Try again.")
            return
        settings = self.settings
        verdict, plan = judge(
            data, serial=settings.serial, trusted=settings.trusted, limits=settings.limits
        )
        if plan is None:
            self._disarm("the last plan was refused")
            self._refuse(line, verdict.reason, verdict)
            return
        self.n_accepted += 1
        self._owner = line
        self._execution.arm(plan)
        self.tell(f"accepted: {verdict.reason}")
        line.say("VERDICT", verdict.text())

    def _disarm(self, reason: str) -> None:
        self._owner = None
        self._execution.disarm(reason)

    def _refuse(self, line: ClientLine, reason: str, verdict: Verdict | None = None) -> None:
        self.n_refused += 1
        self.tell(f"refused: {reason}")
        answer = verdict or Verdict(False, reason, "", self.settings.serial)
        line.say("VERDICT", answer.text())

    def _say_state(self) -> list[ClientLine]:
        """Tell a state that changed; return the clients that did not take it."""
        run = self._execution
        state = json.dumps({"state": run.state, "reason": run.reason}, sort_keys=True)
        if state != self._told:
            self._told = state
            self.tell(f"{run.state}: {run.reason}")
        return [line for line in self._lines if not line.say_state(state)]


def _is_pose(matrix: Matrix) -> bool:
    """Tell whether a tracked matrix is a rotation with a shift; another one is no news."""
    turn = matrix[:3, :3]
    if np.abs(turn).max() > 2.0:
        return False
    off = float(np.abs(turn @ turn.T - np.eye(3)).max())
    return off <= _POSE_OFF and float(np.linalg.det(turn)) > 0.0
