"""What every report is made from: the rules, the sum, and the files one at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from meshes.repair.settings import RepairSettings
from meshes.validation.profile import Profile
from meshes.validation.report import FileReport, summarised

Record = dict[str, Any]
"""What is known of a file: "path", "stamp", "report" (as `meshes.validation` tells), "picture"."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A validation of many files; each report reads it from the start, so that none is held whole.

    Attributes
    ----------
    profile : Profile
    summary : mapping
        As `meshes.validation.report.summarised` gives it.
    records : callable
        Gives the records of all files, in the order in which they were named.
    repairs : RepairSettings or None
        How far repairs went; None where none were asked for.
    """

    profile: Profile
    summary: dict[str, Any]
    records: Callable[[], Iterator[Record]]
    repairs: RepairSettings | None = None

    def reports(self) -> Iterator[FileReport]:
        """Return the files' reports, one at a time."""
        return (record["report"] for record in self.records())


def contents(
    profile: Profile,
    records: Callable[[], Iterator[Record]],
    *,
    repairs: RepairSettings | None = None,
) -> Contents:
    """Return the contents of a report, the sum worked out."""
    summary = summarised(record["report"] for record in records())
    return Contents(profile, summary, records, repairs)


def n_of(report: FileReport, severity: str) -> int:
    """Return how many rules found something of that severity in a file."""
    return sum(finding["severity"] == severity for finding in report["findings"])


def refusal(report: FileReport) -> str:
    """Return why a file could not be checked; empty where it was."""
    return str(report["skipped"][0]["reason"]) if report["status"] == "refused" else ""


def refusing_rule(report: FileReport) -> str:
    """Return what a refused file failed: "not-finite", or "read" for all else; empty if none."""
    return str(report["skipped"][0]["rule"]) if report["status"] == "refused" else ""
