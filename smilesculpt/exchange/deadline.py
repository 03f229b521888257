"""A conversation with another computer that ends at one moment, however slowly it drips.

A socket's own timeout starts anew with every byte: a server that sends one now and then would
hold a program for ever. Here each wait is as long as what is left of the whole.
"""

import io
import socket
import ssl
import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which patience ends.

    Attributes
    ----------
    seconds : float
        How long it was.
    stop : float
        On the monotonic clock.
    """

    seconds: float
    stop: float

    def left(self) -> float:
        """Return the seconds that are left; raises `TimeoutError` where none are."""
        left = self.stop - time.monotonic()
        if left <= 0.0:
            raise TimeoutError(f"not done after {self.seconds:g} s")
        return left


def deadline_in(seconds: float) -> Deadline:
    """Return the deadline in some seconds from now."""
    return Deadline(seconds, time.monotonic() + seconds)


class TimedSocket:
    """A connected socket of which every wait ends at a deadline, as `http.client` uses one.

    Attributes
    ----------
    raw : socket
        Closed by whoever made it: `http.client` closes early and reads on.
    deadline : Deadline
    """

    def __init__(self, raw: socket.socket, deadline: Deadline) -> None:
        self.raw = raw
        self.deadline = deadline

    def sendall(self, data: bytes) -> None:
        """Send everything, or raise `TimeoutError`."""
        self.raw.settimeout(self.deadline.left())
        self.raw.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return what comes in as a file."""
        return io.BufferedReader(_Incoming(self.raw, self.deadline))

    def close(self) -> None:
        """Leave the socket open for what is still to be read."""


class _Incoming(io.RawIOBase):
    def __init__(self, raw: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._raw = raw
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        self._raw.settimeout(self._deadline.left())
        return self._raw.recv_into(buffer)


def connected(host: str, port: int, deadline: Deadline) -> socket.socket:
    """Return a socket connected to the first address of a host that answers.

    Raises
    ------
    OSError
        If none does before the deadline.
    """
    failure: OSError = OSError("it has no address")
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM):
        raw = socket.socket(family, kind, protocol)
        try:
            raw.settimeout(deadline.left())
            raw.connect(address)
        except OSError as error:
            raw.close()
            failure = error
            continue
        return raw
    raise failure


def secured(raw: socket.socket, host: str, deadline: Deadline) -> socket.socket:
    """Return a socket inside TLS, with the certificate checked for that host.

    Raises
    ------
    OSError
        If the other side cannot prove who it is, or not before the deadline.
    """
    raw.settimeout(deadline.left())
    try:
        return ssl.create_default_context().wrap_socket(raw, server_hostname=host)
    except OSError:
        raw.close()
        raise
