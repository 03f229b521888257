"""A small signed plan for tests of the link."""

from functools import cache

import numpy as np

from calibration.planning.implant_search import find_implant
from calibration.planning.plan_body import PlanHead, PlanInput, implant_plan
from calibration.planning.plan_file import plan_bytes
from calibration.planning.sample_site import sample_site
from calibration.planning.sign_off import signed_plan
from calibration.signing import key_of_seed
from tests.calibration.planning.quick_limits import quick_limits

SERIAL = "ARM-7"
SURGEON = key_of_seed(bytes(range(32)))
STRANGER = key_of_seed(bytes(range(1, 33)))


@cache
def unsigned_plan():
    head = PlanHead(
        name="gap 46",
        inputs=(PlanInput("bone", "jaw.stl", "0" * 64),),
        device_name="arm",
        device_serial=SERIAL,
        model_sha256=None,
        device_from_scan=np.array(
            [[0.0, -1.0, 0.0, 5.0], [1.0, 0.0, 0.0, -3.0], [0.0, 0.0, 1.0, 2.0], [0, 0, 0, 1.0]]
        ),
    )
    return implant_plan(head, find_implant(sample_site(), quick_limits()), None)


def signed(key=SURGEON):
    return signed_plan(
        unsigned_plan(), key, name="Dr Ada Müller", role="surgeon", signed_at="2026-11-23T10:00:00Z"
    )


def signed_bytes(key=SURGEON):
    return plan_bytes(signed(key))
