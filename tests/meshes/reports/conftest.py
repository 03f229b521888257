"""Contents to write reports from: real findings, odd names, and as many files as one likes."""

import base64
import io
import os

import pytest

from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet
from meshes.reports.contents import contents
from meshes.reports.picture import picture
from meshes.validation import as_json, load_profile, refused, validate
from tests.meshes.fixtures import inside_out, shifted, together, without_faces

PROFILE = load_profile("print")
ODD_NAMES = (
    "=1+1.stl",
    "two\nlines \x1b[31m\x00.stl",
    "<script>alert(1)</script>&amp;\"'.stl",
    "]]><x/>.stl",
    os.fsdecode(b"no-\xff-text.stl"),
    "Zähne 口腔/a:b c#d?e%20.stl",
)


def record(mesh, path, size=(80, 60)):
    found = validate(mesh, PROFILE)
    report = as_json(found, mesh, path=path, sha256="ab" * 32, units="mm", seconds=0.123)
    shown = base64.b64encode(picture(mesh, found.findings, size)).decode()
    return {"path": path, "stamp": None, "report": report, "picture": shown}


def refused_record(path, reason="the file is empty (0 bytes). Export it again."):
    report = refused(path, reason, seconds=0.01)
    return {"path": path, "stamp": None, "report": report, "picture": ""}


def meshes():
    ball = icosphere(5.0, 3)
    notes = Mesh([*ball.vertices.tolist(), [0.0, 0.0, 0.0]], ball.faces)
    return (
        ball,
        without_faces(ball, 0, 1, 9),
        together(ball, shifted(ball, x=6.0)),
        notes,
        inside_out(ball),
        sheet(20.0, 20.0, 10, 10),
    )


@pytest.fixture(scope="session")
def records():
    found = [record(mesh, f"parts/{k}.stl") for k, mesh in enumerate(meshes())]
    found += [record(meshes()[k % 3], name) for k, name in enumerate(ODD_NAMES)]
    return [*found, refused_record("parts/broken.stl", "no\nmesh <at> all & \x07.")]


@pytest.fixture
def few(records):
    return contents(PROFILE, lambda: iter(records))


@pytest.fixture
def many(records):
    """Contents of ten thousand files; each 13th could not be read."""

    def all_of_them():
        for k in range(10_000):
            path = f"day{k // 100:03}/part{k:05}.stl"
            one = records[k % 12] if k % 13 else records[-1]
            yield {**one, "path": path, "report": {**one["report"], "path": path}}

    return contents(PROFILE, all_of_them)


@pytest.fixture
def written():
    """Give the bytes that a writer writes."""

    def write(writer, found):
        file = io.BytesIO()
        writer(file, found)
        return file.getvalue()

    return write
