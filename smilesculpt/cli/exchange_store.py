"""What the exchange commands do with a store."""

from pathlib import Path

from smilesculpt.exchange import Bundle, Record
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.store import open_store


def keep_in(folder: Path, bundle: Bundle, now: str) -> None:
    """Take a bundle into a store, which refuses what does not verify."""
    open_store(folder).add(bundle, now)


def records_in(folder: Path, bundle: Bundle) -> tuple[Record, ...]:
    """Return what a store knows of a design, and who made the others it knows."""
    store = open_store(folder)
    return (*store.records_around(bundle.asset), *store.records.creates())


def withdraw_in(folder: Path, bundle: Bundle, records: tuple[Record, ...], now: str) -> None:
    """Let a store forget a design whose wearer has withdrawn the consent.

    Raises
    ------
    StoreError
        If the store does not have it.
    """
    store = open_store(folder)
    if store.heads.get(bundle.asset) is None:
        remedy = "Nothing is left to delete there; the bundle itself is marked."
        raise StoreError(bundle.asset_id, "the store does not have it", remedy)
    for record in records:
        store.add_record(record, now)
