import json

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
