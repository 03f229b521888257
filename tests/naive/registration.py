"""Rigid registration written out for many draws at once, for Monte Carlo; slow, without checks."""

import numpy as np
from scipy.spatial.transform import Rotation


def drawn_targets(scan, target, truth, errors, *, n, seed, chunk=20_000):
    """Return where `n` registrations of erring fiducials put a target, less the truth, (n, 3).

    `errors` are the covariances in the scan and in the device, each (k, 3, 3); every draw is
    solved by Gauss-Newton from the truth with all of them weighed.
    """
    random = np.random.default_rng(seed)
    roots = [np.linalg.cholesky(one + 1e-30 * np.eye(3)) for one in errors]
    out = []
    for first in range(0, n, chunk):
        size = min(chunk, n - first)
        noise = [
            np.einsum("kab,nkb->nka", root, random.normal(size=(size, len(scan), 3)))
            for root in roots
        ]
        device = scan @ truth[:3, :3].T + truth[:3, 3] + noise[1]
        turns, shifts = solved(scan + noise[0], device, truth, errors)
        put = np.einsum("nab,b->na", turns, target) + shifts
        out.append(put - (truth[:3, :3] @ target + truth[:3, 3]))
    return np.concatenate(out)


def solved(scan, device, start, errors, *, steps=4):
    """Return turns and shifts of many registrations, (n, 3, 3) and (n, 3)."""
    n, k = scan.shape[:2]
    turns = np.tile(start[:3, :3], (n, 1, 1))
    shifts = np.tile(start[:3, 3], (n, 1))
    for _ in range(steps):
        moved = np.einsum("nab,nkb->nka", turns, scan) + shifts[:, None]
        centre = moved.mean(axis=1)
        away = moved - centre[:, None]
        slopes = np.zeros((n, k, 3, 6))
        slopes[..., :3] = np.eye(3)
        for axis in range(3):
            slopes[..., 3 + axis] = np.cross(np.eye(3)[axis], away)
        spreads = np.einsum("nab,kbc,ndc->nkad", turns, errors[0], turns) + errors[1]
        weighted = np.einsum("nkab,nkbi->nkai", np.linalg.inv(spreads), slopes)
        left = np.einsum("nkai,nkaj->nij", weighted, slopes)
        right = np.einsum("nkai,nka->ni", weighted, device - moved)
        step = np.linalg.solve(left, right[..., None])[..., 0]
        small = Rotation.from_rotvec(step[:, 3:]).as_matrix()
        shifts = np.einsum("nab,nb->na", small, shifts - centre) + centre + step[:, :3]
        turns = small @ turns
    return turns, shifts
