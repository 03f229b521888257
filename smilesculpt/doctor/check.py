"""One thing that was looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "optional", "warning", "missing"]
"""Fine; absent and only needed for more; works with a drawback; needed and not there."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes
    ----------
    name : str
    state : {"ok", "optional", "warning", "missing"}
    detail : str
        What was found.
    remedy : str
        The exact line to run, or what to do; empty where nothing needs to be done.
    """

    name: str
    state: State
    detail: str
    remedy: str = ""


def exit_status(checks: Iterable[Check]) -> int:
    """Return 1 if something needed is missing, else 0."""
    return int(any(check.state == "missing" for check in checks))
