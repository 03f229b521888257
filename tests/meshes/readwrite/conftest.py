"""Files that must be refused, and how they are."""

import pytest

from meshes.errors import UnreadableFileError
from meshes.readwrite.reading import read_mesh


@pytest.fixture
def refusal(tmp_path):
    """Return the refusal of a file with this content; fail where it is read."""

    def refusal_of(data, name="mesh.bin"):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(UnreadableFileError) as caught:
            read_mesh(path)
        error = caught.value
        assert error.path == path
        assert "\n" not in str(error).replace(str(path), "")
        assert error.remedy.endswith(".")
        return error

    return refusal_of
