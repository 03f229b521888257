"""Where compiled kernels are kept: a folder of their own for each state of their sources.

A compiled kernel holds the code of every kernel that it calls, but numba looks at its own file
alone to tell whether it is still up to date. Here the name of the folder is a digest of all
kernels, so that new sources never meet old code. The libraries look at `VARIABLE` once, when they
are loaded; processes that are started from here find it set and look again for themselves.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

VARIABLE: Final = "NUMBA_CACHE_DIR"
PACKAGES: Final = ("meshes", "calibration", "smilesculpt")

KEPT: Final = 5
"""So many folders stay, the latest used ones."""

LEAST_AGE: Final = 3 * 24 * 3600.0
"""Seconds for which a folder stays after it was last used, whatever their number."""

_HOME, _PREFIX = "smilesculpt", "kernels-"


def use_own_folder() -> None:
    """Have kernels kept where only those of these sources are.

    Nothing is changed where the person chose a folder, or where none can be written.
    """
    chosen = os.environ.get(VARIABLE)
    digest = sources_digest(Path(__file__).parents[1])
    if (chosen and not _is_ours(Path(chosen))) or not digest:
        return
    folder = _first_usable(_PREFIX + digest)
    if folder is None:
        return
    os.environ[VARIABLE] = str(folder)
    config: Any = sys.modules.get("numba.core.config")
    if config is not None and config.CACHE_DIR in {"", chosen}:
        config.CACHE_DIR = str(folder)


def sources_digest(root: Path) -> str:
    """Return what tells the kernels below a folder and their compiler from others.

    Parameters
    ----------
    root : Path
        Folder of the packages.

    Returns
    -------
    str
        16 hexadecimal digits; empty where there are no sources, as in a frozen program.
    """
    digest = sha256()
    found = False
    for package in PACKAGES:
        for path in sorted(_kernel_files(str(root / package))):
            found = True
            content = _content(path)
            digest.update(f"{os.path.relpath(path, root)} {len(content)}\n".encode())
            digest.update(content)
    digest.update(_compiler())
    return digest.hexdigest()[:16] if found else ""


def cache_home() -> Path | None:
    """Return the folder of this person and program for what can be made again, or None."""
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        folder = "~/Library/Caches"
    else:
        # A relative path there is to be ignored (XDG base directory specification, 0.8).
        named = os.environ.get("XDG_CACHE_HOME", "")
        folder = named if os.path.isabs(named) else "~/.cache"
    full = os.path.expanduser(folder)
    return Path(full, _HOME) if os.path.isabs(full) else None


def forget_old(home: Path, *, now: float) -> None:
    """Remove folders of kernels that nobody used lately.

    One that a process still works with may go: it then compiles anew.

    Parameters
    ----------
    home : Path
        The folder that they lie in.
    now : float
        Seconds since 1970.
    """
    import shutil  # seldom needed, and slow to load

    used = []
    for folder in home.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            used.append((folder.stat().st_mtime, folder))
    for when, folder in sorted(used, reverse=True)[KEPT:]:
        if now - when > LEAST_AGE:
            shutil.rmtree(folder, ignore_errors=True)


def _first_usable(name: str) -> Path | None:
    """Return a folder of that name that can be written, beside the others or a temporary one."""
    home = cache_home()
    if home is not None and _is_usable(home / name):
        return home / name
    import tempfile  # seldom needed, and slow to load

    person = os.getuid() if hasattr(os, "getuid") else ""
    try:
        home = Path(tempfile.gettempdir(), f"{_HOME}-{person}")
    except FileNotFoundError:  # no folder at all can be written
        return None
    return home / name if _is_usable(home / name) else None


def _is_usable(folder: Path) -> bool:
    """Make a folder, mark it as used now, and say whether we can write there and nobody else."""
    try:
        is_new = not folder.is_dir()
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        # Kernels are code: in a folder of somebody else's they could be anyone's.
        if hasattr(os, "getuid") and folder.parent.stat().st_uid != os.getuid():
            return False
        os.utime(folder)
        if is_new:
            forget_old(folder.parent, now=time.time())
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _is_ours(folder: Path) -> bool:
    return folder.name.startswith(_PREFIX) and folder.parent.name.startswith(_HOME)


def _kernel_files(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.endswith("_kernels.py"):
            yield entry.path
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield from _kernel_files(entry.path)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _compiler() -> bytes:
    """Return the version of numba, which stands in a file of its own; empty where it is not."""
    spec = find_spec("numba")
    for place in (spec.submodule_search_locations if spec else None) or ():
        with suppress(OSError):
            return _content(os.path.join(place, "_version.py"))
    return b""
