"""The line from a device to one of its clients: never waits long, ends when nobody speaks."""

import socket
import time

from calibration.link.frames import FrameReader
from calibration.link.messages import Message, packed_text
from calibration.link.plan_parts import PlanParts

PATIENCE_S = 0.02
"""A client that does not take an answer within this is not waited for."""

_RECEIVE_BYTES = 1 << 16


class ClientLine:
    """One client of a device.

    Parameters
    ----------
    client : socket
        Just accepted.
    now : float
        Of a clock that only grows, s.

    Attributes
    ----------
    parts : PlanParts
        Of a plan that is on its way.
    heard_at : float
        When its last whole message came: half a message keeps no line.
    told : str
        The last state that it was told.
    """

    def __init__(self, client: socket.socket, now: float) -> None:
        client.settimeout(PATIENCE_S)
        self.client, self.heard_at, self.told = client, now, ""
        self.parts = PlanParts()
        self._reader = FrameReader()

    def heard(self, now: float) -> list[Message] | None:
        """Return the messages that came; None once the client has left.

        Raises
        ------
        LinkError
            If what came makes no sense.
        OSError
            If the line is broken.
        """
        data = self.client.recv(_RECEIVE_BYTES)
        if not data:
            return None
        messages = self._reader.messages(data)
        if messages:
            self.heard_at = now
        return messages

    def say(self, name: str, text: str) -> bool:
        """Send a text; tell whether the client took it."""
        try:
            self.client.sendall(packed_text(name, text, timestamp=time.time()))
        except OSError:
            return False
        return True

    def say_state(self, state: str) -> bool:
        """Send a state where it is another than the last one; tell whether the client took it."""
        if state == self.told:
            return True
        self.told = state
        return self.say("STATE", state)
