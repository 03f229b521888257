"""Compiled loops behind topology: which faces to turn, so that neighbours agree on the outside."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Mask
from meshes.structure._components_kernels import root_of, unite


@njit(cache=True)
def patches(across: Indices) -> tuple[Indices, Mask, int, bool]:
    """Spread over edges with two faces: the patch of each face, and the winding in it.

    Returns for each face the number of its patch (numbered by lowest face), whether it is wound
    differently than the lowest face of it, the number of patches, and whether the windings agree
    everywhere (they cannot on a one-sided surface).
    """
    n_faces = across.shape[0] // 3
    patch = np.full(n_faces, -1, np.int32)
    turn = np.zeros(n_faces, np.bool_)
    todo = np.empty(n_faces, np.int32)
    n_patches, agrees = 0, True
    for seed in range(n_faces):
        if patch[seed] >= 0:
            continue
        patch[seed], todo[0] = n_patches, seed
        n_todo = 1
        while n_todo > 0:
            n_todo -= 1
            face = todo[n_todo]  # the last one added: what it touches is still near
            for half_edge in range(3 * face, 3 * face + 3):
                there = across[half_edge]
                if there < 0:
                    continue
                other = np.uint32(there >> 1) // np.uint32(3)
                turned = turn[face] != ((there & 1) == 1)
                if patch[other] < 0:
                    patch[other], turn[other] = n_patches, turned
                    todo[n_todo] = other
                    n_todo += 1
                else:
                    agrees &= turn[other] == turned
        n_patches += 1
    return patch, turn, n_patches, agrees


@njit(cache=True)
def fewest_turned(patch: Indices, turn: Mask, n_patches: int) -> Mask:
    """Mark in each patch the faces of the rarer winding; on a tie the lowest face is right."""
    size = np.zeros(n_patches, np.int32)
    n_turned = np.zeros(n_patches, np.int32)
    for face in range(patch.shape[0]):
        size[patch[face]] += 1
        n_turned[patch[face]] += turn[face]
    wrong = np.zeros(patch.shape[0], np.bool_)
    for face in range(patch.shape[0]):
        here = patch[face]
        wrong[face] = turn[face] ^ (2 * n_turned[here] > size[here])
    return wrong


@njit(cache=True)
def root_and_turn(parent: Indices, turned: Mask, item: int) -> tuple[int, bool]:
    """Return the root of an item and whether the two are wound differently; shortens the path."""
    root, turn = item, False
    while parent[root] != root:
        turn ^= turned[root]
        root = parent[root]
    above, rest = item, turn
    while parent[above] != root and above != root:
        following, own = parent[above], turned[above]
        parent[above], turned[above] = root, rest
        rest ^= own
        above = following
    return root, turn


@njit(cache=True)
def turned_islands(across: Indices, flipped: Indices, most: int) -> tuple[Indices, bool]:
    """List the fewest faces to turn, ascending, where small islands in a large surface are wrong.

    Looks only at the faces around flipped edges, given by one half-edge each, up to `most` from
    each side. The second result is False where that did not tell and `patches` must.
    """
    side = np.empty(2 * flipped.shape[0], np.int32)
    for at in range(flipped.shape[0]):
        side[2 * at] = flipped[at] // 3
        side[2 * at + 1] = (across[flipped[at]] >> 1) // 3
    owner, seen, first, is_cut, same = _grown_alike(across, side, most)
    n_regions = first.shape[0] - 1
    region = np.empty(n_regions, np.int32)
    for at in range(n_regions):
        region[at] = root_of(same, at)
    parent, turned = np.arange(n_regions).astype(np.int32), np.zeros(n_regions, np.bool_)
    for at in range(flipped.shape[0]):
        one, other = region[owner[side[2 * at]] - 1], region[owner[side[2 * at + 1]] - 1]
        if not _differ(parent, turned, one, other):
            return np.empty(0, np.int32), False
    # Of each set of regions: faces either way, those cut off either way, and the lowest face.
    count = np.zeros((n_regions, 2), np.int64)
    n_cut = np.zeros((n_regions, 2), np.int64)
    lowest, lowest_way = np.full(n_regions, across.shape[0]), np.zeros(n_regions, np.int64)
    for at in range(n_regions):
        root, turn = root_and_turn(parent, turned, region[at])
        way = 1 if turn else 0
        count[root, way] += first[at + 1] - first[at]
        n_cut[root, way] += is_cut[at]
        low = seen[first[at] : first[at + 1]].min()
        if low < lowest[root]:
            lowest[root], lowest_way[root] = low, way
    wrong = np.empty(n_regions, np.int64)
    for root in range(n_regions):
        right = lowest_way[root] if count[root, 0] == count[root, 1] else np.argmax(count[root])
        wrong[root] = 1 - right
        # What was cut off has more faces than were seen: it must be on the right side.
        is_open = n_cut[root, 0] + n_cut[root, 1] > 0
        if n_cut[root, 1 - right] > 0 or (is_open and count[root, 0] == count[root, 1]):
            return np.empty(0, np.int32), False
    found = np.empty(seen.shape[0], np.int32)
    n_found = 0
    for at in range(n_regions):
        root, turn = root_and_turn(parent, turned, region[at])
        if (1 if turn else 0) == wrong[root]:
            for k in range(first[at], first[at + 1]):
                found[n_found] = seen[k]
                n_found += 1
    return np.sort(found[:n_found]), True


@njit(cache=True)
def _grown_alike(
    across: Indices, seeds: Indices, most: int
) -> tuple[Indices, Indices, Indices, Indices, Indices]:
    """Spread from each seed over edges at which neighbours agree, over up to `most` faces.

    Returns the region of each face, counted from 1 (0 where none came), the faces of each by
    region, where each region starts among them, 1 for those that were cut off, and the regions
    that met as a forest.
    """
    owner = np.zeros(across.shape[0] // 3, np.int32)
    seen = np.empty(seeds.shape[0] * most, np.int32)
    first = np.zeros(seeds.shape[0] + 1, np.int32)
    is_cut = np.zeros(seeds.shape[0], np.int32)
    same = np.arange(seeds.shape[0]).astype(np.int32)
    n_seen, n_regions = 0, 0
    for seed in seeds:
        if owner[seed] > 0:
            continue
        n_regions += 1
        owner[seed], seen[n_seen] = n_regions, seed
        at, n_seen = n_seen, n_seen + 1
        while at < n_seen:
            face = seen[at]
            at += 1
            for half_edge in range(3 * face, 3 * face + 3):
                there = across[half_edge]
                if there < 0 or there & 1 == 1:
                    continue
                other = np.uint32(there >> 1) // np.uint32(3)
                if owner[other] > 0:
                    unite(same, owner[other] - 1, n_regions - 1)
                elif n_seen - first[n_regions - 1] < most:
                    owner[other], seen[n_seen] = n_regions, other
                    n_seen += 1
                else:
                    is_cut[n_regions - 1] = 1
        first[n_regions] = n_seen
    return owner, seen[:n_seen], first[: n_regions + 1], is_cut[:n_regions], same


@njit(cache=True)
def _differ(parent: Indices, turned: Mask, one: int, other: int) -> bool:
    """Note that two items are wound differently; False where they are known not to be."""
    one, one_turn = root_and_turn(parent, turned, one)
    other, other_turn = root_and_turn(parent, turned, other)
    if one == other:
        return bool(one_turn != other_turn)
    upper, lower = max(one, other), min(one, other)
    parent[upper], turned[upper] = lower, one_turn == other_turn
    return True
