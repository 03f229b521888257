"""Carrying out a plan step by step in simulated time; it stops when tracking goes stale."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from calibration.planning.plan_file import Plan

State = Literal["waiting", "armed", "running", "stopped", "done"]

TRACKING = "Tracker"
"""Name of the stream that tells where things are; no other transform counts as tracking."""

# Chosen: a drill goes down about half a millimetre a second.
_DRILL_SPEED = 0.5

_NOT_ARMED: Final[Mapping[State, str]] = {
    "waiting": "no plan is accepted",
    "running": "it runs already",
    "stopped": "it was stopped, so the plan is sent again first",
    "done": "the plan is carried out already",
}


@dataclass(slots=True)
class Execution:
    """The state of a simulated device; times are seconds of any one clock that only grows.

    Attributes
    ----------
    tracking_timeout : float
        Older tracking is stale, s.
    speed : float
        How much faster than life the simulation runs.
    tracking : str
        Name of the stream of poses that it follows.
    state : str
    reason : str
        Why it is in this state, in plain words.
    share : float
        Of the plan that is carried out, 0 to 1.
    """

    tracking_timeout: float
    speed: float = 1.0
    tracking: str = TRACKING
    state: State = "waiting"
    reason: str = "no plan yet"
    share: float = 0.0
    _plan: Plan | None = field(default=None, repr=False)
    _tracked_at: float = float("-inf")
    _last_stamp: float = float("-inf")
    _at: float = 0.0

    def arm(self, plan: Plan) -> None:
        """Take an accepted plan; whatever ran before stops."""
        self._plan, self.state, self.share = plan, "armed", 0.0
        self.reason = f"a plan is accepted; it starts when told, while poses of {self._stream} come"

    def disarm(self, reason: str) -> None:
        """Drop the plan."""
        self._plan, self.state, self.reason = None, "waiting", reason

    def track(self, stamp: float, now: float) -> None:
        """Take note of a tracked pose; one that repeats or goes back in time is no news."""
        if stamp > self._last_stamp:
            self._last_stamp, self._tracked_at = stamp, now

    def lose_tracking(self) -> None:
        """Forget the stream of poses: whoever sent it is gone."""
        self._tracked_at = self._last_stamp = float("-inf")

    def start(self, now: float) -> None:
        """Start, where a plan is armed and tracking is fresh; else say why not."""
        if self.state != "armed":
            self.reason = f"cannot start: {_NOT_ARMED[self.state]}"
        elif self._is_stale(now):
            self.reason = f"cannot start: {self._stale}"
        else:
            self.state, self.reason, self._at = "running", "tracking is fresh", now

    def tick(self, now: float) -> None:
        """Go on up to a time; stop for good where tracking is stale."""
        if self.state != "running" or self._plan is None:
            return
        if self._is_stale(now):
            self.state, self.reason = "stopped", self._stale
            return
        self.share += self.speed * (now - self._at) / duration(self._plan)
        self._at = now
        if self.share >= 1.0:
            self.state, self.share, self.reason = "done", 1.0, "the plan is carried out"

    @property
    def _stream(self) -> str:
        return f"the stream {self.tracking!r}"

    @property
    def _stale(self) -> str:
        late = f"no new pose of {self._stream} for {self.tracking_timeout:g} s"
        return f"tracking is stale: {late}"

    def _is_stale(self, now: float) -> bool:
        return now - self._tracked_at > self.tracking_timeout


def duration(plan: Plan) -> float:
    """Return how long a plan takes, s."""
    if plan.body["kind"] == "path":
        return max(float(plan.body["path"]["duration"]), 1e-3)
    return float(plan.body["implant"]["length"]) / _DRILL_SPEED
