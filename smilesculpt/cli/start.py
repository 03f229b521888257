"""Where the program `smilesculpt` starts, even on a computer where a library is broken."""

import io
import sys
from multiprocessing import get_all_start_methods

from meshes.batch.server import server


def main() -> None:
    """Run the program; where a library cannot be imported, name it and point to the doctor."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A pipe with an old code page must not end the program over a tick mark.
            stream.reconfigure(errors="replace")
    try:
        sys.exit(_run())
    except KeyboardInterrupt:
        # Libraries take seconds to load; whoever stops the program then sees a line, too.
        print("Stopped; nothing half-written is left.", file=sys.stderr)
        sys.exit(130)


def _run() -> int:
    if sys.argv[1:2] == ["validate"]:
        _start_workers_early(sys.argv[2:])
    try:
        from smilesculpt.cli.app import run
    except ImportError as error:
        return _without(error)
    return run()


def _start_workers_early(words: list[str]) -> None:
    """Let the server of workers load while this process loads: a single file is checked sooner."""
    elsewhere = {"-h", "--help"}.intersection(words) or any(w.startswith("--cl") for w in words)
    if "forkserver" in get_all_start_methods() and not elsewhere:
        server()


def _without(error: ImportError) -> int:
    if sys.argv[1:2] != ["doctor"]:
        print(f"smilesculpt: {error}. Run: smilesculpt doctor", file=sys.stderr)
        return 2
    from smilesculpt.doctor import diagnose, exit_status, show

    checks = diagnose()
    show(checks)
    return exit_status(checks)
