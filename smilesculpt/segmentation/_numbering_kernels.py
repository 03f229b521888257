"""Compiled loops behind smilesculpt.segmentation.numbering: a dynamic program along the arch."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Vector, Vectors


@njit(cache=True)
def chain(
    tooth: Vectors,
    shortest: int,
    joint: Vector,
    end: Vector,
    bare: Vector,
    missing: Vector,
    width: Vector,
    step: float,
) -> tuple[Vectors, Indices, Vectors, Indices]:
    """Find the best chain of teeth that leads up to each start and end.

    Parameters
    ----------
    tooth : shape (16, p, w)
        Score of place k from position b to b + shortest + i.
    shortest : int
        Width of the narrowest tooth in steps.
    joint, end : shape (p,)
        Score of a cut between two teeth, and of one side of a gap, at each position.
    bare : shape (p,)
        Price of leaving the surface up to each position without a tooth, summed up.
    missing, width : shape (16,)
    step : float
        mm between positions.

    Returns
    -------
    start_score : shape (16, p), before the tooth at place k that starts at b.
    start_from : shape (16, p, 2), place and end of the tooth before it, -1 for none.
    end_score : shape (16, p), after the tooth at place k that ends at e.
    end_from : shape (16, p), its start.
    """
    n_places, n_positions, n_widths = tooth.shape
    start_score = np.full((n_places, n_positions), -1e9)
    end_score = np.full((n_places, n_positions), -1e9)
    start_from = np.full((n_places, n_positions, 2), -1, np.int32)
    end_from = np.full((n_places, n_positions), -1, np.int32)
    longest_gap = int(40.0 / step)
    skipped = 0.0
    for k in range(n_places):
        for b in range(n_positions):
            best = end[b] - bare[b] - skipped
            from_place, from_end = -1, -1
            price, expected = 0.0, 0.0
            for before in range(k - 1, max(k - 8, -1), -1):
                spread = 0.18 * expected + 0.5 if expected > 0.0 else 0.9
                for e in range(max(b - longest_gap, 0), b + 1):
                    score = end_score[before, e] - price
                    if score < best:
                        continue
                    gap = (b - e) * step
                    if e == b:
                        score += joint[b]
                    else:
                        score += end[e] + end[b] - bare[b] + bare[e]
                    off = (gap - expected) / spread
                    score -= min(0.5 * off * off, 5.0)
                    if score > best:
                        best, from_place, from_end = score, before, e
                price += missing[before]
                expected += width[before]
            start_score[k, b] = best
            start_from[k, b, 0], start_from[k, b, 1] = from_place, from_end
            for i in range(n_widths):
                e = b + shortest + i
                if e < n_positions and best + tooth[k, b, i] > end_score[k, e]:
                    end_score[k, e] = best + tooth[k, b, i]
                    end_from[k, e] = b
        skipped += missing[k]
    return start_score, start_from, end_score, end_from
