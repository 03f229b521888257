"""The second process: results, progress, errors as they were, and an end at once."""

import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from gui.jobs.helper import Helper, HelperFaultError, HelperLostError
from meshes.errors import CancelledError, UnreadableFileError
from meshes.progress import silent
from smilesculpt.errors import StepMissingError


def doubled(value, progress):
    progress(0.5, "Doubling")
    return 2 * value


def refused(path, progress):
    raise UnreadableFileError(path, "it is empty", "Export it again.")


def missing(progress):
    raise StepMissingError("design", "segment")


def endless(progress):
    while True:
        progress(0.5, "Turning in circles")


def deaf(progress):
    progress(0.1, "Working")
    while True:
        pass


def lost(progress):
    os._exit(3)


def wrong(progress):
    raise ZeroDivisionError("in the mouth of Berta")


def busy_for_ever(folder, progress):
    (folder / "pid").write_text(str(os.getpid()))
    deaf(progress)


def stop_at(fraction, what):
    raise CancelledError(what)


def test_result_and_progress_come_back(helper):
    told = []
    assert helper.run(partial(doubled, 21), lambda f, what: told.append((f, what))) == 42
    assert (0.5, "Doubling") in told


def test_an_error_comes_back_with_its_facts(helper, tmp_path):
    with pytest.raises(UnreadableFileError) as caught:
        helper.run(partial(refused, tmp_path / "x.stl"), silent)
    assert caught.value.reason == "it is empty"
    assert caught.value.path == tmp_path / "x.stl"
    with pytest.raises(StepMissingError) as other:
        helper.run(missing, silent)
    assert other.value.needs == "segment"


@pytest.mark.parametrize("work", [endless, deaf])
def test_cancel_ends_the_work_even_where_it_does_not_listen(work):
    helper = Helper()
    with pytest.raises(CancelledError):
        helper.run(work, stop_at)
    assert helper.run(partial(doubled, 4), silent) == 8
    helper.close()


def test_a_process_that_dies_is_told_and_replaced():
    helper = Helper()
    with pytest.raises(HelperLostError, match="nothing was changed"):
        helper.run(lost, silent)
    assert helper.run(partial(doubled, 5), silent) == 10
    helper.close()


def test_a_fault_in_the_work_is_told_as_a_fault_and_logged_by_its_place(caplog):
    helper = Helper()
    with pytest.raises(HelperFaultError, match="fault of the program"):
        helper.run(wrong, silent)
    assert "test_helper:" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "Berta" not in caplog.text
    assert helper.run(partial(doubled, 6), silent) == 12
    helper.close()


def test_a_process_killed_by_the_system_is_told_as_that(tmp_path):
    helper = Helper()
    killer = threading.Thread(target=lambda: os.kill(pid_in(tmp_path), signal.SIGKILL))
    killer.start()
    with pytest.raises(HelperLostError, match="want of memory"):
        helper.run(partial(busy_for_ever, tmp_path), silent)
    killer.join()
    assert helper.run(partial(doubled, 7), silent) == 14
    helper.close()


WINDOW = """
import sys
from functools import partial
from pathlib import Path
from gui.jobs.helper import Helper
from meshes.progress import silent
from tests.gui.test_helper import busy_for_ever
Helper().run(partial(busy_for_ever, Path(sys.argv[1])), silent)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc to see a process by its id")
def test_no_helper_outlives_a_window_that_was_killed_in_the_middle_of_a_job(tmp_path):
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    window = subprocess.Popen([sys.executable, "-c", WINDOW, str(tmp_path)], env=surroundings)
    helper = pid_in(tmp_path)
    assert is_running(helper)
    window.kill()
    window.wait()
    assert eventually(lambda: not is_running(helper))


def pid_in(folder):
    assert eventually(lambda: (folder / "pid").exists() and (folder / "pid").read_text())
    return int((folder / "pid").read_text())


def is_running(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def eventually(is_so, patience=120.0):
    until = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True
