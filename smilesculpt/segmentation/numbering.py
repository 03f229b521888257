"""Which stretch of the arch is which tooth: cuts, FDI numbers and jaw by one dynamic program."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from meshes.arrays import Indices, Vector, Vectors
from smilesculpt.dentition import Jaw
from smilesculpt.segmentation._numbering_kernels import chain
from smilesculpt.segmentation.arch_curve import STEP
from smilesculpt.segmentation.places import Places, places
from smilesculpt.segmentation.profile import Profile, seam_peaks, strongest_near

GRID = 2 * STEP
"""Distance between places where a tooth may start or end, mm."""

# Scores are log odds in spirit; the weights were set on the scans of one mouth, its variants and
# generated arches, and are steps of a scale rather than fitted values.
_TOOTH = 2.2
_CUT, _CUT_AT_GAP, _FAINT_CUT = 7.0, 5.0, 0.2
_OFF_PEAK = 0.25
_SEAM_INSIDE = 6.0
_GUM_INSIDE, _CROWN_OUTSIDE = 1.5, 0.8
_WIDTH_WEIGHT = 1.4
_PLACE_SPREAD = 3.3
_SCALE_SPREAD = 0.07
_SHORTEST, _LONGEST = 7, 30
_SCALES = np.arange(0.88, 1.23, 0.04)


@dataclass(frozen=True, slots=True)
class Span:
    """A tooth as a stretch of the arch.

    Attributes
    ----------
    fdi : int
    start, end : float
        Length along the arch, mm.
    margin : float
        How much worse the best numbering is that calls this stretch anything else.
    width_error : float
        Width against the expected one, in standard deviations.
    """

    fdi: int
    start: float
    end: float
    margin: float
    width_error: float


@dataclass(frozen=True, slots=True, eq=False)
class Numbering:
    """The best numbering of a profile for one jaw.

    Attributes
    ----------
    jaw : {"upper", "lower"}
    spans : tuple of Span
        In the order of the arch.
    score : float
        Log odds, up to a constant that both jaws share.
    scale : float
        Size of the teeth against the table.
    """

    jaw: Jaw
    spans: tuple[Span, ...]
    score: float
    scale: float


def number_teeth(profile: Profile, jaw: Jaw) -> Numbering:
    """Return the best numbering of a profile as one jaw."""
    evidence = _Evidence(profile)
    chains = [_Chain(evidence, places(jaw), float(scale)) for scale in _SCALES]
    best = max(chains, key=lambda one: one.score)
    return Numbering(jaw, best.spans(), best.score, best.scale)


class _Evidence:
    """The profile on the grid of the dynamic program; none of it knows a place or a jaw."""

    def __init__(self, profile: Profile) -> None:
        n_columns = len(profile.seam)
        self.columns = np.arange(0, n_columns, 2)
        self.n = len(self.columns)
        self.midline = profile.midline
        peaks = seam_peaks(profile.seam)
        flank = strongest_near(profile.seam, STEP) - _OFF_PEAK
        cut = np.maximum(strongest_near(peaks, 2.0 * STEP), flank)[self.columns]
        self.joint = _CUT * (cut - _FAINT_CUT)
        self.end = np.clip(_CUT_AT_GAP * (cut - _FAINT_CUT), -1.0, 1.0)
        covered = np.concatenate([[0.0], np.cumsum(profile.occupied) * STEP])
        self.covered = covered[self.columns]
        self.inside = self._inside(peaks)
        self.depth = self._mean_depth(profile.depth)

    def _mean_depth(self, depth: Vector) -> Vectors:
        """Return the mean depth over the middle half of each stretch, mm."""
        summed = np.concatenate([[0.0], np.cumsum(depth)])
        out = np.zeros((self.n, _LONGEST - _SHORTEST + 1))
        for i in range(out.shape[1]):
            quarter = (_SHORTEST + i) // 2
            first = 2 * np.arange(0, self.n - _SHORTEST - i) + quarter
            last = first + 2 * (_SHORTEST + i) - 2 * quarter
            out[: len(first), i] = (summed[last] - summed[first]) / (last - first)
        return out

    def _inside(self, seam: Vector) -> Vectors:
        """Score of each stretch for what lies inside it, whichever tooth it is."""
        out = np.full((self.n, _LONGEST - _SHORTEST + 1), -1e6)
        for i in range(out.shape[1]):
            n_steps = _SHORTEST + i
            starts = np.arange(0, self.n - n_steps)
            middle = np.arange(int(np.ceil(0.22 * n_steps * 2)), int(0.78 * n_steps * 2) + 1)
            worst = seam[(2 * starts[:, None]) + middle[None, :]].max(axis=1)
            bare = n_steps * GRID - (self.covered[starts + n_steps] - self.covered[starts])
            out[starts, i] = -_SEAM_INSIDE * np.maximum(worst, 0.0) - _GUM_INSIDE * bare
        return out


class _Links(NamedTuple):
    """What `chain` returns."""

    start_score: Vectors
    start_from: Indices
    end_score: Vectors
    end_from: Indices

    def traced(self, k: int, b: int) -> list[tuple[int, int, int]]:
        """Return place, start and end of the teeth before the one at place k, nearest first."""
        found = []
        while self.start_from[k, b, 0] >= 0:
            k, e = (int(x) for x in self.start_from[k, b])
            b = int(self.end_from[k, e])
            found.append((k, b, e))
        return found


class _Chain:
    """Best chains at one scale, from the left and from the right."""

    def __init__(self, evidence: _Evidence, expected: Places, scale: float) -> None:
        self._evidence, self._expected, self.scale = evidence, expected, scale
        self._tooth = self._tooth_scores()
        self._bare = _CROWN_OUTSIDE * evidence.covered
        self._forward = self._run(self._tooth, self._bare, 1)
        bare_behind = self._bare[-1] - self._bare[::-1]
        self._backward = self._run(_mirrored(self._tooth), bare_behind, -1)
        self._total = self._totals()
        self.score = float(self._total.max()) - 0.5 * ((scale - 1.0) / _SCALE_SPREAD) ** 2

    def _run(self, tooth: Vectors, bare: Vector, way: int) -> _Links:
        """Run the program from the left (1) or from the right (-1)."""
        joint, end = (one[::way].copy() for one in (self._evidence.joint, self._evidence.end))
        missing = self._expected.missing[::way].copy()
        width = (self.scale * self._expected.width)[::way].copy()
        return _Links(*chain(tooth, _SHORTEST, joint, end, bare, missing, width, GRID))

    def _tooth_scores(self) -> Vectors:
        evidence, expected = self._evidence, self._expected
        widths = GRID * np.arange(_SHORTEST, _LONGEST + 1)
        off = (widths[None, :] - self.scale * expected.width[:, None]) / expected.width_spread[
            :, None
        ]
        fit = -np.minimum(_WIDTH_WEIGHT * 0.5 * off**2, 6.0)
        middle = GRID * (np.arange(evidence.n)[:, None]) + widths[None, :] / 2.0
        midline = middle[None] - self.scale * expected.centre[:, None, None]
        away = midline - np.clip(midline, *evidence.midline)
        place = -np.minimum(0.5 * (away / _PLACE_SPREAD) ** 2, 9.0)
        shallow = evidence.depth[None] - self.scale * expected.top_depth[:, None, None]
        form = -np.minimum(0.5 * (shallow / expected.top_depth_spread[:, None, None]) ** 2, 3.0)
        score = _TOOTH - expected.price[:, None, None] + fit[:, None, :] + place + form
        score = score + evidence.inside[None]
        return np.ascontiguousarray(score)

    def _totals(self) -> Vectors:
        """Score of the best whole numbering with each place at each stretch."""
        n, n_widths = self._evidence.n, self._tooth.shape[2]
        before = self._forward.start_score
        after = self._backward.start_score[::-1, ::-1]
        total = np.full(self._tooth.shape, -1e9)
        for i in range(n_widths):
            stop = n - _SHORTEST - i
            total[:, :stop, i] = before[:, :stop] + self._tooth[:, :stop, i] + after[:, n - stop :]
        return total

    def spans(self) -> tuple[Span, ...]:
        """Trace the best chain back."""
        best = np.unravel_index(int(np.argmax(self._total)), self._total.shape)
        k, b = int(best[0]), int(best[1])
        e = b + _SHORTEST + int(best[2])
        last = self._evidence.n - 1
        before = self._forward.traced(k, b)
        after = self._backward.traced(15 - k, last - e)
        found = [*before[::-1], (k, b, e), *((15 - j, last - y, last - x) for j, x, y in after)]
        return tuple(self._span(*one) for one in found)

    def _span(self, k: int, b: int, e: int) -> Span:
        width = GRID * (e - b)
        expected = self._expected
        error = (width - self.scale * float(expected.width[k])) / float(expected.width_spread[k])
        margin = self._margin(k, (b + e) / 2.0)
        return Span(expected.numbers[k], GRID * b, GRID * e, margin, error)

    def _margin(self, k: int, middle: float) -> float:
        """Return the loss of the best numbering in which the middle belongs to another place."""
        n, n_widths = self._evidence.n, self._tooth.shape[2]
        start = np.arange(n)[:, None]
        end = start + _SHORTEST + np.arange(n_widths)[None, :]
        over = (start < middle) & (end > middle)
        others = np.delete(self._total, k, axis=0)
        return float(self._total.max() - others[:, over].max())


def _mirrored(tooth: Vectors) -> Vectors:
    """Return the scores of the arch read from the other end."""
    _, n, n_widths = tooth.shape
    out = np.full_like(tooth, -1e9)
    for i in range(n_widths):
        stop = n - _SHORTEST - i
        out[:, :stop, i] = tooth[::-1, :stop, i][:, ::-1]
    return out
