"""The canonical list of what a container holds; its digest names the whole content."""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Literal

import jsonschema

from calibration.signing.strict_json import NotStrictError, canonical, canonical_object

MANIFEST = "manifest.json"
MANIFEST_SCHEMA = "smilesculpt/manifest/1"

PrivacyClass = Literal["public", "scan", "photo"]


class BadManifestError(ValueError):
    """The bytes are no manifest of this version; the message says why."""


class NewerManifestError(BadManifestError):
    """The manifest is of a version that this program does not know yet."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a manifest says about one file.

    Attributes
    ----------
    sha256 : str
    size : int
        Bytes.
    media_type : str
    privacy : {"public", "scan", "photo"}
    commitment : str or None
        For a sealed file: SHA-256 of the salt and the content inside the seal.
    """

    sha256: str
    size: int
    media_type: str
    privacy: PrivacyClass
    commitment: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What a manifest says about a published design; empty for a case that is only saved.

    Attributes
    ----------
    title : str
    author, wearer : str
        Names (`did:key`): who made the design, and who wears the smile.
    licence : str
        SPDX identifier.
    print_terms : str
        What prints may be made for, in the author's words.
    tool : str
        Program and version that wrote it.
    parents : tuple of str
        Asset ids of the designs it was made from.
    """

    title: str = ""
    author: str = ""
    wearer: str = ""
    licence: str = ""
    print_terms: str = ""
    tool: str = ""
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest that was read.

    Attributes
    ----------
    files : dict of str to Listed
        By path.
    about : About
    """

    files: dict[str, Listed]
    about: About = field(default_factory=About)


def listed(data: bytes, media_type: str, privacy: PrivacyClass) -> Listed:
    """Return what a manifest says about some bytes."""
    return Listed(hashlib.sha256(data).hexdigest(), len(data), media_type, privacy)


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return a manifest as canonical JSON (RFC 8785); what is empty is left out."""
    about = manifest.about
    said = {
        "title": about.title,
        "author": about.author,
        "wearer": about.wearer,
        "license": about.licence,
        "print_terms": about.print_terms,
        "tool": about.tool,
        "parents": list(about.parents),
    }
    document = {
        "schema": MANIFEST_SCHEMA,
        "units": "mm",
        "files": {path: _record(one) for path, one in manifest.files.items()},
        **{name: value for name, value in said.items() if value},
    }
    return canonical(document)


def manifest_of_bytes(data: bytes) -> Manifest:
    """Read a manifest.

    Raises
    ------
    BadManifestError
        If it is missing, no canonical JSON, of another kind or of a newer version.
    """
    if not data:
        raise BadManifestError("its manifest is missing")
    try:
        document = canonical_object(data)
    except NotStrictError as error:
        raise BadManifestError(f"its manifest is damaged: {error}") from error
    _require_version(document)
    problem = jsonschema.exceptions.best_match(_validator().iter_errors(document))
    if problem is not None:
        where = problem.json_path[:100]
        raise BadManifestError(f"its manifest at {where}: {problem.message[:200]}")
    files = {path: _listed(record) for path, record in document["files"].items()}
    return Manifest(files, _about(document))


def _record(one: Listed) -> dict[str, Any]:
    record: dict[str, Any] = {
        "sha256": one.sha256,
        "size": one.size,
        "type": one.media_type,
        "class": one.privacy,
    }
    if one.commitment is not None:
        record["commitment"] = one.commitment
    return record


def _listed(record: dict[str, Any]) -> Listed:
    return Listed(
        sha256=record["sha256"],
        size=record["size"],
        media_type=record["type"],
        privacy=record["class"],
        commitment=record.get("commitment"),
    )


def _about(document: dict[str, Any]) -> About:
    return About(
        title=document.get("title", ""),
        author=document.get("author", ""),
        wearer=document.get("wearer", ""),
        licence=document.get("license", ""),
        print_terms=document.get("print_terms", ""),
        tool=document.get("tool", ""),
        parents=tuple(document.get("parents", ())),
    )


def _require_version(document: dict[str, Any]) -> None:
    schema = document.get("schema")
    if schema == MANIFEST_SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith("smilesculpt/manifest/"):
        raise NewerManifestError(
            f"its manifest is of a newer version ({schema[:40]}; this program reads "
            f"{MANIFEST_SCHEMA}), so update SmileSculpt"
        )
    raise BadManifestError("its manifest is of another kind")


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (resources.files("smilesculpt") / "schemas/manifest-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))
