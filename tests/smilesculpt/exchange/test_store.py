"""A store takes in what verifies, gives it out whole, and forgets when consent ends."""

import sqlite3
from dataclasses import replace
from itertools import permutations

import pytest

from calibration.signing import VerificationError
from smilesculpt.exchange import Known, publish, verify_bundle, withdraw
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.publishing import PREVIEW
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.store import open_store
from smilesculpt.exchange.store.store import WithdrawnError
from tests.smilesculpt.exchange.designs import NOW, agreed, publication
from tests.smilesculpt.exchange.test_trading import handed_over, state_of
from tests.smilesculpt.exchange.vandals import moved_crown, with_files


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "shop 100%"


@pytest.fixture
def store(folder):
    opened = open_store(folder)
    yield opened
    opened.records.engine.dispose()


def test_what_goes_in_comes_out_bit_for_bit(store, elysium):
    store.add(elysium, NOW)
    assert bundle_bytes(store.bundle(elysium.asset, NOW)) == bundle_bytes(elysium)


def test_a_store_opens_again(store, folder, elysium):
    store.add(elysium, NOW)
    again = open_store(folder)
    assert again.bundle(elysium.asset, NOW).asset_id == elysium.asset_id
    assert [head.title for head in again.heads.all()] == ["Elysium"]
    again.records.engine.dispose()


def test_the_database_keeps_a_write_ahead_log(store, folder):
    with sqlite3.connect(folder / "store.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_vandalised_bundles_are_not_taken_in(store, elysium, case):
    for bad in (
        with_files(elysium, **moved_crown(case, 11, 0.1)),
        with_files(elysium, **{"tag.txt": b"x"}),
        replace(elysium, envelopes={}),
    ):
        with pytest.raises(StoreError, match="not taken in"):
            store.add(bad, NOW)
    assert store.blobs.all() == ()
    assert store.heads.all() == ()


def test_a_remix_comes_out_with_what_proves_its_parent(store, elysium, case, people):
    wanted = publication("Remix", parents=(elysium,))
    remix = publish(case, wanted, author=people.cho, consent=agreed(people.ben))
    store.add(remix, NOW)
    out = store.bundle(remix.asset, NOW)
    assert verify_bundle(out, Known(), NOW).derivations[0].state == "claimed"


def test_conflicting_transfers_are_both_kept_as_evidence(folder, elysium, people):
    one = handed_over(elysium, people.ada, people.cho)
    two = handed_over(elysium, people.ada, people.vandal)
    states = set()
    for number, order in enumerate(permutations((one, two))):
        store = open_store(folder / str(number))
        for bundle in order:
            head = store.add(bundle, NOW)
        assert head.contested
        states.add(repr(state_of(store.bundle(elysium.asset, NOW)).holding))
        store.records.engine.dispose()
    assert len(states) == 1


def test_an_older_copy_does_not_undo_a_transfer(store, elysium, people):
    moved = handed_over(elysium, people.ada, people.cho)
    store.add(moved, NOW)
    assert store.add(elysium, NOW).n_moves == 1


def test_withdrawn_consent_deletes_the_parts_and_leaves_a_tombstone(store, elysium, people):
    store.add(elysium, NOW)
    (gone,) = withdraw(elysium, people.ben.key, issued=NOW)
    head = store.add_record(gone, NOW)
    assert (head.withdrawn, head.title) == (True, "")
    assert store.blobs.all() == ()
    assert gone.record_id in {r.record_id for r in store.records_around(elysium.asset)}
    with pytest.raises(WithdrawnError):
        store.bundle(elysium.asset, NOW)
    with pytest.raises(WithdrawnError):
        store.add(elysium, NOW)
    assert store.blobs.all() == ()


def test_parts_that_another_design_has_too_stay(store, case, people):
    first = publish(case, publication("One"), author=people.ada, consent=agreed(people.ben))
    second = publish(case, publication("Two"), author=people.ada, consent=agreed(people.ben))
    store.add(first, NOW)
    store.add(second, NOW)
    store.add_record(withdraw(first, people.ben.key, issued=NOW)[0], NOW)
    assert store.bundle(second.asset, NOW).files[PREVIEW] == first.files[PREVIEW]


def test_a_damaged_part_is_noticed(store, elysium):
    store.add(elysium, NOW)
    sha256 = elysium.manifest.files[PREVIEW].sha256
    (store.blobs.folder / sha256[:2] / sha256).write_bytes(b"x")
    with pytest.raises(StoreError, match="damaged on the disk"):
        store.bundle(elysium.asset, NOW)


def test_a_record_changed_in_the_database_is_noticed(store, folder, elysium):
    store.add(elysium, NOW)
    with sqlite3.connect(folder / "store.db") as connection:
        changed = "CAST(replace(CAST(envelope AS TEXT), 'a', 'b') AS BLOB)"
        connection.execute(f"UPDATE records SET envelope = {changed}")
    connection.close()
    with pytest.raises(VerificationError):
        store.bundle(elysium.asset, NOW)


def test_what_is_not_known_says_so(store, elysium, people):
    with pytest.raises(StoreError, match="does not have it"):
        store.bundle(elysium.asset, NOW)
    with pytest.raises(StoreError, match="does not have it"):
        store.add_record(readable_records(elysium)[0][0], NOW)
    with pytest.raises(StoreError, match="no digest"):
        store.blobs.get("../../etc/passwd")


def test_a_file_that_is_no_database_is_refused_in_one_line(folder):
    folder.mkdir()
    (folder / "store.db").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match="not a database"):
        open_store(folder)


def test_a_database_of_a_newer_version_is_refused_by_name(store, folder):
    with sqlite3.connect(folder / "store.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'of_the_future'")
    connection.close()
    with pytest.raises(StoreError, match="newer version"):
        open_store(folder)


def test_the_migration_makes_the_tables_that_the_program_uses(store):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from smilesculpt.exchange.store.database import metadata

    with store.records.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
