"""How well the crowns that are shown would identify their wearer.

Two scans of one person lie 0.05-0.18 mm (RMS) apart once they are laid on each other, scans of
two people 0.72-2.28 mm, so that laying one on the other named everybody rightly (PubMed
37536075). Crowns that lie nearer to the wearer's own than the nearest stranger's did are told to
identify the wearer. The study had whole arches: for a few teeth the measure can raise the alarm
and never clear it.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from calibration.signing.strict_json import NotStrictError, strict_object
from meshes.arrays import Vector, Vectors
from meshes.distance.bvh import Bvh, bvh
from meshes.distance.closest import closest_points
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.crowns import Crown, joined, scanned_crowns

DESIGN = "design/design.json"
# Smallest distance between scans of two people: PubMed 37536075.
BOUND = 0.72
_N_POINTS = 4000  # as many decide where to lay the crowns; all are measured
_N_TURNS = 30
_STILL = 1e-6  # mm


@dataclass(frozen=True, slots=True)
class Linkability:
    """How far the shown crowns lie from those of the wearer's scan.

    Attributes
    ----------
    rms : float
        Of all crowns together, laid on the scan as well as they fit, mm.
    teeth : tuple of (int, float)
        FDI number and RMS of each crown where it was designed, mm.
    bound : float
        Below it they identify the wearer, mm.
    """

    rms: float
    teeth: tuple[tuple[int, float], ...]
    bound: float = BOUND

    @property
    def identifies_wearer(self) -> bool:
        """Whether all together or one of them lies as near as no stranger's crowns."""
        return min([self.rms, *(rms for _, rms in self.teeth)]) < self.bound

    def content(self) -> dict[str, Any]:
        """Return what the published design says of it; mm to the thousandth."""
        return {
            "rms_mm": round(self.rms, 3),
            "bound_mm": self.bound,
            "identifies_wearer": self.identifies_wearer,
            "teeth": {str(fdi): round(rms, 3) for fdi, rms in self.teeth},
        }


def linkability(case: Case, crowns: tuple[Crown, ...]) -> Linkability:
    """Measure crowns against the scan of their wearer.

    Parameters
    ----------
    case : Case
    crowns : tuple of Crown
        At least one; dental frame.

    Raises
    ------
    StepMissingError
        If the teeth were not found yet.
    """
    scan = joined(scanned_crowns(case))
    tree = bvh(scan)
    teeth = tuple((one.fdi, _rms(_distances(scan, one.mesh.vertices, tree))) for one in crowns)
    points = joined(crowns).vertices
    in_place = _rms(_distances(scan, points, tree))
    return Linkability(min(in_place, _rms_laid_on(scan, points, tree)), teeth)


def published_linkability(bundle: Bundle) -> Linkability | None:
    """Return what a bundle says of it, or None where it says nothing, as older ones do."""
    try:
        said = strict_object(bundle.files.get(DESIGN, b"")).get("linkability")
    except NotStrictError:
        return None
    if not isinstance(said, dict) or not isinstance(said.get("teeth"), dict):
        return None
    numbers = [said.get("rms_mm"), said.get("bound_mm"), *said["teeth"].values()]
    is_sound = all(type(one) in (int, float) for one in numbers)
    if not is_sound or not all(name.isdecimal() for name in said["teeth"]):
        return None
    teeth = tuple((int(name), float(rms)) for name, rms in sorted(said["teeth"].items()))
    return Linkability(float(said["rms_mm"]), teeth, float(said["bound_mm"]))


def _rms_laid_on(scan: Mesh, points: Vectors, tree: Bvh) -> float:
    """Return the RMS after the points were laid on the scan, turn by turn.

    P. Besl, N. McKay, "A method for registration of 3-D shapes", IEEE PAMI 14(2), 1992.
    """
    chosen = points[:: max(1, len(points) // _N_POINTS)]
    before = np.inf
    for _ in range(_N_TURNS):
        found = closest_points(scan, chosen, tree=tree)
        now = _rms(found.distance)
        if before - now < _STILL:
            break
        before = now
        rotation, shift = _motion(chosen, found.point)
        points, chosen = points @ rotation.T + shift, chosen @ rotation.T + shift
    return _rms(_distances(scan, points, tree))


def _motion(points: Vectors, targets: Vectors) -> tuple[Vectors, Vector]:
    """Return the rigid motion that brings points nearest to their targets (W. Kabsch, 1976)."""
    middle, aim = points.mean(axis=0), targets.mean(axis=0)
    left, _, right = np.linalg.svd((points - middle).T @ (targets - aim))
    mirror = np.diag([1.0, 1.0, np.sign(np.linalg.det(right.T @ left.T))])
    rotation = right.T @ mirror @ left.T
    return rotation, aim - rotation @ middle


def _distances(scan: Mesh, points: Vectors, tree: Bvh) -> Vector:
    return closest_points(scan, points, tree=tree).distance


def _rms(distance: Vector) -> float:
    return float(np.sqrt(np.mean(distance * distance)))
