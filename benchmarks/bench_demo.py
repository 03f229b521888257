"""The main job from the command line: time and memory of `smilesculpt demo` on each scan.

Real and composed scans are taken from the data set beside the checkout, where it is there.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
PROGRAM = Path(sys.executable).with_name("smilesculpt")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the program: exit status, wall time (s), peak memory (bytes)."""

    status: int
    seconds: float
    peak_bytes: int


def scans() -> dict[str, Path | None]:
    """Return a name for each scan, and its file; None for the sample arch."""
    cast = DATA / "real" / "artisynth" / "cast_upper.obj"
    found: dict[str, Path | None] = {"sample": None}
    if cast.is_file():
        found["cast_upper.obj"] = cast
    for scan in sorted(DATA.glob("composed/*/scan.ply")):
        found[f"composed/{scan.parent.name}"] = scan
    return found


def run_demo(scan: Path | None, out: Path) -> Run:
    """Run the program as a process of its own and ask the system what it took."""
    words = [str(PROGRAM), "demo", "--out", str(out), "--quiet"]
    if scan is not None:
        words += ["--scan", str(scan)]
    start = time.perf_counter()
    process = subprocess.Popen(words)
    _, wait_status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(wait_status)
    return Run(process.returncode, seconds, usage.ru_maxrss * 1024)


def main() -> None:
    """Print a line for each scan, ready for RESULTS.md."""
    print("| scan | exit status | s | peak MiB |\n|---|---|---|---|")
    for name, scan in scans().items():
        with tempfile.TemporaryDirectory() as folder:
            run = run_demo(scan, Path(folder) / "out")
        memory = run.peak_bytes / 1024**2
        print(f"| {name} | {run.status} | {run.seconds:.1f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
