"""Which stretch of the arch is which tooth: cuts, FDI numbers and jaw by one dynamic program."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Vector, Vectors
from smilesculpt.dentition import Jaw
from smilesculpt.segmentation._numbering_kernels import chain
from smilesculpt.segmentation.arch_curve import STEP
from smilesculpt.segmentation.places import Places, places
from smilesculpt.segmentation.profile import Profile, strongest_near

GRID = 2 * STEP
_SHORTEST, _LONGEST = 7, 30
_SCALES = np.arange(0.88, 1.15, 0.04)


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
        self.front = profile.front
        cut = strongest_near(profile.seam, STEP)[self.columns]
        self.joint = 10.0 * (cut - 0.2)
        self.end = np.clip(5.0 * (cut - 0.2), -1.0, 1.0)
        covered = np.concatenate([[0.0], np.cumsum(profile.occupied) * STEP])
        self.covered = covered[self.columns]
        self.inside = self._inside(profile.seam)
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
            out[starts, i] = -8.0 * np.maximum(worst, 0.0) - 1.5 * bare
        return out


class _Chain:
    """Best chains at one scale, from the left and from the right."""

    def __init__(self, evidence: _Evidence, expected: Places, scale: float) -> None:
        self._evidence, self._expected, self.scale = evidence, expected, scale
        self._tooth = self._tooth_scores()
        self._bare = 0.8 * evidence.covered
        self._forward = self._run(self._tooth, evidence.joint, evidence.end, self._bare, 1)
        mirrored = _mirrored(self._tooth)
        bare = self._bare[-1] - self._bare[::-1]
        self._backward = self._run(
            mirrored, evidence.joint[::-1].copy(), evidence.end[::-1].copy(), bare, -1
        )
        self._total = self._totals()
        self.score = float(self._total.max()) - 0.5 * ((scale - 1.0) / 0.07) ** 2

    def _run(self, tooth, joint, end, bare, way):  # type: ignore[no-untyped-def]
        missing = self._expected.missing[::way].copy()
        width = (self.scale * self._expected.width)[::way].copy()
        return chain(tooth, _SHORTEST, joint, end, bare, missing, width, GRID)

    def _tooth_scores(self) -> Vectors:
        evidence, expected = self._evidence, self._expected
        widths = GRID * np.arange(_SHORTEST, _LONGEST + 1)
        off = (widths[None, :] - self.scale * expected.width[:, None]) / expected.width_spread[:, None]
        fit = -np.minimum(0.5 * off**2, 6.0)
        middle = GRID * (np.arange(evidence.n)[:, None]) + widths[None, :] / 2.0
        away = middle[None] - evidence.front - self.scale * expected.centre[:, None, None]
        place = -np.minimum(0.25 * (away / 6.0) ** 2, 9.0)
        shallow = evidence.depth[None] - self.scale * expected.top_depth[:, None, None]
        form = -np.minimum(0.5 * (shallow / expected.top_depth_spread[:, None, None]) ** 2, 3.0)
        score = 2.2 - expected.price[:, None, None] + fit[:, None, :] + place + form
        score = score + evidence.inside[None]
        return np.ascontiguousarray(score)

    def _totals(self) -> Vectors:
        """Score of the best whole numbering with each place at each stretch."""
        n, n_widths = self._evidence.n, self._tooth.shape[2]
        before = self._forward[0]
        after = self._backward[0][::-1, ::-1]
        total = np.full(self._tooth.shape, -1e9)
        for i in range(n_widths):
            stop = n - _SHORTEST - i
            total[:, :stop, i] = (
                before[:, :stop] + self._tooth[:, :stop, i] + after[:, n - stop :]
            )
        return total

    def spans(self) -> tuple[Span, ...]:
        """Trace the best chain back."""
        best = np.unravel_index(int(np.argmax(self._total)), self._total.shape)
        k, b = int(best[0]), int(best[1])
        e = b + _SHORTEST + int(best[2])
        found = [(k, b, e)]
        _, start_from, _, end_from = self._forward
        left_k, left_b = k, b
        while start_from[left_k, left_b, 0] >= 0:
            left_k, left_e = (int(x) for x in start_from[left_k, left_b])
            left_b = int(end_from[left_k, left_e])
            found.insert(0, (left_k, left_b, left_e))
        _, start_from, _, end_from = self._backward
        last = self._evidence.n - 1
        right_k, right_b = 15 - k, last - e
        while start_from[right_k, right_b, 0] >= 0:
            right_k, right_e = (int(x) for x in start_from[right_k, right_b])
            right_b = int(end_from[right_k, right_e])
            found.append((15 - right_k, last - right_e, last - right_b))
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
    n_places, n, n_widths = tooth.shape
    out = np.full_like(tooth, -1e9)
    for i in range(n_widths):
        stop = n - _SHORTEST - i
        out[:, :stop, i] = tooth[::-1, :stop, i][:, ::-1]
    return out
