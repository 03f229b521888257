"""What the README tells people to type exists."""

import ast
import re
import tomllib

from typer.main import get_command

import smilesculpt
from smilesculpt.cli.app import app
from tests.walls.tree import ROOT, require_none

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_python_of_the_readme_uses_what_the_facade_has():
    (code,) = blocks("python")
    used = [
        node.attr
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "smilesculpt"
    ]
    assert len(used) > 5
    require_none(name for name in used if name not in smilesculpt.__all__)


def test_the_main_job_takes_at_most_ten_lines_of_python():
    (code,) = blocks("python")
    assert len([line for line in code.splitlines() if line.strip()]) <= 10


def test_commands_of_the_readme_exist_with_their_options():
    wrong = []
    for line in "\n".join(blocks("sh")).splitlines():
        words = line.split("#")[0].split()
        if words[:1] != ["smilesculpt"]:
            continue
        command, rest = get_command(app), words[1:]
        while hasattr(command, "commands"):
            command, rest = command.commands[rest[0]], rest[1:]
        known = {name for p in command.params for name in p.opts}
        wrong += [f"{line}: {w}" for w in words if w.startswith("--") and w not in known]
    require_none(wrong)


def test_targets_of_the_readme_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z-]+)", README)) <= targets


def test_extras_of_the_readme_are_those_that_can_be_installed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = set(project["optional-dependencies"]) - {"dev", "gui"}
    listed = README.split("Extras:")[1].split("If something")[0]
    assert set(re.findall(r"`([a-z]+)`", listed)) == extras
