"""A simulated device on a socket: judges plans, follows tracking, says what it does.

It understands STRING "PLAN k/n" (a plan), STRING "COMMAND" ("start", "stop"), and TRANSFORM of any
name (tracking); it answers with STRING "VERDICT" and STRING "STATE". Other messages are ignored.
"""

import json
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from calibration.link.errors import LinkError
from calibration.link.execution import Execution
from calibration.link.frames import FrameReader
from calibration.link.messages import Message, packed_text, text_of, transform_of
from calibration.link.plan_parts import PlanParts
from calibration.link.verdict import Verdict, judge

PORT = 18944
"""Where OpenIGTLink is spoken by custom."""

_TICK_S = 0.02
_RECEIVE_BYTES = 1 << 16

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class DeviceSettings:
    """What a simulated device is.

    Attributes
    ----------
    serial : str
    trusted : frozenset of str
        The `did:key` names whose sign-off counts.
    tracking_timeout : float
        s.
    speed : float
        How much faster than life it works.
    """

    serial: str
    trusted: frozenset[str]
    tracking_timeout: float = 0.5
    speed: float = 1.0


class Simulator:
    """A device that listens from the moment it is made.

    Raises
    ------
    LinkError
        If the port is taken or forbidden.
    """

    def __init__(self, settings: DeviceSettings, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self.settings = settings
        self.n_accepted = 0
        self.n_refused = 0
        try:
            self._listener = socket.create_server((host, port))
        except OSError as error:
            why = f"cannot listen on {host}:{port} ({error.strerror})"
            raise LinkError(why, "Choose another port with --port.") from error
        self._listener.settimeout(_TICK_S)
        self.port: int = self._listener.getsockname()[1]

    def serve(self, stop: Event, *, tell: Tell, once: bool = False) -> None:
        """Serve one client after the other until told to stop, or until the first has left."""
        with self._listener:
            while not stop.is_set():
                try:
                    client, _ = self._listener.accept()
                except TimeoutError:
                    continue
                with client:
                    _Session(self, client, tell).run(stop)
                if once:
                    return


class _Session:
    """One client of the device; nothing of it stays when it leaves."""

    def __init__(self, device: Simulator, client: socket.socket, tell: Tell) -> None:
        self.device, self.client, self.tell = device, client, tell
        settings = device.settings
        self.execution = Execution(settings.tracking_timeout, settings.speed)
        self.reader, self.parts = FrameReader(), PlanParts()
        self.told = ""

    def run(self, stop: Event) -> None:
        """Hear, work and answer until the client leaves or talks nonsense."""
        self.client.settimeout(_TICK_S)
        try:
            self._converse(stop)
        except OSError:
            self.tell("the client is gone")

    def _converse(self, stop: Event) -> None:
        try:
            while not stop.is_set() and self._heard():
                self.execution.tick(time.monotonic())
                self._say_state()
        except LinkError as error:
            self.execution.disarm(str(error))
            self._refused(str(error))

    def _heard(self) -> bool:
        try:
            data = self.client.recv(_RECEIVE_BYTES)
        except TimeoutError:
            return True
        for message in self.reader.messages(data):
            self._take(message)
        return bool(data)

    def _take(self, message: Message) -> None:
        now = time.monotonic()
        if message.kind == "TRANSFORM":
            transform_of(message)
            self.execution.track(message.timestamp, now)
        elif message.kind == "STRING" and message.name.startswith("PLAN"):
            data = self.parts.taken(message.name, text_of(message))
            if data is not None:
                self._judge(data)
        elif message.kind == "STRING" and message.name == "COMMAND":
            self._command(text_of(message), now)

    def _command(self, word: str, now: float) -> None:
        if word == "start":
            self.execution.start(now)
        elif word == "stop":
            self.execution.disarm("stopped as told")

    def _judge(self, data: bytes) -> None:
        settings = self.device.settings
        verdict, plan = judge(data, serial=settings.serial, trusted=settings.trusted)
        if plan is None:
            self.execution.disarm("the last plan was refused")
            self._refused(verdict.reason, verdict)
            return
        self.device.n_accepted += 1
        self.execution.arm(plan)
        self.tell(f"accepted: {verdict.reason}")
        self._send("VERDICT", verdict.text())

    def _refused(self, reason: str, verdict: Verdict | None = None) -> None:
        self.device.n_refused += 1
        self.tell(f"refused: {reason}")
        answer = verdict or Verdict(False, reason, "", self.device.settings.serial)
        self._send("VERDICT", answer.text())

    def _say_state(self) -> None:
        run = self.execution
        state = json.dumps({"state": run.state, "reason": run.reason}, sort_keys=True)
        if state != self.told:
            self.told = state
            self.tell(f"{run.state}: {run.reason}")
            self._send("STATE", state)

    def _send(self, name: str, text: str) -> None:
        self.client.sendall(packed_text(name, text, timestamp=time.time()))
