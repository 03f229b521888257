"""A store served until the program is stopped; needs the extra `server`."""

import socket
from pathlib import Path

import uvicorn

from smilesculpt.exchange.errors import TransportError
from smilesculpt.exchange.server import exchange_server
from smilesculpt.exchange.store import open_store


def serve_store(folder: Path, writers: frozenset[str], *, host: str, port: int) -> None:
    """Serve a store; returns when it is stopped.

    Raises
    ------
    TransportError
        If the address cannot be listened on.
    StoreError
        If the store cannot be opened.
    """
    app = exchange_server(open_store(folder), writers)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    with _listening(host, port) as listener:
        server.run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    """Listen before the server does, so that a taken port is one line and not a log."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = f"it cannot be listened on ({error.strerror})"
        raise TransportError(f"http://{host}:{port}", reason, "Choose another --port.") from error
