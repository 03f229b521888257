"""The same edits give the same bits: replayed, saved, recorded, recovered, undone, in any order."""

from datetime import UTC, datetime

import numpy as np
import pytest

from smilesculpt.case import apply_edit, replay
from smilesculpt.casefile import open_case, save_case
from smilesculpt.changes.layers import LayerError
from smilesculpt.edits import SetLayer
from smilesculpt.journal.journal import Journal
from smilesculpt.journal.survivors import recover
from smilesculpt.sculpting.recording import (
    case_digest,
    read_recording,
    recording_of,
    write_recording,
)
from smilesculpt.sculpting.replaying import Hand, replayed
from tests.smilesculpt.conftest import case_of
from tests.smilesculpt.sculpting.histories import Session, some_stroke

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def start(sample_small):
    return case_of(sample_small)


def worked(start, seed, n_steps, journal=None):
    rng, session = np.random.default_rng(seed), Session(start)
    for _ in range(n_steps):
        session.step(rng)
        if journal is not None:
            journal.write(session.case, NOW)
    return session


def check(start, seed, n_steps, folder):
    journal = Journal(folder / f"{seed}.journal", start, None, NOW)
    session = worked(start, seed, n_steps, journal)
    journal.close()
    case, digest = session.case, case_digest(session.case)
    surface = session.hand.surface
    at = surface.arrays.positions[surface.numbering.place_of]
    assert np.array_equal(at, case.surface.vertices)
    assert case_digest(replay(case, case.edits)) == digest
    save_case(folder / "case.smile", case)
    opened = open_case(folder / "case.smile")
    assert case_digest(opened) == digest
    write_recording(folder / "session.json", recording_of(start, case))
    recording = read_recording(folder / "session.json")
    assert case_digest(replayed(start, recording)) == digest
    assert case_digest(replayed(opened, recording)) == digest
    assert case_digest(recover(folder / f"{seed}.journal").case) == digest
    while session.done:
        session.undo()
    assert case_digest(session.case) == case_digest(start)


@pytest.mark.parametrize("seed", [111, 112])
def test_any_session_gives_the_same_bits_on_every_way(start, seed, tmp_path):
    check(start, seed, 20, tmp_path)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_sixty_longer_sessions_give_the_same_bits_on_every_way(start, tmp_path):
    for seed in range(100, 160):
        check(start, seed, 40, tmp_path)


def test_a_stroke_that_its_layer_refuses_moves_nothing_under_the_brush(start):
    hand = Hand(apply_edit(start, SetLayer("ridge", 0.0)))
    before = hand.surface.arrays.positions.copy()
    rng, n_refused = np.random.default_rng(0), 0
    for _ in range(12):
        act = some_stroke(hand.case, 11, ["ridge"], rng)
        if act.layer == "ridge" and act.record.settings.brush not in ("mask", "unmask"):
            with pytest.raises(LayerError, match="raise it to sculpt on it"):
                hand.do(act)
            n_refused += 1
    assert n_refused > 3
    after = hand.surface.arrays.positions.copy()
    assert np.array_equal(after, before)
