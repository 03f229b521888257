"""JSON with one spelling (RFC 8785), read without guessing.

Two readers can disagree on repeated names, NaN, numbers beyond a double or odd escapes. What is
signed or digested here is therefore read only if its bytes are those that writing gives.
"""

import json
import math
from typing import Any

import rfc8785


class NotStrictError(ValueError):
    """The text is no JSON, or JSON that could be read in two ways; the message says why."""


def canonical(document: object) -> bytes:
    """Return the canonical bytes of a document of dicts, lists, strings, numbers and booleans.

    Raises
    ------
    NotStrictError
        If a number is not finite or an integer beyond 2^53, a name is no text, a text has half
        a surrogate pair, or the nesting is too deep.
    """
    try:
        return rfc8785.dumps(document)  # type: ignore[arg-type]
    except (rfc8785.CanonicalizationError, ValueError, TypeError, RecursionError) as error:
        raise NotStrictError(f"it has no canonical JSON ({type(error).__name__})") from error


def strict_object(data: bytes) -> dict[str, Any]:
    """Return the JSON object in `data`; repeated names and non-finite numbers are refused.

    Raises
    ------
    NotStrictError
        If it is no UTF-8, no JSON, no object or ambiguous.
    """
    try:
        document = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_without_repeats,
            parse_float=_finite,
            parse_constant=_finite,
        )
    except (ValueError, RecursionError) as error:
        raise NotStrictError(f"it is no strict JSON ({str(error)[:120]})") from error
    if not isinstance(document, dict):
        raise NotStrictError("it is JSON, but no object")
    return document


def canonical_object(data: bytes) -> dict[str, Any]:
    """Return the JSON object in `data` if `data` is its canonical spelling.

    Raises
    ------
    NotStrictError
        If it is no object or spelled in another way.
    """
    document = strict_object(data)
    if canonical(document) != data:
        raise NotStrictError("it is not spelled as RFC 8785 demands")
    return document


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    document = dict(pairs)
    if len(document) != len(pairs):
        raise ValueError("a name stands in it twice")
    return document


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text[:40]} is no finite number")
    return value
