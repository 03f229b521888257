"""Designs of other authors whose parts a bundle holds: somebody signed somebody else's work.

Two keys that sign the same parts contradict each other, and no signature tells who was first.
What speaks for the other: the wearer whom this bundle names agreed to the other and not to this
one, or the other says that it is not the later one. A record that shares no part tells nothing.
"""

from calibration.signing import content_id_of_digest
from smilesculpt.casefile.manifest import Listed
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.records import Record


def copied_from(
    bundle: Bundle, create: Record | None, records: tuple[Record, ...]
) -> tuple[str, ...]:
    """Return the asset ids of designs of other authors from which this one has parts.

    Parameters
    ----------
    bundle : Bundle
    create : Record or None
        With which its author signed it.
    records : tuple of Record
        Those in it, and what is known besides.
    """
    about = bundle.manifest.about
    agreed = _agreed(records, about.wearer)
    own = {one.sha256 for one in bundle.manifest.files.values() if _is_telling(one)}
    found = {
        content_id_of_digest(other.asset)
        for other in records
        if other.kind == "create"
        and other.is_genuine
        and other.asset != bundle.asset
        and other.speaker != about.author
        and own & set(other.content["files"].values())
        and _came_first(other, create, agreed, bundle.asset)
    }
    return tuple(sorted(found - set(about.parents)))


def _came_first(other: Record, create: Record | None, agreed: frozenset[str], asset: str) -> bool:
    if create is None or (other.asset in agreed and asset not in agreed):
        return True
    is_later: bool = other.content["issued"] > create.content["issued"]
    return not is_later


def _agreed(records: tuple[Record, ...], wearer: str) -> frozenset[str]:
    """Return the designs to which a wearer ever agreed."""
    found = (r for r in records if r.kind == "consent" and r.is_genuine)
    return frozenset(record.asset for record in found if record.speaker == wearer)


def _is_telling(listed: Listed) -> bool:
    """Return whether two designs do not have such a part by chance, as they may have wishes."""
    return listed.media_type.startswith("model/") or listed.commitment is not None
