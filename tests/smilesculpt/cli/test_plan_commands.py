"""Plan, simulate, check, sign and send at the prompt; a simulated device at the other end."""

import json
import os
import shlex
import socket
import threading
from dataclasses import replace
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from calibration.device_file import Device, read_model, write_device
from calibration.field.mpem_yaml import write_mpem_yaml
from calibration.fitting.calibration_result import Calibration, SensorModel
from calibration.link.device_settings import DeviceSettings
from calibration.link.simulator import Simulator
from calibration.planning.sample_site import nerve_points, sample_bone
from calibration.planning.sample_task import sample_device, sample_task
from calibration.signing import KeyFile, canonical, key_of_seed, new_key, write_key_file
from calibration.simulation.errors_model import error_model
from meshes.primitives import box
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from meshes.structure.topology import topology
from smilesculpt.cli import device_commands, plan_commands
from smilesculpt.cli.app import run

pytestmark = pytest.mark.usefixtures("here")

QUICK = ("--limits", "quick.toml", "--draws", "500", "--quiet")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = (resources.files("calibration.planning") / "data/implant_limits.toml").read_text()
    text = text.replace("[3.3, 4.1, 4.8]", "[4.1]").replace("[8.0, 10.0, 12.0]", "[10.0]")
    (tmp_path / "quick.toml").write_text(text)
    write_key_file(tmp_path / "ada.key", KeyFile(key_of_seed(bytes(range(32)))))
    return tmp_path


def site_document():
    return {
        "schema": "smilesculpt/implant-site/1",
        "units": "mm",
        "bone": "jaw.ply",
        "entry": [0.2, 0.0, 12.6],
        "axis": [0.0, 0.0, -1.0],
        "nerves": [{"name": "nerve", "points": nerve_points().tolist(), "radius": 1.5}],
        "roots": [{"name": "45", "points": [[-7.4, 0.2, 12.0], [-6.9, -0.2, -1.0]], "radius": 2.2}],
        "device": {"name": "arm", "serial": "ARM-7"},
    }


def write_site(**changes):
    write_mesh("jaw.ply", sample_bone())
    Path("site.json").write_text(json.dumps({**site_document(), **changes}))


def task_document():
    task = sample_task()
    swimmer = task.swimmer
    return {
        "schema": "smilesculpt/robot-task/1",
        "units": "mm",
        "canal": [
            {"name": t.name, "points": t.points.tolist(), "radius": t.radius} for t in task.canal
        ],
        "start": task.start.tolist(),
        "target": task.target.tolist(),
        "swimmer": {name: getattr(swimmer, name) for name in swimmer.__slots__},
        "full_speed": 0.2,
        "safe_clearance": 0.2,
        "spacing": 0.08,
        "waypoint_step": 0.5,
        "working_field": 5e-3,
        "device_from_scan": np.eye(4).tolist(),
    }


def said(capsys):
    return json.loads(capsys.readouterr().out)


def complaint(capsys):
    error = capsys.readouterr().err
    assert error.count("\n") == 1, error
    assert "Traceback" not in error
    return error


def test_implant_is_planned_from_a_site_file_with_its_exports(capsys):
    write_site()
    words = ["plan", "implant", "site.json", "--out", "a.plan.json", "--markup", "a.mrk.json"]
    assert run([*words, "--stl", "a.stl", *QUICK[:4], "--json"]) == 0
    facts = said(capsys)
    assert facts["schema"] == "smilesculpt/plan-implant/1"
    assert facts["device_serial"] == "ARM-7"
    assert {row["kind"] for row in facts["certificate"]["clearances"]} == {
        "cortical",
        "nerve",
        "root",
    }
    assert facts["risk"]["n_draws"] == 500
    plan = json.loads(Path("a.plan.json").read_text())["plan"]
    assert {row["role"] for row in plan["inputs"]} == {"site", "bone"}
    assert topology(read_mesh("a.stl").mesh).is_closed


def test_root_may_be_a_mesh_beside_the_site(capsys):
    root = box(4.0, 4.0, 14.0)
    write_mesh("root.ply", root.with_vertices(root.vertices + np.array([-7.5, 0.0, 6.0])))
    write_site(roots=[{"name": "45", "mesh": "root.ply"}])
    words = ["plan", "implant", "site.json", "--limits", "quick.toml", "--draws", "0", "--json"]
    assert run(words) == 0
    (row,) = [r for r in said(capsys)["certificate"]["clearances"] if r["kind"] == "root"]
    # The face of the root lies at x = -5.5, the wall of the implant near x = -2.
    assert 3.0 < row["clearance"] < 6.0
    write_site(roots=[{"name": "45", "mesh": "quick.toml"}])
    assert run(words) == 2
    assert "quick.toml" in complaint(capsys)


def test_whole_way_from_plan_to_an_accepting_device(capsys):
    assert run(["plan", "implant", "--out", "a.plan.json", *QUICK]) == 0
    assert run(["plan", "check", "a.plan.json", "--limits", "quick.toml", "-q"]) == 1
    words = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"]
    assert run(words) == 0
    assert run(["plan", "check", "a.plan.json", "--json"]) == 0
    assert said(capsys)["signed"]["name"] == "Ada Example"
    port = free_port()
    words = ["device", "simulate", "--serial", "SAMPLE-ARM", "--trust", "ada.key", "--quiet"]
    status = []
    device = threading.Thread(
        target=lambda: status.append(run([*words, "--port", str(port), "--once"]))
    )
    device.start()
    sent = send_when_listening("a.plan.json", port)
    device.join(20.0)
    assert (sent, status) == (0, [0])


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def send_when_listening(plan, port):
    for _ in range(100):
        status = run(["plan", "send", plan, "--port", str(port), "-q"])
        if status == 0:
            return status
        threading.Event().wait(0.1)
    return status


def test_unsigned_and_altered_plans_are_not_sent(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    assert run(["plan", "send", "a.plan.json"]) == 2
    assert "nobody has signed" in complaint(capsys)
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    text = Path("a.plan.json").read_text()
    altered = text.replace('"seed":0', '"seed":1', 1)
    assert altered != text
    Path("a.plan.json").write_text(altered)
    for command in ("send", "check"):
        assert run(["plan", command, "a.plan.json"]) == 2
        assert "altered after Ada Example signed" in complaint(capsys)


def test_any_changed_byte_is_one_line_and_status_2(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    data = Path("a.plan.json").read_bytes()
    for at in np.random.default_rng(2).integers(0, len(data), 12):
        changed = bytearray(data)
        changed[at] ^= 1
        Path("b.plan.json").write_bytes(changed)
        assert run(["plan", "check", "b.plan.json", "-q"]) == 2
        complaint(capsys)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_are_refused_instead_of_waited_for(capsys):
    os.mkfifo("pipe.json")
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    for words in (
        ["check", "pipe.json"],
        ["implant", "pipe.json"],
        ["path", "pipe.json"],
        ["check", "a.plan.json", "--from", "pipe.json"],
        ["implant", "--limits", "pipe.json"],
    ):
        assert run(["plan", *words]) == 2
        assert "no ordinary file" in complaint(capsys)


def test_newer_plan_is_named_as_such(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    text = Path("a.plan.json").read_text().replace("smilesculpt/plan/1", "smilesculpt/plan/9")
    Path("a.plan.json").write_text(text)
    assert run(["plan", "check", "a.plan.json"]) == 2
    assert "version smilesculpt/plan/9" in complaint(capsys)


def test_certificate_that_lies_is_found_by_measuring_anew(capsys):
    write_site()
    run(["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK])
    document = json.loads(Path("a.plan.json").read_text())
    certificate = document["plan"]["certificate"]
    row = certificate["clearances"][1]
    row["clearance"] += 1.0
    row["margin"] = row["clearance"] - row["limit"]
    certificate["worst_margin"] = min(row["margin"] for row in certificate["clearances"])
    Path("a.plan.json").write_bytes(canonical(document))
    words = ["plan", "check", "a.plan.json", "--from", "site.json", "--json"]
    assert run([*words, "--limits", "quick.toml"]) == 1
    assert any("measured anew" in problem for problem in said(capsys)["problems"])
    words = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example"]
    before = Path("a.plan.json").read_bytes()
    assert run([*words, "--from", "site.json"]) == 2
    assert "does not agree with what it was made from" in complaint(capsys)
    assert Path("a.plan.json").read_bytes() == before
    # Without the site nobody can measure; whoever signs is told so.
    assert run(words) == 0
    assert "not measured anew: give the site" in capsys.readouterr().out


def test_plan_of_a_made_up_site_is_measured_anew_before_it_is_signed(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    words = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example"]
    assert run([*words, "--json"]) == 0
    assert said(capsys)["not_measured"] == ""
    document = json.loads(Path("a.plan.json").read_text())
    document["sign_off"] = None
    document["plan"]["frames"]["device_from_scan"][0][3] = 5.0
    Path("a.plan.json").write_bytes(canonical(document))
    assert run(words) == 2
    assert "another device_from_scan" in complaint(capsys)


@pytest.fixture(scope="module")
def way(tmp_path_factory):
    """Bytes of a made-up way, planned once."""
    folder = tmp_path_factory.mktemp("way")
    run(["plan", "path", "--out", str(folder / "w.plan.json"), "--draws", "0", "-q"])
    return (folder / "w.plan.json").read_bytes()


def test_way_that_was_not_touched_agrees_with_task_and_device(way, capsys):
    Path("w.plan.json").write_bytes(way)
    assert run(["plan", "check", "w.plan.json", "--json"]) == 1
    facts = said(capsys)
    assert len(facts["problems"]) == 1
    assert "nobody has signed" in facts["problems"][0]
    assert facts["not_measured"] == ""


def nearer(plan):
    """All of a way claims more room than there is."""
    for row in plan["path"]["waypoints"]:
        row["clearance"] += 0.05
    (row,) = [r for r in plan["certificate"]["clearances"] if r["kind"] == "wall"]
    row["clearance"] += 0.05
    row["margin"] = row["clearance"] - row["limit"]
    plan["certificate"]["worst_margin"] = min(
        r["margin"] for r in plan["certificate"]["clearances"]
    )


def turned_coils(plan):
    for row in plan["path"]["waypoints"]:
        row["cosine"] = [-value for value in row["cosine"]]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (nearer, "measured anew it is"),
        (turned_coils, "another field"),
        (lambda p: p["path"]["swimmer"].update(moment=3e-8), "another swimmer"),
        (lambda p: p["frames"]["device_from_scan"][1].__setitem__(3, 1.0), "device_from_scan"),
        (lambda p: [r.update(field=2 * r["field"]) for r in p["path"]["waypoints"]], "the field"),
    ],
)
def test_way_that_does_not_agree_with_its_task_is_not_signed(way, capsys, change, reason):
    document = json.loads(way)
    change(document["plan"])
    Path("w.plan.json").write_bytes(canonical(document))
    words = ["plan", "sign", "w.plan.json", "--key", "ada.key", "--name", "Ada Example"]
    assert run(words) == 2
    error = complaint(capsys)
    assert reason in error
    assert "Plan again" in error


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p["path"].update(duration=1.0),
        lambda p: p["path"]["waypoints"][3].update(position=[0.0, 0.0, 0.0]),
        lambda p: p["path"]["waypoints"][3].update(position=[1e308, 1e308, 0.0]),
        lambda p: p["path"]["waypoints"][3].update(tangent=[0.0, 0.0, 1.0]),
        lambda p: p["path"]["waypoints"][3].update(speed=0.0),
        lambda p: p["path"]["waypoints"][3].update(speed=1e308),
        lambda p: p["path"]["waypoints"][3].update(reserve=0.5),
        lambda p: p["path"]["waypoints"][3].update(clearance=-0.1),
        lambda p: p["path"]["waypoints"][3].update(cosine=[0.0]),
        lambda p: p["path"]["waypoints"].reverse(),
        lambda p: p["path"]["swimmer"].update(helix_angle=3.0),
        lambda p: p["path"]["swimmer"].update(filament_radius=9.0),
        lambda p: p["certificate"]["clearances"].pop(),
        lambda p: p["certificate"]["clearances"].reverse() or p.update(name="a\u202eb"),
    ],
)
def test_way_that_contradicts_itself_is_no_plan(way, capsys, change):
    document = json.loads(way)
    change(document["plan"])
    Path("w.plan.json").write_bytes(canonical(document))
    assert run(["plan", "check", "w.plan.json"]) == 2
    assert "contradicts itself" in complaint(capsys)


@pytest.mark.parametrize("words", [["--name", "Ada\x1b[2J"], ["--name", "x" * 201]])
def test_names_that_pose_are_not_signed(capsys, words):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    before = Path("a.plan.json").read_bytes()
    command = ["plan", "sign", "a.plan.json", "--key", "ada.key"]
    assert run([*command, *words]) == 2
    assert complaint(capsys).startswith("smilesculpt: name: it h")
    assert run([*command, "--name", "Ada", "--role", words[1]]) == 2
    assert complaint(capsys).startswith("smilesculpt: role: it h")
    assert Path("a.plan.json").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ["--timeout", "-1"],
        ["--timeout", "nan"],
        ["--host", "é..x"],
        ["--host", "a\0b"],
        ["--port", "70000"],
        ["--port", "-1"],
    ],
)
def test_places_and_times_that_cannot_be_are_one_line(capsys, words):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    capsys.readouterr()
    assert run(["plan", "send", "a.plan.json", *words]) == 2
    complaint(capsys)
    if words[0] != "--port":
        assert run(["device", "simulate", "--trust", "ada.key", "--port", "0", *words]) == 2
        complaint(capsys)


def test_plan_of_another_site_is_refused(capsys):
    write_site()
    run(["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK])
    write_site(entry=[0.3, 0.0, 12.6])
    assert run(["plan", "simulate", "a.plan.json", "--from", "site.json", "-q"]) == 2
    assert "was not made from this site" in complaint(capsys)


def test_simulation_with_the_same_seed_says_the_same(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    words = ["plan", "simulate", "a.plan.json", "--draws", "400", "--json", "--seed", "5"]
    assert run(words) == 0
    first = said(capsys)
    assert run(words) == 0
    assert said(capsys) == first
    assert first["risk"]["seed"] == 5


def test_own_registration_and_localisation_are_in_the_plan_and_raise_the_risk(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    pairs = "name,scan_x_mm,scan_y_mm,scan_z_mm,device_x_mm,device_y_mm,device_z_mm\n"
    for name, x, y, z in (("A", 0, 0, 0), ("B", 30, 0, 1), ("C", 0, 25, 2), ("D", 3, 4, 20)):
        pairs += f"{name},{x},{y},{z},{x + 2.0 * (name == 'A')},{y + 7},{z}\n"
    Path("f.csv").write_text(pairs)
    Path("t.csv").write_text("name,x_mm,y_mm,z_mm\nsite,0.2,0,12.6\n")
    assert run(["calibrate", "register", "f.csv", "--targets", "t.csv", "--json"]) == 0
    text = capsys.readouterr().out
    Path("r.json").write_text(text)
    words = ["plan", "simulate", "a.plan.json", "--draws", "2000", "--json"]
    assert run(words) == 0
    usual = said(capsys)["risk"]
    assert run([*words, "--registration", "r.json", "--localisation", "0.4"]) == 0
    own = said(capsys)["risk"]
    tre = json.loads(text)["targets"][0]["tre_mm"]
    assert own["model"]["registration"] == pytest.approx(tre / np.sqrt(3.0))
    assert own["model"]["localisation"] == 0.4
    assert own["model"]["position"] == usual["model"]["position"] > 0.0
    assert own["any_below"]["probability"] > usual["any_below"]["probability"]
    assert "measured by the clinic" in own["model"]["counted"]
    for more, reason in (
        (["--registration", "f.csv"], "f.csv"),
        (["--registration", "r.json", "--registration-rms", "1"], "not both"),
        (["--registration-rms", "nan"], "0 to 50 mm"),
        (["--localisation", "-1"], "0 to 50 mm"),
        (["--errors", "magnetic"], "way of a swimmer"),
    ):
        assert run([*words, *more]) == 2
        assert reason in complaint(capsys)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--errors", "magnetic"], "way of a swimmer"),
        (["--draws", "7"], "7 draws"),
        (["--seed", "-1"], "seed -1"),
        (["--serial", "x" * 101], "serial"),
        (["--out", "nowhere/a.plan.json"], "its folder is not there"),
        (["--stl", "nowhere/a.stl"], "its folder is not there"),
    ],
)
def test_cheap_things_are_refused_before_the_long_work(capsys, monkeypatch, words, reason):
    def never(*_args, **_named):
        raise AssertionError("the long work began")

    for name in ("find_implant", "read_site", "sample_site"):
        monkeypatch.setattr(f"smilesculpt.planning.{name}", never)
    assert run(["plan", "implant", *words]) == 2
    assert reason in complaint(capsys)


def test_broken_limit_is_a_finding_and_is_not_signed(capsys):
    root = {"name": "45", "points": [[-2.5, 0.0, 12.0], [-2.5, 0.0, -1.0]], "radius": 2.2}
    other = {"name": "47", "points": [[3.0, 0.0, 12.0], [3.0, 0.0, -1.0]], "radius": 2.2}
    write_site(roots=[root, other])
    assert run(["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK]) == 1
    words = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example"]
    assert run(words) == 2
    assert "breaks a limit" in complaint(capsys)


def test_way_is_planned_on_a_device_file_with_limits(capsys):
    Path("task.json").write_text(json.dumps(task_document()))
    assert run(["plan", "path", "task.json", "--draws", "0", "--json", "--stl", "way.stl"]) == 0
    facts = said(capsys)
    assert facts["schema"] == "smilesculpt/plan-path/1"
    assert facts["n_waypoints"] > 20
    assert facts["device_serial"] == "SAMPLE-8"
    write_mpem_yaml("device.yaml", sample_device())
    assert read_model("device.yaml").n_coils == 8
    words = ["plan", "path", "task.json", "--device", "device.yaml", "-q"]
    assert run(words) == 2
    assert "--serial" in complaint(capsys)
    assert run([*words, "--serial", "LAB-3"]) == 2
    assert "no current limit" in complaint(capsys)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"target": [9.0, 9.0, 9.0]}, "cannot be reached"),
        ({"start": [9.0, 9.0, 9.0]}, "the start at"),
        ({"spacing": 1e-4}, "would do"),
        ({"spacing": 1e-9}, "spacing is 1e-09, not within"),
        ({"waypoint_step": 1e-9}, "waypoint_step is 1e-09, not within"),
        ({"waypoint_step": 2e-4}, "more than 20000"),
        ({"full_speed": 1e300}, "full_speed is 1e+300"),
        ({"target": [0.0, 0.0, 0.0]}, "lies 0 mm from the start"),
        ({"schema": "smilesculpt/robot-task/2"}, "Update SmileSculpt"),
        ({"schema": "other/1"}, "other/1"),
        ({"units": "m"}, "units"),
        ({"start": [0.0, 0.0]}, "start"),
        ({"canal": []}, "canal"),
        (
            {"device_from_scan": [[2, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]},
            "rotation",
        ),
    ],
)
def test_tasks_that_cannot_be_done_are_one_line_and_leave_nothing(capsys, here, changes, reason):
    Path("task.json").write_text(json.dumps({**task_document(), **changes}))
    assert run(["plan", "path", "task.json", "-q"]) == 2
    assert reason in complaint(capsys)
    assert not (here / "path.plan.json").exists()


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"entry": [0.0, 0.0, 40.0]}, "off the bone"),
        ({"axis": [0.0, 0.0, 0.0]}, "no direction"),
        ({"bone": "missing.stl"}, "missing.stl"),
        ({"nerves": [{"name": "n", "points": [[0, 0, 0]], "radius": -1}]}, "nerves/0/radius"),
        ({"device": {"name": "", "serial": ""}}, "serial"),
        ({"more": 1}, "more"),
    ],
)
def test_sites_that_cannot_be_are_one_line_and_leave_nothing(capsys, here, changes, reason):
    write_site(**changes)
    assert run(["plan", "implant", "site.json", *QUICK]) == 2
    assert reason in complaint(capsys)
    assert not (here / "implant.plan.json").exists()


@pytest.mark.parametrize("scale", [1e-3, 1e3])
def test_nerve_in_another_unit_than_the_bone_is_one_line(capsys, here, scale):
    points = (scale * nerve_points()).tolist()
    write_site(nerves=[{"name": "canal", "points": points, "radius": 1.5 * scale}])
    assert run(["plan", "implant", "site.json", *QUICK]) == 2
    assert f"the nerve 'canal' has a radius of {1.5 * scale:g} mm" in complaint(capsys)
    assert not (here / "implant.plan.json").exists()


def test_site_without_a_nerve_is_a_finding_that_nobody_signs(capsys):
    write_site(nerves=[])
    words = ["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK[:4]]
    assert run(words) == 1
    assert "Found: no nerve given" in " ".join(capsys.readouterr().out.split())
    assert run([*words, "--json"]) == 1
    facts = said(capsys)
    assert facts["findings"] == facts["certificate"]["findings"]
    assert run(["plan", "check", "a.plan.json", "--json"]) == 1
    assert any("no nerve given" in problem for problem in said(capsys)["problems"])
    sign = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"]
    assert run(sign) == 2
    assert "no nerve given" in complaint(capsys)
    document = json.loads(Path("a.plan.json").read_text())
    document["plan"]["certificate"]["findings"] = []
    Path("a.plan.json").write_bytes(canonical(document))
    assert run(sign) == 2
    assert "no nerve given" in complaint(capsys)


def test_site_that_says_why_no_nerve_is_near_is_planned_and_signed(capsys):
    write_site(nerves=[], no_nerve_because="upper jaw")
    words = ["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK[:4]]
    assert run(words) == 0
    assert "No nerve is near, the site says: upper jaw." in capsys.readouterr().out
    sign = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"]
    assert run([*sign, "--from", "site.json", "--limits", "quick.toml"]) == 0
    write_site(no_nerve_because="upper jaw")
    assert run(words) == 2
    assert "take one away" in complaint(capsys)
    write_site(nerves=[], no_nerve_because="upper\x1bjaw")
    assert run(words) == 2
    assert "U+001B" in complaint(capsys)


def test_numbers_that_are_not_finite_are_refused(capsys):
    write_site()
    text = Path("site.json").read_text().replace("12.6", "NaN")
    Path("site.json").write_text(text)
    assert run(["plan", "implant", "site.json", *QUICK]) == 2
    assert "finite" in complaint(capsys)


def test_device_needs_keys_that_are_some(capsys):
    assert run(["device", "simulate", "--trust", "did:key:zzz"]) == 2
    assert "did:key" in complaint(capsys)
    assert run(["device", "simulate", "--trust", "missing.key"]) == 2
    assert "missing.key" in complaint(capsys)


def test_stranger_is_refused_by_the_device_and_the_reason_told(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    made = Simulator(DeviceSettings("SAMPLE-ARM", frozenset({new_key().did})))
    stop = threading.Event()
    device = threading.Thread(
        target=made.serve, args=(stop,), kwargs={"tell": lambda words: None, "once": True}
    )
    device.start()
    capsys.readouterr()
    assert run(["plan", "send", "a.plan.json", "--port", str(made.port)]) == 2
    stop.set()
    device.join(10.0)
    assert "refuses the plan: Ada Example signed with" in complaint(capsys)


def test_missing_link_library_is_said(capsys, monkeypatch):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    capsys.readouterr()
    monkeypatch.setattr("calibration.link.errors.find_spec", lambda name: None)
    assert run(["plan", "send", "a.plan.json"]) == 2
    assert "smilesculpt[device]" in complaint(capsys)


def example_of(command):
    """Return the words of the example in a command's help."""
    line = command.__doc__.split("Example: smilesculpt ")[1].splitlines()[0]
    return shlex.split(line)


def test_examples_of_the_help_work_as_typed_one_after_the_other(capsys, usual_ports):
    commands = plan_commands
    for command, status in (
        (commands.implant, 0),
        (commands.path, 0),
        (commands.simulate, 0),
        (commands.check, 1),  # not signed yet
        (commands.sign, 0),
        (commands.check, 0),
    ):
        assert run(example_of(command)) == status, example_of(command)
    capsys.readouterr()
    assert run(example_of(commands.send)) in {0, 2}  # where no device listens there
    assert {"--trust", "ada.key"} <= set(example_of(device_commands.simulate))


def calibrated(share):
    """Write a device file whose coils' strengths are each unsure by a share."""
    model = sample_device()
    nothing = SensorModel(
        names=(),
        frames=np.zeros((0, 3, 3)),
        maps=np.zeros((0, 4, 3)),
        covariances=np.zeros((0, 4, 4)),
        common_frame=np.eye(3),
        common_map=np.vstack([np.eye(3), np.zeros(3)]),
        gain_spread=0.0,
        bias_spread=0.0,
        noise=1e-4,
        stretch_known=1.0,
        stretch_unseen=1.0,
    )
    scale = 50.0
    sure = Calibration(model, scale, np.zeros((48, 48)), nothing)
    deviations = np.zeros((8, 6))
    deviations[:, 5] = share * sure.source_set().strengths[:, 0]
    unsure = replace(sure, covariance=np.diag(deviations.ravel() ** 2))
    write_device("arm.device.json", Device(unsure, "2026-11-23", (), {}))


def test_covariance_of_the_device_file_adds_to_the_risk_of_a_way(capsys):
    Path("task.json").write_text(json.dumps(task_document()))
    words = ["plan", "path", "task.json", "--device", "arm.device.json", "--json"]
    calibrated(0.1)
    assert run([*words, "--draws", "400"]) == 0
    once = said(capsys)["risk"]["model"]
    assert once["name"] == "magnetic and the fit of the device"
    calibrated(0.2)
    again = ["plan", "simulate", "path.plan.json", "--from", "task.json", "--errors", "magnetic"]
    assert run([*again, "--device", "arm.device.json", "--draws", "400", "--json"]) == 0
    twice = said(capsys)["risk"]["model"]
    # Variances add to that of the model; the fit's grows with the square of the share.
    least = error_model("magnetic").tilt ** 2
    assert twice["tilt"] ** 2 - least == pytest.approx(4.0 * (once["tilt"] ** 2 - least), rel=1e-6)
    assert once["tilt"] ** 2 - least > 0.01**2


def test_example_of_a_site_is_complete_and_plans_as_it_is(capsys):
    assert run(["plan", "implant", "--example", "mine.json", "-q"]) == 0
    assert {path.name for path in Path().glob("mine*")} == {"mine.json", "mine-bone.ply"}
    document = json.loads(Path("mine.json").read_text())
    told = " ".join(document["notes"])
    plain = {"schema", "units", "name", "notes"}
    assert [field for field in set(document) - plain if field not in told] == []
    words = ["plan", "implant", "mine.json", "--limits", "quick.toml", "--draws", "0", "--json"]
    assert run(words) == 0
    assert {row["kind"] for row in said(capsys)["certificate"]["clearances"]} == {
        "cortical",
        "nerve",
        "root",
    }
    assert run(["plan", "implant", "--example", "mine.json"]) == 2
    assert "stands there already" in complaint(capsys)


def test_example_on_a_jaw_of_ones_own_asks_for_its_nerve(capsys):
    write_mesh("jaw.ply", sample_bone())
    assert run(["plan", "implant", "--example", "own.json", "--bone", "jaw.ply", "-q"]) == 0
    words = ["plan", "implant", "own.json", "--limits", "quick.toml", "--draws", "0", "--json"]
    assert run(words) == 1
    assert "no nerve given" in said(capsys)["findings"][0]
    assert run(["plan", "implant", "--bone", "jaw.ply"]) == 2
    assert "--example" in complaint(capsys)


def test_example_of_a_task_plans_as_it_is(capsys):
    assert run(["plan", "path", "--example", "way.json", "-q"]) == 0
    assert run(["plan", "path", "way.json", "--draws", "0", "--json"]) == 0
    assert said(capsys)["findings"] == []


def test_coils_that_cannot_make_the_field_are_told_with_reach_and_place(capsys):
    Path("task.json").write_text(json.dumps({**task_document(), "working_field": 0.2}))
    words = ["plan", "path", "task.json", "--draws", "0"]
    assert run([*words, "--json"]) == 1
    facts = said(capsys)
    (row,) = [r for r in facts["certificate"]["clearances"] if r["kind"] == "currents"]
    # Eight coils of 1 mT/A and 20 A make some tens of mT.
    assert 0.05 < row["clearance"] < 0.9
    assert "these coils cannot make the field" in facts["findings"][0]
    assert f"they reach {row['clearance']:.2f} of the 200 mT" in facts["findings"][0]
    assert run(words) == 1
    text = " ".join(capsys.readouterr().out.split())
    assert "Found: these coils cannot make the field" in text
    assert "-0.00" not in text
