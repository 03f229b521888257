"""Parts written by the helper: all of them, or, where that is cancelled, none."""

import contextlib
import os
import shutil
import tempfile
from functools import partial
from pathlib import Path

from gui.jobs import step_jobs as jobs
from gui.jobs.helper import Helper
from meshes.progress import Progress
from meshes.readwrite.beside import make_folder, refusals
from smilesculpt.parts import CheckedPart


def export_whole(
    helper: Helper,
    parts: tuple[CheckedPart, ...],
    folder: Path,
    *,
    with_findings: bool,
    progress: Progress,
) -> tuple[Path, ...]:
    """Write parts into a folder and return the files.

    The helper is ended at once when it is cancelled, so it writes into a folder of its own; what
    is whole is then moved to its place, which takes no time.

    Raises
    ------
    CancelledError
        If the progress raised it; the folder is as it was then.
    InvalidPartError
        If a part has errors and `with_findings` is False.
    UnwritableFileError
        If a file cannot be written.
    """
    is_new = not folder.exists()
    make_folder(folder)
    with refusals(folder):
        beside = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder))
    try:
        work = partial(jobs.export, parts, beside, with_findings)
        return tuple(_placed(file, folder) for file in helper.run(work, progress))
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        if is_new:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _placed(file: Path, folder: Path) -> Path:
    path = folder / file.name
    with refusals(path):
        os.replace(file, path)
    return path
