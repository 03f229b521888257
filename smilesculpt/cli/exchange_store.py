"""What the exchange commands do with a store."""

from pathlib import Path

from smilesculpt.exchange import Bundle, Record
from smilesculpt.exchange.store import open_present_store, open_store


def keep_in(folder: Path, bundle: Bundle, now: str) -> None:
    """Take a bundle into a store, which refuses what does not verify."""
    open_store(folder).add(bundle, now)


def records_in(folder: Path, bundle: Bundle) -> tuple[Record, ...]:
    """Return what a store that is there knows of a design, and who made the others it knows."""
    store = open_present_store(folder)
    return (*store.records_around(bundle.asset), *store.records.creates())


def withdraw_in(
    folder: Path, bundle: Bundle, records: tuple[Record, ...], now: str
) -> tuple[str, ...]:
    """Let a store that is there forget a design; return what it cannot read of others.

    Raises
    ------
    StoreError
        If there is no store, or a part cannot be deleted.
    """
    store = open_present_store(folder)
    store.withdraw(bundle, records, now)
    return store.damaged()
