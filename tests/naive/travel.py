"""Slow twin of calibration.travel: fast marching with a heap, in plain Python."""

import heapq

import numpy as np

NEIGHBOURS = [(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)]


def travel_time(speed, spacing, source):
    """Return first-order travel times from a node; plain upwind scheme, one node at a time."""
    times = np.full(speed.shape, np.inf)
    done = np.zeros(speed.shape, bool)
    times[source] = 0.0
    heap = [(0.0, source)]
    while heap:
        _, at = heapq.heappop(heap)
        if done[at]:
            continue
        done[at] = True
        for step in NEIGHBOURS:
            beside = tuple(np.add(at, step))
            if min(beside) < 0 or any(np.greater_equal(beside, speed.shape)):
                continue
            if done[beside] or speed[beside] <= 0.0:
                continue
            time = _solved(times, beside, spacing / speed[beside])
            if time < times[beside]:
                times[beside] = time
                heapq.heappush(heap, (time, beside))
    return times


def _solved(times, at, cost):
    lowest = []
    for axis in range(3):
        values = [np.inf]
        for step in (-1, 1):
            beside = list(at)
            beside[axis] += step
            if 0 <= beside[axis] < times.shape[axis]:
                values.append(times[tuple(beside)])
        lowest.append(min(values))
    lowest = sorted(value for value in lowest if np.isfinite(value))
    for n in range(len(lowest), 0, -1):
        used = lowest[:n]
        # n T^2 - 2 T sum + sum of squares - cost^2 = 0
        total, squares = sum(used), sum(value * value for value in used)
        inside = total * total - n * (squares - cost * cost)
        if inside >= 0.0:
            time = (total + np.sqrt(inside)) / n
            if time >= used[-1]:
                return time
    return lowest[0] + cost
