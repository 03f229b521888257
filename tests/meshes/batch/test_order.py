"""What decides a journal's identity, and the room that workers get."""

from pathlib import Path

import pytest

from meshes.batch.capacity import memory_for_each, n_processors
from meshes.batch.order import Order
from meshes.batch.running import tasks_of
from meshes.errors import UnwritableFileError
from meshes.repair import RepairSettings, settings_for
from meshes.validation import load_profile
from meshes.validation.profile import Profile

PRINT = load_profile("print")


def test_every_setting_changes_the_digest():
    fewer = Profile("print", "print", PRINT.settings[:-1])
    orders = [
        Order(PRINT),
        Order(fewer),
        Order(load_profile("mill")),
        Order(PRINT, units="m"),
        Order(PRINT, picture_size=(80, 60)),
        Order(PRINT, repair_to="fixed"),
        Order(PRINT, repair_to="fixed", repairs=RepairSettings(drop_below=0.5)),
        Order(PRINT, repair_to="fixed", repairs=RepairSettings(close_border=True)),
    ]
    assert len({order.digest() for order in orders}) == len(orders)
    assert Order(load_profile("print")).digest() == orders[0].digest()
    said = Order(PRINT, repair_to="fixed", repairs=settings_for(PRINT))
    assert said.digest() == orders[5].digest()
    assert Order(PRINT, repairs=RepairSettings(drop_below=0.5)).digest() == orders[0].digest()


def test_repaired_files_keep_their_folders_and_get_a_format_that_is_written(tmp_path):
    paths = [tmp_path / "a" / "x.stl", tmp_path / "b" / "x.stl", tmp_path / "b" / "scan.dat"]
    tasks = tasks_of(paths, Path("fixed"))
    expected = ["fixed/a/x.stl", "fixed/b/x.stl", "fixed/b/scan.dat.stl"]
    assert [task.mended for task in tasks] == expected
    assert all(Path(task.mended_file).is_absolute() for task in tasks)
    assert tasks_of(paths)[0].mended == ""


def test_a_repaired_file_never_replaces_a_source(tmp_path):
    (tmp_path / "x.stl").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path)
    for folder in (tmp_path, tmp_path / "link"):
        with pytest.raises(UnwritableFileError, match="replace"):
            tasks_of([tmp_path / "x.stl"], folder)


def test_two_repaired_files_never_go_to_the_same_place(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "fixed")
    for one, two in (("part", "part.stl"), ("x.pcd", "x.pcd.stl")):
        for folder in ("fixed", "link"):
            with pytest.raises(UnwritableFileError, match=f"{one} and of .*{two} would both"):
                tasks_of([tmp_path / one, tmp_path / two], tmp_path / folder)


def test_workers_share_the_memory_there_is():
    assert n_processors() >= 1
    one, four = memory_for_each(1), memory_for_each(4)
    assert one is None or (one > 4 * 10**8 and four == pytest.approx(one / 4, rel=0.01))
