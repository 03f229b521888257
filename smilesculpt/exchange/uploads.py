"""Bodies of requests, from strangers too: counted and digested as they come, kept on the disk."""

import asyncio
import contextlib
import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from fastapi import Request

from calibration.signing import VerificationError

MAX_BUNDLE_BYTES = 256 << 20
MAX_RECORD_BYTES = 1 << 20
_MOST_DRAINED = 1 << 20
_LONGEST_DRAIN = 10.0  # s
_LONGEST_UPLOAD = 600.0  # s


class TooSlowError(Exception):
    """A body that does not end in time."""


class TooLargeError(Exception):
    """A body that is, or says that it is, longer than allowed."""


@contextmanager
def upload_file() -> Iterator[BinaryIO]:
    """Give a file without a name, for one upload; it is gone afterwards."""
    with tempfile.TemporaryFile(prefix="smilesculpt-upload-") as file:
        yield file


def require_short(request: Request, most: int) -> None:
    """Refuse a body by the length that it declares.

    Raises
    ------
    TooLargeError
    """
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > most:
        raise TooLargeError(f"{declared} bytes are more than {most}")


async def receive(request: Request, file: BinaryIO, *, sha256: str, most: int) -> None:
    """Write a body to a file; a declared length proves nothing, so that it is counted.

    Raises
    ------
    TooLargeError
        If it goes on for more than `most` bytes.
    TooSlowError
        If it does not end in time.
    VerificationError
        If it is not the body that was signed.
    """
    try:
        async with asyncio.timeout(_LONGEST_UPLOAD):
            found = await _received(request, file, most)
    except TimeoutError as error:
        raise TooSlowError(f"not sent in {_LONGEST_UPLOAD:g} s") from error
    if found != sha256:
        raise VerificationError("the request was signed with another body")


async def _received(request: Request, file: BinaryIO, most: int) -> str:
    """Write a body to a file and return its digest."""
    size, digest = 0, hashlib.sha256()
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise TooLargeError(f"more than {most} bytes")
        digest.update(part)
        file.write(part)
    return digest.hexdigest()


async def drain(request: Request) -> None:
    """Let a refused sender finish a short body, or it would not hear why it was refused."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_LONGEST_DRAIN):
            await _drained(request)


async def _drained(request: Request) -> None:
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > _MOST_DRAINED:
            return
