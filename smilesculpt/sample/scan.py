"""A jaw that the project makes itself, as an intraoral scanner would give it."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Matrix
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.surface.normals import vertex_normals
from smilesculpt.anatomy import teeth_of
from smilesculpt.dentition import Dentition, Jaw, Labels, Orientation, Tooth
from smilesculpt.errors import SampleError
from smilesculpt.sample.gum import gum_of
from smilesculpt.sample.placement import PlacedArch, placed_arch
from smilesculpt.sample.solid import Anatomy, field_values
from smilesculpt.sample.surface import open_surface, without_crossings

_NOISE = 0.011
"""Standard deviation of a scanner's noise along the surface's normal, mm."""


@dataclass(frozen=True, slots=True, eq=False)
class SampleScan:
    """A generated scan with the truth about it.

    Attributes
    ----------
    mesh : Mesh
        In an arbitrary pose, mm; open at the border.
    labels : ndarray, shape (n,), int16
        FDI number of each vertex, 0 for gum.
    jaw : {"upper", "lower"}
    scan_from_dental : ndarray, shape (4, 4)
        Rigid motion from the dental frame to the pose of the mesh.
    missing : tuple of int
        Teeth that were left out.
    """

    mesh: Mesh
    labels: Labels
    jaw: Jaw
    scan_from_dental: Matrix
    missing: tuple[int, ...] = ()

    def orientation(self) -> Orientation:
        """Return the true orientation."""
        turn, shift = self.scan_from_dental[:3, :3], self.scan_from_dental[:3, 3]
        back = np.eye(4)
        back[:3, :3] = turn.T
        back[:3, 3] = [-float((turn[:, k] * shift).sum()) for k in range(3)]
        return Orientation(self.jaw, back, 1.0, ("known: the arch was generated",))

    def dentition(self) -> Dentition:
        """Return the true dentition."""
        from_right = _from_right(self.jaw)
        present = tuple(fdi for fdi in from_right if (self.labels == fdi).any())
        teeth = tuple(Tooth(fdi, 1.0) for fdi in present)
        return Dentition(self.jaw, self.labels, teeth, self.missing)


def sample_scan(
    *,
    seed: int = 0,
    n_faces: int = 120_000,
    jaw: Jaw = "upper",
    missing: tuple[int, ...] = (),
    crowding: float = 0.0,
    progress: Progress = silent,
) -> SampleScan:
    """Make a jaw of fourteen teeth with gum, scanner noise and an arbitrary pose.

    Parameters
    ----------
    seed : int
        The person; the same seed gives the same bits.
    n_faces : int
        About how many triangles, 10,000 to 500,000.
    jaw : {"upper", "lower"}
    missing : tuple of int
        FDI numbers of teeth to leave out; their gap stays.
    crowding : float
        Length that the six front teeth lack, 0 to 4 mm: they stand turned and out of line.
    progress : Progress

    Raises
    ------
    SampleError
        If a number is out of its range or a missing tooth is not one of this jaw.
    """
    _require_sense(jaw, n_faces, missing, crowding)
    rng = np.random.default_rng([seed, 1 if jaw == "upper" else 2])
    progress(0.0, "Growing teeth and gum")
    arch = placed_arch(jaw, rng, missing=missing, crowding=crowding)
    anatomy = Anatomy(arch, gum_of(arch, rng))
    surface = open_surface(anatomy, n_faces)
    progress(0.8, "Scanning the sample arch")
    at = surface.even.vertices
    labels = field_values(anatomy, at, arch.curve.nearest(at[:, :2])).tooth
    pose = _pose(rng)
    noisy = without_crossings(_with_noise(surface.even, rng), surface.marched)
    scan = _in_dental_frame(noisy, arch).moved(pose)
    # A scan comes from a file of single precision; ours should survive one unchanged.
    exact = scan.with_vertices(scan.vertices.astype(np.float32).astype(np.float64))
    progress(1.0, "Scanning the sample arch")
    return SampleScan(exact, labels, jaw, pose, missing)


def _require_sense(jaw: Jaw, n_faces: int, missing: tuple[int, ...], crowding: float) -> None:
    if not 10_000 <= n_faces <= 500_000:
        raise SampleError("n_faces", n_faces, "Give 10,000 to 500,000.")
    if not 0.0 <= crowding <= 4.0:
        raise SampleError("crowding", crowding, "Give 0 to 4 mm.")
    strangers = sorted(set(missing) - set(_from_right(jaw)))
    if strangers:
        raise SampleError("missing", strangers[0], f"Give teeth of the {jaw} jaw, places 1 to 7.")


def _from_right(jaw: Jaw) -> tuple[int, ...]:
    return teeth_of(jaw, last=7)


def _in_dental_frame(mesh: Mesh, arch: PlacedArch) -> Mesh:
    """Turn heights towards the other jaw into z up; an upper jaw is mirrored by it."""
    vertices = mesh.vertices - arch.incisal_point()
    if arch.jaw == "lower":
        return mesh.with_vertices(vertices)
    return Mesh(vertices * np.array([1.0, 1.0, -1.0]), mesh.faces[:, ::-1])


def _with_noise(mesh: Mesh, rng: np.random.Generator) -> Mesh:
    away = rng.normal(0.0, _NOISE, mesh.n_vertices)
    return mesh.with_vertices(mesh.vertices + vertex_normals(mesh) * away[:, None])


def _pose(rng: np.random.Generator) -> Matrix:
    """Return a uniformly random turn (from a unit quaternion) with a shift of up to 40 mm."""
    w, x, y, z = (q := rng.normal(size=4)) / np.sqrt((q**2).sum())
    pose = np.eye(4)
    pose[:3, :3] = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    pose[:3, 3] = rng.uniform(-40.0, 40.0, 3)
    return pose
