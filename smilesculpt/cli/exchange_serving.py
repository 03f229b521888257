"""A store served until the program is stopped; needs the extra `server`."""

import socket
from pathlib import Path

import uvicorn

from smilesculpt.cli.console import say
from smilesculpt.exchange.connections import patient_config
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
    with _listening(host, port) as listener:
        app = exchange_server(open_store(folder), writers)
        server = uvicorn.Server(patient_config(app))
        named = f"[{host}]" if ":" in host and not host.startswith("[") else host
        say(f"serving {folder} on http://{named}:{port}; stop with Ctrl-C")
        server.run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    """Listen before the server does, so that a taken port is one line and not a log."""
    place = f"--host {host} --port {port}"
    name = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    if not name:
        # An empty name would listen to the whole world.
        raise TransportError(place, "no address", "Name one, as in --host 127.0.0.1")
    try:
        family = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((name, port), family=family)
    except (OSError, ValueError, OverflowError) as error:
        said = error.strerror if isinstance(error, OSError) else "no name of a computer"
        reason = f"it cannot be listened on ({said})"
        raise TransportError(place, reason, "Choose another --port, or --host.") from error
