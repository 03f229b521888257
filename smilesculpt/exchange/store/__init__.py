"""Designs kept: records in a database, parts in a folder of digests."""

from smilesculpt.exchange.store.errors import DamagedError, RefusedError, WithdrawnError
from smilesculpt.exchange.store.store import Store, open_present_store, open_store

__all__ = [
    "DamagedError",
    "RefusedError",
    "Store",
    "WithdrawnError",
    "open_present_store",
    "open_store",
]
