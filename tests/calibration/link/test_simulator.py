"""A plan sent through a real socket to the simulated device."""

import json
import socket
import threading
import time
from contextlib import contextmanager

import numpy as np
import pyigtl
import pytest

from calibration.link.client import DeviceLink, plan_trajectories, send_plan
from calibration.link.device_settings import DeviceSettings
from calibration.link.errors import LinkError
from calibration.link.messages import packed_text, packed_transform, text_of
from calibration.link.simulator import MAX_CLIENTS, Simulator
from calibration.planning.plan_file import plan_bytes, plan_of_bytes
from tests.calibration.link.plans import SERIAL, STRANGER, SURGEON, signed_bytes, unsigned_plan


@contextmanager
def device(serial=SERIAL, **settings):
    made = Simulator(DeviceSettings(serial, frozenset({SURGEON.did}), **settings))
    told, stop = [], threading.Event()
    thread = threading.Thread(target=made.serve, args=(stop,), kwargs={"tell": told.append})
    thread.start()
    try:
        yield made, told
    finally:
        stop.set()
        thread.join(10.0)
        assert not thread.is_alive()


def sent(port, data):
    with DeviceLink("127.0.0.1", port) as link:
        return send_plan(link, data, plan_of_bytes(data))


def next_state(link):
    return json.loads(text_of(link.wait_for("STRING", "STATE")))


def test_signed_plan_is_accepted_and_others_refused_over_the_socket():
    with device() as (made, told):
        assert sent(made.port, signed_bytes()).accepted
        assert not sent(made.port, plan_bytes(unsigned_plan())).accepted
        assert "trust" in sent(made.port, signed_bytes(STRANGER)).reason
        assert (made.n_accepted, made.n_refused) == (1, 2)
    assert any(line.startswith("accepted: signed by Dr Ada") for line in told)


def test_plan_with_one_byte_changed_is_refused():
    data = bytearray(signed_bytes())
    at = data.index(b'"depth":') + len(b'"depth":')
    data[at] = ord("9") if data[at] != ord("9") else ord("8")
    with device() as (made, _), DeviceLink("127.0.0.1", made.port) as link:
        link.send(packed_text("PLAN 1/1", data.decode(), timestamp=0.0))
        verdict = json.loads(text_of(link.wait_for("STRING", "VERDICT")))
    assert not verdict["accepted"]


def test_plan_for_another_device_is_refused():
    with device(serial="ARM-8") as (made, _):
        assert "for the device ARM-7" in sent(made.port, signed_bytes()).reason


def test_device_runs_while_tracked_and_stops_when_tracking_goes_stale():
    with device(tracking_timeout=0.4) as (made, _), DeviceLink("127.0.0.1", made.port) as link:
        data = signed_bytes()
        assert send_plan(link, data, plan_of_bytes(data)).accepted
        assert next_state(link)["state"] == "armed"
        for k in range(10):
            link.send(packed_transform("Tracker", np.eye(4), timestamp=100.0 + k))
            if k == 1:
                link.send(packed_text("COMMAND", "start", timestamp=0.0))
            time.sleep(0.02)
        assert next_state(link)["state"] == "running"
        stopped = next_state(link)
        assert stopped["state"] == "stopped"
        assert "stale" in stopped["reason"]


def test_nonsense_ends_the_connection_and_the_next_client_is_served():
    with device() as (made, _):
        with DeviceLink("127.0.0.1", made.port) as link:
            link.send(b"GET / HTTP/1.1\r\n" * 8)
            assert "version" in text_of(link.wait_for("STRING", "VERDICT"))
        assert sent(made.port, signed_bytes()).accepted


def test_client_that_talks_nonsense_and_leaves_before_the_answer_does_no_harm():
    with device() as (made, _):
        for _ in range(5):
            with DeviceLink("127.0.0.1", made.port) as link:
                link.send(b"GET / HTTP/1.1\r\n" * 8)
        assert sent(made.port, signed_bytes()).accepted


def test_client_of_pyigtl_is_understood():
    with device() as (made, _):
        theirs = pyigtl.OpenIGTLinkClient("127.0.0.1", made.port)
        try:
            data = plan_bytes(unsigned_plan()).decode("ascii")
            theirs.send_message(pyigtl.StringMessage(data, device_name="PLAN 1/1"))
            answer = theirs.wait_for_message("VERDICT", timeout=10.0)
        finally:
            theirs.stop()
    assert "nobody has signed" in json.loads(answer.string)["reason"]


def test_nobody_listening_is_said_in_one_line():
    with device() as (made, _):
        port = made.port
    with pytest.raises(LinkError, match=f"no device answers at 127.0.0.1:{port}"):
        DeviceLink("127.0.0.1", port, timeout=2.0)


def test_port_that_is_taken_is_refused():
    with device() as (made, _), pytest.raises(LinkError, match="cannot listen") as caught:
        Simulator(DeviceSettings("B", frozenset()), port=made.port)
    assert "(" not in str(caught.value)


def test_trajectory_is_the_implant_in_the_frame_of_the_device():
    plan = unsigned_plan()
    (piece,) = plan_trajectories(plan)
    x, y, z = plan.body["implant"]["platform"]
    assert piece.entry == pytest.approx([-y + 5.0, x - 3.0, z + 2.0])
    length = np.linalg.norm(piece.target - piece.entry)
    assert length == pytest.approx(plan.body["implant"]["length"])


def pose(link, stamp, name="Tracker", matrix=None):
    turn = np.eye(4) if matrix is None else matrix
    link.send(packed_transform(name, turn, timestamp=stamp))


def start(link):
    link.send(packed_text("COMMAND", "start", timestamp=0.0))


def state_after(link, wanted):
    """Return the first state that `wanted` agrees to."""
    while not wanted(state := next_state(link)):
        pass
    return state


def test_frame_sent_along_with_a_plan_is_no_tracking():
    with device(tracking_timeout=5.0) as (made, _), DeviceLink("127.0.0.1", made.port) as link:
        data = signed_bytes()
        assert send_plan(link, data, plan_of_bytes(data)).accepted
        pose(link, 1e9, name="device_from_scan")
        start(link)
        state = state_after(link, lambda s: "cannot start" in s["reason"])
    assert state["state"] == "armed"
    assert "no new pose of the stream 'Tracker'" in state["reason"]


def test_pose_that_is_no_rotation_is_no_tracking():
    with device(tracking_timeout=5.0) as (made, _), DeviceLink("127.0.0.1", made.port) as link:
        data = signed_bytes()
        assert send_plan(link, data, plan_of_bytes(data)).accepted
        for k, odd in enumerate(
            (np.diag([2.0, 2, 2, 1]), np.diag([-1.0, 1, 1, 1]), np.zeros((4, 4)))
        ):
            pose(link, 10.0 + k, matrix=odd)
        start(link)
        assert state_after(link, lambda s: "cannot start" in s["reason"])["state"] == "armed"


def test_other_transforms_do_not_keep_a_plan_running_once_tracking_stops():
    with device(tracking_timeout=0.3) as (made, _), DeviceLink("127.0.0.1", made.port) as link:
        data = signed_bytes()
        assert send_plan(link, data, plan_of_bytes(data)).accepted
        pose(link, 1.0)
        start(link)
        state_after(link, lambda s: s["state"] == "running")
        for k in range(40):
            pose(link, 2.0 + k, name="Patient")
            time.sleep(0.02)
        assert "stale" in state_after(link, lambda s: s["state"] == "stopped")["reason"]


def test_silent_clients_block_nobody_and_are_let_go():
    with device(idle=1.0) as (made, told):
        silent = [DeviceLink("127.0.0.1", made.port) for _ in range(3)]
        silent[0].send(b"\0\2STRING")  # half a header
        assert sent(made.port, signed_bytes()).accepted
        until = time.monotonic() + 10.0
        while sum("let go" in line for line in told) < 3 and time.monotonic() < until:
            time.sleep(0.05)
        for link in silent:
            with link, pytest.raises(LinkError, match="closed the connection"):
                link.wait_for("STRING", "VERDICT")


def test_more_clients_than_it_serves_are_told_so():
    with device() as (made, _):
        links = [DeviceLink("127.0.0.1", made.port) for _ in range(MAX_CLIENTS)]
        for link in links:
            next_state(link)
        with DeviceLink("127.0.0.1", made.port) as link:
            said = json.loads(text_of(link.wait_for("STRING", "VERDICT")))
        assert "8 clients already" in said["reason"]
        for link in links:
            link.__exit__(None, None, None)


def test_one_plan_at_a_time_is_carried_out_and_only_by_who_sent_it():
    with device() as (made, _), DeviceLink("127.0.0.1", made.port) as first:
        data = signed_bytes()
        assert send_plan(first, data, plan_of_bytes(data)).accepted
        with DeviceLink("127.0.0.1", made.port) as other:
            assert "busy" in send_plan(other, data, plan_of_bytes(data)).reason
            pose(other, 1.0)  # tracking may come from another program
            start(other)
            time.sleep(0.2)
            start(first)
            assert state_after(first, lambda s: s["state"] != "armed")["state"] == "running"
        assert state_after(first, lambda s: s["state"] == "stopped")["state"] == "stopped"
    assert made.n_accepted == 1


def test_plan_is_dropped_when_its_client_leaves():
    with device() as (made, told):
        with DeviceLink("127.0.0.1", made.port) as link:
            data = signed_bytes()
            assert send_plan(link, data, plan_of_bytes(data)).accepted
        assert sent(made.port, data).accepted
    assert "waiting: the client that sent the plan is gone" in told


def test_second_stream_of_poses_does_not_hide_that_the_first_stopped():
    with device(tracking_timeout=0.3) as (made, _), DeviceLink("127.0.0.1", made.port) as link:
        data = signed_bytes()
        assert send_plan(link, data, plan_of_bytes(data)).accepted
        pose(link, 1.0)
        start(link)
        state_after(link, lambda s: s["state"] == "running")
        with DeviceLink("127.0.0.1", made.port) as other:
            for k in range(40):
                pose(other, 2.0 + k)
                time.sleep(0.02)
            assert state_after(link, lambda s: s["state"] == "stopped")["state"] == "stopped"


def test_garbage_of_every_kind_leaves_the_device_serving():
    rng = np.random.default_rng(3)
    good = packed_text("PLAN 1/1", "{}", timestamp=1.0) + packed_transform(
        "Tracker", np.eye(4), timestamp=1.0
    )
    with device() as (made, _):
        for k in range(150):
            data = bytearray(good * 2)
            for at in rng.integers(0, len(data), 1 + k % 6):
                data[at] = int(rng.integers(0, 256))
            junk = bytes(data) if k % 3 else rng.bytes(int(rng.integers(1, 3000)))
            with socket.create_connection(("127.0.0.1", made.port), 5.0) as client:
                client.sendall(junk)
        assert sent(made.port, signed_bytes()).accepted
    assert made.n_accepted == 1


@pytest.mark.parametrize(
    ("host", "port", "timeout"),
    [
        ("é..x", 18944, 1.0),
        ("", 18944, 1.0),
        ("a\0b", 18944, 1.0),
        ("a b", 18944, 1.0),
        ("x" * 70, 18944, 1.0),
        ("x." * 200, 18944, 1.0),
        ("127.0.0.1", 0, 1.0),
        ("127.0.0.1", -1, 1.0),
        ("127.0.0.1", 70_000, 1.0),
        ("127.0.0.1", 18944, -1.0),
        ("127.0.0.1", 18944, 0.0),
        ("127.0.0.1", 18944, float("nan")),
        ("127.0.0.1", 18944, float("inf")),
        ("127.0.0.1", 18944, 1e300),
    ],
)
def test_places_and_times_that_cannot_be_are_one_line(host, port, timeout):
    with pytest.raises(LinkError) as caught:
        DeviceLink(host, port, timeout=timeout)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("host", "port"), [("é..x", 0), ("a\0", 0), ("127.0.0.1", 70_000), ("127.0.0.1", -1)]
)
def test_device_listens_nowhere_odd(host, port):
    with pytest.raises(LinkError):
        Simulator(DeviceSettings("B", frozenset()), host=host, port=port)


@pytest.mark.parametrize(
    "odd",
    [
        {"tracking_timeout": float("nan")},
        {"tracking_timeout": -1.0},
        {"speed": float("inf")},
        {"speed": 0.0},
        {"idle": float("nan")},
        {"tracking": ""},
        {"tracking": "é"},
        {"tracking": "x" * 20},
        {"serial": " "},
        {"serial": "a\nb"},
    ],
)
def test_settings_that_make_no_sense_are_refused(odd):
    with pytest.raises(LinkError):
        DeviceSettings(**{"serial": "B", "trusted": frozenset(), **odd})
