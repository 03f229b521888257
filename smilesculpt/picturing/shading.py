"""The light on a surface while it changes: as averaged as on the surface at rest."""

from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from meshes.arrays import Indices
from meshes.mesh import Mesh
from smilesculpt.picturing._shading_kernels import evened_normals
from smilesculpt.picturing.scene import Floats
from smilesculpt.picturing.scene_building import normal_rounds

MOST_VISITS: Final = 12_000
LEAST_ROUNDS: Final = 2
"""Where much moves in one frame, fewer rounds keep the frame short; measured on 0.5 M faces."""


class RunningLight:
    """Averages normals where a surface moves, so that it looks as it will once it is at rest.

    Parameters
    ----------
    surface : Mesh
        The one that is lit, mm.
    mean : csr_matrix
        Averages over its neighbours, from `meshes.surface.adjacency`.
    order : ndarray, shape (n,)
        Number in the mesh of each place of the arrays that are drawn.
    """

    def __init__(self, surface: Mesh, mean: csr_matrix, order: Indices) -> None:
        drawn = mean[order][:, order]
        self._start = np.asarray(drawn.indptr, np.int32)
        self._item = np.asarray(drawn.indices, np.int32)
        self._n_rounds = normal_rounds(surface)
        self._room: Floats = np.empty((0, 3), np.float32)

    def even(self, normals: Floats, places: Indices) -> None:
        """Average fresh normals, shape (n, 3), at some places (k,), in place.

        What lies around them is taken as it is: it was averaged before.
        """
        if len(self._room) < len(places):
            self._room = np.empty((2 * len(places), 3), np.float32)
        n_rounds = min(self._n_rounds, max(LEAST_ROUNDS, MOST_VISITS // max(len(places), 1)))
        evened_normals(normals, places, self._start, self._item, n_rounds, self._room)
