"""A small server over a store: anyone may read, listed keys may write.

It believes nobody: what comes in is verified as a file from a stranger is, and a request to
write is signed. It fetches nothing from anywhere.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, StreamingResponse

from calibration.signing import VerificationError, content_id_of_digest, digest_of_content_id
from smilesculpt.exchange.bundle import bundle_of_bytes
from smilesculpt.exchange.errors import ExchangeError, StoreError
from smilesculpt.exchange.moments import instant
from smilesculpt.exchange.records import record_of
from smilesculpt.exchange.request_signing import Asked, Nonces, Signed, signed_request
from smilesculpt.exchange.served_bundle import served_bundle
from smilesculpt.exchange.store import DamagedError, RefusedError, Store, WithdrawnError
from smilesculpt.exchange.store.heads_table import Head
from smilesculpt.exchange.uploads import (
    MAX_BUNDLE_BYTES,
    MAX_RECORD_BYTES,
    TooLargeError,
    TooSlowError,
    drain,
    receive,
    require_short,
    upload_file,
)

_BUNDLE = "application/vnd.smilesculpt.smile+zip"
_GUARDS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    # One request a connection: who has been answered makes room for others.
    "Connection": "close",
}


def exchange_server(store: Store, writers: frozenset[str]) -> FastAPI:
    """Return the server.

    Parameters
    ----------
    store : Store
    writers : frozenset of str
        Keys (`did:key`) that may bring designs and records; nobody where it is empty.
    """
    app = FastAPI(title="Smile Exchange", docs_url=None, redoc_url=None, openapi_url=None)
    app.middleware("http")(_guarded)
    app.exception_handler(WithdrawnError)(_refusal(410))
    app.exception_handler(RefusedError)(_refusal(422))
    app.exception_handler(DamagedError)(_refusal(500))
    app.exception_handler(StoreError)(_refusal(404))
    app.exception_handler(ExchangeError)(_refusal(422))
    app.exception_handler(VerificationError)(_not_verified)
    app.exception_handler(TooLargeError)(_refusal(413))
    app.exception_handler(TooSlowError)(_refusal(408))
    _add_reading(app, store)

    _add_writing(app, store, Door(writers, Nonces(), asyncio.Lock()))
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
        found = served_bundle(store, _digest(asset_id), instant(datetime.now(UTC)))
        headers = {
            "Content-Disposition": f'attachment; filename="{found.asset_id}.smile"',
            "Content-Length": str(found.size),
        }
        return StreamingResponse(found.pieces(), media_type=_BUNDLE, headers=headers)

    @app.get("/designs/{asset_id}/records")
    def records(asset_id: str) -> Response:
        asset = _digest(asset_id)
        try:
            outline = store.outline(asset, instant(datetime.now(UTC)))
        except WithdrawnError as error:
            gone = tuple(record.envelope for record in store.tombstone(asset))
            return JSONResponse({"error": str(error), **_records_told(gone)}, status_code=410)
        return JSONResponse(_records_told(tuple(outline.envelopes.values())))


@dataclass(frozen=True, slots=True, eq=False)
class Door:
    """Who may write, and one at a time: what they send is opened in memory, and must not add up.

    Attributes
    ----------
    writers : frozenset of str
    nonces : Nonces
    turn : asyncio.Lock
    """

    writers: frozenset[str]
    nonces: Nonces
    turn: asyncio.Lock

    async def take(
        self, request: Request, most: int, use: Callable[[bytes], dict[str, Any]]
    ) -> dict[str, Any]:
        """Let a body in once its length and its signer are accepted, and use it in turn."""
        require_short(request, most)
        try:
            signed = self._signed(request)
        except VerificationError:
            await drain(request)
            raise
        with upload_file() as file:
            await receive(request, file, sha256=signed.body_sha256, most=most)
            async with self.turn:
                return await run_in_threadpool(_used, file, use)

    def _signed(self, request: Request) -> Signed:
        asked = Asked(request.method, request.headers.get("host", ""), request.url.path)
        header = request.headers.get("authorization")
        now = datetime.now(UTC)
        return signed_request(header, asked, now=now, nonces=self.nonces, writers=self.writers)


def _used(file: BinaryIO, use: Callable[[bytes], dict[str, Any]]) -> dict[str, Any]:
    file.seek(0)
    return use(file.read())


def _add_writing(app: FastAPI, store: Store, door: Door) -> None:
    def design_in(body: bytes) -> dict[str, Any]:
        bundle = bundle_of_bytes(body, most=MAX_BUNDLE_BYTES)
        return _told(store.add(bundle, instant(datetime.now(UTC))))

    def record_in(body: bytes) -> dict[str, Any]:
        return _told(store.add_record(record_of(body), instant(datetime.now(UTC))))

    @app.post("/designs", status_code=201)
    async def add_design(request: Request) -> dict[str, Any]:
        return await door.take(request, MAX_BUNDLE_BYTES, design_in)

    @app.post("/records", status_code=201)
    async def add_record(request: Request) -> dict[str, Any]:
        return await door.take(request, MAX_RECORD_BYTES, record_in)


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


def _not_verified(_request: Request, error: Exception) -> Response:
    """Tell the reason alone: the remedy in the error is for files, not for requests."""
    reason = error.reason if isinstance(error, VerificationError) else str(error)
    return JSONResponse({"error": reason}, status_code=403)


def _records_told(envelopes: tuple[bytes, ...]) -> dict[str, Any]:
    return {
        "schema": "smilesculpt/exchange-records/1",
        "records": [envelope.decode("utf-8") for envelope in envelopes],
    }


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
