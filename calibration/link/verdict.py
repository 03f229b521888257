"""Whether a device carries out a plan: signed, unaltered, its own, sound, by somebody it trusts."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from calibration.link.errors import LinkError
from calibration.link.own_checks import own_objection
from calibration.planning.limits import standard_limits
from calibration.planning.plan_errors import ForeignPlanError, PlanError
from calibration.planning.plan_file import Plan, plan_of_bytes
from calibration.planning.sign_off import SignOff, verified_sign_off
from calibration.signing.strict_json import NotStrictError, strict_object
from meshes.errors import one_line

SCHEMA = "smilesculpt/verdict/1"
_MOST_LETTERS = 2000
_CHECK = "Check which device listens there."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a device says to a plan.

    Attributes
    ----------
    accepted : bool
    reason : str
        In plain words.
    plan_sha256 : str
        Digest of the plan's body; empty where it could not be read.
    serial : str
        Of the device.
    signed_by : str
        The person's name; empty where refused.
    """

    accepted: bool
    reason: str
    plan_sha256: str
    serial: str
    signed_by: str = ""

    def text(self) -> str:
        """Return the verdict as JSON."""
        return json.dumps({"schema": SCHEMA, **asdict(self)}, sort_keys=True)


def verdict_of_text(text: str, *, plan: Plan) -> Verdict:
    """Return the verdict on a plan in a device's answer.

    Whatever listens at a port may answer: a verdict counts only if it speaks of exactly this plan,
    and a consent only if it comes from the device that the plan is for.

    Raises
    ------
    LinkError
        If the answer is no verdict, or speaks of another plan or for another device.
    """
    verdict = _verdict(text)
    if verdict.plan_sha256 != plan.sha256 and (verdict.accepted or verdict.plan_sha256):
        raise LinkError("the device's answer speaks of another plan", _CHECK)
    if verdict.accepted and verdict.serial != plan.serial:
        why = f"the device {verdict.serial[:80]} accepts a plan that is for {plan.serial}"
        raise LinkError(why, _CHECK)
    return verdict


def judge(
    data: bytes,
    *,
    serial: str,
    trusted: frozenset[str],
    limits: Mapping[str, float] | None = None,
) -> tuple[Verdict, Plan | None]:
    """Judge the bytes of a plan; nothing in them counts before the signature holds.

    Parameters
    ----------
    data : bytes
    serial : str
        Of this device.
    trusted : frozenset of str
        The `did:key` names whose sign-off counts here.
    limits : mapping of str to float or None
        Least room that this device asks for by kind of structure, mm; None takes the published.

    Returns
    -------
    Verdict
    Plan or None
        The plan where it was accepted.
    """
    digest = ""
    try:
        plan = plan_of_bytes(data)
        digest = plan.sha256
        signed = verified_sign_off(plan)
        _require_ours(plan, signed, serial, trusted)
        _require_sound(plan, published_limits() if limits is None else limits)
    except PlanError as error:
        return Verdict(False, str(error), digest, serial), None
    return Verdict(True, f"signed by {signed.name}", digest, serial, signed.name), plan


def published_limits() -> dict[str, float]:
    """Return the least room to each kind of structure that comes with the program, mm."""
    return {kind: limit.clearance for kind, limit in standard_limits().limits.items()}


def _verdict(text: str) -> Verdict:
    """Return the verdict in a text once its form holds."""
    wrong = LinkError("the device's answer is no verdict", _CHECK)
    try:
        said = strict_object(text.encode("utf-8"))
    except (NotStrictError, UnicodeEncodeError) as error:
        raise wrong from error
    names = {field.name for field in fields(Verdict)}
    if said.pop("schema", None) != SCHEMA or set(said) != names:
        raise wrong
    accepted = said.pop("accepted")
    texts = [value for value in said.values() if isinstance(value, str)]
    if not isinstance(accepted, bool) or len(texts) != len(said):
        raise wrong
    if max(len(words) for words in texts) > _MOST_LETTERS:
        raise wrong
    return Verdict(accepted, **{name: one_line(words) for name, words in said.items()})


def _require_ours(plan: Plan, signed: SignOff, serial: str, trusted: frozenset[str]) -> None:
    if signed.did not in trusted:
        raise ForeignPlanError(
            f"{signed.name} signed with {signed.did}, whom this device does not trust",
            "Add the key to the device, or have somebody sign whom it trusts.",
        )
    if plan.serial != serial:
        raise ForeignPlanError(
            f"the plan is for the device {plan.serial}, this one is {serial}",
            "Plan for this device.",
        )


def _require_sound(plan: Plan, limits: Mapping[str, float]) -> None:
    objection = own_objection(plan.body, limits)
    if objection is not None:
        raise ForeignPlanError(f"this device does not carry it out: {objection}", "Plan again.")
