"""A scan brought onto a surface beside open3d and small_gicp, from the same guess: error and time.

Run: python -m benchmarks.bench_registration. The scan is a sample arch with noise, from which half
of one side was cut off and on which a lump was added; the reference is another arch with other
triangles. All begin 2 mm and 6 degrees off and stop by their own rules. Peers are given points
with normals; open3d with Tukey's function too. Those not installed are left out.
"""

import importlib
from collections.abc import Callable

import numpy as np
from scipy.spatial.transform import Rotation

from benchmarks.timing import compare, show
from calibration.registration.surface_fit import SurfaceWishes, fit_surface
from meshes.arrays import Matrix
from meshes.mesh import Mesh
from meshes.surface.normals import vertex_normals
from smilesculpt.sample import sample_scan

NOISE, REACH = 0.02, 1.0
Way = Callable[[], Matrix]


def surfaces() -> tuple[Mesh, Mesh, Matrix]:
    """Return scan, reference and the motion that is to be found."""
    random = np.random.default_rng(0)
    truth = np.eye(4)
    truth[:3, :3] = Rotation.from_rotvec(np.radians([3.0, -4.0, 3.5])).as_matrix()
    truth[:3, 3] = [1.2, -1.2, 1.0]
    arch, other = (sample_scan(n_faces=n, seed=0).mesh for n in (60_000, 90_000))
    middle = arch.vertices.mean(axis=0)
    keep = arch.vertices[arch.faces].mean(axis=1)[:, 0] < middle[0] + 12.0
    moved = arch.vertices + NOISE * random.normal(size=arch.vertices.shape)
    lump = np.linalg.norm(arch.vertices - arch.vertices[1000], axis=1) < 4.0
    moved[lump] += [0.0, -1.0, 1.0]
    around = np.eye(4)
    around[:3, 3] = middle
    truth = np.asarray(around @ truth @ np.linalg.inv(around), np.float64)
    return Mesh(moved, arch.faces[keep]).moved(np.asarray(np.linalg.inv(truth))), other, truth


def points_of(mesh: Mesh) -> tuple[Matrix, Matrix]:
    """Return the vertices that have a face, and their normals."""
    used = np.unique(mesh.faces)
    return mesh.vertices[used], vertex_normals(mesh)[used]


def by_open3d(scan: Mesh, reference: Mesh) -> Way | None:
    """Return point-to-plane steps with Tukey's function, where open3d is installed."""
    try:
        o3d = importlib.import_module("open3d")
    except ImportError:
        return None
    clouds = []
    for mesh in (scan, reference):
        points, normals = points_of(mesh)
        cloud = o3d.geometry.PointCloud(o3d.utility.Vector3dVector(points))
        cloud.normals = o3d.utility.Vector3dVector(normals)
        clouds.append(cloud)
    registration = o3d.pipelines.registration
    criteria = registration.ICPConvergenceCriteria(max_iteration=100)

    def solve() -> Matrix:
        start = np.eye(4)
        # Coarse, then fine, in reach and in what counts as an outlier, as its tutorial does.
        for reach, outlying in ((3.0 * REACH, 3.0 * REACH), (REACH, 5.0 * NOISE)):
            kernel = registration.TukeyLoss(k=outlying)
            estimation = registration.TransformationEstimationPointToPlane(kernel)
            found = registration.registration_icp(*clouds, reach, start, estimation, criteria)
            start = found.transformation
        return np.asarray(start)

    return solve


def by_small_gicp(scan: Mesh, reference: Mesh) -> Way | None:
    """Return its generalised ICP, one thread, where small_gicp is installed."""
    try:
        small = importlib.import_module("small_gicp")
    except ImportError:
        return None
    source, target = (points_of(mesh)[0] for mesh in (scan, reference))

    def solve() -> Matrix:
        found = small.align(
            target,
            source,
            registration_type="GICP",
            downsampling_resolution=0.3,
            max_correspondence_distance=3.0 * REACH,
            num_threads=1,
        )
        return np.asarray(found.T_target_source)

    return solve


def error(found: Matrix, truth: Matrix, scan: Mesh) -> float:
    """Return how far the scan's vertices are off, root mean square, mm."""
    one, other = (scan.moved(motion).vertices for motion in (found, truth))
    return float(np.sqrt(((one - other) ** 2).sum(axis=1).mean()))


def main() -> None:
    """Print time and error of each."""
    scan, reference, truth = surfaces()
    start = np.eye(4)

    def ours() -> Matrix:
        return fit_surface(scan, reference, guess=start).reference_from_scan

    def ours_whole() -> Matrix:
        wishes = SurfaceWishes(n_points=30_000)
        return fit_surface(scan, reference, guess=start, wishes=wishes).reference_from_scan

    ways: dict[str, Way] = {"ours, 6,000 points": ours, "ours, 30,000 points": ours_whole}
    for name, make in (("open3d", by_open3d), ("small_gicp", by_small_gicp)):
        way = make(scan, reference)
        if way is not None:
            ways[name] = way
    told = fit_surface(scan, reference, guess=start)
    middle = scan.vertices.mean(axis=0)[None]
    print(f"foretold in the middle: {1e3 * told.target_error(middle).tre[0]:.1f} um")
    for name, way in ways.items():
        print(f"{name:22s} off by {1e3 * error(way(), truth, scan):8.1f} um")
    show("A scan brought onto a surface", compare(ways, n_turns=3))


if __name__ == "__main__":
    main()
