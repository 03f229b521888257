"""The pages of a gallery as text; every word of a stranger is escaped."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from jinja2 import DictLoader, Environment, StrictUndefined

from calibration.signing import shown_plainly
from smilesculpt.gallery.collecting import Tombstone
from smilesculpt.gallery.exhibit import Exhibit, wishes_of
from smilesculpt.gallery.fact_rows import (
    consent_rows,
    day,
    holder_rows,
    labelled,
    licence_rows,
    provenance_rows,
)
from smilesculpt.measuring.measures import ToothMeasure
from smilesculpt.reporting.numbers import count, counted, percent, plain

TEMPLATES: Final = ("base.html", "index.html", "design.html", "withdrawn.html")
STYLE: Final = "gallery.css"

# From where the model is seen first: as on the poster, a little from the biting side.
_ORBITS: Final = {"upper": "9deg 96deg 72%", "lower": "9deg 78deg 72%"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of a gallery says.

    Attributes
    ----------
    title : str
        Of the gallery.
    policy : str
        Content security policy.
    key : str
        `did:key` that signs the feed.
    built : str
        ISO 8601, UTC.
    """

    title: str
    policy: str
    key: str
    built: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that can be taken along.

    Attributes
    ----------
    path : str
        In the bundle.
    href : str
        Relative to the page.
    size : int
    sha256 : str
    """

    path: str
    href: str
    size: int
    sha256: str


def index_page(
    frame: Frame,
    exhibits: tuple[Exhibit, ...],
    withdrawn: tuple[Tombstone, ...],
    with_poster: frozenset[str],
) -> str:
    """Return the page that shows every design.

    Parameters
    ----------
    frame : Frame
    exhibits : tuple of Exhibit
    withdrawn : tuple of Tombstone
    with_poster : frozenset of str
        Asset ids of the designs that have a picture.
    """
    cards = [
        {
            "asset_id": one.asset_id,
            "title": one.facts.title,
            "teeth": counted(len(one.teeth), "crown", "crowns"),
            "licence": one.bundle.manifest.about.licence,
            "origin": _origin(one),
            "poster": one.asset_id in with_poster,
        }
        for one in exhibits
    ]
    gone = [{"asset_id": one.asset_id, "since": day(one.since)} for one in withdrawn]
    return _page("index.html", frame, "", {"cards": cards, "withdrawn": gone})


def design_page(frame: Frame, one: Exhibit, files: tuple[FileRow, ...], *, poster: bool) -> str:
    """Return the page of one design."""
    jaw, about = one.crowns.dentition.jaw, one.bundle.manifest
    teeth = ", ".join(str(fdi) for fdi in one.teeth)
    words = f"{counted(len(one.teeth), 'crown', 'crowns')} of the {jaw} jaw: {teeth}"
    measured = one.measures.teeth if one.measures is not None else ()
    told = {
        "title": one.facts.title,
        "lead": f"{words}. Published {day(one.published)}.",
        "alt": f"3D model of {words}, seen from the front",
        "orbit": _ORBITS[jaw],
        "poster": poster,
        "identifies": one.identifies,
        "provenance": provenance_rows(one),
        "holder": holder_rows(one),
        "licence": licence_rows(one),
        "consent": consent_rows(one),
        "measures": [_measure_row(tooth) for tooth in measured],
        "wishes": [labelled(label, text) for label, text in wishes_of(one.bundle)],
        "files": [_file_row(row) for row in files],
        "bundle_name": files[0].path,
        "sealed": sorted(p for p, f in about.files.items() if f.privacy != "public"),
    }
    return _page("design.html", frame, "../../", told)


def withdrawn_page(frame: Frame, stone: Tombstone) -> str:
    """Return the page that stands where a design was."""
    about = {"asset_id": stone.asset_id, "since": day(stone.since)}
    return _page("withdrawn.html", frame, "../../", about)


def style() -> str:
    """Return the style sheet of every page."""
    return _text(STYLE)


def _origin(one: Exhibit) -> str:
    if not one.parents:
        return ""
    is_confirmed = all(parent.state == "confirmed" for parent in one.parents)
    return "remix, confirmed" if is_confirmed else "remix, claimed"


def _measure_row(tooth: ToothMeasure) -> dict[str, str]:
    sizes = {"width": plain(tooth.width), "height": plain(tooth.height)}
    return {"fdi": str(tooth.fdi), **sizes, "ratio": percent(tooth.ratio)}


def _file_row(row: FileRow) -> dict[str, str]:
    name = row.href.rsplit("/", 1)[-1]
    told = {"path": row.path, "href": row.href, "save_as": name, "sha256": row.sha256}
    return {**told, "size": count(row.size)}


def _page(template: str, frame: Frame, root: str, what: dict[str, Any]) -> str:
    head = {"gallery": frame.title, "policy": frame.policy, "key": frame.key}
    built = frame.built.replace("T", " ").replace("Z", " UTC")
    return _environment().get_template(template).render(root=root, built=built, **head, **what)


@cache
def _environment() -> Environment:
    return Environment(
        loader=DictLoader({name: _text(name) for name in TEMPLATES}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _text(name: str) -> str:
    return (resources.files("smilesculpt.gallery") / "templates" / name).read_text("utf-8")


def _shown(value: object) -> object:
    """Replace what a page must not hold: controls, and marks that turn the reading direction."""
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    return shown_plainly(value)
