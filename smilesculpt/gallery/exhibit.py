"""What one page tells of a design: facts from its signed bundle, and measures of what it shows."""

from dataclasses import dataclass

from calibration.signing.strict_json import NotStrictError, strict_object
from smilesculpt.errors import TooFewTeethError
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.derivation import Derivation
from smilesculpt.exchange.linkability import published_linkability
from smilesculpt.exchange.reading_records import create_of, readable_records
from smilesculpt.exchange.records import Record
from smilesculpt.exchange.verifying import Verification
from smilesculpt.gallery.shown_crowns import Crowns, crowns_of
from smilesculpt.measuring.measures import Measures, measure
from smilesculpt.reporting.numbers import signed

_DESIGN = "design/design.json"


@dataclass(frozen=True, slots=True, eq=False)
class Exhibit:
    """A design that may be shown.

    Attributes
    ----------
    bundle : Bundle
    facts : Verification
    published : str
        When its author signed it, ISO 8601.
    consents : tuple of Record
        Those that stand.
    crowns : Crowns
    measures : Measures or None
        Of the crowns that are shown; None where they are too few.
    """

    bundle: Bundle
    facts: Verification
    published: str
    consents: tuple[Record, ...]
    crowns: Crowns
    measures: Measures | None

    @property
    def asset_id(self) -> str:
        """Name of the design's content."""
        return self.facts.asset_id

    @property
    def teeth(self) -> tuple[int, ...]:
        """FDI numbers of the crowns that are shown, from the patient's right."""
        return self.crowns.dentition.numbers

    @property
    def identifies(self) -> bool:
        """Whether crowns are shown as they grew, by which a person can be recognised."""
        agreed = set(self.facts.state.consent.purposes)
        link = published_linkability(self.bundle)
        is_known = link is not None and link.identifies_wearer
        return is_known or bool(agreed & {"all-crowns", "identifying-crowns"})

    @property
    def parents(self) -> tuple[Derivation, ...]:
        """What it was made from: claimed or confirmed."""
        return self.facts.derivations


def exhibit_of(bundle: Bundle, facts: Verification, records: tuple[Record, ...]) -> Exhibit:
    """Return what a page tells of a design that passed the gate.

    Parameters
    ----------
    bundle : Bundle
    facts : Verification
    records : tuple of Record
        Everything known of the design besides what the bundle holds.

    Raises
    ------
    MeshError
        If a crown cannot be read.
    """
    known = (*readable_records(bundle)[0], *records)
    create = create_of(known, bundle.asset, bundle.manifest.about.author)
    standing = set(facts.state.consent.records)
    consents = {r.record_id: r for r in known if r.record_id in standing}
    crowns = crowns_of(bundle)
    return Exhibit(
        bundle=bundle,
        facts=facts,
        published=create.content["issued"] if create is not None else "",
        consents=tuple(consents[name] for name in sorted(consents)),
        crowns=crowns,
        measures=_measures(crowns),
    )


def wishes_of(bundle: Bundle) -> tuple[tuple[str, str], ...]:
    """Return what the design was asked for, as label and text; empty where nothing is told."""
    try:
        wishes = strict_object(bundle.files.get(_DESIGN, b"")).get("wishes")
    except NotStrictError:
        return ()
    if not isinstance(wishes, dict):
        return ()
    rule, change = wishes.get("proportion"), wishes.get("length_change")
    rows = []
    if isinstance(rule, str):
        rows.append(("Proportion rule", rule[:60]))
    if isinstance(change, int | float):
        rows.append(("Change of length at the centrals", f"{signed(change)}\u00a0mm"))
    return tuple(rows)


def _measures(crowns: Crowns) -> Measures | None:
    try:
        return measure(crowns.surface, crowns.dentition)
    except TooFewTeethError:
        return None
