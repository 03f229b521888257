"""The seven facts about a bundle, as JSON and as lines."""

from typing import Any

from smilesculpt.exchange import Known, Verification
from smilesculpt.exchange.derivation import Derivation
from smilesculpt.exchange.linkability import Linkability
from smilesculpt.exchange.tooth_changes import ToothChange

_FINEST = 0.001  # mm; the last digit that is printed


def is_clean(found: Verification) -> bool:
    """Return whether there is nothing that a person should look at."""
    return found.verdict == "intact"


def facts(found: Verification, path: str) -> dict[str, Any]:
    """Return the facts as a JSON document."""
    holding, consent, content = found.state.holding, found.state.consent, found.content
    return {
        "schema": "smilesculpt/exchange-verify/1",
        "path": path,
        "asset_id": found.asset_id,
        "title": found.title,
        "verdict": found.verdict,
        "content": {
            "intact": content.is_intact,
            "changed": list(content.changed),
            "added": list(content.added),
            "missing": list(content.missing),
            "left_out": list(content.left_out),
            "teeth": [{"fdi": t.fdi, "how": t.how, "largest_mm": t.largest} for t in content.teeth],
            "notes": list(content.notes),
        },
        "signature": {"state": found.signature, "key": found.signer},
        "signer": found.signer_is,
        "derivation": [
            {
                "parent": one.parent,
                "parent_author": one.parent_author,
                "state": one.state,
                "reason": one.reason,
            }
            for one in found.derivations
        ],
        "copied_from": list(found.copied_from),
        "added_by_others": list(found.added_by_others),
        "holder": {
            "key": holding.holder,
            "head": holding.head,
            "n_moves": holding.n_moves,
            "contested": list(holding.contested),
            "promised_twice_by": holding.promised_twice_by,
            "licensed": list(holding.grants),
            "missing": list(found.state.missing),
        },
        "consent": {"state": consent.state, "purposes": list(consent.purposes)},
        "anchor": found.anchor,
    }


def fact_lines(found: Verification, known: Known) -> tuple[str, ...]:
    """Return the facts as lines for a person."""
    return (
        f"design      {found.title or '(no title)'}, {found.asset_id}",
        f"content     {_content(found)}",
        *(f"            tooth {_tooth(one)}" for one in found.content.teeth),
        *(f"            {note}" for note in found.content.notes),
        f"signature   {_signature(found)}",
        f"who is it   {found.signer_is}",
        f"derivation  {_derivation(found, known)}",
        *_copies(found),
        f"holder      {_holder(found, known)}",
        f"consent     {_consent(found)}",
        f"anchor      {found.anchor}",
        *_added(found.added_by_others),
        f"in short    {_verdict(found)}",
    )


def linkability_line(link: Linkability) -> str:
    """Say how near the shown crowns lie to the wearer's own, and what follows."""
    near = f"the crowns lie {link.rms:.3f} mm RMS from the wearer's scan"
    if link.identifies_wearer:
        return f"{near}; under {link.bound} mm, so that they identify the wearer"
    return f"{near}; whole arches of strangers lie {link.bound} mm apart, few teeth are not studied"


def _added(by_others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"            added by others: {one}" for one in by_others)


def _content(found: Verification) -> str:
    content = found.content
    if content.is_intact:
        return "intact"
    lists = (("changed", content.changed), ("added", content.added), ("missing", content.missing))
    said = [f"{word}: {', '.join(paths)}" for word, paths in lists if paths]
    if content.left_out:
        before = "" if said else "what is here is intact; "
        said.append(f"{before}sealed part not included here: {', '.join(content.left_out)}")
    return "; ".join(said) or "every part is as listed, but:"


def _tooth(one: ToothChange) -> str:
    if one.largest is not None and one.largest < _FINEST:
        return f"{one.fdi} has other bytes, and its shape lies less than {_FINEST} mm off"
    far = "" if one.largest is None else f" by up to {one.largest:.3f} mm"
    return f"{one.fdi} {one.how}{far}"


def _signature(found: Verification) -> str:
    if found.signature == "valid":
        return f"by key {found.signer}"
    if found.signature == "absent":
        return "absent"
    if found.signer is None:
        return "invalid"
    return f"invalid: {found.signer} signed another content"


def _derivation(found: Verification, known: Known) -> str:
    if not found.derivations:
        return "original claim"
    return "; ".join(_derived(one, known) for one in found.derivations)


def _derived(one: Derivation, known: Known) -> str:
    author = "" if one.parent_author is None else f" by {known.name_of(one.parent_author)}"
    words = {
        "claimed": f"claimed from {one.parent}{author}",
        "confirmed": f"confirmed by the author of {one.parent}{author}",
        "forbidden": f"licence forbids: {one.reason}",
        "forged": f"forged claim to {one.parent}: {one.reason}",
    }
    return words[one.state]


def _copies(found: Verification) -> tuple[str, ...]:
    return tuple(
        f"            holds parts of {asset}, which another key signed; that key confirmed nothing"
        for asset in found.copied_from
    )


def _holder(found: Verification, known: Known) -> str:
    holding = found.state.holding
    if holding.holder is None:
        return "nobody: no author signed it"
    name = f"{holding.holder} ({known.name_of(holding.holder)})"
    if found.state.missing:
        return f"not certain, a record was taken out; by those that are left {name}"
    if not holding.contested:
        return f"sole: {name}"
    proof = ", ".join(holding.contested)
    return f"contested: {name} signed it away twice; proof: records {proof}"


def _consent(found: Verification) -> str:
    consent = found.state.consent
    if consent.state == "given":
        return f"given for {', '.join(consent.purposes)}"
    return consent.state


def _verdict(found: Verification) -> str:
    words = {
        "intact": "nothing was changed since that key signed it; who that is, you decide",
        "changed after signing": "bytes were changed after signing: the author is known by key, "
        "whoever changed it is not",
        "signed by another key": "another key signed somebody else's work: a different design, "
        "and no word of the first author's",
        "forged parent": "it claims a parent that does not stand behind it",
        "findings": "see above",
    }
    if found.signature == "valid" and _is_only_partial(found):
        return "nothing that is here was changed since that key signed it; it is not the whole"
    return words[found.verdict]


def _is_only_partial(found: Verification) -> bool:
    content = found.content
    return bool(content.left_out) and not (content.differs or content.notes)
