"""The JSON of a validation has the form that its schema tells."""

import json

import jsonschema
import numpy as np
import pytest

from meshes.finding import ID_LIMIT
from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet
from meshes.validation import SCHEMA, as_json, document, load_profile, refused, schema, validate
from tests.meshes.fixtures import shifted, together, without_faces


def report(mesh, path="part.stl"):
    validation = validate(mesh, load_profile("print"))
    return as_json(validation, mesh, path=path, sha256="ab" * 32, units="mm", seconds=0.1234)


def checked(files):
    text = json.dumps(document("print", files), allow_nan=False)
    jsonschema.validate(json.loads(text), schema())
    return json.loads(text)


def test_the_schema_is_a_schema_and_names_itself():
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$id"] == SCHEMA


def test_clean_broken_and_refused_files_fit_the_schema():
    ball = icosphere(5.0, 4)
    crossing = together(ball, shifted(ball, x=6.0))
    whole = checked(
        [
            report(ball),
            report(without_faces(ball, 0, 1, 9)),
            report(crossing),
            report(sheet(20.0, 20.0)),
            report(Mesh(np.zeros((0, 3)), np.zeros((0, 3)))),
            refused("broken.stl", "the file ends in the middle of face 7."),
        ]
    )
    assert whole["schema"] == SCHEMA
    assert [file["status"] for file in whole["files"]][:3] == ["clean", "findings", "findings"]
    summary = whole["summary"]
    assert summary["n_files"] == 6
    assert summary["refused"] == 1
    assert summary["clean"] + summary["findings"] == 5
    assert summary["rules"]["self-intersection"] == whole["files"][2]["findings"][0]["count"]


def test_long_lists_are_cut_and_the_count_is_kept():
    ball = icosphere(5.0, 4)
    many = Mesh(np.vstack((ball.vertices, np.zeros((2500, 3)))), ball.faces)
    (finding,) = checked([report(many)])["files"][0]["findings"]
    assert finding["count"] == 2500
    assert len(finding["vertices"]) == ID_LIMIT


def test_an_open_mesh_has_no_number_for_its_volume():
    (file,) = checked([report(sheet(20.0, 20.0, 30, 30))])["files"]
    assert file["measures"]["volume"] is None
    assert {skip["rule"] for skip in file["skipped"]} == {"inverted", "thin-wall"}


def test_the_schema_refuses_what_it_does_not_know():
    whole = document("print", [report(icosphere(5.0, 2))])
    whole["files"][0]["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, schema())
