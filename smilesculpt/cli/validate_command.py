"""The command that checks mesh files against a profile, few or many."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Timer

import typer

from meshes.batch.capacity import memory_for_each, n_processors
from meshes.batch.cluster import ClusterError
from meshes.batch.journal import Journal
from meshes.batch.order import Limits, Order, Task
from meshes.batch.running import (
    Lines,
    on_a_cluster,
    on_this_computer,
    refusals,
    run_batch,
    tasks_of,
)
from meshes.batch.targets import require_free
from meshes.progress import Progress
from meshes.reports.contents import Contents, contents
from meshes.validation import load_profile, profile_names
from smilesculpt.cli.console import complain, progress_bar
from smilesculpt.cli.mesh_files import mesh_files
from smilesculpt.cli.options import Quiet, Units
from smilesculpt.cli.repair_options import (
    CloseBorder,
    DropBelow,
    LeastWall,
    MaxHole,
    repair_settings,
    require_none,
)
from smilesculpt.cli.stopping import TerminatedError, heard_end
from smilesculpt.cli.validate_options import (
    Cluster,
    CsvFile,
    HtmlFile,
    Jobs,
    JsonFile,
    JunitFile,
    Memory,
    Paths,
    ProfileName,
    RepairTo,
    Resume,
    SarifFile,
    Timeout,
)
from smilesculpt.cli.validate_outputs import Outputs
from smilesculpt.cli.validate_words import exit_status, tell

_PICTURE = (200, 150)  # pixels: about 2 kB each, so that a page of ten thousand files opens
_GB = 1024**3
_TIMEOUT_S = 600.0
_PATIENCE_S = 1.0


def validate_files(
    paths: Paths,
    profile: ProfileName = "print",
    units: Units = "auto",
    jobs: Jobs = None,
    cluster: Cluster = None,
    timeout: Timeout = None,
    memory: Memory = None,
    resume: Resume = None,
    repair_to: RepairTo = None,
    drop_below: DropBelow = None,
    max_hole: MaxHole = None,
    close_border: CloseBorder = False,
    least_wall: LeastWall = None,
    json: JsonFile = None,
    junit: JunitFile = None,
    sarif: SarifFile = None,
    html: HtmlFile = None,
    csv: CsvFile = None,
    quiet: Quiet = False,
) -> None:
    """Check mesh files: verdict, place and remedy for every defect.

    Files are checked in processes of their own: one that crashes or hangs is told as not
    checked, and the others go on. Coordinates that are no finite numbers are refused on reading.

    Exit status: 0 clean, 1 findings, 2 something could not be checked.

    Example: smilesculpt validate parts --profile print --html report.html
    """
    rules = load_profile(profile)
    wanted = {"drop_below": drop_below, "max_hole": max_hole, "least_wall": least_wall}
    repairs = repair_settings(rules, close_border=close_border, **wanted)
    if repair_to is None:
        require_none({**wanted, "close_border": close_border})
    meant = mesh_files(paths)
    outputs = Outputs(json=json, junit=junit, sarif=sarif, html=html, csv=csv)
    outputs.require_writable([*meant.files, *_own_files(profile, resume)])
    tasks = tasks_of(meant.files, repair_to) + refusals(meant.refused)
    order = Order(
        rules,
        units,
        picture_size=None if html is None else _PICTURE,
        repair_to=None if repair_to is None else str(repair_to),
        repairs=repairs,
    )
    limits = _limits(cluster=cluster, jobs=jobs, timeout=timeout, memory=memory)
    with heard_end(), _state(resume, order, limits) as journal:
        if not len(journal):
            require_free(tasks)
        lines = _lines(order, limits, cluster=cluster, jobs=jobs)
        _run(tasks, journal, lines, quiet=quiet or outputs.takes_screen)
        found = _contents(order, journal, tasks)
        outputs.write(found)
        tell(found, quiet=quiet, on_screen=not outputs.takes_screen)
        status = exit_status(found)
    raise typer.Exit(status)


def _limits(
    *, cluster: str | None, jobs: int | None, timeout: float | None, memory: float | None
) -> Limits:
    """Return what a file may take; on a cluster each worker gives it a share of its memory."""
    seconds = timeout or _TIMEOUT_S
    if memory is not None:
        return Limits(seconds, int(memory * _GB))
    if cluster is not None:
        return Limits(seconds)
    share, whole = memory_for_each(jobs or n_processors()), memory_for_each(1)
    return Limits(seconds, memory_bytes=share, alone_bytes=whole)


def _lines(order: Order, limits: Limits, *, cluster: str | None, jobs: int | None) -> Lines:
    """Return who does the work: a cluster, or workers on this computer."""
    if cluster is None:
        return on_this_computer(order, limits, jobs or n_processors())
    if jobs is not None:
        reason = "--jobs counts workers on this computer, a cluster has its own"
        raise ClusterError(cluster, reason, "Leave one of the two out.")
    return on_a_cluster(order, limits, cluster)


def _own_files(profile: str, resume: Path | None) -> list[Path]:
    """Return the files besides meshes that the command reads or keeps."""
    own = [] if profile in profile_names() else [Path(profile)]
    return own if resume is None else [*own, resume]


@contextmanager
def _state(resume: Path | None, order: Order, limits: Limits) -> Iterator[Journal]:
    """Open the journal; one that nobody named is thrown away unless the run is cut short."""
    if resume is not None:
        with Journal(resume, order, limits) as journal:
            yield journal
        return
    folder = Path(tempfile.mkdtemp(prefix="smilesculpt-validate-"))
    is_needed = False
    try:
        with Journal(folder / "state.journal", order, limits) as journal:
            try:
                yield journal
            except BrokenPipeError:
                raise  # all is done, and whoever reads the report has seen enough
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
        with (
            progress_bar(quiet=quiet) as progress,
            _told_while_waiting(progress, missing) as arrived,
            closing(run_batch(tasks, journal, lines)) as go,
        ):
            for record in go:
                arrived()
                done[record["report"]["status"]] += 1
                said = f"{done.total():,} of {missing:,} files, {done['clean']:,} clean"
                progress(done.total() / missing, said)
    except KeyboardInterrupt as asked:
        complain(
            f"smilesculpt: stopped after {len(tasks) - missing + done.total():,} of "
            f"{len(tasks):,} files; each of them is kept."
        )
        raise typer.Exit(143 if isinstance(asked, TerminatedError) else 130) from None


@contextmanager
def _told_while_waiting(progress: Progress, n_files: int) -> Iterator[Callable[[], None]]:
    """Say why nothing is to be seen until the first file is done; give the call that ends it."""
    words = f"Starting with {n_files:,} {'file' if n_files == 1 else 'files'}"
    progress(0.0, words)
    late = f"{words}; the first run on a computer compiles once, about a minute"
    is_over = False

    def tell() -> None:
        if not is_over:
            progress(0.0, late)

    def end() -> None:
        # Not `Timer.cancel`: Ctrl+C within it can leave its lock taken for ever.
        nonlocal is_over
        is_over = True

    timer = Timer(_PATIENCE_S, tell)
    timer.daemon = True
    timer.start()
    try:
        yield end
    finally:
        end()


def _contents(order: Order, journal: Journal, tasks: tuple[Task, ...]) -> Contents:
    paths = [task.path for task in tasks]
    repairs = order.repair_settings()
    return contents(order.profile, lambda: journal.records(paths), repairs=repairs)
