"""The doctor finds what is missing and names the line that mends it."""

import json
import re
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from rich.console import Console

from smilesculpt.doctor import Check, diagnose, document, exit_status, libraries, machine, show
from smilesculpt.doctor.pictures import check_opengl
from smilesculpt.errors import NoPictureError

PROJECT = tomllib.loads(Path(__file__).parents[3].joinpath("pyproject.toml").read_text())["project"]


@pytest.fixture(scope="module")
def checks() -> tuple[Check, ...]:
    return diagnose()


@pytest.fixture
def linux(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")


def distribution(requirement: str) -> str:
    return re.match(r"[\w.-]+", requirement).group()


def test_a_set_up_checkout_is_ready(checks):
    assert exit_status(checks) == 0
    assert [check.name for check in checks if check.state == "missing"] == []


def test_each_thing_is_looked_at_once(checks):
    names = [check.name for check in checks]
    assert len(names) == len(set(names))


def test_every_library_of_the_core_is_looked_at():
    looked_at = set(libraries.NEEDED) | set(libraries.HELPFUL)
    assert looked_at == {distribution(line) for line in PROJECT["dependencies"]}


def test_every_extra_for_users_is_looked_at():
    extras = set(PROJECT["optional-dependencies"]) - {"all", "bench", "dev"}
    assert set(libraries.EXTRAS) == extras
    for name, (modules, _) in libraries.EXTRAS.items():
        asked = [distribution(line) for line in PROJECT["optional-dependencies"][name]]
        assert list(modules) == ["igl" if a == "libigl" else a.replace("-", "_") for a in asked]


def test_oldest_python_is_the_one_that_the_package_asks_for():
    oldest = ".".join(map(str, libraries.OLDEST_PYTHON))
    assert PROJECT["requires-python"] == f">={oldest}"


def test_an_absent_library_is_missing_and_pip_mends_it(monkeypatch):
    monkeypatch.setattr(libraries, "NEEDED", {"no-such-library": "no_such_library"})
    (check,) = libraries.check_needed()
    assert check.state == "missing"
    assert check.remedy.endswith("-m pip install no-such-library")
    assert exit_status([check]) == 1


def test_an_absent_extra_is_not_a_fault(monkeypatch):
    monkeypatch.setattr(libraries, "EXTRAS", {"moon": (("no_such_library",), "the moon")})
    (check,) = libraries.check_extras()
    assert check.state == "optional"
    assert "smilesculpt[moon]" in check.remedy
    assert exit_status([check]) == 0
    assert not libraries.has_extra("moon")


def test_an_old_python_is_missing(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert libraries.check_python().state == "missing"


def test_absent_window_libraries_give_their_debian_packages(monkeypatch, linux):
    monkeypatch.setattr(machine, "find_library", lambda name: None if name == "xcb-cursor" else "x")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    check = machine.check_window_libraries(wanted=True)
    assert check.state == "missing"
    assert check.remedy == "sudo apt-get install -y --no-install-recommends libxcb-cursor0"
    assert machine.check_window_libraries(wanted=False).state == "optional"


def test_window_libraries_are_those_that_set_up_installs():
    setup = Path(__file__).parents[3].joinpath(".ci", "setup").read_text()
    listed = setup.split('LIBRARIES="')[1].split('"')[0].split()
    assert set(listed) == {*machine.WINDOW_LIBRARIES.values(), "fonts-dejavu-core"}


def test_a_full_disk_is_a_warning(monkeypatch, tmp_path):
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=100 * 1024**2))
    check = machine.check_disk("disk", tmp_path)
    assert (check.state, check.detail) == ("warning", f"0.1 GiB free in {tmp_path}")


def test_a_read_only_folder_is_missing(monkeypatch, tmp_path):
    monkeypatch.setattr("os.access", lambda *_: False)
    assert machine.check_disk("disk", tmp_path).state == "missing"


def test_no_place_for_kernels_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "deep" / "cache"))
    assert machine.check_kernel_cache().state == "ok"
    monkeypatch.setattr("os.access", lambda *_: False)
    check = machine.check_kernel_cache()
    assert check.state == "missing"
    assert check.remedy.startswith("export NUMBA_CACHE_DIR=")


def test_no_font_is_missing(monkeypatch, tmp_path, linux):
    monkeypatch.setattr(machine, "FONT_FOLDERS", (str(tmp_path),))
    monkeypatch.setattr(machine, "_folders_of", lambda _: ())
    assert machine.check_fonts().state == "missing"
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "Some.ttf").touch()
    assert machine.check_fonts().state == "ok"


def test_a_missing_gallery_viewer_is_no_fault_and_its_remedy_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(machine, "ASSETS", tmp_path)
    check = machine.check_gallery_viewer()
    assert (check.state, str(tmp_path) in check.remedy) == ("optional", True)
    for name in (machine.SCRIPT, machine.LICENCE):
        (tmp_path / name).touch()
    assert machine.check_gallery_viewer().state == "ok"


def test_no_screen_is_not_a_fault(monkeypatch, linux):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert machine.check_screen().state == "optional"
    monkeypatch.setenv("DISPLAY", ":7")
    assert machine.check_screen() == Check("screen", "ok", "DISPLAY=:7")


def test_no_opengl_is_a_warning_with_its_reason(monkeypatch):
    def refuse():
        raise NoPictureError("libEGL.so not loaded")

    monkeypatch.setattr("smilesculpt.picturing.renderer.offscreen", refuse)
    check = check_opengl()
    assert check.state == "warning"
    assert "libEGL.so not loaded" in check.detail
    assert "smilesculpt doctor" not in check.detail
    assert check.remedy


def test_page_shows_every_check_and_each_remedy_on_a_line_of_its_own(checks):
    console = Console(width=60)
    with console.capture() as shown:
        show(checks, console)
    text = shown.get()
    assert all(check.name in text for check in checks)
    lines = [line.strip() for line in text.splitlines()]
    assert all(check.remedy in lines for check in checks if check.remedy)


def test_document_is_plain_json(checks):
    read = json.loads(json.dumps(document(checks)))
    assert read["schema"] == "smilesculpt/doctor/1"
    assert read["ready"] is True
    assert len(read["checks"]) == len(checks)
