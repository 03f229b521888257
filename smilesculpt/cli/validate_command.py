"""The command that checks mesh files against a profile, few or many."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from typer.models import OptionInfo

from meshes.batch.capacity import memory_for_each, n_processors
from meshes.batch.journal import Journal
from meshes.batch.order import Limits, Order, Task
from meshes.batch.running import Lines, on_a_cluster, on_this_computer, run_batch, tasks_of
from meshes.reports.contents import Contents, contents
from meshes.validation import load_profile, profile_names
from smilesculpt.cli.console import complain, progress_bar
from smilesculpt.cli.mesh_files import mesh_files
from smilesculpt.cli.options import Quiet, Units
from smilesculpt.cli.validate_outputs import Outputs
from smilesculpt.cli.validate_words import exit_status, tell

_PICTURE = (200, 150)  # pixels: about 2 kB each, so that a page of ten thousand files opens
_GB = 1024**3


def _file(words: str) -> OptionInfo:
    option: OptionInfo = typer.Option(help=words, metavar="FILE")
    return option


def validate_files(
    paths: Annotated[
        list[Path], typer.Argument(help="Files, folders or patterns.", metavar="PATH...")
    ],
    profile: Annotated[
        str, typer.Option(help=f"Rules to apply: {', '.join(profile_names())}, or a TOML file.")
    ] = "print",
    units: Units = "auto",
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Files at a time; one for each processor if not said.")
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(help="A dask scheduler whose workers do it.", metavar="ADDRESS")
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=0.1, help="Seconds after which a file is given up.")
    ] = 600.0,
    memory: Annotated[
        float | None, typer.Option(min=0.1, help="GB that a file may take (on Linux).")
    ] = None,
    resume: Annotated[
        Path | None,
        _file("Keep state here; go on from it if it exists."),
    ] = None,
    repair_to: Annotated[
        Path | None, typer.Option(help="Write repaired files here.", metavar="DIR")
    ] = None,
    json: Annotated[Path | None, _file("All of it as JSON (- prints it).")] = None,
    junit: Annotated[Path | None, _file("JUnit XML for CI systems.")] = None,
    sarif: Annotated[Path | None, _file("SARIF for code hosts.")] = None,
    html: Annotated[
        Path | None,
        _file("One page with pictures, to sort and search."),
    ] = None,
    csv: Annotated[Path | None, _file("A row for each file.")] = None,
    quiet: Quiet = False,
) -> None:
    """Check mesh files: verdict, place and remedy for every defect.

    Each file is checked in a process of its own: one that crashes or hangs is told as not
    checked, and the others go on. Exit status: 0 clean, 1 findings, 2 something could not be
    checked.

    Example: smilesculpt validate parts --profile print --html report.html
    """
    rules = load_profile(profile)
    files = mesh_files(paths)
    outputs = Outputs(json=json, junit=junit, sarif=sarif, html=html, csv=csv)
    outputs.require_writable(files)
    tasks = tasks_of(files, repair_to)
    order = Order(
        rules,
        units,
        picture_size=None if html is None else _PICTURE,
        repair_to=None if repair_to is None else str(repair_to),
    )
    asked = None if memory is None else int(memory * _GB)
    n_jobs = jobs or n_processors()
    limits = Limits(timeout, asked or (memory_for_each(n_jobs) if cluster is None else None))
    with _state(resume, order) as journal:
        here = on_this_computer(order, limits, n_jobs)
        lines = here if cluster is None else on_a_cluster(order, limits, cluster)
        _run(tasks, journal, lines, quiet=quiet or outputs.takes_screen)
        found = _contents(order, journal, tasks)
        outputs.write(found)
        tell(found, quiet=quiet, on_screen=not outputs.takes_screen)
        status = exit_status(found)
    raise typer.Exit(status)


@contextmanager
def _state(resume: Path | None, order: Order) -> Iterator[Journal]:
    """Open the journal; one that nobody named is thrown away unless the run is cut short."""
    if resume is not None:
        with Journal(resume, order) as journal:
            yield journal
        return
    folder = Path(tempfile.mkdtemp(prefix="smilesculpt-validate-"))
    is_needed = False
    try:
        with Journal(folder / "state.journal", order) as journal:
            try:
                yield journal
            except BaseException:
                is_needed = len(journal) > 0
                raise
    finally:
        if is_needed:
            complain(f"smilesculpt: to go on: the same command with --resume {journal.path}")
        else:
            shutil.rmtree(folder, ignore_errors=True)


def _run(tasks: tuple[Task, ...], journal: Journal, lines: Lines, *, quiet: bool) -> None:
    missing = len(journal.missing(tasks))
    done: Counter[str] = Counter()
    try:
        with progress_bar(quiet=quiet) as progress, closing(run_batch(tasks, journal, lines)) as go:
            progress(0.0, f"Starting, {missing:,} files")
            for record in go:
                done[record["report"]["status"]] += 1
                said = f"{done.total():,} of {missing:,} files, {done['clean']:,} clean"
                progress(done.total() / missing, said)
    except KeyboardInterrupt:
        complain(
            f"smilesculpt: stopped after {len(tasks) - missing + done.total():,} of "
            f"{len(tasks):,} files; each of them is kept."
        )
        raise typer.Exit(130) from None


def _contents(order: Order, journal: Journal, tasks: tuple[Task, ...]) -> Contents:
    paths = [task.path for task in tasks]
    return contents(order.profile, lambda: journal.records(paths))
