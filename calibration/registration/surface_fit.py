"""One surface brought onto another by their shapes alone, with how sure the motion is."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import RegistrationError
from calibration.registration.rigid_motion import nudged, slopes_about
from calibration.registration.surface_matching import (
    Match,
    Surface,
    matched,
    robust_weights,
    sampled,
    usable_faces,
)
from calibration.registration.surface_starts import starts
from calibration.registration.target_error import TargetError
from meshes.arrays import Matrix, Vector, Vectors
from meshes.mesh import Mesh
from meshes.progress import Progress, silent

_N_COARSE, _COARSE_STEPS, _N_REFINED = 400, 15, 3
# A step that moves no point by more than this ends the search, mm; so does one of a twentieth of
# what the motion is known to, squared: pairs that change to and fro keep that much moving.
_CLOSE, _NOTHING = 1e-6, 2.5e-3
# Another place that fits within a third more of the distance is no worse for what is known.
_ALIKE = 1.33
# Places that put the scan's points nearer than this share of its size are one.
_SAME_PLACE = 0.02
# Shapes whose worst motion changes distances by less than this share of it slide: the first is
# refused, the second told.
_SLIDES, _SLIPPERY = 1e-2, 0.05
_FEWEST = 30
# Nearer than this share of their size, surfaces are copies: they tell of no measuring error.
_EXACT = 1e-6
# Creases pull nearest points to their outside, and faces are rounder than told or less. On arches
# that moved the fit by a thirtieth of the distance, which more points do not mend: measured.
_PULL = 0.03


class SlidingSurfaceError(RegistrationError):
    """Surfaces that fit in many places: flat, round about an axis, or spherical."""


@dataclass(frozen=True, slots=True, eq=False)
class SurfaceFit:
    """Where a scan lies on a reference surface.

    Attributes
    ----------
    reference_from_scan : ndarray, shape (4, 4)
        Rigid motion, mm.
    covariance : ndarray, shape (6, 6)
        Of shift (mm) and turn (radians) about `centre`, reference frame. Noise of vertices is
        counted, as far as the finer of both surfaces has them; a scan that is bent is not.
    centre : ndarray, shape (3,)
        mm.
    distance : float
        Of the matched points along the surfaces' normals, root mean square, mm: how alike the
        surfaces are, not how well a target is met.
    matched_share : float
        Of the scan's points that found their like.
    extent : float
        Largest distance of two corners of the matched points' box, mm.
    n_steps : int
    converged : bool
        False where the step limit came first.
    rival : float
        Distance at the best other place that was found, mm; infinite where none was.
    stiffness : float
        Change of distance by the motion that the shapes hold least, as a share of that motion.
    """

    reference_from_scan: Matrix
    covariance: Matrix
    centre: Vector
    distance: float
    matched_share: float
    extent: float
    n_steps: int
    converged: bool
    rival: float
    stiffness: float

    @property
    def findings(self) -> tuple[str, ...]:
        """What this fit cannot tell, in plain words; empty where all is well."""
        found = []
        if not self.converged:
            found.append(f"the fit did not settle within {self.n_steps} steps: give a better guess")
        if self.distance <= _EXACT * self.extent:
            found.append(
                "the surfaces agree to the last digit, as no scanned ones do: is one a copy of the "
                "other? Their error is unknown, and so is that at targets"
            )
        if self.rival <= _ALIKE * self.distance:
            found.append(
                f"another place fits about as well ({self.rival:.3f} mm): give a guess, or pair "
                "three points first"
            )
        if self.stiffness < _SLIPPERY:
            found.append("the surfaces slide along each other easily: use more of the arch")
        if self.matched_share < 0.5:
            found.append(
                f"only {100.0 * self.matched_share:.0f} % of the scan found its like: check that "
                "both are of the same patient and jaw"
            )
        return tuple(found)

    def moved(self, points: Vectors) -> Vectors:
        """Return points of the scan in the reference frame, shape (p, 3), mm."""
        turn, shift = self.reference_from_scan[:3, :3], self.reference_from_scan[:3, 3]
        return np.asarray(points @ turn.T + shift)

    def target_error(self, targets: Vectors) -> TargetError:
        """Foretell how far targets of the scan will be off, from the covariance alone."""
        if targets.ndim != 2 or targets.shape[1] != 3 or not np.isfinite(targets).all():
            raise RegistrationError("targets need one row of finite x, y, z each, mm")
        points = self.moved(targets)
        slopes = slopes_about(points, self.centre)
        covariances = np.einsum("pai,ij,pbj->pab", slopes, self.covariance, slopes)
        tre = np.sqrt(np.trace(covariances, axis1=1, axis2=2))
        away = np.linalg.norm(points - self.centre, axis=1) / self.extent
        turn = float(np.sqrt(np.trace(self.covariance[3:, 3:]) / 3.0))
        return TargetError(points, tre, covariances, self.distance, away, turn)


@dataclass(frozen=True, slots=True)
class SurfaceWishes:
    """How surfaces are brought together.

    Attributes
    ----------
    overlap : float
        Largest share of the scan's points that may have their like on the reference, 0 to 1: the
        farthest others are left out at each step.
    n_points : int
        Of the scan, drawn evenly over its area.
    most_steps : int
    seed : int
        Of the draw.
    """

    overlap: float = 0.8
    n_points: int = 6000
    most_steps: int = 100
    seed: int = 0


USUAL_WISHES = SurfaceWishes()


def fit_surface(
    scan: Mesh,
    reference: Mesh,
    *,
    guess: Matrix | None = None,
    wishes: SurfaceWishes = USUAL_WISHES,
    progress: Progress = silent,
) -> SurfaceFit:
    """Bring a scan onto a reference surface.

    Each step pairs points with the nearest of the reference whose normals look the same way, and
    moves along the mean of both normals (symmetric point-to-plane); farthest pairs are trimmed
    and the rest weighed by Tukey's function.

    Parameters
    ----------
    scan, reference : Mesh
        mm.
    guess : ndarray, shape (4, 4), optional
        Reference from scan; without it, all 24 ways to lay principal axes on each other are
        tried.
    wishes : SurfaceWishes, optional
    progress : Progress, optional

    Raises
    ------
    RegistrationError
        If a surface has too few faces, nothing of the scan finds its like, or the wishes or the
        guess are none.
    SlidingSurfaceError
        If the shapes leave a motion open.

    References
    ----------
    S. Rusinkiewicz, "A symmetric objective function for ICP", ACM TOG 38(4), 2019; A. Segal,
    D. Haehnel, S. Thrun, "Generalized-ICP", RSS 2009; D. Chetverikov et al., "The trimmed
    iterative closest point algorithm", ICPR 2002; A. Censi, "An accurate closed-form estimate of
    ICP's covariance", ICRA 2007.
    """
    _require_wishes(wishes, guess)
    surface = Surface.of(usable_faces(reference, "reference"))
    points, normals = sampled(usable_faces(scan, "scan"), wishes.n_points, wishes.seed)
    places = [guess] if guess is not None else starts(points, surface)
    progress(0.05, "Looking for where the surfaces meet")
    few = slice(0, _N_COARSE)
    coarse = [
        _followed(points[few], normals[few], surface, place, wishes.overlap, _COARSE_STEPS)
        for place in (places if len(places) > 1 else [])
    ]
    coarse.sort(key=lambda way: way.match.trimmed)
    kept = [way.motion for way in coarse[:_N_REFINED]] or places
    fine = []
    for k, place in enumerate(kept):
        progress(0.4 + 0.5 * k / len(kept), "Fitting the surfaces")
        fine.append(_followed(points, normals, surface, place, wishes.overlap, wishes.most_steps))
    fine.sort(key=lambda way: way.match.trimmed)
    found = _told(fine, coarse, points, surface)
    progress(1.0, "Surfaces fitted")
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Way:
    """A search from one start to its end."""

    motion: Matrix
    match: Match
    n_steps: int
    converged: bool


def _require_wishes(wishes: SurfaceWishes, guess: Matrix | None) -> None:
    if not 0.1 <= wishes.overlap <= 1.0:
        raise RegistrationError(f"an overlap of {wishes.overlap:g} makes no sense; give 0.1 to 1")
    if wishes.n_points < _FEWEST or wishes.most_steps < 1:
        raise RegistrationError(f"give {_FEWEST} points or more, and a step or more")
    if guess is None:
        return
    rigid = guess.shape == (4, 4) and np.isfinite(guess).all()
    if not rigid or np.abs(guess[:3, :3] @ guess[:3, :3].T - np.eye(3)).max() > 1e-6:
        raise RegistrationError("the guess is no rigid motion; give a 4 x 4 matrix, mm")


def _followed(
    points: Vectors,
    normals: Vectors,
    surface: Surface,
    motion: Matrix,
    overlap: float,
    most_steps: int,
) -> _Way:
    centre = points.mean(axis=0)
    size = float(np.linalg.norm(points - centre, axis=1).max())
    for step_number in range(1, most_steps + 1):
        match = matched(points, normals, surface, motion, overlap)
        if len(match.rows) < _FEWEST:
            return _Way(motion, match, step_number, converged=False)
        middle = match.moved.mean(axis=0)
        information, right = _system(match, middle)
        step = np.asarray(np.linalg.lstsq(information, right, rcond=1e-10)[0], np.float64)
        motion = nudged(motion, step, middle)
        length = np.linalg.norm(step[:3]) + size * np.linalg.norm(step[3:])
        if length <= _CLOSE or step @ information @ step <= _NOTHING * match.scale**2:
            return _Way(motion, match, step_number, converged=True)
    match = matched(points, normals, surface, motion, overlap)
    return _Way(motion, match, most_steps, converged=False)


def _system(match: Match, centre: Vector) -> tuple[Matrix, Vector]:
    slopes = np.einsum("na,nai->ni", match.normals, slopes_about(match.moved, centre))
    weighted = slopes * robust_weights(match)[:, None]
    return weighted.T @ slopes, -weighted.T @ match.off


def _told(ways: list[_Way], coarse: list[_Way], points: Vectors, surface: Surface) -> SurfaceFit:
    best = ways[0]
    match = best.match
    if len(match.rows) < _FEWEST:
        raise RegistrationError(
            "nothing of the scan lies near the reference, looking the same way: check units and "
            "which side of the surfaces is out, or give a guess"
        )
    centre = match.moved.mean(axis=0)
    extent = float(np.linalg.norm(np.ptp(match.moved, axis=0)))
    information, _ = _system(match, centre)
    stiffness = _stiffness(information, match, centre)
    if stiffness < _SLIDES:
        raise SlidingSurfaceError(
            "the surfaces slide along each other: flat or round shapes fit in many places. Use "
            "more of the arch, or pair points"
        )
    weights = robust_weights(match)
    variance = _variance(match)
    # Points beyond the finer surface's vertices tell nothing new.
    repeated = max(len(match.rows) / surface.n_near(match), 1.0)
    rivals = [way.match.trimmed for way in ways[1:] if not _same(way, best, points, extent)]
    return SurfaceFit(
        reference_from_scan=best.motion,
        covariance=_covariance(information, match, centre, variance * repeated),
        centre=centre,
        distance=float(np.sqrt(np.average(match.off**2, weights=weights))),
        matched_share=float((weights > 0.0).sum()) / len(points),
        extent=extent,
        n_steps=best.n_steps,
        converged=best.converged,
        rival=min(rivals, default=float("inf")) / max(match.trimmed, 1e-12) * _rms(match.off),
        stiffness=stiffness,
    )


def _covariance(information: Matrix, match: Match, centre: Vector, variance: float) -> Matrix:
    """Return that of shift and turn: noise, which points average out, and the pull of creases."""
    radius = float(np.sqrt(((match.moved - centre) ** 2).sum(axis=1).mean()))
    pull = _PULL**2 * _variance(match)
    even = np.diag([pull] * 3 + [pull / radius**2] * 3)
    return np.asarray(np.linalg.inv(information) * variance + even, np.float64)


def _variance(match: Match) -> float:
    weights = robust_weights(match)
    return float((weights * match.off**2).sum() / max(weights.sum() - 6.0, 1.0))


def _stiffness(information: Matrix, match: Match, centre: Vector) -> float:
    """Return how much the motion that is held least changes distances, per mm it moves points."""
    slopes = slopes_about(match.moved, centre)
    moving = np.einsum("nai,naj->ij", slopes, slopes)
    root = np.linalg.inv(np.linalg.cholesky(moving))
    least = np.linalg.eigvalsh(root @ information @ root.T)[0]
    return float(np.sqrt(max(least, 0.0)))


def _same(way: _Way, best: _Way, points: Vectors, extent: float) -> bool:
    one, other = (points @ m[:3, :3].T + m[:3, 3] for m in (way.motion, best.motion))
    return bool(np.linalg.norm(one - other, axis=1).max() <= _SAME_PLACE * extent)


def _rms(off: Vector) -> float:
    return float(np.sqrt((off**2).mean()))
