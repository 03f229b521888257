"""A plan as texts that fit into messages, and back."""

import re

from calibration.link.errors import LinkError
from calibration.planning.plan_file import MAX_BYTES

PART_BYTES = 60_000
"""Bytes of a part: fits one STRING message."""

_NAME = re.compile(r"PLAN ([1-9][0-9]{0,2})/([1-9][0-9]{0,2})")


def parts_of(data: bytes) -> list[tuple[str, str]]:
    """Return name and text of each message for a plan: "PLAN 1/2", "PLAN 2/2".

    Letters of several bytes are never cut.
    """
    texts, start = [], 0
    while start < len(data):
        end = min(start + PART_BYTES, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        texts.append(data[start:end].decode("utf-8"))
        start = end
    return [(f"PLAN {k + 1}/{len(texts)}", text) for k, text in enumerate(texts)]


class PlanParts:
    """Gathers the parts of a plan in their order."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._n = 0

    def taken(self, name: str, text: str) -> bytes | None:
        """Take a part; return the plan once it is whole.

        Raises
        ------
        LinkError
            If a part is out of order, or all together are too long.
        """
        match = _NAME.fullmatch(name)
        number, total = (int(part) for part in match.groups()) if match else (0, 0)
        if number == 1:
            self._texts, self._n = [], total
        if not match or total != self._n or number != len(self._texts) + 1 or number > total:
            self._texts, self._n = [], 0
            raise LinkError(f"part {name!r} of a plan is out of order", "Send the plan again.")
        self._texts.append(text)
        if sum(len(part) for part in self._texts) > MAX_BYTES:
            self._texts, self._n = [], 0
            raise LinkError("a plan is too long", "Plan with fewer waypoints.")
        if number < total:
            return None
        whole = "".join(self._texts).encode("utf-8")
        self._texts, self._n = [], 0
        return whole
