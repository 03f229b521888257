"""Which mesh files the words at the prompt mean."""

import glob
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from meshes.errors import UnreadableFileError

SUFFIXES = (".stl", ".ply", ".obj", ".off", ".glb", ".3mf", ".vtp", ".pcd", ".xyz")


@dataclass(frozen=True, slots=True)
class MeshFiles:
    """What the words at the prompt mean.

    Attributes
    ----------
    files : tuple of Path
        At least one.
    refused : tuple of UnreadableFileError
        One for each folder or pattern without a mesh file, and for each folder that is closed.
    """

    files: tuple[Path, ...]
    refused: tuple[UnreadableFileError, ...]


def mesh_files(paths: list[Path]) -> MeshFiles:
    """Return files as given, the mesh files of folders (all levels down) and those of patterns.

    Each file once, in whatever spellings it is given, in the order given; within a folder or
    pattern, by name. Links to folders are followed, each folder once, so that links in a circle
    come to an end.

    Raises
    ------
    UnreadableFileError
        If there is no file at all.
    """
    found: dict[str, Path] = {}
    refused: dict[Path, UnreadableFileError] = {}
    for path in paths:
        for file in _meant(path, refused):
            found.setdefault(os.path.abspath(file), file)
    if refused and not found:
        raise next(iter(refused.values()))
    return MeshFiles(tuple(found.values()), tuple(refused.values()))


def _meant(path: Path, refused: dict[Path, UnreadableFileError]) -> list[Path]:
    if os.path.isdir(path):
        return _some(path, list(_inside(path, refused)), refused)
    if not os.path.lexists(path) and glob.has_magic(str(path)):
        matches = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]
        files = [match for match in matches if _is_mesh(match) and not os.path.isdir(match)]
        for folder in matches:
            files += _inside(folder, refused) if os.path.isdir(folder) else ()
        return _some(path, files, refused)
    return [path]


def _inside(folder: Path, refused: dict[Path, UnreadableFileError]) -> Iterator[Path]:
    """Give the mesh files of a folder; broken links too: reading them tells what is wrong."""

    def refuse(error: OSError) -> None:
        place = Path(error.filename)
        said = error.strerror or "it cannot be read"
        remedy = "Change its permissions, or name the files themselves."
        refused[place] = UnreadableFileError(place, f"the folder is closed: {said}", remedy)

    seen: set[tuple[int, int]] = set()
    for place, folders, files in os.walk(folder, onerror=refuse, followlinks=True):
        try:
            status = os.stat(place)
        except OSError as error:  # it has just been taken away
            refuse(error)
            continue
        mark = (status.st_dev, status.st_ino)
        if mark in seen:
            folders.clear()
            continue
        seen.add(mark)
        folders.sort()
        yield from (Path(place) / name for name in files if _is_mesh(Path(name)))


def _is_mesh(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def _some(path: Path, files: list[Path], refused: dict[Path, UnreadableFileError]) -> list[Path]:
    if not files and path not in refused:
        kinds = ", ".join(suffix.lstrip(".").upper() for suffix in SUFFIXES)
        reason, remedy = "holds no mesh file", f"Files it looks for: {kinds}."
        refused[path] = UnreadableFileError(path, reason, remedy)
    return sorted(set(files))
