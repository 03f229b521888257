"""A plan in one `.plan.json` file: canonical bytes, checked against a schema, written whole."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema

from calibration.planning.plan_errors import PlanFileError
from calibration.planning.plan_sense import senseless
from calibration.signing import canonical
from calibration.signing.strict_json import NotStrictError, canonical_object
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes

SCHEMA = "smilesculpt/plan/1"
MAX_BYTES = 4_000_000
NOTICE = "From a design and research tool, not a medical device; needs a named person's sign-off."
_REMEDY = "Plan again with: smilesculpt plan."


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What shall be done, and who answers for it.

    Attributes
    ----------
    body : dict
        JSON as in `plan-1.schema.json`, less the sign-off.
    sign_off : dict or None
        DSSE envelope over the body's digest.
    """

    body: dict[str, Any]
    sign_off: dict[str, Any] | None = None

    @property
    def sha256(self) -> str:
        """Digest of the canonical bytes of the body: what is signed."""
        return hashlib.sha256(canonical(self.body)).hexdigest()

    @property
    def serial(self) -> str:
        """Serial of the device that the plan is for."""
        return str(self.body["device"]["serial"])


def plan_bytes(plan: Plan) -> bytes:
    """Return the one spelling of a plan (RFC 8785).

    Raises
    ------
    PlanFileError
        If the plan does not fit the schema, contradicts itself, or a number in it is not finite.
    """
    document = {"schema": SCHEMA, "plan": plan.body, "sign_off": plan.sign_off}
    try:
        data = canonical(document)
    except NotStrictError as error:
        raise PlanFileError(f"the plan cannot be written: {error}", _REMEDY) from error
    _require_sense(document)
    return data


def plan_of_bytes(data: bytes) -> Plan:
    """Return the plan in some bytes.

    Raises
    ------
    PlanFileError
        If the bytes are damaged, spelled in another way, foreign or of a newer version, or the
        plan contradicts itself.
    """
    if len(data) > MAX_BYTES:
        raise PlanFileError(f"the plan has {len(data)} bytes, more than {MAX_BYTES}", _REMEDY)
    try:
        document = canonical_object(data)
    except NotStrictError as error:
        why = f"the plan is damaged or was edited: {error}"
        raise PlanFileError(why, "Ask for the file as it was written.") from error
    schema = document.get("schema")
    if schema != SCHEMA and isinstance(schema, str) and schema.startswith("smilesculpt/plan/"):
        why = f"the plan has the version {schema[:40]}; this program reads {SCHEMA}"
        raise PlanFileError(why, "Update SmileSculpt.")
    _require_sense(document)
    return Plan(document["plan"], document["sign_off"])


def write_plan(path: Path, plan: Plan) -> None:
    """Write a plan; the file is whole or not there.

    Raises
    ------
    PlanFileError
        If the plan does not fit the schema.
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    write_bytes_beside(path, plan_bytes(plan))


def read_plan(path: Path) -> Plan:
    """Read a plan.

    Raises
    ------
    PlanFileError
        If the file cannot be read or holds no plan; the message names it.
    """
    try:
        data = plain_bytes(path, most=MAX_BYTES)
    except OSError as error:
        why = f"{path} cannot be read ({error.strerror})"
        raise PlanFileError(why, "Check its name and your rights.") from error
    try:
        return plan_of_bytes(data)
    except PlanFileError as error:
        remedy = str(error).removeprefix(f"{error.reason}. ")
        raise PlanFileError(f"{path}: {error.reason}", remedy) from error


def _require_sense(document: dict[str, Any]) -> None:
    problem = next(iter(_validator().iter_errors(document)), None)
    if problem is not None:
        where = "/".join(str(part) for part in problem.absolute_path) or "its top"
        why = f"this is no plan: at {where}, {problem.message[:160]}"
        raise PlanFileError(why, _REMEDY)
    wrong = senseless(document["plan"])
    if wrong is not None:
        raise PlanFileError(f"this plan contradicts itself: {wrong}", _REMEDY)


@cache
def _validator() -> jsonschema.Draft202012Validator:
    folder = resources.files("calibration.planning") / "schemas"
    return jsonschema.Draft202012Validator(
        json.loads((folder / "plan-1.schema.json").read_text("utf-8"))
    )
