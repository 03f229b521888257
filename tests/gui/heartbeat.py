"""How long the event loop did not beat, less what the computer kept its threads waiting."""

import os
import time
from pathlib import Path

from PyQt6.QtCore import Qt, QTimer

BEAT_MS = 10


class Heartbeat:
    """Beats every 10 ms in the event loop and remembers the longest pause of our own making.

    On a busy computer a thread that could run waits for a processor; the system counts that for
    each thread (`schedstat`, on Linux). It is taken off a pause: the event loop's own waiting, and
    the longest of any other thread, which may have held the interpreter meanwhile. What is left
    is what we did in the event loop, or let it wait for. Elsewhere the time that the event loop
    itself computed is taken.
    """

    def __init__(self):
        self.longest, self.n_beats = 0.0, 0
        self._last, self._waits, self._busy = self._now()
        self._clock = QTimer()
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._beat)
        self._clock.start(BEAT_MS)

    def stop(self):
        self._clock.stop()

    def _now(self):
        return time.perf_counter(), waits(), time.thread_time()

    def _beat(self):
        now, there, busy = self._now()
        pause = busy - self._busy
        if there:
            more = {thread: there[thread] - self._waits.get(thread, 0.0) for thread in there}
            own = more.pop(os.getpid(), 0.0)
            pause = now - self._last - own - max(more.values(), default=0.0)
        self.longest, self.n_beats = max(self.longest, pause), self.n_beats + 1
        # Asked again: looking at all threads takes a moment too.
        self._last, self._waits, self._busy = time.perf_counter(), there, time.thread_time()


def waits():
    """Return how long each thread of this process has waited for a processor, seconds."""
    found = {}
    for task in Path("/proc/self/task").glob("*/schedstat"):
        try:
            found[int(task.parent.name)] = int(task.read_text().split()[1]) * 1e-9
        except (OSError, ValueError, IndexError):  # a thread that ended meanwhile
            continue
    return found
