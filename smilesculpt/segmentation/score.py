"""How well predicted labels meet true ones: the measures of the 3DTeethSeg challenge."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Vectors, Vertices
from smilesculpt.dentition import Labels

_PRICE_OF_A_MISSING_TOOTH = 5.0


@dataclass(frozen=True, slots=True)
class Score:
    """Measures over the true teeth of one scan.

    Attributes
    ----------
    tsa : float
        Mean F1 of tooth instances over points, 0 to 1.
    tir : float
        Share of true teeth whose nearest predicted tooth is near and has the same number.
    tla : float
        Mean distance to the nearest predicted centroid in tooth sizes; 5 for a lost tooth.
    false_teeth : tuple of int
        Predicted numbers whose tooth lies on no true tooth.
    f1 : dict of int to float
        F1 of each true tooth.
    """

    tsa: float
    tir: float
    tla: float
    false_teeth: tuple[int, ...]
    f1: dict[int, float]

    @property
    def exp_tla(self) -> float:
        """exp(-TLA), 1 at best."""
        return float(np.exp(-self.tla))

    @property
    def total(self) -> float:
        """Mean of the three measures, as the challenge ranks."""
        return (self.exp_tla + self.tir + self.tsa) / 3.0


def score(vertices: Vertices, true: Labels, predicted: Labels) -> Score:
    """Return the score of predicted labels.

    Parameters
    ----------
    vertices : ndarray, shape (n, 3)
        mm.
    true, predicted : ndarray, shape (n,)
        FDI numbers, 0 for gum.

    Notes
    -----
    After the evaluation page of 3DTeethSeg, https://3dteethseg.grand-challenge.org. The page
    leaves the size of a tooth open: here it is the diagonal of its box along the axes of the
    file. F1 is counted against the predicted tooth that shares most vertices, whatever its
    number; a wrong number shows in `tir`.
    """
    teeth = [int(t) for t in np.unique(true) if t != 0]
    found = [int(t) for t in np.unique(predicted) if t != 0]
    centres = np.array([vertices[predicted == t].mean(axis=0) for t in found]).reshape(-1, 3)
    f1 = {t: _f1(true == t, predicted) for t in teeth}
    placed = [_placed(vertices[true == t], t, centres, found) for t in teeth]
    false_teeth = tuple(t for t in found if not (true[predicted == t] != 0).mean() > 0.5)
    if not teeth:
        return Score(1.0, 1.0, 0.0, false_teeth, {})
    return Score(
        tsa=float(np.mean(list(f1.values()))),
        tir=float(np.mean([hit for _, hit in placed])),
        tla=float(np.mean([away for away, _ in placed])),
        false_teeth=false_teeth,
        f1=f1,
    )


def _f1(mine: Labels, predicted: Labels) -> float:
    shared = np.bincount(predicted[mine].astype(np.int64), minlength=100)
    shared[0] = 0
    best = int(np.argmax(shared))
    n_shared = int(shared[best])
    n_predicted = int((predicted == best).sum()) if n_shared else 0
    return 2.0 * n_shared / (int(mine.sum()) + n_predicted)


def _placed(points: Vertices, tooth: int, centres: Vectors, found: list[int]) -> tuple[float, bool]:
    """Return the distance to the nearest predicted tooth in tooth sizes, and if it is right."""
    if not found:
        return _PRICE_OF_A_MISSING_TOOTH, False
    size = float(np.sqrt((np.ptp(points, axis=0) ** 2).sum()))
    distance = np.sqrt(((centres - points.mean(axis=0)) ** 2).sum(axis=1))
    nearest = int(np.argmin(distance))
    away = float(distance[nearest]) / max(size, 1e-9)
    return min(away, _PRICE_OF_A_MISSING_TOOTH), away < 0.5 and found[nearest] == tooth
