"""A validation as SARIF 2.1.0, which code hosts show beside a change: one result a file and rule.

Hosts show 5,000 results of a run and refuse far more, so that fewer, the gravest, are kept and a
notification tells how many were left out.
"""

import heapq
import json
import os
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import PurePath
from typing import Any, BinaryIO
from urllib.parse import quote

from meshes.errors import one_line
from meshes.reports.contents import Contents, refusal, refusing_rule
from meshes.reports.repairs import repairs_as_json
from meshes.validation.meaning import MEANINGS
from meshes.validation.profile import Profile
from meshes.validation.report import FileReport

MOST_RESULTS = 4999
"""Below the 5,000 that hosts show of one run."""

MOST_IDS = 100
"""Ids of faces, vertices and pairs that a result lists of each; the JSON report has more."""

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_READ = "read"
_GRAVITY = {"error": 0, "warning": 1, "note": 2}


def write_sarif(file: BinaryIO, contents: Contents) -> None:
    """Write one SARIF log with one run, in UTF-8."""
    ids = [_READ, *(setting.rule for setting in contents.profile.settings)]
    results = ((k, *one) for k, one in enumerate(_results(contents, ids)))
    kept = heapq.nsmallest(MOST_RESULTS, results, key=lambda one: (one[1], one[0]))
    kept.sort(key=lambda one: one[0])
    n_results = _n_results(contents)
    run = {
        "tool": {"driver": _driver(contents.profile)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(contents, n_results - len(kept))],
        "results": [result for _, _, result in kept],
    }
    if contents.repairs is not None:
        run["properties"] = {"repair_settings": repairs_as_json(contents.repairs)}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    text = json.dumps(log, ensure_ascii=False, allow_nan=False)
    file.write(text.encode("utf-8", "backslashreplace") + b"\n")


def _driver(profile: Profile) -> dict[str, Any]:
    read = {
        "id": _READ,
        "shortDescription": {"text": "The file can be read."},
        "defaultConfiguration": {"level": "error"},
    }
    rules = [
        {
            "id": setting.rule,
            "shortDescription": {"text": MEANINGS[setting.rule]},
            "defaultConfiguration": {"level": setting.severity},
            "properties": {"profile": profile.name, **setting.limits},
        }
        for setting in profile.settings
    ]
    version = metadata.version("smilesculpt")
    return {"name": "smilesculpt", "semanticVersion": version, "rules": [read, *rules]}


def _invocation(contents: Contents, n_left_out: int) -> dict[str, Any]:
    notifications = [_skips(rule, n) for rule, n in sorted(_skipped(contents).items())]
    if n_left_out:
        words = (
            f"{n_left_out} results of lesser gravity were left out; "
            "the report of --json has them all."
        )
        notifications.append({"level": "warning", "message": {"text": words}})
    return {
        "executionSuccessful": contents.summary["refused"] == 0,
        "toolExecutionNotifications": notifications,
    }


def _skips(rule: str, n_files: int) -> dict[str, Any]:
    words = f"{rule} could not run on {n_files} {'file' if n_files == 1 else 'files'}."
    return {"level": "warning", "message": {"text": words}, "associatedRule": {"id": rule}}


def _skipped(contents: Contents) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for report in contents.reports():
        for skipped in report["skipped"] if report["status"] != "refused" else ():
            numbers[skipped["rule"]] = numbers.get(skipped["rule"], 0) + 1
    return numbers


def _n_results(contents: Contents) -> int:
    return sum(
        1 if report["status"] == "refused" else len(report["findings"])
        for report in contents.reports()
    )


def _results(contents: Contents, ids: Sequence[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give each result with its gravity, 0 the worst."""
    for report in contents.reports():
        location = _location(report)
        if report["status"] == "refused":
            # A profile of the user's own may not name the rule that reading keeps.
            rule = refusing_rule(report) if refusing_rule(report) in ids else _READ
            result = {"ruleId": rule, "ruleIndex": ids.index(rule), "level": "error"}
            result["message"] = {"text": one_line(refusal(report))}
            yield 0, {**result, "locations": [location]}
        for finding in report["findings"]:
            result = _result(finding, ids.index(finding["rule"]))
            yield _GRAVITY[finding["severity"]], {**result, "locations": [location]}


def _result(finding: dict[str, Any], index: int) -> dict[str, Any]:
    return {
        "ruleId": finding["rule"],
        "ruleIndex": index,
        "level": finding["severity"],
        "message": {"text": f"{finding['message']} {finding['remedy']}"},
        "occurrenceCount": finding["count"],
        "properties": {
            "place": finding["place"],
            **{name: finding[name][:MOST_IDS] for name in ("faces", "vertices", "pairs")},
        },
    }


def _location(report: FileReport) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(report["path"])}}}


def uri(path: str) -> str:
    """Return the address of a file: relative to where the run was started, or whole."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))
