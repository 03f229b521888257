"""What a store refuses, each for a reason that a caller may handle."""

from smilesculpt.exchange.errors import StoreError


class WithdrawnError(StoreError):
    """The wearer has withdrawn the consent; only the tombstone is left."""


class RefusedError(StoreError):
    """A bundle that does not verify is not taken in."""


class DamagedError(StoreError):
    """What the store holds of a design was changed behind its back."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason, "Take a fresh copy in, with --store; others are not hurt.")
