"""Connections of strangers to a server: few at once, and none that only waits.

Needs the extra `server`.
"""

import asyncio
import socket
import struct
from typing import cast

from uvicorn import Config
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_AT_ONCE = 64
_NO_REQUEST = 20.0
_NOT_READING = 30.0
_LONGEST = 900.0


class PatientProtocol(H11Protocol):
    """HTTP with an end to patience: for a request, for a reader, and for the whole; seconds."""

    no_request = _NO_REQUEST
    not_reading = _NOT_READING
    longest = _LONGEST

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clocks of a connection."""
        super().connection_made(transport)
        self._stalled: asyncio.TimerHandle | None = None
        self._clocks = [
            self.loop.call_later(self.no_request, self._drop_without_request),
            self.loop.call_later(self.longest, self._drop),
        ]

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clocks."""
        for clock in self._clocks:
            clock.cancel()
        self._read_on()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """Wait for a reader who takes nothing, but not for long."""
        super().pause_writing()
        self._read_on()
        self._stalled = self.loop.call_later(self.not_reading, self._drop)

    def resume_writing(self) -> None:
        """Go on with a reader who takes something again."""
        self._read_on()
        super().resume_writing()

    def _read_on(self) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None

    def _drop_without_request(self) -> None:
        if cast("object | None", self.cycle) is None:
            self._drop()

    def _drop(self) -> None:
        """Let go at once; what waits in the system's buffers for a reader is dropped too."""
        line = self.transport.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.transport.abort()


def patient_config(app: object) -> Config:
    """Return how a server treats strangers; visitors beyond the cap are answered 503."""
    return Config(
        app,  # type: ignore[arg-type]
        http=PatientProtocol,
        ws="none",
        log_level="warning",
        access_log=False,
        limit_concurrency=MOST_AT_ONCE,
        backlog=MOST_AT_ONCE,
        timeout_keep_alive=2,
    )
