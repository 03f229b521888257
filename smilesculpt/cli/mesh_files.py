"""Which mesh files the words at the prompt mean."""

import glob
from pathlib import Path

from meshes.errors import UnreadableFileError

SUFFIXES = (".stl", ".ply", ".obj", ".off", ".glb", ".3mf", ".vtp")


def mesh_files(paths: list[Path]) -> tuple[Path, ...]:
    """Return files as given, the mesh files of folders (all levels down) and those of patterns.

    Each file once, in the order given; within a folder or pattern, by name.

    Raises
    ------
    UnreadableFileError
        If a folder or pattern holds no mesh file.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_meant(path)))
    return tuple(found)


def _meant(path: Path) -> list[Path]:
    if path.is_dir():
        inside = [p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file()]
        return _some(path, inside)
    if not path.exists() and glob.has_magic(str(path)):
        return _some(path, [Path(name) for name in glob.glob(str(path), recursive=True)])
    return [path]


def _some(path: Path, files: list[Path]) -> list[Path]:
    if not files:
        kinds = ", ".join(suffix.lstrip(".").upper() for suffix in SUFFIXES)
        raise UnreadableFileError(path, "holds no mesh file", f"Files it looks for: {kinds}.")
    return sorted(files)
