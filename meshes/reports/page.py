"""A validation as one HTML page: a table to sort and to search, a picture of each file.

Self-contained, no request leaves the page. Rows out of sight are text and no elements, so that
ten thousand files stay usable; without scripts all of them are shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any, BinaryIO

from jinja2 import Environment, StrictUndefined

from meshes.errors import one_line
from meshes.reports.contents import Contents, Record, n_of, refusal, refusing_rule
from meshes.reports.repairs import repairs_in_words
from meshes.validation.meaning import MEANINGS
from meshes.validation.profile import RuleSetting

_VERDICTS = {"clean": "Clean", "findings": "Findings", "refused": "Not checked"}
_GRAVITY = {"error": 0, "warning": 1, "note": 2}
_RANKS = {"clean": 0, "findings": 1, "refused": 2}


@dataclass(frozen=True, slots=True)
class Row:
    """One file as the page shows it.

    Attributes
    ----------
    number : int
        Place in the order given, from 0.
    path, verdict, size, volume, reason : str
        In plain words; empty where there is nothing to tell.
    status : {"clean", "findings", "refused"}
    rank : int
        Of the status, for sorting.
    errors, warnings, notes : int
        Rules that found something.
    n_faces : int
    rules : str
        Ids of the rules that found something, with spaces between, for the filter.
    findings, skipped : list of dict
        As the JSON report has them, the gravest first.
    repaired : list of str
        What was repaired and what came of it, in plain words; empty where nothing was.
    picture : str
        WebP in base64; empty for none.
    """

    number: int
    path: str
    status: str
    verdict: str
    rank: int
    errors: int
    warnings: int
    notes: int
    n_faces: int
    size: str
    volume: str
    reason: str
    rules: str
    findings: list[dict[str, Any]]
    skipped: list[dict[str, str]]
    repaired: list[str]
    picture: str


def write_page(file: BinaryIO, contents: Contents) -> None:
    """Write the page in UTF-8, row by row."""
    folder = resources.files("meshes.reports")

    def text(name: str) -> str:
        return (folder / name).read_text(encoding="utf-8")

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(text("page.html"))
    pieces = template.generate(
        profile=contents.profile,
        summary=contents.summary,
        repairs="" if contents.repairs is None else repairs_in_words(contents.repairs),
        rules=[_rule(setting) for setting in contents.profile.settings],
        rows=_rows(contents),
        style=text("page.css"),
        script=text("page.js"),
    )
    for piece in pieces:
        file.write(piece.encode("utf-8"))


def _rule(setting: RuleSetting) -> dict[str, Any]:
    return {
        "id": setting.rule,
        "meaning": MEANINGS[setting.rule],
        "severity": setting.severity,
        "limits": ", ".join(f"{name} {value:g}" for name, value in setting.limits.items()),
        "source": setting.source,
    }


def _rows(contents: Contents) -> Iterator[Row]:
    for number, record in enumerate(contents.records()):
        yield _row(number, record)


def _row(number: int, record: Record) -> Row:
    report = record["report"]
    found = sorted(report["findings"], key=lambda finding: _GRAVITY[finding["severity"]])
    is_refused = report["status"] == "refused"
    return Row(
        number=number,
        path=one_line(report["path"]),
        status=report["status"],
        verdict=_VERDICTS[report["status"]],
        rank=_RANKS[report["status"]],
        errors=n_of(report, "error"),
        warnings=n_of(report, "warning"),
        notes=n_of(report, "note"),
        n_faces=report["n_faces"],
        size=_size(report["measures"]),
        volume=_volume(report["measures"]),
        reason=one_line(refusal(report)),
        rules=" ".join(finding["rule"] for finding in found) or refusing_rule(report),
        findings=found,
        skipped=[] if is_refused else report["skipped"],
        repaired=_repaired(report.get("repair")),
        picture=record["picture"],
    )


def _repaired(mending: dict[str, Any] | None) -> list[str]:
    if mending is None:
        return []
    lines = [*(step["message"] for step in mending["steps"]), *mending["notes"]]
    if mending["path"] is None:
        return ["No repaired file was written.", *lines]
    left = ", ".join(finding["rule"] for finding in mending["findings"]) or "nothing is left"
    changes = [
        ("Volume changed by", "volume_change", "mm³"),
        ("surface moved at most", "largest_move", "mm"),
    ]
    told = [
        f"{words} {mending[key]:.3g} {unit}"
        for words, key, unit in changes
        if mending[key] is not None
    ]
    return [f"Repaired: {one_line(mending['path'])}. Found in it: {left}.", *lines, *told]


def _size(measures: dict[str, Any] | None) -> str:
    if measures is None:
        return ""
    return " × ".join(f"{side:.1f}" for side in measures["extent"]) + " mm"


def _volume(measures: dict[str, Any] | None) -> str:
    if measures is None:
        return ""
    volume = measures["volume"]
    return "no volume: open, or faces disagree" if volume is None else f"{volume:,.1f} mm³"
