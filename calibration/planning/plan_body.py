"""Plans as JSON: implants and ways with certificate, inputs and risk."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from calibration.planning.implant import Implant
from calibration.planning.implant_search import ImplantFound
from calibration.planning.plan_file import NOTICE, Plan
from calibration.planning.robot_path import RobotPath, RobotTask
from meshes.arrays import AnyArray, Matrix

Record = dict[str, Any]
"""A JSON object; a risk is `dataclasses.asdict` of calibration.simulation's."""

NO_NERVE = (
    "no nerve given, so no distance to one was measured: mark the nerve canal in the site, or say "
    "there why none is near (no_nerve_because)"
)
"""What is found of an implant's plan that speaks of no nerve and does not say why."""

_UNITS = {"length": "mm", "angle": "rad", "field": "T", "current": "A", "time": "s"}
# A nanometre, a nanoampere and a nanoradian: digits beyond are noise, and make files long.
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class PlanInput:
    """A file that a plan was made from.

    Attributes
    ----------
    role : str
        "bone", "site", "device" and so on.
    name : str
        File name without folders.
    sha256 : str
    """

    role: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class PlanHead:
    """What every plan says about itself.

    Attributes
    ----------
    name : str
    inputs : tuple of PlanInput
    device_name, device_serial : str
        The device that it is for.
    model_sha256 : str or None
        Digest of the device model it was planned with.
    device_from_scan : ndarray, shape (4, 4)
        mm.
    no_nerve_because : str
        Of an implant: why no nerve is near; empty where nobody said so.
    """

    name: str
    inputs: tuple[PlanInput, ...]
    device_name: str
    device_serial: str
    model_sha256: str | None
    device_from_scan: Matrix
    no_nerve_because: str = ""


def implant_plan(head: PlanHead, found: ImplantFound, risk: Record | None) -> Plan:
    """Return the plan of an implant, with the risk that was simulated or None."""
    implant = found.implant
    method = (
        "Exact distances of a capsule from triangles and tubes; direct search from fixed starts "
        f"over {found.n_poses} poses for the largest least margin."
    )
    rows = [
        _row(one.structure, one.kind, (one.clearance, one.limit), one.source)
        for one in found.clearances
    ]
    return Plan(
        {
            **_head("implant", head, risk),
            "implant": {
                "entry": implant.entry.tolist(),
                "axis": implant.axis.tolist(),
                "depth": implant.depth,
                "diameter": implant.diameter,
                "length": implant.length,
                "platform": implant.platform.tolist(),
                "apex": implant.apex.tolist(),
                "sizes_tried": [asdict(size) for size in found.sizes],
            },
            "certificate": _implant_certificate(method, rows, found, head.no_nerve_because),
        }
    )


def path_plan(head: PlanHead, task: RobotTask, path: RobotPath, risk: Record | None) -> Plan:
    """Return the plan of a swimmer's way."""
    bound, reserve = path.clearance_bound, float(path.reserve.min())
    rows = [
        _row("canal wall", "wall", (bound, 0.0), "The wall is not touched."),
        _row("coil currents, limit over peak", "currents", (reserve, 1.0), "The device's limits."),
    ]
    method = (
        "Path of least time with speed by clearance; the clearance is a bound below every point of "
        "the polyline, as distances change by at most 1 mm a mm; currents by bounded least squares."
    )
    columns = (
        ("position", path.points),
        ("tangent", path.tangents),
        ("clearance", path.clearances),
        ("speed", path.speeds),
        ("turning", path.turnings),
        ("field", path.fields),
        ("steady", path.steady),
        ("cosine", path.cosine),
        ("sine", path.sine),
        ("reserve", path.reserve),
    )
    waypoints = [
        {name: _rounded(values[row]) for name, values in columns} for row in range(len(path.points))
    ]
    return Plan(
        {
            **_head("path", head, risk),
            "path": {
                "swimmer": asdict(task.swimmer),
                "waypoints": waypoints,
                "duration": path.duration,
            },
            "certificate": {
                **_certificate(method, rows, converged=True),
                "findings": _coil_findings(path),
            },
        }
    )


def with_risk(plan: Plan, risk: Record) -> Plan:
    """Return an unsigned plan with another risk: what was signed before is not this any more."""
    return Plan({**plan.body, "risk": risk})


def planned_implant(plan: Plan) -> Implant:
    """Return the implant of a plan of one."""
    part = plan.body["implant"]
    return Implant(
        entry=np.array(part["entry"], np.float64),
        axis=np.array(part["axis"], np.float64),
        depth=float(part["depth"]),
        diameter=float(part["diameter"]),
        length=float(part["length"]),
    )


def planned_way(plan: Plan) -> tuple[Matrix, Matrix]:
    """Return waypoints and tangents of a plan of a way, (p, 3) each, mm and unit."""
    rows = plan.body["path"]["waypoints"]
    points = np.array([row["position"] for row in rows], np.float64)
    return points, np.array([row["tangent"] for row in rows], np.float64)


def is_met(plan: Plan) -> bool:
    """Tell whether a plan keeps every limit and leaves nothing open, from its own numbers."""
    rows = plan.body["certificate"]["clearances"]
    return all(row["clearance"] >= row["limit"] for row in rows) and not plan_findings(plan)


def plan_findings(plan: Plan) -> list[str]:
    """Return what a plan leaves open though it keeps its limits, in plain words.

    Found anew from the rows of the certificate, so that a list that was emptied does not hide it.
    """
    said = plan.body["certificate"]
    found = list(said.get("findings", []))
    if plan.body["kind"] == "implant" and NO_NERVE not in found:
        found += _nerve_findings(said["clearances"], said.get("no_nerve_because", ""))
    return found


def _nerve_findings(rows: list[Record], no_nerve_because: str) -> list[str]:
    has_nerve = any(row["kind"] == "nerve" for row in rows)
    return [] if has_nerve or no_nerve_because else [NO_NERVE]


def _head(kind: str, head: PlanHead, risk: Record | None) -> Record:
    return {
        "kind": kind,
        "name": head.name,
        "units": _UNITS,
        "frame": "scan",
        "frames": {"device_from_scan": head.device_from_scan.tolist()},
        "inputs": [asdict(one) for one in head.inputs],
        "device": {
            "name": head.device_name,
            "serial": head.device_serial,
            "model_sha256": head.model_sha256,
        },
        "risk": risk,
        "notice": NOTICE,
    }


def _row(structure: str, kind: str, values: tuple[float, float], source: str) -> Record:
    clearance, limit = values
    return {
        "structure": structure,
        "kind": kind,
        "clearance": clearance,
        "limit": limit,
        "margin": clearance - limit,
        "is_met": clearance >= limit,
        "source": source,
    }


def _coil_findings(path: RobotPath) -> list[str]:
    """Say where coils fall short most, and by how much."""
    n_short = int((path.reserve < 1.0).sum())
    if not n_short:
        return []
    worst = int(np.argmin(path.reserve))
    place = " ".join(f"{value:.2f}" for value in np.round(path.points[worst], 2) + 0.0)
    wanted = 1e3 * path.fields[worst]
    return [
        f"these coils cannot make the field that the swimmer needs: at {place} mm, where they fall "
        f"short most, they reach {path.reserve[worst]:.2f} of the {wanted:.3g} mT wanted, and fall "
        f"short at {n_short} of {len(path.points)} waypoints. Lower the task's working_field, "
        "register the jaw nearer to the middle of the coils, or take another device"
    ]


def _implant_certificate(
    method: str, rows: list[Record], found: ImplantFound, no_nerve_because: str
) -> Record:
    certificate = _certificate(method, rows, converged=found.converged)
    certificate["findings"] = _nerve_findings(rows, no_nerve_because)
    said = {"no_nerve_because": no_nerve_because} if no_nerve_because else {}
    return {**certificate, **said}


def _certificate(method: str, rows: list[Record], *, converged: bool) -> Record:
    return {
        "method": method,
        "converged": converged,
        "is_met": all(row["is_met"] for row in rows),
        "worst_margin": min(row["margin"] for row in rows),
        "clearances": rows,
    }


def _rounded(values: AnyArray) -> float | list[float]:
    # Adding nought turns the negative zero of a rounded number into a plain one.
    rounded: float | list[float] = (np.round(values, _DIGITS) + 0.0).tolist()
    return rounded
