"""The public parts that a bundle may have: which paths, of which kind, with which bytes.

Whatever stands beside the pages is served under their address, so that nothing is taken by the
name or the kind that a stranger gives it: each path has one kind, and the bytes are read.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import jsonschema
import numpy as np

from calibration.signing.strict_json import NotStrictError, canonical_object
from meshes.arrays import AnyArray
from meshes.readwrite.source import OWN_COMMENT
from meshes.readwrite.stl import HEADER, RECORD
from smilesculpt.casefile.case_file import SEALED_SCAN
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.crate import CRATE, crate_bytes
from smilesculpt.exchange.publishing import PREVIEW, SEALED_PHOTO
from smilesculpt.exchange.scrubbing import GLB, JSON, STL
from smilesculpt.gallery.preview import FARTHEST, glb_problem
from smilesculpt.measuring.proportions import OWN, rule_names

DESIGN = "design/design.json"
JSON_LD = "application/ld+json"
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_SEALED = (SEALED_SCAN, SEALED_PHOTO)
# float32 keeps seven digits of a unit normal.
_UNIT = 1e-4


@dataclass(frozen=True, slots=True)
class _Shape:
    path: re.Pattern[str]
    media_type: str
    problem: Callable[[Bundle, bytes], str | None]


def parts_problem(bundle: Bundle) -> str | None:
    """Return what speaks against the parts of a bundle, or None.

    A path that we would not write ourselves is not repeated in the answer: it may be a name.

    Parameters
    ----------
    bundle : Bundle
    """
    files = sorted(bundle.manifest.files.items())
    if any(one.privacy != "public" and path not in _SEALED for path, one in files):
        return "a sealed part has a path that no design has"
    shown = [(path, one) for path, one in files if one.privacy == "public" and path in bundle.files]
    problems = (_part_problem(bundle, path, one.media_type) for path, one in shown)
    return next((problem for problem in problems if problem is not None), None)


def _part_problem(bundle: Bundle, path: str, media_type: str) -> str | None:
    shape = next((shape for shape in _SHAPES if shape.path.fullmatch(path)), None)
    if shape is None:
        return "a public part has a path that no design has"
    if shape.media_type != media_type:
        return f"{path} is no {shape.media_type}"
    problem = shape.problem(bundle, bundle.files[path])
    return None if problem is None else f"{path} is not clean: {problem}"


def _glb(_bundle: Bundle, data: bytes) -> str | None:
    return glb_problem(data)


def _stl(_bundle: Bundle, data: bytes) -> str | None:
    """Take a binary STL as our writer leaves it: no room for a word, no byte too many."""
    if data[: HEADER - 4] != OWN_COMMENT.ljust(HEADER - 4, b" "):
        return "its header is not ours"
    n_faces = int.from_bytes(data[HEADER - 4 : HEADER], "little")
    if not n_faces or len(data) != HEADER + n_faces * RECORD.itemsize:
        return f"its size is not that of the {n_faces} faces it claims"
    faces = np.frombuffer(data, RECORD, offset=HEADER)
    corners: AnyArray = faces["corners"]
    # Written so that what is no number does not pass.
    if not bool(np.all(np.abs(corners) <= FARTHEST)):
        return f"it is not within {FARTHEST:g} mm"
    squared = np.sum(faces["normal"].astype(np.float64) ** 2, axis=1)
    is_unit = (np.abs(squared - 1.0) < _UNIT) | (squared == 0.0)
    if faces["attribute"].any() or not bool(np.all(is_unit)):
        return "bytes hide in it that no picture shows"
    return None


def _design(_bundle: Bundle, data: bytes) -> str | None:
    try:
        document = canonical_object(data)
    except NotStrictError as error:
        return f"it is no canonical JSON: {error}"
    if not _validator().is_valid(document):
        return "it says more or other than a design says"
    wishes = document["wishes"]
    if wishes is not None and wishes["proportion"] not in (OWN, *rule_names()):
        return "its proportion rule is none that is known"
    return None


def _crate(bundle: Bundle, data: bytes) -> str | None:
    """Take a description only if it is the one that follows from the manifest, byte for byte."""
    others = {p: one for p, one in bundle.manifest.files.items() if p != CRATE}
    if crate_bytes(others, bundle.manifest.about, _published(data)) != data:
        return "it says more or other than the manifest says"
    return None


def _published(data: bytes) -> str:
    """Return when a description says that it was published; empty where it says anything else."""
    try:
        graph: Any = canonical_object(data).get("@graph")
    except NotStrictError:
        return ""
    nodes = [node for node in graph if isinstance(node, dict)] if isinstance(graph, list) else []
    said = next((node.get("datePublished") for node in nodes if node.get("@id") == "./"), None)
    return said if isinstance(said, str) and _INSTANT.fullmatch(said) else ""


@cache
def _validator() -> jsonschema.Draft202012Validator:
    place = resources.files("smilesculpt") / "schemas/published-design-1.schema.json"
    return jsonschema.Draft202012Validator(json.loads(place.read_text("utf-8")))


_SHAPES = (
    _Shape(re.compile(r"design/crowns/[1-4][1-8]\.glb"), GLB, _glb),
    _Shape(re.compile(re.escape(PREVIEW)), GLB, _glb),
    _Shape(re.compile(r"design/parts/part-[1-9][0-9]{0,2}\.stl"), STL, _stl),
    _Shape(re.compile(re.escape(DESIGN)), JSON, _design),
    _Shape(re.compile(re.escape(CRATE)), JSON_LD, _crate),
)
