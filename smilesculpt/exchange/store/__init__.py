"""Designs kept: records in a database, parts in a folder of digests."""

from smilesculpt.exchange.store.store import Store, open_store

__all__ = ["Store", "open_store"]
