"""A plan sent through a real socket to the simulated device."""

import json
import threading
import time
from contextlib import contextmanager

import numpy as np
import pyigtl
import pytest

from calibration.link.client import DeviceLink, plan_trajectories, send_plan
from calibration.link.errors import LinkError
from calibration.link.messages import packed_text, packed_transform, text_of
from calibration.link.simulator import DeviceSettings, Simulator
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
    with device() as (made, _), pytest.raises(LinkError, match="cannot listen"):
        Simulator(DeviceSettings("B", frozenset()), port=made.port)


def test_trajectory_is_the_implant_in_the_frame_of_the_device():
    plan = unsigned_plan()
    (piece,) = plan_trajectories(plan)
    x, y, z = plan.body["implant"]["platform"]
    assert piece.entry == pytest.approx([-y + 5.0, x - 3.0, z + 2.0])
    length = np.linalg.norm(piece.target - piece.entry)
    assert length == pytest.approx(plan.body["implant"]["length"])
