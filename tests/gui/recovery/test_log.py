"""The log grows in small files and names no file, no folder and no person."""

import logging
from logging.handlers import RotatingFileHandler

import pytest
from PyQt6.QtCore import qInstallMessageHandler, qWarning

from gui.recovery import log_file
from gui.recovery.faults import _hear_qt
from gui.recovery.log_file import N_OLDER, fault_text, scrubbed, start_log
from meshes.errors import UnreadableFileError, UnwritableFileError


@pytest.fixture
def log(tmp_path):
    root = logging.getLogger()
    before = list(root.handlers)
    path = start_log(tmp_path / "log")
    yield path
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_fault_is_logged_by_its_place_and_without_what_it_quotes(log):
    secret = UnreadableFileError("/home/anna/mouth of Berta/arch.stl", "it is empty", "Export it.")
    fault = raised(secret)
    logging.getLogger("gui").error("a fault", exc_info=fault)
    logging.getLogger("gui").error("opening /home/anna/arch.stl failed")
    text = log.read_text()
    assert "test_log:" in text
    assert "UnreadableFileError" in text
    for word in ("anna", "Berta", "arch", "empty"):
        assert word not in text
    assert "opening <path> failed" in text


def test_mistakes_of_ours_keep_their_words():
    words = fault_text(raised(AttributeError("'Case' object has no attribute 'teeth'")))
    assert words.endswith("AttributeError: 'Case' object has no attribute 'teeth'")
    assert "Berta" not in fault_text(raised(KeyError("Berta")))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("in /home/anna/x.stl: no", "in <path>: no"),
        (r"in C:\Users\anna\x.stl", "in <path>"),
        (r"on \\server\anna", "on <path>"),
        ("a/b mm/s 3/4 and and/or", "a/b mm/s 3/4 and and/or"),
    ],
)
def test_paths_are_masked_and_fractions_are_not(words, kept):
    assert scrubbed(words) == kept


def test_what_qt_says_goes_to_the_log(qapp, log):
    qInstallMessageHandler(_hear_qt)
    qWarning(b"a theme at /home/anna/theme is missing")
    qInstallMessageHandler(None)
    assert "a theme at <path> is missing" in log.read_text()


def test_the_log_stays_small(log, monkeypatch):
    ours = [h for h in logging.getLogger().handlers if isinstance(h, RotatingFileHandler)]
    handler = ours[-1]
    monkeypatch.setattr(handler, "maxBytes", 2000)
    for k in range(500):
        logging.getLogger("gui").warning("line %d", k)
    files = sorted(log.parent.iterdir())
    assert len(files) == N_OLDER + 1
    assert all(path.stat().st_size <= 2000 for path in files)
    assert "line 499" in log.read_text()
    assert log_file.MOST_BYTES * (N_OLDER + 1) <= 2_000_000


def test_a_disk_that_takes_no_log_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableFileError):
        start_log(tmp_path / "file" / "log")
