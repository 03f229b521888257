"""Carrying out a plan step by step in simulated time; it stops when tracking goes stale."""

from dataclasses import dataclass, field
from typing import Literal

from calibration.planning.plan_file import Plan

State = Literal["waiting", "armed", "running", "stopped", "done"]

# Chosen: a drill goes down about half a millimetre a second.
_DRILL_SPEED = 0.5


@dataclass(slots=True)
class Execution:
    """The state of a simulated device; times are seconds of any one clock that only grows.

    Attributes
    ----------
    tracking_timeout : float
        Older tracking is stale, s.
    speed : float
        How much faster than life the simulation runs.
    state : str
    reason : str
        Why it is in this state, in plain words.
    share : float
        Of the plan that is carried out, 0 to 1.
    """

    tracking_timeout: float
    speed: float = 1.0
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
        self.reason = "a plan is accepted"

    def disarm(self, reason: str) -> None:
        """Drop the plan."""
        self._plan, self.state, self.reason = None, "waiting", reason

    def track(self, stamp: float, now: float) -> None:
        """Take note of a tracked pose; one that repeats or goes back in time is no news."""
        if stamp > self._last_stamp:
            self._last_stamp, self._tracked_at = stamp, now

    def start(self, now: float) -> None:
        """Start, where a plan is armed and tracking is fresh; else say why not."""
        if self.state != "armed":
            self.reason = f"cannot start: {self.reason}"
        elif self._is_stale(now):
            self.reason = "cannot start: tracking is stale"
        else:
            self.state, self.reason, self._at = "running", "tracking is fresh", now

    def tick(self, now: float) -> None:
        """Go on up to a time; stop for good where tracking is stale."""
        if self.state != "running" or self._plan is None:
            return
        if self._is_stale(now):
            self.state = "stopped"
            self.reason = f"tracking is stale: no new pose for {self.tracking_timeout:g} s"
            return
        self.share += self.speed * (now - self._at) / duration(self._plan)
        self._at = now
        if self.share >= 1.0:
            self.state, self.share, self.reason = "done", 1.0, "the plan is carried out"

    def _is_stale(self, now: float) -> bool:
        return now - self._tracked_at > self.tracking_timeout


def duration(plan: Plan) -> float:
    """Return how long a plan takes, s."""
    if plan.body["kind"] == "path":
        return max(float(plan.body["path"]["duration"]), 1e-3)
    return float(plan.body["implant"]["length"]) / _DRILL_SPEED
