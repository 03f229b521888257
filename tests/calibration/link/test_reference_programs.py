"""The C++ example programs of OpenIGTLink, built here, exchange messages with us both ways."""

import re
import shutil
import socket
import subprocess
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from calibration.link.client import DeviceLink, plan_trajectories
from calibration.link.errors import LinkError
from calibration.link.frames import FrameReader
from calibration.link.messages import (
    packed_text,
    packed_trajectory,
    packed_transform,
    text_of,
    trajectories_of,
    transform_of,
)
from tests.calibration.link.plans import unsigned_plan

EXAMPLES = Path("/usr/share/doc/openigtlink-examples/examples")
PROGRAMS = {
    "ReceiveServer": "Receiver",
    "ReceiveClient": "Receiver",
    "TrajectoryClient": "Trajectory",
    "StringClient": "String",
    "TrackerClient": "Tracker",
}
TURN = np.array(
    [[0.0, -1.0, 0.0, 4.5], [1.0, 0.0, 0.0, -2.25], [0.0, 0.0, 1.0, 8.125], [0.0, 0.0, 0.0, 1.0]]
)
SAID = "a plan for the arm"
PATIENCE_S = 60.0

pytestmark = pytest.mark.timeout(600)  # a compiler runs


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """Folder of the built programs."""
    missing = [tool for tool in ("cmake", "g++", "make") if shutil.which(tool) is None]
    if not EXAMPLES.is_dir():
        missing.append("openigtlink-examples")
    if not Path("/usr/lib/openigtlink/OpenIGTLinkConfig.cmake").is_file():
        missing.append("libopenigtlink-dev")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}; `make test` installs them on Debian")
    folder = tmp_path_factory.mktemp("openigtlink")
    lines = [
        "cmake_minimum_required(VERSION 3.5)",
        "project(Examples CXX)",
        "find_package(OpenIGTLink REQUIRED)",
        "include(${OpenIGTLink_USE_FILE})",
    ]
    for name, place in PROGRAMS.items():
        shutil.copy(EXAMPLES / place / f"{name}.cxx", folder)
        lines += [f"add_executable({name} {name}.cxx)"]
        lines += [f"target_link_libraries({name} OpenIGTLink)"]
    (folder / "CMakeLists.txt").write_text("\n".join(lines))
    for words in (["cmake", "-S", folder, "-B", folder], ["cmake", "--build", folder, "-j", "2"]):
        ran = subprocess.run(words, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr
    return folder


@contextmanager
def running(program, *arguments):
    """Run a program; give it and the lines that it has said so far."""
    process = subprocess.Popen(
        [program, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    said = Said(process.stdout)
    try:
        yield said
    finally:
        process.kill()
        process.wait()
        said.thread.join()
        process.stdout.close()


class Said:
    """What a program says, gathered while it runs."""

    def __init__(self, stream):
        self.text, self.news = "", threading.Condition()
        self.thread = threading.Thread(target=self.gather, args=(stream,))
        self.thread.start()

    def gather(self, stream):
        for line in stream:
            with self.news:
                self.text += line
                self.news.notify_all()

    def wait_for(self, pattern):
        with self.news:
            found = self.news.wait_for(lambda: re.search(pattern, self.text, re.S), PATIENCE_S)
        assert found, f"{pattern!r} was not said in: {self.text}"
        return found


@contextmanager
def listening():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(PATIENCE_S)
        yield listener


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def linked(port):
    """Connect as soon as the program listens."""
    for _ in range(int(PATIENCE_S / 0.1)):
        try:
            return DeviceLink("127.0.0.1", port, timeout=1.0)
        except LinkError:
            time.sleep(0.1)
    raise AssertionError("the program does not listen")


def heard(connection):
    """Return the first message that comes."""
    reader = FrameReader()
    connection.settimeout(PATIENCE_S)
    while True:
        data = connection.recv(4096)
        assert data, "the program left without a message"
        found = reader.messages(data)
        if found:
            return found[0]


def messages():
    parts = plan_trajectories(unsigned_plan())
    return (
        packed_transform("device_from_scan", TURN, timestamp=12.5),
        packed_trajectory("PLAN", parts, timestamp=12.5),
        packed_text("NOTE", SAID, timestamp=12.5),
    )


def require_all_said(said):
    """Each number of our messages was printed by the program, to its six digits."""
    said.wait_for(re.escape(SAID))
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*(?:e-?\d+)?", said.text)]
    (part,) = plan_trajectories(unsigned_plan())
    wanted = [*TURN[:3, 3], *part.entry, *part.target]
    for value in wanted:
        assert np.abs(np.array(numbers) - value).min() < 1e-4 * max(1.0, abs(value)), said.text


def test_their_server_reads_our_transform_trajectory_and_text(programs):
    port = free_port()
    with running(programs / "ReceiveServer", port) as said, linked(port) as link:
        for data in messages():
            link.send(data)
        require_all_said(said)


def test_their_client_reads_our_transform_trajectory_and_text(programs):
    with listening() as listener:
        port = listener.getsockname()[1]
        with running(programs / "ReceiveClient", "127.0.0.1", port) as said:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"".join(messages()))
                require_all_said(said)


def test_we_read_their_trajectories(programs):
    with listening() as listener:
        port = listener.getsockname()[1]
        with running(programs / "TrajectoryClient", "127.0.0.1", port):
            connection, _ = listener.accept()
            with connection:
                found = trajectories_of(heard(connection))
    # As written in TrajectoryClient.cxx; it sets the second one's target twice.
    assert [part.name for part in found] == ["TRAJECTORY_0", "TRAJECTORY_1", "TRAJECTORY_2"]
    assert [part.entry.tolist() for part in found] == [[10, 20, 30], [40, 50, 60], [70, 80, 90]]
    assert found[0].target.tolist() == [20.0, 20.0, 40.0]
    assert found[1].target.tolist() == [10.0, 40.0, 20.0]
    assert [part.diameter for part in found] == [15.0, 45.0, 75.0]


def test_we_read_their_texts(programs):
    with listening() as listener:
        port = listener.getsockname()[1]
        with running(programs / "StringClient", "127.0.0.1", port, 10):
            connection, _ = listener.accept()
            with connection:
                assert text_of(heard(connection)) == "OpenIGTLink"


def test_we_read_their_transforms(programs):
    with listening() as listener:
        port = listener.getsockname()[1]
        with running(programs / "TrackerClient", "127.0.0.1", port, 10):
            connection, _ = listener.accept()
            with connection:
                matrix = transform_of(heard(connection))
    assert matrix[:3, :3] @ matrix[:3, :3].T == pytest.approx(np.eye(3), abs=1e-5)
