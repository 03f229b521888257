"""What stands in the repository, and what must not."""

import re
import tomllib

from tests.walls.tree import ROOT, own_files, require_none

TEXTS = {"", ".cfg", ".css", ".glsl", ".html", ".json", ".md", ".py", ".qss", ".svg", ".toml"}
TEXTS |= {".txt", ".yaml", ".yml", ".frag", ".vert", ".xml"}

# Paths of one machine, and hosts that a package client knows by itself.
NOT_OURS = re.compile(
    r"(^|[^A-Za-z0-9_.])/(work|farm|root)/[a-z]"
    r"|files\.pythonhosted|pypi\.org|registry\.npmjs|deb\.debian"
)
VAGUE = {"utils.py", "helpers.py", "common.py", "misc.py"}


def test_no_file_names_one_machine_or_a_registry():
    found = []
    for path in own_files():
        if path.suffix not in TEXTS:
            continue
        for number, line in enumerate((ROOT / path).read_text().splitlines(), 1):
            if NOT_OURS.search(line):
                found.append(f"{path}:{number}: {line.strip()}")
    require_none(found)


def test_no_file_is_larger_than_a_megabyte():
    large = [path for path in own_files() if (ROOT / path).stat().st_size > 1_000_000]
    require_none(large)


def test_no_file_is_named_after_nothing():
    require_none(path for path in own_files() if path.name in VAGUE)


def test_warnings_are_errors():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    options = settings["tool"]["pytest"]["ini_options"]
    assert options["filterwarnings"][0] == "error"
    assert settings["tool"]["mypy"]["strict"] is True


def test_each_licence_stands_beside_what_it_covers():
    assert "Apache License" in (ROOT / "LICENSE").read_text()[:200]
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "gui" / "LICENSE").read_text()[:200]
