"""Which mesh files the words at the prompt mean."""

import glob
import os
from collections.abc import Iterator
from pathlib import Path

from meshes.errors import UnreadableFileError

SUFFIXES = (".stl", ".ply", ".obj", ".off", ".glb", ".3mf", ".vtp", ".pcd", ".xyz")


def mesh_files(paths: list[Path]) -> tuple[Path, ...]:
    """Return files as given, the mesh files of folders (all levels down) and those of patterns.

    Each file once, in whatever spellings it is given, in the order given; within a folder or
    pattern, by name. Links to folders are followed, each folder once, so that links in a circle
    come to an end.

    Raises
    ------
    UnreadableFileError
        If a folder or pattern holds no mesh file, or a folder may not be looked into.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file in _meant(path):
            found.setdefault(os.path.abspath(file), file)
    return tuple(found.values())


def _meant(path: Path) -> list[Path]:
    if path.is_dir():
        return _some(path, list(_inside(path)))
    if not os.path.lexists(path) and glob.has_magic(str(path)):
        matches = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]
        files = [match for match in matches if _is_mesh(match) and not match.is_dir()]
        for folder in matches:
            files += _inside(folder) if folder.is_dir() else ()
        return _some(path, files)
    return [path]


def _inside(folder: Path) -> Iterator[Path]:
    """Give the mesh files of a folder; broken links too: reading them tells what is wrong."""
    seen: set[tuple[int, int]] = set()
    for place, folders, files in os.walk(folder, onerror=_refuse, followlinks=True):
        status = os.stat(place)
        mark = (status.st_dev, status.st_ino)
        if mark in seen:
            folders.clear()
            continue
        seen.add(mark)
        folders.sort()
        yield from (Path(place) / name for name in files if _is_mesh(Path(name)))


def _refuse(error: OSError) -> None:
    said = error.strerror or "it cannot be read"
    remedy = "Change its permissions, or name the files themselves."
    raise UnreadableFileError(Path(error.filename), f"the folder is closed: {said}", remedy)


def _is_mesh(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def _some(path: Path, files: list[Path]) -> list[Path]:
    if not files:
        kinds = ", ".join(suffix.lstrip(".").upper() for suffix in SUFFIXES)
        raise UnreadableFileError(path, "holds no mesh file", f"Files it looks for: {kinds}.")
    return sorted(set(files))
