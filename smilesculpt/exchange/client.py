"""Designs fetched from servers that the user allowed, and sent to them.

Nothing is fetched because a message or a bundle says so: only an address that the user typed,
on a server that the user listed. No redirect is followed, sizes and times are capped, and what
arrives is verified before anybody sees it.
"""

import http.client
import ssl
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from calibration.signing import SecretKey
from calibration.signing.strict_json import NotStrictError, strict_object
from smilesculpt.exchange.bundle import Bundle, bundle_bytes, bundle_of_bytes
from smilesculpt.exchange.errors import TransportError
from smilesculpt.exchange.request_signing import Asked, authorization

MAX_BYTES = 512 << 20
_CHUNK = 1 << 16
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much patience a server gets.

    Attributes
    ----------
    n_bytes : int
    seconds : float
        For the whole answer.
    """

    n_bytes: int = MAX_BYTES
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class _Server:
    origin: str
    scheme: str
    host: str
    port: int | None
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
    bundle = bundle_of_bytes(_answer(server, Asked("GET", server.netloc, server.path, b""), limits))
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
    asked = Asked("POST", server.netloc, server.path, bundle_bytes(bundle))
    try:
        return strict_object(_answer(server, asked, limits, key))
    except NotStrictError as error:
        raise TransportError(url, "its answer is no JSON", "Is this an exchange?") from error


def _server(url: str, allowed: tuple[str, ...]) -> _Server:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise TransportError(url, f"no address: {error}", "Give https://SERVER/....") from error
    origin = f"{parts.scheme}://{parts.netloc}"
    if origin not in {one.rstrip("/") for one in allowed}:
        raise TransportError(url, "its server is not on your list", f"Add --allow {origin}")
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _LOOPBACK):
        raise TransportError(url, "not https", "Only this computer may be asked without it.")
    if parts.username or parts.query or parts.fragment:
        raise TransportError(url, "it has more than a server and a path", "Leave the rest out.")
    return _Server(origin, parts.scheme, host, port, parts.netloc, parts.path or "/")


def _answer(
    server: _Server, asked: Asked, limits: Limits | None, key: SecretKey | None = None
) -> bytes:
    limits = limits or Limits()
    headers = {"Host": server.netloc}
    if key is not None:
        headers["Authorization"] = authorization(asked, key, datetime.now(UTC))
    stop = time.monotonic() + limits.seconds
    try:
        with closing(_connection(server, limits.seconds)) as connection:
            connection.request(asked.method, asked.path, asked.body or None, headers)
            response = connection.getresponse()
            return _read(response, server, limits, stop)
    except (OSError, http.client.HTTPException, ssl.SSLError) as error:
        reason = f"it does not answer ({type(error).__name__}: {error})"
        raise TransportError(server.origin, reason, "Is it running, and reachable?") from error


def _connection(server: _Server, seconds: float) -> http.client.HTTPConnection:
    if server.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(
            server.host, server.port, timeout=seconds, context=context
        )
    return http.client.HTTPConnection(server.host, server.port, timeout=seconds)


def _read(
    response: http.client.HTTPResponse, server: _Server, limits: Limits, stop: float
) -> bytes:
    parts, size = [], 0
    while part := response.read1(_CHUNK):
        size += len(part)
        if size > limits.n_bytes:
            reason = f"it sends more than {limits.n_bytes} bytes"
            raise TransportError(server.origin, reason, "Ask for a smaller one.")
        if time.monotonic() > stop:
            raise TimeoutError(f"not done after {limits.seconds:g} s")
        parts.append(part)
    body = b"".join(parts)
    if response.status not in (200, 201):
        raise TransportError(server.origin, _refusal(response.status, body), "Ask who runs it.")
    return body


def _refusal(status: int, body: bytes) -> str:
    try:
        said = str(strict_object(body).get("error", ""))[:300]
    except NotStrictError:
        said = ""
    gone = " (the wearer withdrew consent)" if status == 410 else ""
    return f"it answers {status}{gone} {said}".strip()
