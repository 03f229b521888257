"""An implant placed by hand: where it starts, how handles move it, the plan of it."""

from dataclasses import replace
from typing import Final, Literal

import numpy as np

from calibration.planning.implant import Implant
from calibration.planning.implant_search import ImplantFound, SizeTried
from calibration.planning.limits import ImplantLimits
from calibration.planning.plan_body import implant_plan
from calibration.planning.plan_file import Plan
from calibration.planning.request_files import SiteFile
from calibration.planning.site import Clearance, Site
from meshes.arrays import Vector, Vectors
from smilesculpt.planning import implant_head

Handle = Literal["entry", "tilt", "depth"]
HANDLES: Final[tuple[Handle, ...]] = ("entry", "tilt", "depth")

_DEPTH_STANDS: Final = 4.0
"""How far the handle of the depth stands off the platform, mm: clear of that of the entry."""

_BY_HAND: Final = "Exact distances of a capsule from triangles and tubes; placed by hand."


def first_implant(site: Site, limits: ImplantLimits) -> Implant:
    """Return the implant as it was asked for, of a middle size."""
    diameters, lengths = limits.diameters, limits.lengths
    return Implant(
        entry=site.entry,
        axis=site.axis,
        depth=limits.depth_range[0],
        diameter=diameters[len(diameters) // 2],
        length=lengths[len(lengths) // 2],
    )


def handle_points(implant: Implant) -> Vectors:
    """Return where the handles of `HANDLES` are, shape (3, 3), mm."""
    above = implant.platform - _DEPTH_STANDS * implant.axis
    return np.stack([implant.entry, implant.apex, above])


def moved(implant: Implant, handle: Handle, by: Vector, limits: ImplantLimits) -> Implant:
    """Return the implant after one of its handles was moved.

    Parameters
    ----------
    implant : Implant
    handle : {"entry", "tilt", "depth"}
        "entry" moves all of it, "tilt" its tip around the entry, "depth" along its axis.
    by : ndarray, shape (3,)
        mm.
    limits : ImplantLimits
        Holds the depth in its range.
    """
    if handle == "entry":
        return replace(implant, entry=implant.entry + by)
    if handle == "depth":
        low, high = limits.depth_range
        depth = implant.depth + float((by * implant.axis).sum())
        return replace(implant, depth=min(max(depth, low), high))
    along = implant.apex + by - implant.entry
    size = float(np.sqrt((along**2).sum()))
    return replace(implant, axis=along / size) if size > 0.0 else implant


def tilt_from(site: Site, implant: Implant) -> float:
    """Return the angle between the implant and the prosthetic axis, radians."""
    across = float(np.sqrt((np.cross(site.axis, implant.axis) ** 2).sum()))
    return float(np.arctan2(across, float((site.axis * implant.axis).sum())))


def plan_by_hand(
    wanted: SiteFile, implant: Implant, kept: tuple[Clearance, ...], *, serial: str
) -> Plan:
    """Return the unsigned plan of an implant, without a risk, that says it was placed by hand."""
    worst = min(one.margin for one in kept)
    size = SizeTried(implant.diameter, implant.length, worst)
    found = ImplantFound(implant, kept, (size,), 1, True)
    plan = implant_plan(implant_head(wanted, serial), found, None)
    certificate = {**plan.body["certificate"], "method": _BY_HAND}
    return Plan({**plan.body, "certificate": certificate})
