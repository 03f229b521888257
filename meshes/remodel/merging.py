"""Partial scans of one thing brought together and made one surface."""

from dataclasses import dataclass
from types import ModuleType

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Mask, Matrix, Vertices
from meshes.distance.closest import closest_points
from meshes.errors import MeshError
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.remodel.clouds import Cloud, cloud_of
from meshes.remodel.extras import library
from meshes.remodel.reconstruction import surface_of_points
from meshes.structure.topology import topology
from meshes.surface.normals import vertex_normals

# Reaches in which points are taken for the same, tried in this order, mm.
_REACHES = (2.0, 1.0, 0.4, 0.2)

# Scans that start with less of the smaller one within the first reach are first brought together
# by the shapes of their neighbourhoods.
_FAR = 0.3

# Scans must share this much of the smaller one, or a fit can slide.
LEAST_OVERLAP = 0.1

LEAST_AGREEMENT = 0.6
"""Share of the points beside another scan, away from its border, that must lie on it."""

_FEATURE_VOXEL = 1.0
_SEED = 20


class MergeError(MeshError):
    """Scans do not fit together.

    Attributes
    ----------
    first, second : int
        Which scans, from 0.
    overlap, agreement : float
        Share of its points that was found on the others, and of those beside them.
    """

    def __init__(self, first: int, second: int, overlap: float, agreement: float) -> None:
        self.first = first
        self.second = second
        self.overlap = overlap
        self.agreement = agreement
        if overlap < LEAST_OVERLAP:
            super().__init__(
                f"scan {second + 1} shares {overlap:.0%} of its surface with scan {first + 1} and "
                f"the ones before; {LEAST_OVERLAP:.0%} are needed. "
                "Scan more of what lies between them."
            )
            return
        super().__init__(
            f"scan {second + 1} does not fit: only {agreement:.0%} of what lies beside scan "
            f"{first + 1} and the ones before lies on them; {LEAST_AGREEMENT:.0%} are needed. "
            "Check that the scans show the same teeth, and that none is warped."
        )


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a scan lies on those before it.

    Attributes
    ----------
    rms, q95 : float
        Root of the mean squared distance from the other surface, across it, and the distance
        that 95 % keep within, mm: of all points within 2 mm of it, not of the good ones only,
        but for those beyond its border.
    overlap : float
        Share of its points within 0.4 mm of those of the others.
    agreement : float
        Share of the points in `rms` that are within 0.4 mm.
    """

    rms: float
    q95: float
    overlap: float
    agreement: float


@dataclass(frozen=True, slots=True, eq=False)
class Merged:
    """One surface of several scans.

    Attributes
    ----------
    mesh : Mesh
        In the frame of the first scan; open where the scans end.
    first_from_scan : tuple of ndarray, shape (4, 4)
        Rigid motion of each scan.
    fits : tuple of Fit
        Of each scan but the first.
    rms : float
        Over all shared points, mm.
    gap_q95, gap_max : float
        Distance of the scans' points from the fused surface: what 95 % keep within, and the
        largest, mm.
    n_pieces : int
        Bodies of the fused surface.
    """

    mesh: Mesh
    first_from_scan: tuple[Matrix, ...]
    fits: tuple[Fit, ...]
    rms: float
    gap_q95: float
    gap_max: float
    n_pieces: int


def merged(scans: tuple[Mesh, ...], *, progress: Progress = silent) -> Merged:
    """Bring scans onto the first one and fuse them.

    Each scan is laid on all before it; scans far from each other are found by shape first.

    Parameters
    ----------
    scans : tuple of Mesh
        Two or more, each sharing surface with one before it, mm.
    progress : Progress

    Raises
    ------
    MissingExtraError
        Without open3d (extra "scan").
    MergeError
        If a scan shares too little with those before it, or does not fit them.

    References
    ----------
    Y. Chen, G. Medioni, "Object modelling by registration of multiple range images", IVC 10(3),
    1992; Q.-Y. Zhou, J. Park, V. Koltun, "Fast global registration", ECCV 2016.
    """
    open3d = library("open3d", what="Merging scans", name="open3d", extra="scan")
    points, normals = scans[0].vertices, vertex_normals(scans[0])
    inner = _inner(scans[0])
    motions, fits = [np.eye(4)], []
    for place, scan in enumerate(scans[1:], start=1):
        progress(0.7 * place / len(scans), f"Laying scan {place + 1} on those before")
        source = cloud_of(open3d, scan.vertices, vertex_normals(scan))
        target = cloud_of(open3d, points, normals)
        motion = _laid(open3d, source, target)
        moved = scan.moved(motion)
        fit = _fit(moved.vertices, points, normals, inner)
        if fit.overlap < LEAST_OVERLAP or fit.agreement < LEAST_AGREEMENT:
            raise MergeError(place - 1, place, fit.overlap, fit.agreement)
        motions.append(motion)
        fits.append(fit)
        points = np.concatenate([points, moved.vertices])
        normals = np.concatenate([normals, vertex_normals(moved)])
        inner = np.concatenate([inner, _inner(moved)])
    progress(0.7, "Making one surface")
    mesh = surface_of_points(*_thinned(open3d, points, normals, _edge_length(scans)))
    progress(1.0, "Merged")
    squares = [fit.rms**2 for fit in fits]
    gaps = closest_points(mesh, points).distance
    return Merged(
        mesh=mesh,
        first_from_scan=tuple(motions),
        fits=tuple(fits),
        rms=float(np.sqrt(np.mean(squares))),
        gap_q95=float(np.quantile(gaps, 0.95)),
        gap_max=float(gaps.max()),
        n_pieces=topology(mesh).n_components,
    )


def _inner(scan: Mesh) -> Mask:
    """Mark the vertices that lie on no border, shape (n,)."""
    inner = np.ones(scan.n_vertices, np.bool_)
    inner[topology(scan).boundary_edges] = False
    return inner


def _laid(open3d: ModuleType, source: Cloud, target: Cloud) -> Matrix:
    """Return the motion that lays one cloud on the other."""
    near = np.asarray(cKDTree(np.asarray(target.points)).query(np.asarray(source.points))[0])
    motion = np.eye(4)
    if (near <= _REACHES[0]).mean() < _FAR:
        motion = _found_by_shape(open3d, source, target)
    registration = open3d.pipelines.registration
    for reach in _REACHES:
        motion = registration.registration_icp(
            source,
            target,
            reach,
            motion,
            registration.TransformationEstimationPointToPlane(),
            registration.ICPConvergenceCriteria(max_iteration=60),
        ).transformation
    return np.array(motion)


def _found_by_shape(open3d: ModuleType, source: Cloud, target: Cloud) -> Matrix:
    registration = open3d.pipelines.registration
    open3d.utility.random.seed(_SEED)
    thin = [cloud.voxel_down_sample(_FEATURE_VOXEL) for cloud in (source, target)]
    around = open3d.geometry.KDTreeSearchParamHybrid(radius=5.0 * _FEATURE_VOXEL, max_nn=100)
    features = [registration.compute_fpfh_feature(cloud, around) for cloud in thin]
    found = registration.registration_fgr_based_on_feature_matching(
        *thin,
        *features,
        registration.FastGlobalRegistrationOption(maximum_correspondence_distance=_FEATURE_VOXEL),
    )
    return np.array(found.transformation)


def _fit(moved: Vertices, points: Vertices, normals: Vertices, inner: Mask) -> Fit:
    found = cKDTree(points).query(moved)
    distance, nearest = np.asarray(found[0]), np.asarray(found[1])
    beside = np.asarray((distance <= _REACHES[0]) & inner[nearest])
    if not beside.any():
        return Fit(np.inf, np.inf, 0.0, 0.0)
    is_near = distance <= 2.0 * _REACHES[-1]
    ways = moved[beside] - points[nearest[beside]]
    across = np.abs((ways * normals[nearest[beside]]).sum(axis=1))
    return Fit(
        rms=float(np.sqrt((across * across).mean())),
        q95=float(np.quantile(across, 0.95)),
        overlap=float(is_near.mean()),
        agreement=float(is_near[beside].mean()),
    )


def _edge_length(scans: tuple[Mesh, ...]) -> float:
    lengths = []
    for scan in scans:
        ways = scan.vertices[scan.faces[:, 0]] - scan.vertices[scan.faces[:, 1]]
        lengths.append(float(np.median(np.sqrt((ways * ways).sum(axis=1)))))
    return min(lengths)


def _thinned(
    open3d: ModuleType, points: Vertices, normals: Vertices, spacing: float
) -> tuple[Vertices, Vertices]:
    """Average the points of several scans in one place, which else lie in layers."""
    thin = cloud_of(open3d, points, normals).voxel_down_sample(spacing)
    thin.normalize_normals()
    return np.asarray(thin.points), np.asarray(thin.normals)
