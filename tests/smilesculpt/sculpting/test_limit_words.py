"""Words for a limit mean the limit that they say, on the teeth that they name."""

import numpy as np
import pytest

from meshes.primitives import icosphere
from smilesculpt.sculpting.limit_words import LimitWords, limits_of
from tests.smilesculpt.sculpting.hands import ball_case

CASE = ball_case()
PREPARED = icosphere(4.0, 3)


@pytest.mark.parametrize("kind", ["thickness", "clearance"])
@pytest.mark.parametrize("teeth", [(), (11,), (11, 21)])
def test_a_limit_holds_for_the_teeth_it_names_and_no_others(kind, teeth):
    words = LimitWords(kind, 0.2, teeth, PREPARED.digest())
    (limit,) = limits_of(CASE, (words,), {PREPARED.digest(): PREPARED})
    held = limit.room(np.arange(CASE.surface.n_vertices, dtype=np.int32)).holds
    named = np.isin(CASE.dentition.labels, teeth) if teeth else np.ones(len(held), dtype=bool)
    assert np.array_equal(held, named)
    assert (limit.kind, limit.least) == (kind, 0.2)
