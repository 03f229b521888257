"""One reader under atheris: whatever the bytes, a mesh or a clear refusal, and nothing else.

Run: python -m tests.fuzz.fuzz_reader stl --seconds 1200

Kernels are compiled with checks of every index, into a cache of their own, so that a read past
the end of an array is an error; as plain Python they would count in other integers. New inputs
are kept in `.fuzz/FORMAT`, inputs that fail beside it; mend the reader and add them to tests/data.
"""

import argparse
import importlib
import os
import sys
import tempfile
from pathlib import Path

import numpy as np

from tests.fuzz.seeds import FORMATS, seeds

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / ".fuzz"
LONGEST_S = 60  # for one input, a kernel compiled in between; longer is a hang
MOST_MB = 3000


def read_or_refuse(path, data):
    """Read bytes as a file; let everything out that is no refusal.

    Raises
    ------
    AssertionError
        If a refusal is no clear line, or what was read is no sound mesh.
    """
    from meshes.errors import MeshFileError
    from meshes.readwrite.reading import read_mesh

    path.write_bytes(data)
    try:
        mesh = read_mesh(path).mesh
    except MeshFileError as error:
        if not error.remedy.endswith(".") or "\n" in str(error):
            raise AssertionError(f"unclear refusal: {error!r}") from error
        return error
    if mesh.n_faces == 0 or mesh.faces.min() < 0 or mesh.faces.max() >= mesh.n_vertices:
        raise AssertionError("read, but no mesh")
    return mesh


def a_triangle():
    """Return the least mesh."""
    from meshes.mesh import Mesh

    return Mesh(np.eye(3), np.array([[0, 1, 2]], dtype=np.int32))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("format", choices=FORMATS)
    parser.add_argument("--seconds", type=int, default=1200)
    arguments = parser.parse_args()
    # Before anything of ours is loaded.
    os.environ["NUMBA_BOUNDSCHECK"] = "1"
    os.environ["NUMBA_CACHE_DIR"] = str(CORPUS / "kernels")
    import atheris

    for kernels in (ROOT / "meshes" / "readwrite").glob("_*_kernels.py"):
        # Loaded before the others: what the fuzzer marks cannot be compiled.
        importlib.import_module(f"meshes.readwrite.{kernels.stem}")
    with atheris.instrument_imports(include=["meshes.readwrite", "zipfile", "json"]):
        import meshes.readwrite.reading
    # What is made of points is another library's work; a triangle stands for it.
    meshes.readwrite.points.surface = lambda file, points, *more: (a_triangle(), "")
    folder = CORPUS / arguments.format
    folder.mkdir(parents=True, exist_ok=True)
    file = Path(tempfile.mkdtemp()) / f"mesh.{arguments.format}"
    for name, data in seeds(arguments.format).items():
        (folder / name).write_bytes(data)
        read_or_refuse(file, data)  # compiled before the fuzzer looks at the clock
    options = [
        f"-max_total_time={arguments.seconds}",
        f"-timeout={LONGEST_S}",
        f"-rss_limit_mb={MOST_MB}",
        f"-artifact_prefix={CORPUS}/failed-{arguments.format}-",
        "-max_len=20000",
        "-print_final_stats=1",
        str(folder),
    ]
    atheris.Setup([sys.argv[0], *options], lambda data: read_or_refuse(file, data) and None)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
