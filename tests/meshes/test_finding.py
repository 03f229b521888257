"""Findings list plain integers, up to a limit."""

import numpy as np

from meshes.finding import ID_LIMIT, Finding, listed, listed_pairs


def test_lists_are_cut_and_plain():
    assert listed(np.arange(3, dtype=np.int32)) == (0, 1, 2)
    assert len(listed(np.arange(5 * ID_LIMIT))) == ID_LIMIT
    pairs = listed_pairs(np.arange(4 * ID_LIMIT).reshape(-1, 2))
    assert len(pairs) == ID_LIMIT
    assert pairs[1] == (2, 3)
    assert type(pairs[0][0]) is type(listed(np.arange(3))[0]) is int


def test_a_finding_needs_no_place():
    assert Finding("units", "error", 1, "too long.", "name the unit.").place is None
