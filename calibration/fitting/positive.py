"""Symmetric positive systems, solved the same on any number of threads."""

import numpy as np

from calibration.fitting._gram_kernels import cholesky, solve_factored
from meshes.arrays import Matrix, Vector


def factored(matrix: Matrix) -> Matrix | None:
    """Return the Cholesky factor of a symmetric matrix (n, n); None where it is not positive."""
    factor = np.array(matrix, np.float64, order="C")
    return factor if cholesky(factor) else None


def solved(factor: Matrix, right: Vector) -> Vector:
    """Return the solution for a right-hand side (n,), given the factor."""
    solution = np.array(right, np.float64)
    solve_factored(factor, solution)
    return solution
