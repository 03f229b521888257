"""Runs of `smilesculpt validate` that are cut short go on; all kinds of report are written."""

import csv
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest

import meshes.validation
from meshes.batch.running import on_this_computer
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from meshes.validation.report import schema
from smilesculpt.cli import validate_command
from smilesculpt.cli.app import run
from tests.meshes.fixtures import shifted, together

PROFILES = Path(meshes.validation.__file__).parent / "profiles"
KINDS = ("json", "junit", "sarif", "html", "csv")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "parts"
    for k in range(6):
        (folder / f"day{k % 2}").mkdir(parents=True, exist_ok=True)
        ball = icosphere(5.0 + k, 3)
        faces = ball.faces[1:] if k == 3 else ball.faces
        write_mesh(folder / f"day{k % 2}" / f"{k}.stl", Mesh(ball.vertices, faces))
    (folder / "empty.stl").write_bytes(b"")
    return folder


def untimed(text):
    """Take away what may differ between runs: the time it took."""
    return re.sub(r'("seconds": |time="|,)\d+\.\d+("|[,}\r]|$)', r"\1\2", text)


def outputs(folder, name, *options):
    """Write every report of a run and give its status and texts."""
    base = folder.parent / name
    words = ["validate", str(folder), "--quiet", *options]
    status = run([*words, *(w for k in KINDS for w in (f"--{k}", f"{base}.{k}"))])
    texts = {kind: Path(f"{base}.{kind}").read_text(encoding="utf-8") for kind in KINDS}
    rows = list(csv.DictReader(texts.pop("csv").splitlines()))
    for row in rows:
        row.pop("seconds")
    return status, {kind: untimed(text) for kind, text in texts.items()}, rows


def test_one_worker_and_three_write_the_same_reports(folder, capsys):
    one, three = outputs(folder, "one", "--jobs", "1"), outputs(folder, "three", "--jobs", "3")
    assert one == three
    assert one[0] == 2
    assert [row["status"] for row in one[2]] == ["clean"] * 4 + ["findings", "clean", "refused"]
    assert "empty.stl" in capsys.readouterr().err


def started(folder, journal, *options):
    # A shell that starts the tests in the background has Ctrl+C ignored; the program inherits that.
    program = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    program += "from smilesculpt.cli.app import run; sys.exit(run())"
    words = [sys.executable, "-c", program, "validate", str(folder)]
    words += ["--resume", str(journal), "--jobs", "1", *options]
    return subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def wait_for_lines(journal, n_lines):
    deadline = time.monotonic() + 120
    while not journal.exists() or journal.read_bytes().count(b"\n") < n_lines:
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_ended_midway_goes_on_without_redoing_or_losing_a_file(folder, how, capsys):
    for k in range(40):
        write_mesh(folder / f"more{k}.stl", icosphere(5.0, 4))
    journal = folder.parent / "state.journal"
    with started(folder, journal) as process:
        wait_for_lines(journal, 5)
        os.kill(process.pid, how)
        said = process.communicate(timeout=60)[1]
    if how == signal.SIGINT:
        assert process.returncode == 130
        assert "each of them is kept" in said
        assert "Traceback" not in said
    before = journal.read_bytes()
    kept = before[: before.rfind(b"\n") + 1]
    n_kept = kept.count(b"\n") - 1
    assert 4 <= n_kept < 47
    words = ["--resume", str(journal), "--json", str(folder.parent / "a.json"), "--quiet"]
    assert run(["validate", str(folder), *words, "--jobs", "2"]) == 2
    after = journal.read_bytes()
    assert after.startswith(kept)
    assert after.count(b"\n") == 1 + 47
    document = json.loads((folder.parent / "a.json").read_text())
    assert document["summary"]["n_files"] == 47
    # A run over a whole journal does nothing but write the reports again.
    assert run(["validate", str(folder), *words]) == 2
    assert journal.read_bytes() == after


def test_an_end_waits_for_no_lock_that_an_interrupted_call_left_taken(monkeypatch):
    class LeftLocked(threading.Timer):
        """A timer as Ctrl+C within `cancel` leaves it."""

        def start(self):
            super().start()
            threading.Thread(target=self.finished._cond.acquire, daemon=True).start()

    monkeypatch.setattr(validate_command, "Timer", LeftLocked)

    def begun_and_ended():
        with validate_command._told_while_waiting(lambda *_: None, 3) as arrived:
            time.sleep(0.1)
            arrived()

    ending = threading.Thread(target=begun_and_ended, daemon=True)
    ending.start()
    ending.join(timeout=20.0)
    assert not ending.is_alive()


def test_what_takes_long_is_told_until_a_file_is_done(monkeypatch):
    monkeypatch.setattr(validate_command, "_PATIENCE_S", 0.05)
    for n_done, n_said in ((0, 2), (1, 1)):
        said = []
        with validate_command._told_while_waiting(lambda *told, to=said: to.append(told), 3) as end:
            if n_done:
                end()
            deadline = time.monotonic() + (20.0 if n_said == 2 else 0.3)
            while len(said) < 2 and time.monotonic() < deadline:
                time.sleep(0.01)
        assert len(said) == n_said


@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_without_a_named_state_names_one_when_it_is_stopped(
    folder, monkeypatch, capsys, how, status
):
    def stopped(order, limits, n_jobs):
        work = on_this_computer(order, limits, n_jobs)

        def lines(tasks):
            with closing(work(tasks)) as arriving:
                yield next(arriving)
                yield next(arriving)
            # Whoever starts tests in the background has Ctrl+C ignored.
            signal.signal(signal.SIGINT, signal.default_int_handler)
            os.kill(os.getpid(), how)

        return lines

    monkeypatch.setattr(validate_command, "on_this_computer", stopped)
    before = signal.getsignal(signal.SIGTERM)
    assert run(["validate", str(folder), "--quiet"]) == status
    assert signal.getsignal(signal.SIGTERM) is before
    said = capsys.readouterr().err
    assert "stopped after 2 of 7 files" in said
    state = Path(re.search(r"--resume (\S+)", said).group(1))
    assert state.read_bytes().count(b"\n") == 3
    monkeypatch.undo()
    assert run(["validate", str(folder), "--quiet", "--resume", str(state)]) == 2
    assert state.read_bytes().count(b"\n") == 8
    shutil.rmtree(state.parent)


def test_whoever_has_read_enough_of_a_report_leaves_no_state(folder, monkeypatch, capsys):
    from smilesculpt.cli import validate_command

    def closed(self, contents):
        raise BrokenPipeError

    monkeypatch.setattr(validate_command.Outputs, "write", closed)
    assert run(["validate", str(folder / "day0"), "--json", "-"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("value", ["inf", "nan", "1e300", "1e10"])
def test_limits_that_are_none_are_refused_in_one_line(folder, capsys, value):
    for option in ("--timeout", "--memory"):
        assert run(["validate", str(folder), option, value]) == 2
        said = capsys.readouterr().err
        assert option in said and "1000000" in said and said.count("\n") == 1


def test_repaired_files_are_written_under_their_names_and_checked_again(folder, capsys):
    fixed, report = folder.parent / "fixed", folder.parent / "r.json"
    words = ["--repair-to", str(fixed), "--json", str(report), "--csv", str(fixed) + ".csv"]
    assert run(["validate", str(folder), *words, "--html", str(fixed) + ".html"]) == 2
    document = json.loads(report.read_text())
    jsonschema.validate(document, dict(schema()))
    repairs = {Path(f["path"]).name: f.get("repair") for f in document["files"]}
    told = repairs.pop("3.stl")
    assert set(repairs.values()) == {None}
    assert told["path"] == str(fixed / "day1" / "3.stl")
    assert told["status"] == "clean"
    assert told["steps"][0]["step"] == "holes"
    assert [str(p) for p in fixed.rglob("*.stl")] == [told["path"]]
    assert read_mesh(told["path"]).mesh.n_faces == told["n_faces"] == icosphere(8.0, 3).n_faces
    assert "checked again: nothing found" in capsys.readouterr().out
    page = Path(f"{fixed}.html").read_text(encoding="utf-8")
    assert f"Repaired: {told['path']}. Found in it: nothing is left." in page
    rows = list(csv.DictReader(Path(f"{fixed}.csv").read_text().splitlines()))
    assert [row["repaired_path"] for row in rows if row["repaired_path"]] == [told["path"]]


def test_what_cannot_be_written_is_refused_before_the_work(folder, capsys):
    mine, link = folder / "mine.toml", folder.parent / "link"
    mine.write_bytes((PROFILES / "print.toml").read_bytes())
    link.symlink_to(folder / "x")
    for words in (
        ["--profile", str(mine), "--json", str(mine)],
        ["--resume", str(folder / "state"), "--json", str(folder / "state")],
        ["--json", str(folder / "x"), "--csv", str(link)],
        ["--json", str(folder / "x"), "--csv", str(folder / "day0" / ".." / "x")],
        ["--html", str(folder)],
        ["--html", str(folder / "none" / "x.html")],
        ["--json", str(folder / "day0" / "0.stl")],
        ["--json", str(folder / "x"), "--csv", str(folder / "x")],
        ["--repair-to", str(folder)],
        ["--resume", str(folder / "day0" / "0.stl")],
    ):
        assert run(["validate", str(folder), *words]) == 2, words
        said = capsys.readouterr()
        assert said.err.count("\n") == 1
        assert said.out == ""
    assert mine.read_bytes() == (PROFILES / "print.toml").read_bytes()
    assert read_mesh(folder / "day0" / "0.stl").mesh.n_faces == icosphere(5.0, 3).n_faces


def test_a_profile_whose_names_are_odd_is_told_and_written(folder, capsys):
    mine = folder / os.fsdecode(b"mine\xff.toml")
    text = (PROFILES / "print.toml").read_text(encoding="utf-8")
    titled = re.sub("^title = .*", 'title = "Mill [/b] parts"', text, flags=re.MULTILINE)
    mine.write_text(titled, encoding="utf-8")
    words = ["--profile", str(mine), *(f"--{k}={folder / k}" for k in ("json", "html", "junit"))]
    assert run(["validate", str(folder / "day0"), *words]) == 0
    assert "Mill [/b] parts" in capsys.readouterr().out
    assert json.loads((folder / "json").read_text())["profile"] == "mine\\udcff"


def test_a_repaired_file_replaces_nothing_and_a_stopped_run_goes_on(folder, monkeypatch, capsys):
    fixed, state = folder.parent / "fixed", folder.parent / "state"
    words = ["validate", str(folder), "--quiet", "--repair-to", str(fixed), "--resume", str(state)]
    (fixed / "day1").mkdir(parents=True)
    (fixed / "day1" / "3.stl").write_bytes(b"mine")
    assert run(words) == 2
    assert "3.stl: stands there already" in capsys.readouterr().err
    assert (fixed / "day1" / "3.stl").read_bytes() == b"mine"
    (fixed / "day1" / "3.stl").unlink()
    monkeypatch.chdir(folder)
    words[2:2] = ["day1/3.stl"]  # the same file in another spelling is no second one
    assert run([*words, "--json", str(folder.parent / "a.json")]) == 2
    files = json.loads((folder.parent / "a.json").read_text())["files"]
    assert len(files) == 7
    told = next(f["repair"] for f in files if f["path"].endswith("3.stl"))
    assert told["sha256"] == hashlib.sha256((fixed / "day1" / "3.stl").read_bytes()).hexdigest()
    state.write_bytes(b"".join(state.read_bytes().splitlines(keepends=True)[:-1]))
    assert run(words) == 2
    assert "empty.stl" in capsys.readouterr().err


def test_links_in_a_circle_and_closed_doors_are_told(folder, capsys):
    (folder / "day0" / "up").symlink_to(folder)
    (folder / "round.stl").symlink_to(folder / "round.stl")
    (folder / "nowhere.ply").symlink_to(folder / "gone.ply")
    assert run(["validate", str(folder), "--json", "-", "--jobs", "2"]) == 2
    files = json.loads(capsys.readouterr().out)["files"]
    assert len(files) == 9
    reasons = {Path(f["path"]).name: f["skipped"][0]["reason"] for f in files if f["skipped"]}
    assert "round in a circle" in reasons["round.stl"]
    assert "no such file" in reasons["nowhere.ply"]


def test_an_empty_or_closed_place_is_told_and_the_others_are_checked(folder, monkeypatch, capsys):
    (folder / "empty").mkdir()
    walk = os.walk

    def closed(top, onerror, followlinks):
        onerror(PermissionError(13, "Permission denied", str(folder / "closed")))
        return walk(top, onerror=onerror, followlinks=followlinks)

    words = [str(folder / "empty"), str(folder / "none*.stl"), str(folder / "day1")]
    report = folder.parent / "a.json"
    with monkeypatch.context() as patch:
        patch.setattr(os, "walk", closed)
        assert run(["validate", *words, "--json", str(report)]) == 2
    said = capsys.readouterr().err
    found = json.loads(report.read_text())
    jsonschema.validate(found, dict(schema()))
    verdicts = {Path(f["path"]).name: f["status"] for f in found["files"]}
    refused = dict.fromkeys(("closed", "empty", "none*.stl"), "refused")
    assert verdicts == {"1.stl": "clean", "3.stl": "findings", "5.stl": "clean", **refused}
    assert "closed: the folder is closed: Permission denied" in said
    assert "empty: holds no mesh file" in said and "none*.stl: holds no mesh file" in said
    assert run(["validate", *words[:2]]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_pattern_takes_mesh_files_and_looks_into_folders(folder, monkeypatch, capsys):
    (folder / "notes.txt").write_text("no mesh")
    monkeypatch.chdir(folder)
    run(["validate", "*", "--json", "-", "--jobs", "1"])
    files = [f["path"] for f in json.loads(capsys.readouterr().out)["files"]]
    assert files == ["day0/0.stl", "day0/2.stl", "day0/4.stl", "day1/1.stl", "day1/3.stl",
                     "day1/5.stl", "empty.stl"]  # fmt: skip


def test_a_single_small_file_has_limits_too(tmp_path, monkeypatch, capsys):
    from smilesculpt.cli import validate_command

    file = tmp_path / "ball.stl"
    write_mesh(file, icosphere(5.0, 1))
    seen = []

    def watched(order, limits, n_jobs):
        seen.append(limits)
        return on_this_computer(order, limits, n_jobs)

    monkeypatch.setattr(validate_command, "on_this_computer", watched)
    assert run(["validate", str(file)]) == 0
    (limits,) = seen
    assert limits.seconds == 600.0
    assert limits.memory_bytes is None or limits.memory_bytes <= limits.alone_bytes


def crumbled(folder):
    """Write a ball with a hole and a crumb beside it."""
    ball = icosphere(8.0, 3)
    crumb = shifted(icosphere(0.5, 1), x=20.0)
    folder.mkdir()
    write_mesh(folder / "ball.stl", together(Mesh(ball.vertices, ball.faces[1:]), crumb))


def test_a_batch_repairs_as_far_as_it_is_told_and_tells_it(tmp_path, capsys):
    crumbled(tmp_path / "parts")
    words = ["validate", str(tmp_path / "parts"), "--repair-to", str(tmp_path / "fixed")]
    kinds = [w for k in KINDS for w in (f"--{k}", f"{tmp_path}/r.{k}")]
    state = ["--resume", str(tmp_path / "state")]
    assert run([*words, *kinds, *state, "--drop-below", "2", "--max-hole", "30"]) == 1
    told = "bodies below 2 mm³ dropped, holes up to 30 mm around closed, outer borders kept open"
    assert f"Repairs: {told}." in capsys.readouterr().out
    document = json.loads((tmp_path / "r.json").read_text())
    jsonschema.validate(document, dict(schema()))
    settings = document["repair_settings"]
    assert (settings["drop_below"], settings["max_hole"]) == (2.0, 30.0)
    assert document["files"][0]["repair"]["status"] == "clean"
    for kind in ("html", "junit"):
        assert told in (tmp_path / f"r.{kind}").read_text(encoding="utf-8")
    log = json.loads((tmp_path / "r.sarif").read_text())
    assert log["runs"][0]["properties"]["repair_settings"] == settings
    # The state belongs to a run that repairs in this way.
    assert run([*words, *state, "--drop-below", "1"]) == 2
    assert "other options" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--drop-below", "1"], "--drop-below tells how to repair"),
        (["--max-hole", "9"], "--repair-to"),
        (["--close-border"], "--close-border tells"),
        (["--least-wall", "0"], "--least-wall tells"),
        (["--repair-to", "fixed", "--max-hole", "-1"], "max_hole is -1"),
        (["--repair-to", "fixed", "--drop-below", "nan"], "drop_below is nan"),
    ],
)
def test_a_repair_that_makes_no_sense_is_refused_in_one_line(tmp_path, capsys, words, told):
    crumbled(tmp_path / "parts")
    assert run(["validate", str(tmp_path / "parts"), *words]) == 2
    said = capsys.readouterr()
    assert told in said.err and said.err.count("\n") == 1 and said.out == ""


@pytest.mark.parametrize(
    ("number", "rule"), [("nan", "not-finite"), ("1e38", "not-finite"), ("x", "read")]
)
def test_what_is_no_number_is_refused_under_the_rule_that_asks_for_numbers(
    tmp_path, capsys, number, rule
):
    folder = tmp_path / "parts"
    folder.mkdir()
    (folder / "odd.obj").write_text(f"v 0 0 {number}\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")
    status, texts, rows = outputs(folder, "r")
    assert status == 2
    document = json.loads(texts["json"].replace('"seconds": }', '"seconds": 0}'))
    jsonschema.validate(document, dict(schema()))
    (report,) = document["files"]
    assert (report["status"], report["skipped"][0]["rule"]) == ("refused", rule)
    assert f'name="{rule}"' in texts["junit"]
    assert json.loads(texts["sarif"])["runs"][0]["results"][0]["ruleId"] == rule
    assert f'data-rules="{rule}"' in texts["html"]
    assert rows[0]["not-finite"] == "not checked"
