"""A small server over a store: anyone may read, listed keys may write.

It believes nobody: what comes in is verified as a file from a stranger is, and a request to
write is signed. It fetches nothing from anywhere.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse

from calibration.signing import VerificationError, content_id_of_digest, digest_of_content_id
from smilesculpt.exchange.bundle import bundle_bytes, bundle_of_bytes
from smilesculpt.exchange.errors import ExchangeError, StoreError
from smilesculpt.exchange.moments import instant
from smilesculpt.exchange.records import record_of
from smilesculpt.exchange.request_signing import Asked, Nonces, signer_of
from smilesculpt.exchange.store import DamagedError, RefusedError, Store, WithdrawnError
from smilesculpt.exchange.store.heads_table import Head

MAX_BODY_BYTES = 512 << 20
_BUNDLE = "application/vnd.smilesculpt.smile+zip"
_GUARDS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class _TooLargeError(Exception):
    """A body that is longer than allowed."""


def exchange_server(store: Store, writers: frozenset[str]) -> FastAPI:
    """Return the server.

    Parameters
    ----------
    store : Store
    writers : frozenset of str
        Keys (`did:key`) that may bring designs and records; nobody where it is empty.
    """
    app = FastAPI(title="Smile Exchange", docs_url=None, redoc_url=None, openapi_url=None)
    nonces = Nonces()
    app.middleware("http")(_guarded)
    app.exception_handler(WithdrawnError)(_refusal(410))
    app.exception_handler(RefusedError)(_refusal(422))
    app.exception_handler(DamagedError)(_refusal(500))
    app.exception_handler(StoreError)(_refusal(404))
    app.exception_handler(ExchangeError)(_refusal(422))
    app.exception_handler(VerificationError)(_refusal(403))
    app.exception_handler(_TooLargeError)(_refusal(413))
    _add_reading(app, store)

    async def checked_body(request: Request) -> bytes:
        body = await _body(request)
        host, path = request.headers.get("host", ""), request.url.path
        asked = Asked(request.method, host, path, body)
        header = request.headers.get("authorization")
        signer = signer_of(header, asked, now=datetime.now(UTC), nonces=nonces)
        if signer not in writers:
            raise VerificationError(f"{signer} may not write here")
        return body

    _add_writing(app, store, checked_body)
    return app


def _add_reading(app: FastAPI, store: Store) -> None:
    @app.get("/designs")
    def designs() -> dict[str, Any]:
        return {
            "schema": "smilesculpt/exchange-designs/1",
            "designs": [_told(head) for head in store.heads.all()],
        }

    @app.get("/designs/{asset_id}")
    def design(asset_id: str) -> Response:
        bundle = store.bundle(_digest(asset_id), instant(datetime.now(UTC)))
        headers = {"Content-Disposition": f'attachment; filename="{bundle.asset_id}.smile"'}
        return Response(bundle_bytes(bundle), media_type=_BUNDLE, headers=headers)

    @app.get("/designs/{asset_id}/records")
    def records(asset_id: str) -> dict[str, Any]:
        found = store.records_around(_digest(asset_id))
        return {
            "schema": "smilesculpt/exchange-records/1",
            "records": [record.envelope.decode("utf-8") for record in found],
        }


def _add_writing(
    app: FastAPI, store: Store, checked_body: Callable[[Request], Awaitable[bytes]]
) -> None:
    @app.post("/designs", status_code=201)
    async def add_design(request: Request) -> dict[str, Any]:
        body = await checked_body(request)
        bundle = await run_in_threadpool(bundle_of_bytes, body)
        return _told(await run_in_threadpool(store.add, bundle, instant(datetime.now(UTC))))

    @app.post("/records", status_code=201)
    async def add_record(request: Request) -> dict[str, Any]:
        record = record_of(await checked_body(request))
        return _told(await run_in_threadpool(store.add_record, record, instant(datetime.now(UTC))))


async def _body(request: Request) -> bytes:
    """Return the body, counted as it arrives: a declared length proves nothing."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MAX_BODY_BYTES:
            raise _TooLargeError(f"more than {MAX_BODY_BYTES} bytes")
        parts.append(part)
    return b"".join(parts)


async def _guarded(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    response = await call_next(request)
    response.headers.update(_GUARDS)
    return response


def _refusal(status: int) -> Callable[[Request, Exception], Response]:
    def refuse(_request: Request, error: Exception) -> Response:
        return JSONResponse({"error": str(error)}, status_code=status)

    return refuse


def _digest(asset_id: str) -> str:
    try:
        return digest_of_content_id(asset_id)
    except ValueError as error:
        raise StoreError(asset_id[:80], "this is no asset id", "Give bafkrei....") from error


def _told(head: Head) -> dict[str, Any]:
    return {
        "asset_id": content_id_of_digest(head.asset),
        "title": head.title,
        "author": head.author,
        "n_moves": head.n_moves,
        "contested": head.contested,
        "withdrawn": head.withdrawn,
    }
