"""A validation as a table for spreadsheets: one row for each file."""

import csv
import io
from typing import Any, BinaryIO

from meshes.errors import one_line
from meshes.reports.contents import Contents, n_of, refusal
from meshes.validation.profile import Profile
from meshes.validation.report import FileReport

_FORMULA = ("=", "+", "-", "@")

_HEAD = (
    "path", "status", "reason", "errors", "warnings", "notes", "units", "n_vertices", "n_faces",
    "area_mm2", "volume_mm3", "n_components", "n_boundary_loops", "extent_x_mm", "extent_y_mm",
    "extent_z_mm", "min_thickness_mm", "sha256", "seconds", "repaired_path", "repaired_status",
    "volume_change_mm3", "largest_move_mm",
)  # fmt: skip


def write_csv(file: BinaryIO, contents: Contents) -> None:
    """Write a head and a row for each file (RFC 4180, UTF-8).

    The last columns are the rules of the profile: how many defects, or "not checked".
    """
    rules = [setting.rule for setting in contents.profile.settings]
    file.write(_row([*_HEAD, *rules]))
    for report in contents.reports():
        file.write(_row([*_facts(report), *_counts(report, contents.profile)]))


def _facts(report: FileReport) -> list[Any]:
    measures = report["measures"] or {}
    extent = measures.get("extent", (None, None, None))
    return [
        _harmless(one_line(report["path"])),
        report["status"],
        one_line(refusal(report)),
        *(n_of(report, severity) for severity in ("error", "warning", "note")),
        report["units"],
        report["n_vertices"],
        report["n_faces"],
        *(measures.get(k) for k in ("area", "volume", "n_components", "n_boundary_loops")),
        *extent,
        measures.get("min_thickness"),
        report["sha256"],
        report["seconds"],
        *_repair(report.get("repair") or {}),
    ]


def _repair(mending: dict[str, Any]) -> list[Any]:
    path = mending.get("path")
    return [
        None if path is None else _harmless(one_line(path)),
        *(mending.get(name) for name in ("status", "volume_change", "largest_move")),
    ]


def _counts(report: FileReport, profile: Profile) -> list[Any]:
    if report["status"] == "refused":
        return ["not checked"] * len(profile.settings)
    cells: dict[str, Any] = {finding["rule"]: finding["count"] for finding in report["findings"]}
    cells |= {skipped["rule"]: "not checked" for skipped in report["skipped"]}
    return [cells.get(setting.rule, 0) for setting in profile.settings]


def _harmless(text: str) -> str:
    # A spreadsheet would work out a file's name that starts like a formula.
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(cells: list[Any]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()
