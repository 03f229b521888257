"""Licences that a design can have, by their SPDX identifiers, and what they allow.

SPDX License List 3.25, and the summaries that Creative Commons gives of its own licences.
"""

from dataclasses import dataclass

from smilesculpt.exchange.errors import TermsError


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence and what it says about remixes.

    Attributes
    ----------
    spdx : str
    allows_remix : bool
        Whether a changed design may be published.
    must_keep : bool
        Whether a changed design must have the same licence.
    """

    spdx: str
    allows_remix: bool = True
    must_keep: bool = False


_KNOWN = {
    licence.spdx: licence
    for licence in (
        Licence("CC0-1.0"),
        Licence("CC-BY-4.0"),
        Licence("CC-BY-SA-4.0", must_keep=True),
        Licence("CC-BY-NC-4.0"),
        Licence("CC-BY-NC-SA-4.0", must_keep=True),
        Licence("CC-BY-ND-4.0", allows_remix=False),
        Licence("CC-BY-NC-ND-4.0", allows_remix=False),
    )
}


def licence_named(spdx: str) -> Licence:
    """Return a licence.

    Raises
    ------
    TermsError
        If it is none of those that a design can have.
    """
    if spdx not in _KNOWN:
        raise TermsError(
            "licence", f"{spdx[:60]!r} is not known", f"Use one of {', '.join(_KNOWN)}."
        )
    return _KNOWN[spdx]


def licence_names() -> tuple[str, ...]:
    """Return the SPDX identifiers that a design can have, the freest first."""
    return tuple(_KNOWN)


def licence_url(spdx: str) -> str:
    """Return where the text of a licence is published."""
    return f"https://spdx.org/licenses/{spdx}"


def require_remix(parent: str, child: str) -> None:
    """Refuse a remix that the parent's licence does not allow.

    Raises
    ------
    TermsError
        If the parent forbids remixes, or demands its own licence and the child has another.
    """
    problem = remix_problem(parent, child)
    if problem is not None:
        raise TermsError("licence", problem, f"Ask the parent's author, or use {parent}.")


def remix_problem(parent: str, child: str) -> str | None:
    """Return why the parent's licence forbids a remix under the child's, or None."""
    licence = _KNOWN.get(parent)
    if licence is None:
        return f"the parent's licence {parent[:60]!r} is not known"
    if not licence.allows_remix:
        return f"the parent's licence {parent} allows no remix"
    if licence.must_keep and child != parent:
        return f"the parent's licence {parent} must be kept, and this one is {child}"
    return None
