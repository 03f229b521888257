"""The gallery at the prompt: built, checked, and refused in one line."""

import json

import pytest
from typer.testing import CliRunner

from calibration.signing import read_key, write_key_file
from smilesculpt.cli.app import app, run
from smilesculpt.exchange import withdraw
from smilesculpt.exchange.store import open_store
from smilesculpt.gallery.feed import feed_of
from tests.smilesculpt.gallery.invented import (
    CURATOR,
    LATER,
    NOW,
    VANDAL,
    WEARER,
    designed,
    published,
)

pytestmark = pytest.mark.usefixtures("stand_in")


def json_of(words, capsys, status=0):
    assert run([*map(str, words), "--json"]) == status
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def kept(tmp_path, small_case):
    """The folder of a store with one design, and the design."""
    bundle = published(designed(small_case), "Elysium")
    open_store(tmp_path / "kept").add(bundle, NOW)
    return tmp_path / "kept", bundle


def test_a_built_site_is_told_and_checks_as_signed(kept, tmp_path, capsys):
    folder, bundle = kept
    site = tmp_path / "site"
    found = json_of(["gallery", "build", folder, "--out", site], capsys)
    assert found["schema"] == "smilesculpt/gallery-build/1"
    assert found["shown"] == [{"asset": bundle.asset_id, "title": "Elysium"}]
    checked = json_of(["gallery", "check", site], capsys)
    assert checked["schema"] == "smilesculpt/gallery-check/1"
    assert (checked["odd"], checked["files"]) == ([], found["files"] - 1)


def test_the_gallery_keeps_one_key_of_its_own_unless_it_is_given_one(kept, tmp_path):
    folder, _ = kept
    signers = []
    for name in ("first", "second"):
        assert run(["gallery", "build", str(folder), "--out", str(tmp_path / name), "-q"]) == 0
        signers.append(feed_of((tmp_path / name / "feed.json").read_bytes()).key)
    assert signers == [read_key(folder / "gallery.key").did] * 2
    given = tmp_path / "curator.key"
    write_key_file(given, CURATOR)
    words = ["gallery", "build", str(folder), "--out", str(tmp_path / "third"), "-q"]
    assert run([*words, "--key", str(given)]) == 0
    assert feed_of((tmp_path / "third" / "feed.json").read_bytes()).key == CURATOR.key.did


def test_a_withdrawal_takes_the_design_out_of_the_next_build(kept, tmp_path, capsys):
    folder, bundle = kept
    site = tmp_path / "site"
    assert run(["gallery", "build", str(folder), "--out", str(site), "-q"]) == 0
    store = open_store(folder)
    for record in withdraw(bundle, WEARER.key, issued=LATER):
        store.add_record(record, LATER)
    found = json_of(["gallery", "build", folder, "--out", site], capsys)
    assert found["shown"] == []
    assert found["withdrawn"] == [{"asset": bundle.asset_id, "since": LATER}]
    assert [p.name for p in (site / "designs" / bundle.asset_id).iterdir()] == ["index.html"]


def test_a_withheld_design_is_told_with_its_reason_and_status_one(
    kept, tmp_path, small_case, capsys
):
    folder, _ = kept
    copy = published(designed(small_case), "Copy", author=VANDAL)
    open_store(folder).add(copy, NOW)
    found = json_of(["gallery", "build", folder, "--out", tmp_path / "site"], capsys, status=1)
    (withheld,) = found["withheld"]
    assert withheld["asset"] == copy.asset_id
    assert "another key signed before" in withheld["reasons"][0]


def test_a_changed_site_is_told_and_status_one(kept, tmp_path, capsys):
    folder, _ = kept
    site = tmp_path / "site"
    assert run(["gallery", "build", str(folder), "--out", str(site), "-q"]) == 0
    (site / "index.html").write_text("changed")
    assert json_of(["gallery", "check", site], capsys, status=1)["odd"] == [
        "index.html was changed"
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["build", "nowhere"], "is no store"),
        (["check", "nowhere"], "has no feed.json"),
        (["build", "kept", "--out", "letters"], "other files"),
        (["build", "kept", "--key", "nowhere.key"], "nowhere.key"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_two(
    words, said, kept, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear")
    assert run(["gallery", *words]) == 2
    complaint = capsys.readouterr().err
    assert said in complaint
    assert len(complaint.splitlines()) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"kept", "letters"}


@pytest.mark.parametrize("command", ["build", "check"])
def test_help_has_an_example(command):
    shown = CliRunner().invoke(app, ["gallery", command, "--help"])
    assert f"Example: smilesculpt gallery {command}" in " ".join(shown.output.split())


def test_a_build_that_fails_leaves_no_key(kept, tmp_path, capsys):
    folder, _ = kept
    (tmp_path / "file").write_text("in the way")
    assert run(["gallery", "build", str(folder), "--out", str(tmp_path / "file"), "-q"]) == 2
    assert not (folder / "gallery.key").exists()
