"""The wheel holds the four packages with all their files, and works where nothing else is."""

import json
import os
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.walls.tree import PACKAGES, ROOT, files_of

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
FOR_READERS = {"README.md", "LICENSE"}


def run(*words, cwd, check=True):
    # PYTHONPATH would let a broken wheel borrow files from the checkout.
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV_"))}
    ran = subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if check:
        assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """Folder of programs of a fresh environment that holds the wheel and its dependencies."""
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return programs


def test_wheel_holds_the_four_packages_and_nothing_else(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {*PACKAGES, f"smilesculpt-{VERSION}.dist-info"}


def test_wheel_passes_its_inspection(wheel):
    run(sys.executable, "-m", "check_wheel_contents", wheel, cwd=ROOT)


@pytest.mark.parametrize("package", PACKAGES)
def test_wheel_holds_every_file_of_a_package(wheel, package):
    held = set(zipfile.ZipFile(wheel).namelist())
    needed = {path.as_posix() for path in files_of(package) if path.name not in FOR_READERS}
    assert needed <= held


def test_wheel_holds_both_licences(wheel):
    held = zipfile.ZipFile(wheel).namelist()
    licences = {name.split("licenses/")[1] for name in held if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "gui/LICENSE"}


@pytest.mark.timeout(900)  # fetches every dependency
def test_installed_program_says_its_version(installed, tmp_path):
    ran = run(installed / "smilesculpt", "--version", cwd=tmp_path)
    assert ran.stdout.split()[-1] == VERSION


@pytest.mark.timeout(900)
def test_installed_doctor_finds_the_core_complete(installed, tmp_path):
    ran = run(installed / "smilesculpt", "doctor", "--json", cwd=tmp_path, check=False)
    assert ran.returncode in {0, 1}
    assert "Traceback" not in ran.stderr
    checks = {check["name"]: check for check in json.loads(ran.stdout)["checks"]}
    libraries = ("numpy", "scipy", "numba", "manifold3d", "scikit-image", "pillow")
    assert [checks[name]["state"] for name in libraries] == ["ok"] * len(libraries)
    assert checks["extra gui"]["state"] == "optional"
