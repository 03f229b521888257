"""What the wearer of a smile agrees to, signed with the wearer's own key.

Regulation (EU) 2016/679, Art. 9(2)(a) (explicit consent to health and biometric data) and
Art. 7(3) (withdrawing is as easy as giving).
"""

from dataclasses import dataclass
from typing import Any, Literal, get_args

from calibration.signing import KeyFile
from smilesculpt.exchange.errors import ConsentError, TermsError

Purpose = Literal[
    "designed-crowns",
    "all-crowns",
    "identifying-crowns",
    "parts",
    "scan-surface",
    "sealed-scan",
    "sealed-photo",
    "sealed-antagonist",
]
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)

_TOLD_IF_AGREED = frozenset({"sealed-antagonist"})
"""Purposes that came later: a record that does not need them stays readable by programs that do
not know them; not told is not agreed."""

_WITHDRAWAL = "Sign a withdraw record with the same key: smilesculpt exchange withdraw."
_LEGAL_BASIS = "Explicit consent, GDPR Art. 9(2)(a); published copies cannot be called back."


@dataclass(frozen=True, slots=True, eq=False)
class Consent:
    """What a wearer agrees to.

    Attributes
    ----------
    wearer : KeyFile
        Signs.
    purposes : frozenset of str
        Those of `PURPOSES` that are agreed to; every other is refused.
    issued : str
        ISO 8601, UTC.
    expires : str or None
    """

    wearer: KeyFile
    purposes: frozenset[Purpose]
    issued: str
    expires: str | None = None

    def allows(self, purpose: Purpose) -> bool:
        """Return whether a purpose is agreed to."""
        return purpose in self.purposes

    def require(self, purpose: Purpose, otherwise: str) -> None:
        """Raise `ConsentError` unless a purpose is agreed to."""
        if purpose not in self.purposes:
            raise ConsentError(purpose, f"{otherwise}, and the wearer did not agree to it")

    def content(self) -> dict[str, Any]:
        """Return what the consent record says."""
        return {
            "wearer": self.wearer.key.did,
            "issued": self.issued,
            "purposes": {
                purpose: purpose in self.purposes
                for purpose in PURPOSES
                if purpose in self.purposes or purpose not in _TOLD_IF_AGREED
            },
            "audience": "anyone",
            "expires": self.expires,
            "legal_basis": _LEGAL_BASIS,
            "withdrawal": _WITHDRAWAL,
        }


def require_consent(consent: Consent | None) -> Consent:
    """Return a consent, or refuse where there is none.

    Raises
    ------
    ConsentError
        If nobody consents, or to nothing.
    """
    if consent is None or not consent.purposes:
        raise ConsentError("designed-crowns", "there is no consent record of the wearer")
    return consent


def purposes_named(names: tuple[str, ...]) -> frozenset[Purpose]:
    """Return purposes by their names.

    Raises
    ------
    TermsError
        If a name is not known.
    """
    known = {str(purpose): purpose for purpose in PURPOSES}
    unknown = [name for name in names if name not in known]
    if unknown:
        remedy = f"Use {', '.join(PURPOSES)}."
        raise TermsError("consent", f"{unknown[0][:60]!r} is no purpose", remedy)
    return frozenset(known[name] for name in names)
