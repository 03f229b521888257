"""What a simulated device is."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from calibration.link.errors import LinkError
from calibration.link.execution import TRACKING
from calibration.signing import WordsError, require_plain

_MOST_SERIAL, _MOST_STREAM = 100, 19
_LONGEST_S = 3600.0


@dataclass(frozen=True, slots=True)
class DeviceSettings:
    """What a simulated device is.

    Attributes
    ----------
    serial : str
    trusted : frozenset of str
        The `did:key` names whose sign-off counts.
    tracking_timeout : float
        Older tracking is stale, s.
    speed : float
        How much faster than life it works.
    tracking : str
        Name of the stream of poses that it follows, up to 19 letters of ASCII.
    idle : float
        A client that sends no whole message for so long is let go, s.
    limits : mapping of str to float or None
        Least room that it asks for by kind of structure, mm; None takes the published.

    Raises
    ------
    LinkError
        If a time or the speed makes no sense, or a name cannot be one.
    """

    serial: str
    trusted: frozenset[str]
    tracking_timeout: float = 0.5
    speed: float = 1.0
    tracking: str = TRACKING
    idle: float = 30.0
    limits: Mapping[str, float] | None = None

    def __post_init__(self) -> None:
        times = (("a tracking timeout", self.tracking_timeout), ("an idle time", self.idle))
        for what, value in times:
            if not 0.0 < value <= _LONGEST_S:
                raise LinkError(f"{what} of {value:g} s makes no sense", "Give 0.01 to 3600 s.")
        if not 0.0 < self.speed < math.inf:
            raise LinkError(f"a speed of {self.speed:g} makes no sense", "Give 1 for life's own.")
        try:
            require_plain("serial", self.serial, most=_MOST_SERIAL)
        except WordsError as error:
            raise LinkError(str(error).rstrip("."), "Give the one in the plan.") from error
        if not self.serial.strip():
            raise LinkError("the device has no serial", "Give the one in the plan.")
        stream = self.tracking
        if not (stream.isascii() and stream.isprintable() and 0 < len(stream) <= _MOST_STREAM):
            why = f"{stream[:40]!r} cannot name a stream of poses"
            raise LinkError(why, f"Give 1 to {_MOST_STREAM} plain letters.")
