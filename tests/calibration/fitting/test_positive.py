import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.fitting._gram_kernels import add_symmetric_product
from calibration.fitting.positive import factored, solved


@given(n_rows=st.integers(1, 40), n=st.integers(1, 12), seed=st.integers(0, 99))
def test_products_and_solutions_agree_with_numpy(n_rows, n, seed):
    a = np.random.default_rng(seed).normal(size=(n_rows, n))
    product = np.zeros((n, n))
    add_symmetric_product(a, a, product)
    assert product == pytest.approx(a.T @ a, rel=1e-12, abs=1e-12)
    matrix = product + np.eye(n)
    right = np.arange(1.0, n + 1.0)
    factor = factored(matrix)
    assert np.tril(factor) @ np.tril(factor).T == pytest.approx(matrix, rel=1e-12, abs=1e-12)
    assert solved(factor, right) == pytest.approx(np.linalg.solve(matrix, right), rel=1e-9)


def test_matrices_that_are_not_positive_have_no_factor():
    assert factored(np.array([[1.0, 2.0], [2.0, 1.0]])) is None
    assert factored(np.array([[np.nan]])) is None
