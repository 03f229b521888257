"""A case opens again to the same state, and a damaged one is refused with its name."""

import json
import zipfile

import numpy as np
import pytest

from meshes.primitives import icosphere
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.casefile import open_case, save_case
from smilesculpt.casefile.case_file import CASE_PATH
from smilesculpt.casefile.container import Entry, write_container
from smilesculpt.casefile.manifest import MANIFEST
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.edits import Label, Orient, Reshape
from smilesculpt.errors import CaseFileError
from smilesculpt.wishes import Wishes

SOURCE = ScanSource("ball.stl", "stl", "0" * 64, "mm", "largest side 10 mm")


def edited_case():
    scan = icosphere(5.0, 2)
    turn = np.array([[0.0, -1, 0, 3], [1, 0, 0, -2], [0, 0, 1, 0.1], [0, 0, 0, 1]])
    labels = np.zeros(scan.n_vertices, np.int16)
    labels[:7] = 11
    dentition = Dentition("upper", labels, (Tooth(11, 0.9),), (21,), ("21 is missing",))
    case = apply_edit(Case("Ball", SOURCE, scan), Orient(Orientation("upper", turn, 0.8, ("n",))))
    case = apply_edit(case, Label(dentition))
    index = np.array([0, 3, 5], np.int32)
    moved = case.surface.vertices[index] + 0.1
    wishes = Wishes(teeth=(11,), length_change=0.3)
    case = apply_edit(case, Reshape("design", "longer", index, moved, wishes))
    again = np.array([3], np.int32)
    return apply_edit(case, Reshape("sculpt", "Draw on 11", again, moved[1:2] * 1.01))


def rewritten(path, change):
    """Save the case at `path` again after `change` has worked on its files."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if name != MANIFEST}
    change(files)
    entries = tuple(Entry(name, data, "x/y", "scan") for name, data in files.items())
    write_container(path, entries)


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "ball.smile"
    save_case(path, edited_case())
    return path


def test_a_case_opens_again_to_the_same_state(saved):
    before, after = edited_case(), open_case(saved)
    assert after.surface.digest() == before.surface.digest()
    assert after.scan.digest() == before.scan.digest()
    assert (after.name, after.source, after.wishes) == (before.name, before.source, before.wishes)
    assert after.dentition.teeth == before.dentition.teeth
    assert after.dentition.missing == (21,)
    assert (after.dentition.labels == before.dentition.labels).all()
    assert (after.orientation.dental_from_scan == before.orientation.dental_from_scan).all()
    assert [type(edit) for edit in after.edits] == [Orient, Label, Reshape, Reshape]
    assert after.edits[3].title == "Draw on 11"


def test_saving_twice_gives_the_same_bytes(saved, tmp_path):
    save_case(tmp_path / "again.smile", open_case(saved))
    assert (tmp_path / "again.smile").read_bytes() == saved.read_bytes()


def test_saving_leaves_no_other_file(saved):
    assert [path.name for path in saved.parent.iterdir()] == ["ball.smile"]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_a_truncated_case_is_refused(saved, share):
    data = saved.read_bytes()
    saved.write_bytes(data[: int(share * len(data))])
    with pytest.raises(CaseFileError, match=r"ball\.smile: is damaged"):
        open_case(saved)


def test_a_missing_case_says_so(tmp_path):
    with pytest.raises(CaseFileError, match="cannot be read"):
        open_case(tmp_path / "none.smile")


def test_a_file_changed_inside_is_named(saved):
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["scan/vertices.npy"] = files["scan/vertices.npy"][:-1] + b"\x00"
    with zipfile.ZipFile(saved, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    with pytest.raises(CaseFileError, match=r"'scan/vertices\.npy' was changed"):
        open_case(saved)


def document_change(**changes):
    def change(files):
        document = json.loads(files[CASE_PATH])
        document.update(changes)
        files[CASE_PATH] = json.dumps(document).encode()

    return change


def edit_change(number, **changes):
    def change(files):
        document = json.loads(files[CASE_PATH])
        document["edits"][number].update(changes)
        files[CASE_PATH] = json.dumps(document).encode()

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (document_change(schema="smilesculpt/case/99"), "newer version"),
        (document_change(schema="other/thing"), "is no case"),
        (document_change(surface_sha256="1" * 64), "do not lead to the surface"),
        (document_change(name=7), r"\$\.name"),
        (document_change(extra=1), "extra"),
        (edit_change(0, jaw="middle"), r"edits\[0\]"),
        (edit_change(0, dental_from_scan=np.zeros((4, 4)).tolist()), "no rigid motion"),
        (edit_change(1, labels="edits/000009/labels.npy"), "is missing"),
        (edit_change(2, change="edits/000009/values.change"), "is missing"),
        (edit_change(2, change="edits/000003/values.change"), "another state"),
        (lambda files: files.pop("scan/faces.npy"), "no array"),
        (lambda files: files.update({CASE_PATH: b"{"}), "no JSON"),
        (lambda files: files.update({CASE_PATH: b"[1]"}), "no JSON object"),
        (lambda files: files.update({CASE_PATH: b'{"name": NaN}'}), "no JSON"),
    ],
)
def test_a_case_that_contradicts_itself_is_refused(saved, change, words):
    rewritten(saved, change)
    with pytest.raises(CaseFileError, match=words):
        open_case(saved)


def test_a_newer_manifest_is_no_damage(saved):
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    newer = files["manifest.json"].replace(b"smilesculpt/manifest/1", b"smilesculpt/manifest/99")
    assert newer != files["manifest.json"]
    with zipfile.ZipFile(saved, "w") as archive:
        for name, data in {**files, "manifest.json": newer}.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    with pytest.raises(CaseFileError, match=r"manifest/99.*update SmileSculpt") as caught:
        open_case(saved)
    assert "damaged" not in str(caught.value)


def test_an_edit_without_its_step_before_is_refused(saved):
    def change(files):
        document = json.loads(files[CASE_PATH])
        document["edits"] = document["edits"][1:]
        files[CASE_PATH] = json.dumps(document).encode()

    rewritten(saved, change)
    with pytest.raises(CaseFileError, match="Run orient first"):
        open_case(saved)
