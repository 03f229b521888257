"""The second process: results, progress, errors as they were, and an end at once."""

import os
from functools import partial

import pytest

from gui.jobs.helper import Helper, HelperLostError
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
