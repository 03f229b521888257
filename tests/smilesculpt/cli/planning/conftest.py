"""A folder of its own with a key and quick limits, and a made-up way."""

from importlib import resources

import pytest

from calibration.signing import KeyFile, key_of_seed, write_key_file
from smilesculpt.cli.app import run


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = (resources.files("calibration.planning") / "data/implant_limits.toml").read_text()
    text = text.replace("[3.3, 4.1, 4.8]", "[4.1]").replace("[8.0, 10.0, 12.0]", "[10.0]")
    (tmp_path / "quick.toml").write_text(text)
    write_key_file(tmp_path / "ada.key", KeyFile(key_of_seed(bytes(range(32)))))
    return tmp_path


@pytest.fixture(scope="module")
def way(tmp_path_factory):
    """Bytes of a made-up way, planned once."""
    folder = tmp_path_factory.mktemp("way")
    run(["plan", "path", "--out", str(folder / "w.plan.json"), "--draws", "0", "-q"])
    return (folder / "w.plan.json").read_bytes()
