import json
from dataclasses import replace

import pytest

from smilesculpt.cli.app import run
from tests.calibration.fitting.synthetic import csv_text, measured


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    (folder / "m.csv").write_text(csv_text(measured(gain_error=0.03)))
    words = ["fit", folder / "m.csv", "--sources", "1", "--order", "1", "--quiet"]
    assert run(["calibrate", *map(str, words), "--out", str(folder / "d.device.json")]) == 0
    return folder


def said(capsys, *words):
    status = run(["calibrate", "report", *map(str, words)])
    out, err = capsys.readouterr()
    return status, out, err


def test_report_writes_a_page_beside_the_device(folder, capsys):
    device, csv = folder / "d.device.json", folder / "m.csv"
    status, text, _ = said(capsys, device, "--measured", csv, "--again", csv, "--json")
    assert status == 0
    assert json.loads(text)["report"] == str(folder / "d.report.html")
    page = (folder / "d.report.html").read_text("utf-8")
    assert "yes, these were fitted" in page
    assert "as calibrated" in page


def test_report_writes_pdf_too(folder, capsys):
    pytest.importorskip("weasyprint", exc_type=ImportError)
    device, csv = folder / "d.device.json", folder / "m.csv"
    status, _, _ = said(capsys, device, "--measured", csv, "--out", folder / "r.PDF")
    assert status == 0
    assert (folder / "r.PDF").read_bytes().startswith(b"%PDF-")


def test_report_refuses_in_one_line_and_writes_nothing(folder, capsys):
    device, out = folder / "d.device.json", folder / "r.html"
    (folder / "bad.csv").write_text("a,b\n1,2\n")
    for words, said_so in (
        ((device, "--out", folder / "r.docx"), "end in .html"),
        ((device, "--measured", folder / "bad.csv", "--out", out), "column"),
        ((folder / "none.device.json", "--out", out), "cannot be read"),
        ((device, "--out", folder / "none" / "r.html"), "folder is not there"),
    ):
        status, text, wrong = said(capsys, *words)
        assert (status, text) == (2, "")
        assert said_so in " ".join(wrong.split())
    assert not out.exists()


def test_checks_are_kept_and_drawn(folder, capsys, tmp_path):
    device, csv, kept = folder / "d.device.json", folder / "m.csv", tmp_path / "d.checks.json"
    data = measured(gain_error=0.03)
    weaker = replace(data, readings=0.97 * data.readings)
    (tmp_path / "weaker.csv").write_text(csv_text(weaker))
    for file, expected in ((csv, 0), (tmp_path / "weaker.csv", 1)):
        words = ["check", device, file, "--history", kept, "--quiet"]
        assert run(["calibrate", *map(str, words)]) == expected
    checks = json.loads(kept.read_text("utf-8"))["checks"]
    assert [one["verdict"] for one in checks] == ["ok", "drifted"]
    status, text, _ = said(
        capsys, device, "--history", kept, "--out", tmp_path / "r.html", "--json"
    )
    assert (status, json.loads(text)["n_checks"]) == (0, 2)
    page = (tmp_path / "r.html").read_text("utf-8")
    assert f"weaker.csv, {checks[1]['date']}" in page
    other = tmp_path / "other.device.json"
    other.write_text(device.read_text("utf-8") + "\n")
    before = kept.read_bytes()
    for words in (
        ["check", other, csv, "--history", kept],
        ["report", other, "--history", kept, "--out", tmp_path / "s.html"],
    ):
        assert run(["calibrate", *map(str, words)]) == 2
        assert "about another calibration" in " ".join(capsys.readouterr().err.split())
    for bad in (device, csv, tmp_path / "none" / "c.json"):
        assert run(["calibrate", "check", str(device), str(csv), "--history", str(bad)]) == 2
    assert kept.read_bytes() == before
    assert not (tmp_path / "s.html").exists()
