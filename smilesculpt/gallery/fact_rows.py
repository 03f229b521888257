"""The facts of a design as rows of a table: each says what is known and never more."""

from dataclasses import dataclass
from typing import Final

from smilesculpt.exchange.licences import licence_named
from smilesculpt.gallery.exhibit import Exhibit

_PURPOSES: Final = {
    "designed-crowns": "the designed crowns are shown",
    "all-crowns": "all crowns of the arch are shown",
    "identifying-crowns": "the crowns that are shown identify the wearer",
    "parts": "parts to print are shown",
    "scan-surface": "a part shows the surface of the scan",
    "sealed-scan": "the scan goes along, sealed",
    "sealed-photo": "photos go along, sealed",
    "sealed-antagonist": "the other jaw goes along with the scan, sealed",
}
_DERIVED: Final = {
    "claimed": "claimed: its maker says so, and the licence allows it",
    "confirmed": "confirmed: the maker of the parent signed it too",
}
_AUDIENCE: Final = {"anyone": "anyone", "recipients": "named people only"}


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row.

    Attributes
    ----------
    label, text : str
    is_code : bool
        A name made for machines: shown so that it can be compared letter by letter.
    """

    label: str
    text: str
    is_code: bool = False


def labelled(label: str, text: str) -> FactRow:
    """Return a row of plain words."""
    return FactRow(label, text)


def day(instant: str) -> str:
    """Return the day of an ISO 8601 instant, as it is written."""
    return instant.split("T", 1)[0]


def provenance_rows(one: Exhibit) -> tuple[FactRow, ...]:
    """Return who signed a design, what it is made from, and the name of its content."""
    about = one.bundle.manifest.about
    rows = [
        FactRow("Content", "intact: every part is as it was signed"),
        FactRow("Signature", "valid, by the key of its maker"),
        FactRow("Key of its maker", about.author, True),
    ]
    if not one.parents:
        rows.append(FactRow("Made from", "original: no parent is claimed"))
    for parent in one.parents:
        rows.append(FactRow("Made from", _DERIVED.get(parent.state, parent.state)))
        rows.append(FactRow("Parent", parent.parent, True))
        if parent.parent_author is not None:
            rows.append(FactRow("Key of the parent's maker", parent.parent_author, True))
    rows.append(FactRow("Name of its content", one.asset_id, True))
    rows.append(FactRow("Made with", about.tool))
    rows.append(FactRow("Anchor", "none: no outside witness was asked"))
    return tuple(rows)


def holder_rows(one: Exhibit) -> tuple[FactRow, ...]:
    """Return who holds a design, or that two people were promised it."""
    holding = one.facts.state.holding
    if holding.contested:
        rows = [FactRow("State", "contested: promised to two people. The last sure holder:")]
    else:
        moves = f"sole, after {holding.n_moves} transfers" if holding.n_moves else "sole: its maker"
        rows = [FactRow("State", moves)]
    if holding.holder is not None:
        rows.append(FactRow("Key of the holder", holding.holder, True))
    return tuple(rows)


def licence_rows(one: Exhibit) -> tuple[FactRow, ...]:
    """Return what others may do with a design."""
    about = one.bundle.manifest.about
    licence = licence_named(about.licence)
    if not licence.allows_remix:
        remix = "not allowed"
    else:
        remix = "allowed under the same licence" if licence.must_keep else "allowed"
    return (
        FactRow("SPDX name", about.licence, True),
        FactRow("Remix", remix),
        FactRow("Terms for prints", about.print_terms or "as the licence says"),
    )


def consent_rows(one: Exhibit) -> tuple[FactRow, ...]:
    """Return what the wearer agreed to, as their own key signed it."""
    rows = [
        FactRow("State", "given, signed by the key of the wearer"),
        FactRow("Key of the wearer", one.bundle.manifest.about.wearer, True),
    ]
    agreed = set(one.facts.state.consent.purposes)
    for purpose, words in _PURPOSES.items():
        if purpose in agreed:
            rows.append(FactRow("Agreed", words))
    for record in one.consents:
        said = record.content
        rows.append(FactRow("Given", day(said["issued"])))
        rows.append(FactRow("Audience", _AUDIENCE[said["audience"]]))
        rows.append(
            FactRow("Until", day(said["expires"]) if said["expires"] else "it is withdrawn")
        )
        rows.append(FactRow("Legal basis", said["legal_basis"]))
        rows.append(FactRow("How to withdraw", said["withdrawal"]))
    return tuple(rows)
