"""Masks, layers, other triangles and acts open again to the same state; older files still open."""

import json
import zipfile

import numpy as np
import pytest

from smilesculpt.antagonist import Antagonist
from smilesculpt.case import ScanSource, apply_edit
from smilesculpt.casefile import open_case, save_case
from smilesculpt.casefile.array_bytes import array_bytes
from smilesculpt.casefile.bundled import SUFFIX, bundled, unbundled
from smilesculpt.casefile.case_file import CASE_PATH
from smilesculpt.casefile.container import Entry, write_container
from smilesculpt.casefile.manifest import MANIFEST
from smilesculpt.casefile.zip_reader import BadZipError
from smilesculpt.edits import Reshape, SetAntagonist, SetLayer
from smilesculpt.errors import CaseFileError
from smilesculpt.sculpting.recording import act_of_edit, case_digest, recording_of
from smilesculpt.sculpting.replaying import Hand, replayed
from tests.smilesculpt.sculpting.hands import ball_case, some_act, some_edit, split_face

START = ball_case()


def sculpted(seed=2, n=25):
    rng = np.random.default_rng(seed)
    case = START
    for _ in range(n):
        case = apply_edit(case, some_edit(case, rng))
    return apply_edit(case, split_face(case.surface, 1))


def files_of(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != MANIFEST}


def test_every_kind_of_edit_opens_again_to_the_same_state(tmp_path):
    path = tmp_path / "ball.smile"
    case = sculpted()
    assert len({type(edit) for edit in case.edits}) >= 8
    save_case(path, case)
    again = open_case(path)
    assert case_digest(again) == case_digest(case)
    assert again.before().digest() == case.before().digest()
    assert (again.dentition.labels == case.dentition.labels).all()
    save_case(tmp_path / "again.smile", again)
    assert (tmp_path / "again.smile").read_bytes() == path.read_bytes()


def test_acts_survive_the_file_so_that_a_session_can_be_done_again_later(tmp_path):
    rng = np.random.default_rng(3)
    hand = Hand(START)
    for _ in range(6):
        hand.do(some_act(rng))
    save_case(tmp_path / "ball.smile", hand.case)
    again = open_case(tmp_path / "ball.smile")
    assert type(act_of_edit(again.edits[2])) is type(act_of_edit(hand.case.edits[2]))
    start = apply_edit(apply_edit(again, again.edits[0]), again.edits[1])
    recording = recording_of(START, hand.case)
    assert case_digest(replayed(again, recording)) == case_digest(hand.case)
    assert case_digest(start) == case_digest(START)


def test_an_act_that_this_version_does_not_know_is_left_out_and_the_shape_stays(tmp_path):
    rng = np.random.default_rng(0)
    hand = Hand(START)
    while not any(isinstance(edit, Reshape) for edit in hand.case.edits):
        hand.do(some_act(rng))
    path = tmp_path / "ball.smile"
    save_case(path, hand.case)
    files = unbundled(files_of(path))
    acts = [name for name in files if name.endswith("act.json")]
    inside = {n: d for n, d in files.items() if not n.endswith(SUFFIX)}
    inside |= dict.fromkeys(acts, b'{"kind": "dance"}')
    write_container(path, tuple(Entry(n, d, "x/y", "scan") for n, d in inside.items()))
    again = open_case(path)
    assert case_digest(again) == case_digest(hand.case)
    assert all(edit.act is None for edit in again.edits[2:] if isinstance(edit, Reshape))


def test_a_case_of_the_first_version_opens_and_is_saved_as_the_newest(tmp_path):
    path = tmp_path / "old.smile"
    index = np.array([0, 3, 5], np.int32)
    edit = Reshape("sculpt", "Draw on 11", index, START.surface.vertices[index] + 0.1)
    case = apply_edit(START, edit)
    save_case(path, case)
    files = {n: d for n, d in files_of(path).items() if not n.endswith(SUFFIX)}
    document = json.loads(files[CASE_PATH])
    document["schema"] = "smilesculpt/case/1"
    record = document["edits"][2]
    for name in ("change", "layer", "act", "turned"):
        del record[name]
    for name, array in (("vertex_index", index), ("positions", edit.positions)):
        record[name] = f"edits/000002/{name}.npy"
        files[record[name]] = array_bytes(array)
    files[CASE_PATH] = json.dumps(document).encode()
    write_container(path, tuple(Entry(n, d, "x/y", "scan") for n, d in files.items()))
    opened = open_case(path)
    assert case_digest(opened) == case_digest(case)
    save_case(path, opened)
    assert json.loads(files_of(path)[CASE_PATH])["schema"] == "smilesculpt/case/3"
    assert case_digest(open_case(path)) == case_digest(case)


def test_a_case_of_the_second_version_keeps_its_layers_as_they_were_when_teeth_turned(tmp_path):
    path = tmp_path / "old.smile"
    index = np.array([0, 3, 5], np.int32)
    case = apply_edit(START, lifted(START, index, "sculpt", layer="ridge"))
    case = apply_edit(case, lifted(case, index, "place"))
    case = apply_edit(case, SetLayer("ridge", 0.5))
    save_case(path, case)
    files = files_of(path)
    document = json.loads(files[CASE_PATH])
    document["schema"] = "smilesculpt/case/2"
    for record in document["edits"]:
        record.pop("turned", None)
    files[CASE_PATH] = json.dumps(document).encode()
    write_container(path, tuple(Entry(n, d, "x/y", "scan") for n, d in files.items()))
    assert case_digest(open_case(path)) == case_digest(case)


def lifted(case, index, cause, **more):
    return Reshape(cause, "Lift", index, case.surface.vertices[index] + 0.1, **more)


def test_the_antagonist_opens_again_to_the_bit_and_with_where_it_came_from(tmp_path):
    path = tmp_path / "ball.smile"
    other = Antagonist(ScanSource("lower.stl", "stl", "1" * 64, "inch", "told"), START.scan)
    case = apply_edit(apply_edit(START, SetAntagonist(other)), SetLayer("ridge"))
    save_case(path, case)
    again = open_case(path)
    assert again.antagonist.source == other.source
    assert again.antagonist.mesh.digest() == other.mesh.digest()
    frame = case.orientation.dental_from_scan
    assert again.opposing().digest() == other.mesh.moved(frame).digest()
    save_case(path, apply_edit(again, SetAntagonist(None)))
    assert open_case(path).antagonist is None


@pytest.mark.parametrize("version", ["4", "99"])
def test_a_newer_version_is_refused_by_its_name_and_left_as_it_is(tmp_path, version):
    path = tmp_path / "new.smile"
    save_case(path, START)
    files = files_of(path)
    document = {**json.loads(files[CASE_PATH]), "schema": f"smilesculpt/case/{version}"}
    files[CASE_PATH] = json.dumps(document).encode()
    write_container(path, tuple(Entry(n, d, "x/y", "scan") for n, d in files.items()))
    before = path.read_bytes()
    with pytest.raises(CaseFileError, match=rf"newer version \(smilesculpt/case/{version};"):
        open_case(path)
    assert path.read_bytes() == before


def test_an_edit_that_cannot_be_made_is_a_damaged_file_and_no_traceback(tmp_path):
    path = tmp_path / "ball.smile"
    save_case(path, apply_edit(START, SetLayer("ridge", 0.5)))
    files = files_of(path)
    document = json.loads(files[CASE_PATH])
    document["edits"].append({"kind": "drop_layer", "layer": "pits", "keeps_shape": True})
    files[CASE_PATH] = json.dumps(document).encode()
    write_container(path, tuple(Entry(n, d, "x/y", "scan") for n, d in files.items()))
    with pytest.raises(CaseFileError, match="is damaged: layer 'pits'"):
        open_case(path)


def test_a_bundle_gives_its_files_back_and_a_torn_one_is_refused():
    kind = "application/x-smilesculpt-changes"
    entries = tuple(Entry(f"edits/{k:06d}/values.change", bytes(k), kind, "scan") for k in range(9))
    (bundle,) = bundled(entries)
    files = unbundled({bundle.path: bundle.data, "edits/000003/values.change": b"newer"})
    assert files["edits/000008/values.change"] == bytes(8)
    assert files["edits/000003/values.change"] == b"newer"
    for cut in (1, 5, len(bundle.data) - 1):
        with pytest.raises(BadZipError, match=r"damaged|truncated"):
            unbundled({bundle.path: bundle.data[:cut]})
