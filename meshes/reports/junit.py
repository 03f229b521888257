"""A validation as JUnit XML, which CI systems show: a suite for each file, a case for each rule.

An error or warning is a failure, a note passes with its words as output, a rule that could not run
is skipped, and a file that could not be read is one case "read" (or "not-finite") with an error.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from meshes.errors import one_line
from meshes.reports.contents import Contents, refusal, refusing_rule
from meshes.reports.repairs import repairs_in_words
from meshes.validation.profile import Profile
from meshes.validation.report import FileReport


def write_junit(file: BinaryIO, contents: Contents) -> None:
    """Write one XML document in UTF-8, a suite after the other."""
    file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    name = f"smilesculpt validate, profile {contents.profile.name}"
    if contents.repairs is not None:
        name += f"; repairs: {repairs_in_words(contents.repairs)}"
    file.write(f"<testsuites{_attributes(name=name, **_totals(contents))}>\n".encode())
    for report in contents.reports():
        file.write("".join(_suite(report, contents.profile)).encode())
    file.write(b"</testsuites>\n")


def _totals(contents: Contents) -> dict[str, Any]:
    totals = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    for report in contents.reports():
        for name, number in _numbers(report, contents.profile).items():
            totals[name] += number
    return totals


def _numbers(report: FileReport, profile: Profile) -> dict[str, int]:
    if report["status"] == "refused":
        return {"tests": 1, "failures": 0, "errors": 1, "skipped": 0}
    n_failures = sum(finding["severity"] != "note" for finding in report["findings"])
    return {
        "tests": len(profile.settings),
        "failures": n_failures,
        "errors": 0,
        "skipped": len(report["skipped"]),
    }


def _suite(report: FileReport, profile: Profile) -> Iterator[str]:
    head = _attributes(
        name=report["path"], **_numbers(report, profile), time=f"{report['seconds']:.3f}"
    )
    yield f"  <testsuite{head}>\n"
    if report["status"] == "refused":
        words = _element("error", refusal(report), kind="refused")
        yield _case(report["path"], refusing_rule(report), words)
    else:
        outcomes = _outcomes(report)
        for setting in profile.settings:
            yield _case(report["path"], setting.rule, outcomes.get(setting.rule, ""))
    yield "  </testsuite>\n"


def _outcomes(report: FileReport) -> dict[str, str]:
    found = {finding["rule"]: _outcome(finding) for finding in report["findings"]}
    skipped = {
        s["rule"]: f"<skipped{_attributes(message=s['reason'])}/>" for s in report["skipped"]
    }
    return {**found, **skipped}


def _outcome(finding: dict[str, Any]) -> str:
    place = finding["place"]
    where = "" if place is None else f" At {place[0]:.3f} {place[1]:.3f} {place[2]:.3f} mm."
    words = f"{finding['message']}{where} {finding['remedy']}"
    if finding["severity"] == "note":
        return f"<system-out>{escape(one_line(words))}</system-out>"
    return _element("failure", words, kind=finding["severity"])


def _element(tag: str, words: str, *, kind: str) -> str:
    words = one_line(words)
    return f"<{tag}{_attributes(type=kind, message=words)}>{escape(words)}</{tag}>"


def _case(path: str, rule: str, inside: str) -> str:
    head = _attributes(classname=path, name=rule, time="0.000")
    return f"    <testcase{head}>{inside}</testcase>\n"


def _attributes(**values: object) -> str:
    # Spelled out, invisible characters are also none that XML forbids.
    return "".join(f" {name}={quoteattr(one_line(str(value)))}" for name, value in values.items())
