"""The first records of a design: made by, derived from, licensed, agreed to."""

from typing import Any

from calibration.signing import SecretKey, content_id
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.consent import Consent
from smilesculpt.exchange.errors import TermsError
from smilesculpt.exchange.licences import require_remix
from smilesculpt.exchange.reading_records import create_of, readable_records
from smilesculpt.exchange.records import Record, new_record


def founding_records(
    bundle: Bundle,
    openings: dict[str, tuple[str, ...]],
    *,
    author: SecretKey,
    consent: Consent,
    parents: tuple[Bundle, ...],
) -> tuple[Record, ...]:
    """Return the records with which a design enters the world.

    The parents' own create and licence records come along, so that whoever has the bundle can
    check what it derives from without a network.

    Raises
    ------
    TermsError
        If a parent has no author who stands behind it, or its licence forbids the remix.
    """
    about = bundle.manifest.about
    said = {"author": author.did, "issued": consent.issued}
    create = {
        **said,
        "files": {path: one.sha256 for path, one in bundle.manifest.files.items()},
        "openings": {name: list(boxes) for name, boxes in openings.items()},
    }
    licence = {**said, "license": about.licence, "print_terms": about.print_terms}
    records = [
        new_record("create", bundle.asset, create, author),
        new_record("licence", bundle.asset, licence, author),
        new_record("consent", bundle.asset, consent.content(), consent.wearer.key),
    ]
    for parent in parents:
        records += _derived(bundle, parent, said, author)
    return tuple(records)


def _derived(
    bundle: Bundle, parent: Bundle, said: dict[str, Any], author: SecretKey
) -> list[Record]:
    known = readable_records(parent)[0]
    create = create_of(known, parent.asset, parent.manifest.about.author)
    if create is None:
        reason = f"{content_id(parent.manifest_bytes)} has no author who signed it"
        raise TermsError("parent", reason, "Derive from a bundle that verifies.")
    require_remix(parent.manifest.about.licence, bundle.manifest.about.licence)
    content = {
        **said,
        "parent": parent.asset_id,
        "parent_author": create.content["author"],
        "parent_create": create.record_id,
    }
    along = [r for r in known if r.asset == parent.asset and r.kind in ("create", "licence")]
    return [new_record("derive", bundle.asset, content, author), *along]
