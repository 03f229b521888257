"""Where sources might be: many starts for one coil at a time, the best kept."""

import numpy as np

from calibration.fitting.free_field import FreeField
from calibration.fitting.joint_fit import ROUGH, joint_fit, problem_of
from calibration.fitting.measurements import Measurements
from calibration.fitting.side_by_side import side_by_side
from calibration.fitting.source_set import SourceSet
from meshes.arrays import Matrix, Vectors
from meshes.progress import Progress, silent

# For each source of a coil; two sources have more ways to sit in a local minimum than one.
_N_STARTS = 6
_SEED = 20170700
_MAX_POINTS = 150
# Distance of a source from the middle of the points, in half diagonals of their box.
_NEAR, _FAR = 1.1, 3.0


def first_guess(
    field: FreeField,
    points: Vectors,
    *,
    n_sources: int,
    order: int,
    attempt: int = 0,
    progress: Progress = silent,
) -> SourceSet:
    """Return sources for each coil that make about the field given.

    Parameters
    ----------
    field : FreeField
    points : ndarray, shape (p, 3)
        Where it was measured, mm.
    n_sources : int
        For each coil.
    order : int
        1 dipoles, 2 quadrupoles with them, and so on.
    attempt : int, optional
        Another number, other starts.

    Returns
    -------
    SourceSet
        The same for the same input: starts come from a fixed seed.
    """
    some = points[:: -(-len(points) // _MAX_POINTS)]
    unit_fields = field.unit_fields(some)
    n_coils = unit_fields.shape[2]

    def of_coil(coil: int) -> SourceSet:
        # A coil's starts depend on its number alone, not on those before it.
        shapes = np.random.default_rng((_SEED, coil, attempt) if attempt else (_SEED, coil))
        fields = np.ascontiguousarray(unit_fields[:, :, coil])
        return _best_start(some, fields, shapes, (n_sources, order))

    progress(0.0, "Looking for the sources of each coil")
    coils = side_by_side(of_coil, range(n_coils))
    return SourceSet(
        coil_index=np.repeat(np.arange(n_coils, dtype=np.int32), n_sources),
        positions=np.concatenate([c.positions for c in coils]),
        axes=np.concatenate([c.axes for c in coils]),
        strengths=np.concatenate([c.strengths for c in coils]),
        scale=coils[0].scale,
    )


def _best_start(
    points: Vectors, fields: Vectors, random: np.random.Generator, size: tuple[int, int]
) -> SourceSet:
    scale = float(np.sqrt((fields**2).mean()))
    data = Measurements(
        points, np.ones((len(points), 1)), fields, np.zeros(len(points), np.int32), ("",)
    )
    problem = problem_of(data, noise=1e-3 * scale)
    fits = [
        joint_fit(_start(points, fields, random, size), problem, effort=ROUGH)
        for _ in range(_N_STARTS * size[0])
    ]
    return min(fits, key=lambda fit: fit.state.cost).state.sources


def _start(
    points: Vectors, fields: Vectors, random: np.random.Generator, size: tuple[int, int]
) -> SourceSet:
    """Return sources at random places, with the dipoles that suit the field best there."""
    n_sources, order = size
    middle = (points.min(axis=0) + points.max(axis=0)) / 2.0
    half = float(np.linalg.norm(points.max(axis=0) - points.min(axis=0))) / 2.0
    way = random.normal(size=(n_sources, 3))
    way /= np.linalg.norm(way, axis=1)[:, None]
    positions = middle + way * half * random.uniform(_NEAR, _FAR, size=(n_sources, 1))
    moments = _best_moments(points, fields, positions, 2.0 * half)
    strengths = np.zeros((n_sources, order))
    strengths[:, 0] = np.linalg.norm(moments, axis=1)
    axes = moments / np.maximum(strengths[:, :1], np.finfo(float).tiny)
    return SourceSet(np.zeros(n_sources, np.int32), positions, axes, strengths, 2.0 * half)


def _best_moments(points: Vectors, fields: Vectors, positions: Vectors, scale: float) -> Matrix:
    away = (points[:, None, :] - positions) / scale
    distance = np.linalg.norm(away, axis=2)[:, :, None]
    unit = away / distance
    basis = 3.0 * unit[:, :, :, None] * unit[:, :, None, :] - np.eye(3)
    basis /= distance[..., None] ** 3
    design = basis.transpose(0, 2, 1, 3).reshape(3 * len(points), -1)
    moments = np.linalg.lstsq(design, fields.ravel(), rcond=1e-3)[0]
    return np.asarray(moments).reshape(-1, 3)
