"""Whose mouth it is that would be shown: only its own wearer can agree to that.

Whoever was given a design can open its scan, and so could publish it again with a consent of
their own. Two things tell: an opened case remembers its wearer, and crowns that a parent shows
too are the parent's wearer's.
"""

from calibration.signing import content_id
from smilesculpt.case import Case
from smilesculpt.casefile.container import Entry
from smilesculpt.casefile.manifest import listed
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.consent import Consent
from smilesculpt.exchange.errors import ConsentError, TermsError
from smilesculpt.exchange.folding import fold
from smilesculpt.exchange.reading_records import readable_records


def require_own_wearer(case: Case, consent: Consent) -> None:
    """Refuse the consent of another person than the wearer that an opened case remembers.

    Raises
    ------
    ConsentError
        If the consent is by another key.
    """
    wearer, agreeing = case.source.wearer, consent.wearer.key.did
    if wearer not in (None, agreeing):
        reason = f"the scan was opened from a design worn by {wearer}, and {agreeing} agrees"
        raise ConsentError("designed-crowns", reason)


def require_standing_parents(parents: tuple[Bundle, ...], now: str) -> None:
    """Refuse parents whose wearer does not agree, or no longer.

    Raises
    ------
    TermsError
        If a parent's consent was withdrawn, has expired or was never given.
    """
    for parent in parents:
        state = fold(readable_records(parent)[0], parent.asset, parent.manifest, now)
        if state.consent.state != "given":
            reason = f"the consent of the wearer of {content_id(parent.manifest_bytes)} is"
            remedy = "Derive from a design whose wearer agrees."
            raise TermsError("parent", f"{reason} {state.consent.state}", remedy)


def require_own_crowns(
    shown: tuple[Entry, ...], parents: tuple[Bundle, ...], consent: Consent
) -> None:
    """Refuse to show what a parent shows too without the parent's own wearer.

    Raises
    ------
    ConsentError
        If a part is the same, bit for bit, and another key agrees.
    """
    meshes = {listed(e.data, e.media_type, e.privacy).sha256: e.path for e in shown if _shape(e)}
    for parent in parents:
        wearer = parent.manifest.about.wearer
        same = meshes.keys() & {one.sha256 for one in parent.manifest.files.values()}
        if same and wearer != consent.wearer.key.did:
            path = min(meshes[digest] for digest in same)
            reason = f"{path} is in the parent too, which is worn by {wearer}"
            raise ConsentError("designed-crowns", reason)


def _shape(entry: Entry) -> bool:
    return entry.media_type.startswith("model/")
