"""The wishes that `--example` prints are wishes that can be read."""

from smilesculpt.cli.app import run
from smilesculpt.shaping.wishes_file import read_wishes
from smilesculpt.wishes import Wishes


def test_the_example_reads_as_the_defaults(tmp_path, capsys):
    assert run(["design", "--example"]) == 0
    path = tmp_path / "wishes.toml"
    path.write_text(capsys.readouterr().out, "utf-8")
    assert read_wishes(path) == Wishes()
