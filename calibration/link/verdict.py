"""Whether a device carries out a plan: signed, unaltered, its own, by somebody it trusts."""

import json
from dataclasses import asdict, dataclass

from calibration.link.errors import LinkError
from calibration.planning.plan_body import is_met
from calibration.planning.plan_errors import ForeignPlanError, PlanError
from calibration.planning.plan_file import Plan, plan_of_bytes
from calibration.planning.sign_off import SignOff, verified_sign_off


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
        return json.dumps(asdict(self), sort_keys=True)


def verdict_of_text(text: str) -> Verdict:
    """Return the verdict in a device's answer.

    Raises
    ------
    LinkError
        If it is none.
    """
    try:
        return Verdict(**json.loads(text))
    except (ValueError, TypeError) as error:
        raise LinkError("the device's answer is no verdict", "Check the device.") from error


def judge(data: bytes, *, serial: str, trusted: frozenset[str]) -> tuple[Verdict, Plan | None]:
    """Judge the bytes of a plan; nothing in them counts before the signature holds.

    Parameters
    ----------
    data : bytes
    serial : str
        Of this device.
    trusted : frozenset of str
        The `did:key` names whose sign-off counts here.

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
        signed = _require_ours(plan, verified_sign_off(plan), serial, trusted)
    except PlanError as error:
        return Verdict(False, str(error), digest, serial), None
    return Verdict(True, f"signed by {signed.name}", digest, serial, signed.name), plan


def _require_ours(plan: Plan, signed: SignOff, serial: str, trusted: frozenset[str]) -> SignOff:
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
    if not is_met(plan):
        raise ForeignPlanError("the plan breaks a limit of its own certificate", "Plan again.")
    return signed
