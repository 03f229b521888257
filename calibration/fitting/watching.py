"""What a fit tells while it still runs: how much of each reading is left."""

from collections.abc import Callable

import numpy as np

from calibration.fitting.measurements import Measurements
from calibration.fitting.source_set import SourceSet
from meshes.arrays import Vectors

Watch = Callable[[Vectors], object]
"""Given what a better model leaves of each reading, shape (m, 3), tesla; must be quick."""


def unwatched(left: Vectors) -> None:
    """Take no note: the default of a fit."""


def left_by(sources: SourceSet, measurements: Measurements) -> Vectors:
    """Return readings minus the field of sources, shape (m, 3), tesla; sensors trusted."""
    slopes = sources.slopes(measurements.points, measurements.currents)
    return np.asarray(measurements.readings - sources.field(slopes))
