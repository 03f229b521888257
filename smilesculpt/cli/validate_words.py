"""What `smilesculpt validate` says to people, and its exit status."""

import heapq
import os
from collections.abc import Iterator
from typing import Any

from meshes.reports.contents import Contents, n_of, refusal
from meshes.reports.repairs import repairs_in_words
from meshes.validation.report import FileReport
from smilesculpt.cli.console import complain, print_table, say
from smilesculpt.cli.finding_line import finding_line

_VERDICTS = {"clean": "clean", "findings": "findings", "refused": "could not be checked"}
_RANKS = {"refused": 0, "findings": 1, "clean": 2}
_MOST_ROWS = 40
_MOST_TOLD = 20  # files whose findings are told one by one
_COLUMNS = ("File", "Verdict", "Errors", "Warnings", "Notes", "Triangles")


def exit_status(contents: Contents) -> int:
    """Return 0 where all is clean, 1 with findings, 2 where something could not be checked."""
    return max(map(_status_of, contents.reports()), default=0)


def _status_of(report: FileReport) -> int:
    if report["status"] == "refused":
        return 2
    if report["status"] == "findings":
        # A rule skipped beside a finding waits for its repair: the finding is what counts.
        return 1
    return 2 if report["skipped"] else 0


def tell(contents: Contents, *, quiet: bool, on_screen: bool) -> None:
    """Print findings of few files, a table of many, and the sum.

    Parameters
    ----------
    contents : Contents
    quiet : bool
        Say only what could not be checked.
    on_screen : bool
        Whether standard output takes words.
    """
    n_files = contents.summary["n_files"]
    if on_screen and not quiet:
        if contents.repairs is not None:
            say(f"Repairs: {repairs_in_words(contents.repairs)}.")
        for report in contents.reports() if n_files <= _MOST_TOLD else ():
            _tell_file(report)
        if n_files > 1:
            _tell_table(contents)
    for report in heapq.nsmallest(_MOST_ROWS, _refused(contents), key=lambda one: one["path"]):
        complain(f"smilesculpt: {report['path']}: {refusal(report)}")
    n_refused = contents.summary["refused"]
    if n_refused > _MOST_ROWS:
        complain(f"smilesculpt: and {n_refused - _MOST_ROWS:,} more that could not be checked.")
    if on_screen and not quiet and n_files > 1:
        say(_sum(contents))


def _refused(contents: Contents) -> Iterator[FileReport]:
    return (report for report in contents.reports() if report["status"] == "refused")


def _tell_file(report: FileReport) -> None:
    if report["status"] == "refused":
        return
    size = f"{report['n_faces']:,} triangles, {_size(report)}"
    say(f"{report['path']}: {_VERDICTS[report['status']]}, {size}")
    for finding in report["findings"]:
        say(f"  {finding_line(finding)}")
    for rule in report["skipped"]:
        say(f"  {rule['rule']}: not checked, {rule['reason']}")
    if report.get("repair"):
        _tell_repair(report["repair"])


def _tell_repair(mending: dict[str, Any]) -> None:
    for step in mending["steps"]:
        say(f"  repaired: {step['message']}")
    for note in mending["notes"]:
        say(f"  not repaired: {note}")
    if mending["path"] is not None:
        left = ", ".join(finding["rule"] for finding in mending["findings"]) or "nothing"
        say(f"  Wrote {mending['path']}; checked again: {left} found.")


def _tell_table(contents: Contents) -> None:
    """Print the files in the order given, the gravest only where they are too many."""
    ranked = ((_gravity(report), k, report) for k, report in enumerate(contents.reports()))
    worst = heapq.nsmallest(_MOST_ROWS, ranked, key=lambda one: one[:2])
    paths = [os.path.dirname(os.path.abspath(report["path"])) for _, _, report in worst]
    root = os.path.commonpath(paths)
    rows = [_row(report, root) for _, _, report in sorted(worst, key=lambda one: one[1])]
    n_files = contents.summary["n_files"]
    some = f", the {len(rows)} gravest of {n_files:,}" if n_files > len(rows) else ""
    print_table(f"Checked as {contents.profile.title}{some}", _COLUMNS, rows)


def _gravity(report: FileReport) -> tuple[int, int, int]:
    n_errors, n_warnings = n_of(report, "error"), n_of(report, "warning")
    return (_RANKS[report["status"]], -n_errors, -n_warnings)


def _row(report: FileReport, root: str) -> tuple[str, ...]:
    numbers = [n_of(report, severity) or "" for severity in ("error", "warning", "note")]
    return (
        os.path.relpath(report["path"], root),
        _VERDICTS[report["status"]],
        *map(str, numbers),
        f"{report['n_faces']:,}" if report["n_faces"] else "",
    )


def _size(report: FileReport) -> str:
    if report["measures"] is None:
        return ""
    x, y, z = report["measures"]["extent"]
    return f"{x:.1f} x {y:.1f} x {z:.1f} mm"


def _sum(contents: Contents) -> str:
    found = contents.summary
    return (
        f"{found['n_files']:,} files: {found['clean']:,} clean, {found['findings']:,} with "
        f"findings, {found['refused']:,} could not be checked."
    )
