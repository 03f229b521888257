"""Many files through two workers: CPU time beside a plain loop, memory over the run.

Run: python -m benchmarks.bench_batch --files 2000 --faces 50000

Every process's CPU time counts, the one that hands out files among them: on an idle computer with
two cores the throughput is two cores' worth of the serial one, less what this table shows as more.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np

from benchmarks.surfaces import bumpy_ring
from meshes.batch.checking import checked
from meshes.batch.crew import Crew
from meshes.batch.journal import Journal
from meshes.batch.order import Limits, Order, Task
from meshes.batch.running import run_batch, tasks_of
from meshes.batch.worker import Running, forked
from meshes.readwrite.writing import write_mesh
from meshes.validation import load_profile

N_DISTINCT = 40
N_SERIAL = 20
N_WORKERS = 2
TICKS = os.sysconf("SC_CLK_TCK")


def made_files(folder: Path, n_files: int, n_faces: int) -> list[Path]:
    """Write files of about that many faces; some forty differ, the others are links to them."""
    ring, rng = bumpy_ring(n_faces), np.random.default_rng(0)
    paths = [folder / f"{k:05}.stl" for k in range(n_files)]
    for k, path in enumerate(paths):
        if k < N_DISTINCT:
            noise = rng.normal(0.0, 0.01, ring.vertices.shape)
            write_mesh(path, ring.with_vertices(ring.vertices + noise))
        else:
            os.link(paths[k % N_DISTINCT], path)
    return paths


class Watched:
    """Workers' CPU time and memory, looked at after every file (Linux)."""

    def __init__(self) -> None:
        self.cpu: dict[int, float] = {}
        self.memory: list[int] = []
        self._pids: list[int] = []

    def start(self, order: Order, limits: Limits) -> tuple[Running, Connection]:
        """Start a worker and keep an eye on it."""
        running, connection = forked(order, limits)
        self._pids.append(running._process.pid)  # type: ignore[attr-defined]
        return running, connection

    def look(self) -> None:
        """Take note of every living worker."""
        largest = 0
        for pid in self._pids:
            try:
                words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            self.cpu[pid] = (int(words[11]) + int(words[12])) / TICKS
            largest = max(largest, int(words[21]) * os.sysconf("SC_PAGE_SIZE"))
        self.memory.append(largest)


def serial_seconds(tasks: tuple[Task, ...], order: Order) -> float:
    """Return the CPU time that one file takes in a plain loop of one process."""
    checked(tasks[0], order)
    start = time.process_time()
    for task in tasks[:N_SERIAL]:
        checked(task, order)
    return (time.process_time() - start) / len(tasks[:N_SERIAL])


def watched_run(tasks: tuple[Task, ...], order: Order, folder: Path) -> tuple[Watched, int]:
    """Run a batch with its journal; return what was seen, and how many files were clean."""
    watched, limits = Watched(), Limits(memory_bytes=4 * 1024**3)

    def lines(missing: object) -> Iterator[bytes]:
        with Crew(order, limits, n_workers=N_WORKERS, start=watched.start) as crew:
            yield from crew.lines(tasks)

    n_checked = 0
    with Journal(folder / "state.journal", order) as journal:
        for record in run_batch(tasks, journal, lines):  # type: ignore[arg-type]
            n_checked += record["report"]["status"] != "refused"
            watched.look()
    return watched, n_checked


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--files", type=int, default=80)
    parser.add_argument("--faces", type=int, default=50_000)
    arguments = parser.parse_args()
    order = Order(load_profile("print"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tasks = tasks_of(made_files(folder, arguments.files, arguments.faces))
        before = serial_seconds(tasks, order)
        started, own = time.perf_counter(), time.process_time()
        watched, n_checked = watched_run(tasks, order, folder)
        wall, own = time.perf_counter() - started, time.process_time() - own
        serial = (before + serial_seconds(tasks, order)) / 2.0
    n_files = len(tasks)
    batch = (sum(watched.cpu.values()) + own) / n_files
    warm = watched.memory[n_files // 10 :]
    facts = {
        "files": n_files,
        "faces": arguments.faces,
        "checked": n_checked,
        "serial_cpu_ms": round(1e3 * serial, 1),
        "batch_cpu_ms": round(1e3 * batch, 1),
        "more_percent": round(100.0 * (batch / serial - 1.0), 1),
        "handing_out_ms": round(1e3 * own / n_files, 2),
        "wall_s": round(wall, 1),
        "files_per_s": round(n_files / wall, 2),
        "load": round(os.getloadavg()[0], 1),
        "worker_MiB_first_tenth": round(max(watched.memory[: n_files // 10 + 1]) / 1024**2),
        "worker_MiB_largest_after": round(max(warm) / 1024**2),
        "worker_MiB_last_tenth": round(max(watched.memory[-(n_files // 10 + 1) :]) / 1024**2),
    }
    print(json.dumps(facts, indent=1))


if __name__ == "__main__":
    main()
