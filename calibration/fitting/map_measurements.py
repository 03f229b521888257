"""Field maps as measurements: each coil by itself at 1 A, at every node of its grid."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from calibration.errors import DeviceFileError
from calibration.field.field_map_file import read_field_map
from calibration.field.potential_grid import FieldMap
from calibration.fitting.measurements import NO_SENSOR, Measurements
from meshes.arrays import Vectors
from meshes.readwrite.plain_file import plain_bytes

_MM_PER_M = 1e3
# The published devices reach 0.02 to 0.5 m; all coils of the strongest together make 0.007 T/A.
_WIDEST_M, _STRONGEST = 1.0, 0.1


def read_map_measurements(paths: Sequence[str | Path]) -> Measurements:
    """Read field maps, one for each coil in their order, as measurements.

    Parameters
    ----------
    paths : sequence of str or Path
        Texts as `calibration.field.field_map_file` reads them.

    Returns
    -------
    Measurements
        A row for each node of each map, 1 A in its coil; no sensors are told apart.

    Raises
    ------
    DeviceFileError
        If one cannot be read, two are the same file, or the size of the numbers fits another unit.
    """
    files = [Path(path) for path in paths]
    digests = [digest_of(path) for path in files]
    for number, digest in enumerate(digests):
        if digest in digests[:number]:
            other = files[digests.index(digest)].name
            reason = f"holds the same map as {other}"
            raise DeviceFileError(files[number], reason, "Give each coil its own map.")
    maps = [read_field_map(path) for path in files]
    for path, one in zip(files, maps, strict=True):
        _require_plausible(path, one)
    whole = hashlib.sha256("".join(digests).encode()).hexdigest()
    return measurements_of_maps(maps, sha256=whole if len(files) > 1 else digests[0])


def measurements_of_maps(maps: Sequence[FieldMap], *, sha256: str = "") -> Measurements:
    """Return the nodes of maps as measurements, coil after coil."""
    points = [_nodes(one) for one in maps]
    counts = [len(places) for places in points]
    n = sum(counts)
    return Measurements(
        points=np.concatenate(points),
        currents=np.repeat(np.eye(len(maps)), counts, axis=0),
        readings=np.concatenate([one.fields.reshape(-1, 3) for one in maps]),
        sensor_index=np.zeros(n, np.int32),
        sensor_names=(NO_SENSOR,),
        sha256=sha256,
    )


def _require_plausible(path: Path, one: FieldMap) -> None:
    """Refuse a map whose numbers are of no device's size; units are not told in such a file."""
    span = float((one.spacing * (np.array(one.fields.shape[:3]) - 1)).max()) / _MM_PER_M
    if span > _WIDEST_M:
        reason = f"spans {span:g} m, and no such device works over {_WIDEST_M:g} m: likely mm"
        raise DeviceFileError(path, reason, "Give the grid in m.")
    largest = float(np.abs(one.fields).max())
    if largest == 0.0:
        raise DeviceFileError(path, "holds no field at any node", "Map the coil with a current.")
    if largest > _STRONGEST:
        reason = f"has a field of {largest:g} T/A: likely mT/A, or not for 1 A"
        raise DeviceFileError(path, reason, "Divide by the current, and give T/A.")


def _nodes(one: FieldMap) -> Vectors:
    axes = [
        low + step * np.arange(count)
        for low, step, count in zip(one.low, one.spacing, one.fields.shape[:3], strict=True)
    ]
    return np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a map.

    Raises
    ------
    DeviceFileError
        If it cannot be read.
    """
    try:
        return hashlib.sha256(plain_bytes(path)).hexdigest()
    except OSError as error:
        raise DeviceFileError(path, f"cannot be read: {error.strerror}", "Check it.") from error
