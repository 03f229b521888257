"""Designs fetched from servers that the user allowed, and sent to them.

Nothing is fetched because a message or a bundle says so: only an address that the user typed,
on a server that the user listed. No redirect is followed, sizes and times are capped, and what
arrives is verified before anybody sees it.
"""

import http.client
import socket
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast
from urllib.parse import urlsplit

from calibration.signing import SecretKey
from calibration.signing.strict_json import NotStrictError, strict_object
from smilesculpt.exchange.bundle import Bundle, bundle_bytes, bundle_of_bytes
from smilesculpt.exchange.deadline import TimedSocket, connected, deadline_in, secured
from smilesculpt.exchange.errors import TransportError
from smilesculpt.exchange.request_signing import Asked, authorization

MAX_BYTES = 512 << 20
_CHUNK = 1 << 16
_REMEDIES = {
    403: "Ask who runs it to list your key; exchange id shows its name.",
    404: "Check the address: SERVER/designs/ASSET_ID",
    410: "Let it go.",
    413: "Send a smaller one.",
    503: "Try again later.",
}
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much patience a server gets.

    Attributes
    ----------
    n_bytes : int
    seconds : float
        For the whole exchange, from connecting to the last byte.
    """

    n_bytes: int = MAX_BYTES
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class _Server:
    origin: str
    scheme: str
    host: str
    port: int
    netloc: str
    path: str


def pull(url: str, allowed: tuple[str, ...], limits: Limits | None = None) -> Bundle:
    """Fetch a design.

    Parameters
    ----------
    url : str
        SERVER/designs/ASSET_ID.
    allowed : tuple of str
        Servers, as scheme://host:port.
    limits : Limits, optional

    Raises
    ------
    TransportError
        If the server is not allowed, does not answer in time, or gives another design.
    VerificationError
        If what it gives is damaged; verify it before use all the same.
    """
    server = _server(url, allowed)
    limits = limits or Limits()
    bundle = bundle_of_bytes(_answer(server, _Ask("GET"), limits), most=limits.n_bytes)
    if not server.path.endswith(f"/{bundle.asset_id}"):
        reason = f"it gave another design, {bundle.asset_id}"
        raise TransportError(url, reason, "Tell whoever runs the server.")
    return bundle


def push(
    url: str, bundle: Bundle, key: SecretKey, allowed: tuple[str, ...], limits: Limits | None = None
) -> dict[str, Any]:
    """Send a design to a server, the request signed by a key; return what it answers.

    Raises
    ------
    TransportError
        If the server is not allowed, does not answer in time, or refuses.
    """
    server = _server(url.rstrip("/") + "/designs", allowed)
    try:
        return strict_object(
            _answer(server, _Ask("POST", bundle_bytes(bundle), key), limits or Limits())
        )
    except NotStrictError as error:
        raise TransportError(url, "its answer is no JSON", "Is this an exchange?") from error


@dataclass(frozen=True, slots=True)
class _Ask:
    method: str
    body: bytes = b""
    key: SecretKey | None = None


def _server(url: str, allowed: tuple[str, ...]) -> _Server:
    """Take an address apart that anybody may have typed."""
    give = "Give https://SERVER/...."
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError as error:  # UnicodeError too: a name that no server can have
        raise TransportError(url, f"no address: {error}", give) from error
    rest = parts.netloc.rpartition("@")[2] + parts.path
    if not host or port == 0 or not rest.isprintable() or " " in url or not parts.path.isascii():
        raise TransportError(url, "no address: a server's name, or letters that none has", give)
    if parts.username is not None or parts.query or parts.fragment:
        raise TransportError(url, "it has more than a server and a path", "Leave the rest out.")
    origin = f"{parts.scheme}://{parts.netloc}"
    if origin not in {one.rstrip("/") for one in allowed}:
        raise TransportError(url, "its server is not on your list", f"Add --allow {origin}")
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _LOOPBACK):
        raise TransportError(url, "not https", "Only this computer may be asked without it.")
    named = f"[{host}]" if ":" in host else host
    netloc = named if port is None else f"{named}:{port}"
    number = port or (443 if parts.scheme == "https" else 80)
    return _Server(origin, parts.scheme, host, number, netloc, parts.path or "/")


def _answer(server: _Server, ask: _Ask, limits: Limits) -> bytes:
    try:
        return _asked(server, ask, limits)
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        reason = f"it does not answer ({type(error).__name__}: {error})"
        raise TransportError(server.origin, reason, "Is it running, and reachable?") from error


def _asked(server: _Server, ask: _Ask, limits: Limits) -> bytes:
    headers = {"Host": server.netloc, "Connection": "close"}
    if ask.key is not None:
        asked = Asked(ask.method, server.netloc, server.path)
        headers["Authorization"] = authorization(asked, ask.body, ask.key, datetime.now(UTC))
    deadline = deadline_in(limits.seconds)
    raw = connected(server.host, server.port, deadline)
    if server.scheme == "https":
        raw = secured(raw, server.host, deadline)
    with closing(raw):
        connection = http.client.HTTPConnection(server.host, server.port)
        timed = cast(socket.socket, TimedSocket(raw, deadline))  # as much of one as is used
        connection.sock = timed
        # Who refuses a long body may stop reading it, and has still said why.
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.request(ask.method, server.path, ask.body or None, headers)
        response = http.client.HTTPResponse(timed, method=ask.method)
        response.begin()
        return _read(response, server, limits)


def _read(response: http.client.HTTPResponse, server: _Server, limits: Limits) -> bytes:
    parts, size = [], 0
    while part := response.read1(_CHUNK):
        size += len(part)
        if size > limits.n_bytes:
            reason = f"it sends more than {limits.n_bytes} bytes"
            raise TransportError(server.origin, reason, "Ask for a smaller one.")
        parts.append(part)
    body = b"".join(parts)
    if response.status not in (200, 201):
        remedy = _REMEDIES.get(response.status, "Ask who runs it.")
        raise TransportError(server.origin, _refusal(response.status, body), remedy)
    return body


def _refusal(status: int, body: bytes) -> str:
    try:
        said = str(strict_object(body).get("error", ""))[:300]
    except NotStrictError:
        said = ""
    gone = " (the wearer withdrew consent)" if status == 410 else ""
    return f"it answers {status}{gone} {said}".strip().rstrip(".")
