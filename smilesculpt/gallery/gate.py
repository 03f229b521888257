"""The publish gate: what must hold before a design is shown, each rule a small function.

Whatever is shown is copied, so a doubt withholds: the records are verified anew, the wearer must
have agreed to what the page shows, and no public part may have room for a name.
"""

from collections.abc import Callable

import numpy as np
from scipy.spatial import cKDTree

from meshes.errors import MeshError
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.errors import TermsError
from smilesculpt.exchange.licences import licence_named
from smilesculpt.exchange.publishing import PREVIEW
from smilesculpt.exchange.verifying import Verification
from smilesculpt.gallery.preview import mesh_of_glb
from smilesculpt.gallery.public_parts import parts_problem
from smilesculpt.gallery.shown_crowns import crowns_of, public_files

_PRINTED = "design/parts/"

# GLB keeps metres in float32, 4 nm at 100 mm; the same point is far nearer than this, mm.
_SAME = 1e-4

Rule = Callable[[Bundle, Verification], str | None]


def withheld_because(bundle: Bundle, facts: Verification) -> tuple[str, ...]:
    """Return why a design may not be shown, in plain words; empty where it may.

    Parameters
    ----------
    bundle : Bundle
    facts : Verification
        Of that bundle, made with everything that is known of it.
    """
    found = (rule(bundle, facts) for rule in _RULES)
    return tuple(reason for reason in found if reason is not None)


def _signature(bundle: Bundle, facts: Verification) -> str | None:
    if facts.signature == "valid":
        return None
    return f"the signature of its author is {facts.signature}"


def _content(bundle: Bundle, facts: Verification) -> str | None:
    content = facts.content
    odd = (*content.changed, *content.added, *content.missing, *content.left_out, *content.notes)
    return f"it is not as it was signed ({odd[0][:120]})" if odd else None


def _origin(bundle: Bundle, facts: Verification) -> str | None:
    bad = [one for one in facts.derivations if one.state in ("forged", "forbidden")]
    if bad:
        return f"its parent {bad[0].parent} is {bad[0].state}: {bad[0].reason}"
    return None


def _licence(bundle: Bundle, facts: Verification) -> str | None:
    try:
        licence_named(bundle.manifest.about.licence)
    except TermsError as error:
        return f"it has no licence that can be shown: {error}"
    return None


def _consent(bundle: Bundle, facts: Verification) -> str | None:
    consent = facts.state.consent
    if consent.state != "given":
        return f"the consent of its wearer is {consent.state}"
    if not {"designed-crowns", "all-crowns"} & set(consent.purposes):
        return "its wearer did not agree that crowns are shown"
    if "parts" not in consent.purposes and any(p.startswith(_PRINTED) for p in bundle.files):
        return "its wearer did not agree that parts are shown"
    return None


def _preview(bundle: Bundle, facts: Verification) -> str | None:
    """Refuse a preview of more than the crowns that the wearer agreed to one by one."""
    if PREVIEW not in public_files(bundle):
        return "it has no public preview"
    try:
        crowns = crowns_of(bundle)
        shown = mesh_of_glb(bundle.files[PREVIEW])
    except MeshError as error:
        return f"its crowns cannot be read: {error}"
    distance, _ = cKDTree(crowns.surface.vertices).query(shown.vertices)
    return "its preview shows more than its crowns" if np.max(distance) > _SAME else None


def _parts(bundle: Bundle, facts: Verification) -> str | None:
    """Look at what would go out, not at what came in."""
    return parts_problem(bundle)


_RULES: tuple[Rule, ...] = (
    _signature,
    _content,
    _origin,
    _licence,
    _consent,
    _parts,
    _preview,
)
