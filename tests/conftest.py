"""What every test may ask for: the data set beside the checkout, and hypothesis without luck."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine: a red test is red for everyone.
settings.register_profile("house", derandomize=True, deadline=None, max_examples=30, database=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of real scans: SMILESCULPT_SHARED or ../shared; skips where it is absent."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("SMILESCULPT_SHARED", beside))
    if not (folder / "data").is_dir():
        pytest.skip(f"no data set at {folder}: set SMILESCULPT_SHARED to run this on real scans")
    return folder


@pytest.fixture
def usual_ports(tmp_path_factory):
    """Keep the ports that examples name to one test: another process may run such a test too."""
    fcntl = pytest.importorskip("fcntl", reason="examples are typed into a POSIX shell")
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (folder / "usual-ports.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
