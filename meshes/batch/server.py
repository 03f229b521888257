"""The server that starts workers: everything is loaded in it, and no work is done there."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import forkserver, get_context, resource_tracker
from multiprocessing.context import ForkServerContext

_PRELOADED = ["meshes.batch.one_thread", "meshes.batch.warm"]


def server() -> ForkServerContext:
    """Return the way to start workers from the server, which is started if it is not there yet.

    Returns at once, while the server still loads; whoever calls it early waits less later.
    """
    context = get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    resource_tracker.ensure_running()  # lets Ctrl-C through again once it is started
    with unheard_interrupts():
        forkserver.ensure_running()
    return context


@contextmanager
def unheard_interrupts() -> Iterator[None]:
    """Hold Ctrl-C back for a moment; processes that are started in it never hear it.

    A terminal sends Ctrl-C to every process of a run. The one that was started by a person decides
    what becomes of the others, from their first moment on.
    """
    if not hasattr(signal, "pthread_sigmask"):  # not on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
