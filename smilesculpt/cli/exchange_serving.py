"""A store served until the program is stopped; needs the extra `server`."""

from pathlib import Path

import uvicorn

from smilesculpt.exchange.server import exchange_server
from smilesculpt.exchange.store import open_store


def serve_store(folder: Path, writers: frozenset[str], *, host: str, port: int) -> None:
    """Serve a store; returns when it is stopped."""
    app = exchange_server(open_store(folder), writers)
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False)
