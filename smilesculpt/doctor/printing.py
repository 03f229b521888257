"""A diagnosis for people and for programs."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from smilesculpt.doctor.check import Check, exit_status

# From harmless to grave. Shape and colour both tell the state: not everyone sees colours.
MARKS = {
    "ok": ("✓", "green"),
    "optional": ("·", "dim"),
    "warning": ("!", "yellow"),
    "missing": ("✗", "red"),
}


def show(checks: Sequence[Check], console: Console | None = None) -> None:
    """Print a row a check, then the lines to run, each whole for copying."""
    (console or Console(highlight=False)).print(_page(checks), crop=False)


def document(checks: Sequence[Check]) -> dict[str, Any]:
    """Return the diagnosis for `--json`."""
    return {
        "schema": "smilesculpt/doctor/1",
        "ready": exit_status(checks) == 0,
        "checks": [asdict(check) for check in checks],
    }


def _page(checks: Sequence[Check]) -> Group:
    grid = Table(box=None, pad_edge=False, show_header=False)
    for check in checks:
        mark, colour = MARKS[check.state]
        grid.add_row(Text(mark, colour), Text(check.name), Text(check.detail))
    return Group(grid, *_remedies(checks), Text(), _summary(checks))


def _remedies(checks: Sequence[Check]) -> list[Text]:
    lines: list[Text] = []
    urgency = list(MARKS)
    for check in sorted(checks, key=lambda check: -urgency.index(check.state)):
        if check.remedy:
            _, colour = MARKS[check.state]
            lines += [Text(), Text(f"{check.name}:", colour)]
            lines += [Text(f"  {check.remedy}", no_wrap=True, overflow="ignore")]
    return lines


def _summary(checks: Sequence[Check]) -> Text:
    missing = [check.name for check in checks if check.state == "missing"]
    if missing:
        return Text(f"Needed and missing: {', '.join(missing)}.", "red")
    return Text("Everything needed is here.", "green")
