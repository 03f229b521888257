"""A case told without jaws that it no longer has: neither their shape, name nor digest."""

from dataclasses import replace

from smilesculpt.case import Case
from smilesculpt.edits import Edit, Hold, Reshape, SetAntagonist
from smilesculpt.sculpting.acts import StrokeAct


def without_antagonist(case: Case) -> Case:
    """Return a case as if the other jaw had never been chosen; all else stays to the bit.

    Strokes that were measured to it keep what they changed and no longer tell how they were made,
    because that names the jaw by its digest.
    """
    edits = tuple(_blank(edit, "") for edit in case.edits if not isinstance(edit, SetAntagonist))
    return replace(case, antagonist=None, edits=edits)


def without_former_antagonists(case: Case) -> Case:
    """Return a case as if no other jaw than the one that it has now had ever been chosen."""
    here = case.opposing()
    if case.antagonist is None:
        return without_antagonist(case)
    last = max(k for k, edit in enumerate(case.edits) if isinstance(edit, SetAntagonist))
    kept = "" if here is None else here.digest()
    edits = tuple(
        _blank(edit, kept)
        for k, edit in enumerate(case.edits)
        if k == last or not isinstance(edit, SetAntagonist)
    )
    return replace(case, edits=edits)


def digests_of_other_jaws(case: Case) -> tuple[str, ...]:
    """Return every digest by which a case tells of other jaws, also of those it no longer has."""
    jaws = [edit.antagonist for edit in case.edits if isinstance(edit, SetAntagonist)]
    there = [jaw for jaw in (*jaws, case.antagonist) if jaw is not None]
    digests = [digest for jaw in there for digest in (jaw.source.sha256, jaw.mesh.digest())]
    if case.orientation is not None:
        frame = case.orientation.dental_from_scan
        digests += [jaw.mesh.moved(frame).digest() for jaw in there]
    digests += [digest for edit in case.edits for digest in _measured_to(edit)]
    return tuple(dict.fromkeys(digests))


def _blank(edit: Edit, kept: str) -> Edit:
    """Return an edit without its act, where that was measured to a jaw other than `kept`."""
    if isinstance(edit, Reshape | Hold) and set(_measured_to(edit)) - {kept}:
        return replace(edit, act=None)
    return edit


def _measured_to(edit: Edit) -> tuple[str, ...]:
    """Return the digests of other jaws that the act of an edit names."""
    act = edit.act if isinstance(edit, Reshape | Hold) else None
    if not isinstance(act, StrokeAct):
        return ()
    return tuple(limit.other for limit in act.limits if limit.kind == "clearance" and limit.other)
