"""What the fuzzer starts from: small sound files of every kind, and the corpus of bad ones."""

from tests.data.make_bad_files import BAD
from tests.meshes.readwrite import made_files

FORMATS = ("stl", "ply", "obj", "off", "glb", "3mf", "vtp", "pcd", "xyz")

_LARGEST = 20_000  # bytes; longer seeds only make it slow


def seeds(file_format):
    """Return files of a format, by name."""
    kinds = made_files.every_kind() | made_files.clouds()
    sound = {f"sound-{kind}": data for kind, data in kinds.items() if kind.startswith(file_format)}
    bad = {bad.name: bad.data for bad in BAD if bad.name.endswith(f".{file_format}")}
    return {name: data for name, data in (sound | bad).items() if len(data) <= _LARGEST}
