"""Compiled sums and solutions, written out: a threaded library's order of summing is not ours."""

import numpy as np
from numba import njit

from meshes.arrays import Matrix, Vector


@njit(cache=True, nogil=True)
def add_symmetric_product(a: Matrix, b: Matrix, out: Matrix) -> None:
    """Add a' b to `out` (n, n), where it is known to be symmetric; `a` and `b` are (r, n)."""
    n_rows, n = a.shape
    whole = n_rows - n_rows % 4
    for i in range(0, whole, 4):
        for p in range(n):
            a0, a1, a2, a3 = a[i, p], a[i + 1, p], a[i + 2, p], a[i + 3, p]
            # Views from p on: the compiler takes several columns at once only without offsets.
            row = out[p, p:]
            b0, b1, b2, b3 = b[i, p:], b[i + 1, p:], b[i + 2, p:], b[i + 3, p:]
            for q in range(row.shape[0]):
                row[q] += a0 * b0[q] + a1 * b1[q] + a2 * b2[q] + a3 * b3[q]
    for i in range(whole, n_rows):
        for p in range(n):
            for q in range(p, n):
                out[p, q] += a[i, p] * b[i, q]
    for p in range(n):
        for q in range(p):
            out[p, q] = out[q, p]


@njit(cache=True, nogil=True)
def cholesky(matrix: Matrix) -> bool:
    """Turn the lower part of a matrix into its Cholesky factor; False where it is not positive."""
    n = matrix.shape[0]
    for p in range(n):
        for q in range(p):
            matrix[p, q] /= matrix[q, q]
            for k in range(q + 1, p + 1):
                matrix[p, k] -= matrix[p, q] * matrix[k, q]
        if not matrix[p, p] > 0.0:
            return False
        matrix[p, p] = np.sqrt(matrix[p, p])
    return True


@njit(cache=True, nogil=True)
def solve_factored(factor: Matrix, vector: Vector) -> None:
    """Replace a vector by the solution, given the Cholesky factor of the matrix."""
    n = factor.shape[0]
    for p in range(n):
        for q in range(p):
            vector[p] -= factor[p, q] * vector[q]
        vector[p] /= factor[p, p]
    for p in range(n - 1, -1, -1):
        vector[p] /= factor[p, p]
        for q in range(p):
            vector[q] -= factor[p, q] * vector[p]
