"""Readings that end in a mesh or in one clear refusal."""

from meshes.errors import UnitsError, UnreadableFileError
from meshes.readwrite.reading import Reading, read_mesh


def read_or_refuse(path, data):
    path.write_bytes(data)
    try:
        reading = read_mesh(path)
    except (UnreadableFileError, UnitsError) as error:
        return error
    assert isinstance(reading, Reading)
    return reading
