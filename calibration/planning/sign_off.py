"""A named person's sign-off of a plan: signed with their key, over the plan's digest."""

from dataclasses import dataclass, replace

from calibration.planning.plan_errors import AlteredPlanError, UnsignedPlanError
from calibration.planning.plan_file import Plan
from calibration.signing import (
    SecretKey,
    Statement,
    Subject,
    VerificationError,
    WordsError,
    canonical,
    require_plain,
    sign,
    verify,
)
from calibration.signing.strict_json import strict_object

MOST_LETTERS = 200
"""Of a person's name and of their role."""

PREDICATE_TYPE = "https://smilesculpt.example/plan/sign-off/1"
STATEMENT = "I have reviewed this plan and answer for it being carried out."
_SUBJECT = "plan"


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who answers for a plan.

    Attributes
    ----------
    name, role : str
        As the person gave them.
    signed_at : str
        ISO 8601 with time zone.
    did : str
        The key that signed, as `did:key`: what a device trusts.
    """

    name: str
    role: str
    signed_at: str
    did: str


def signed_plan(plan: Plan, key: SecretKey, *, name: str, role: str, signed_at: str) -> Plan:
    """Return a plan with a person's sign-off; an earlier one is replaced.

    Raises
    ------
    UnsignedPlanError
        If the person has no name.
    WordsError
        If name or role are too long, or could pose as other words.
    """
    require_plain("name", name, most=MOST_LETTERS)
    require_plain("role", role, most=MOST_LETTERS)
    if not name.strip():
        raise UnsignedPlanError("a sign-off needs a person's name", "Give it with --name.")
    predicate = {
        "name": name.strip(),
        "role": role.strip(),
        "signed_at": signed_at,
        "statement": STATEMENT,
        "device_serial": plan.serial,
    }
    statement = Statement((Subject(_SUBJECT, plan.sha256),), PREDICATE_TYPE, predicate)
    return replace(plan, sign_off=strict_object(sign(statement, key)))


def verified_sign_off(plan: Plan) -> SignOff:
    """Return who signed a plan off, once the signature holds for exactly this plan.

    Raises
    ------
    UnsignedPlanError
        If nobody signed.
    AlteredPlanError
        If the signature does not hold, or was made for other bytes or another device.
    """
    if plan.sign_off is None:
        raise UnsignedPlanError(
            "nobody has signed this plan off",
            'Sign it with: smilesculpt plan sign PLAN --key KEY --name "Your Name"',
        )
    ask = "Ask for the plan as it was signed, or review and sign it again."
    try:
        verified = verify(canonical(plan.sign_off))
    except VerificationError as error:
        raise AlteredPlanError(f"the sign-off does not hold: {error.reason}", ask) from error
    statement, said = verified.statement, verified.statement.predicate
    if statement.predicate_type != PREDICATE_TYPE or len(verified.signers) != 1:
        raise AlteredPlanError("what is signed is no sign-off of a plan", ask)
    texts = [said.get(key) for key in ("name", "role", "signed_at", "device_serial")]
    if not all(isinstance(text, str) for text in texts) or said.get("statement") != STATEMENT:
        raise AlteredPlanError("what is signed is no sign-off of a plan", ask)
    try:
        for key in ("name", "role", "signed_at"):
            require_plain(key, said[key], most=MOST_LETTERS)
    except WordsError as error:
        raise AlteredPlanError(f"the sign-off is not plain: {error}".rstrip("."), ask) from error
    is_this = statement.subjects == (Subject(_SUBJECT, plan.sha256),)
    if not is_this or said["device_serial"] != plan.serial:
        raise AlteredPlanError(f"the plan was altered after {said['name']} signed it", ask)
    return SignOff(said["name"], said["role"], said["signed_at"], verified.signers[0])
