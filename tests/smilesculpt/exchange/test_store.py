"""A store takes in what verifies, gives it out whole, and forgets when consent ends."""

import sqlite3
from dataclasses import replace
from itertools import permutations

import pytest

from calibration.signing import content_id_of_digest
from smilesculpt.exchange import Known, publish, verify_bundle, withdraw
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.publishing import PREVIEW
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.store import (
    DamagedError,
    RefusedError,
    WithdrawnError,
    open_present_store,
    open_store,
)
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
    with pytest.raises(DamagedError, match="changed in the database"):
        store.bundle(elysium.asset, NOW)
    assert store.records.creates() == ()


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


@pytest.fixture
def two(store, case, people):
    """Two designs in a store, of which the first will be poisoned."""
    made = [
        publish(case, publication(t), author=people.ada, consent=agreed(people.ben))
        for t in ("One", "Two")
    ]
    for bundle in made:
        store.add(bundle, NOW)
    return made


def poison(folder, *statements):
    connection = sqlite3.connect(folder / "store.db")
    with connection:
        for statement in statements:
            connection.execute(*statement)
    connection.close()


def as_manifest(store, folder, bundle, data):
    """Let some bytes pose as the manifest of a design."""
    digest = store.blobs.put(data)
    poison(folder, ("UPDATE heads SET asset = ? WHERE asset = ?", (digest, bundle.asset)))
    return digest


@pytest.mark.parametrize("data", [b"{}", b"no json", b"[" * 100_000, b"\xff"])
def test_a_poisoned_manifest_is_a_store_error_and_hurts_no_other(store, folder, two, data):
    digest = as_manifest(store, folder, two[0], data)
    with pytest.raises(DamagedError, match="manifest"):
        store.bundle(digest, NOW)
    assert store.bundle(two[1].asset, NOW).asset_id == two[1].asset_id
    (said,) = store.damaged()
    assert content_id_of_digest(digest) in said


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("heads", "asset", "../../etc/passwd"),
        ("heads", "title", b"\xff"),
        ("heads", "n_moves", "many"),
        ("heads", "withdrawn", "perhaps"),
        ("records", "envelope", "text"),
        ("records", "envelope", b""),
        ("records", "asset", "ab" * 32),
    ],
)
def test_a_poisoned_row_never_gives_a_traceback(store, folder, two, table, column, value):
    change = f"UPDATE {table} SET {column} = ? WHERE asset = ?"
    poison(folder, (change, (value, two[0].asset)))
    for ask in (
        lambda: store.bundle(two[0].asset, NOW),
        lambda: store.bundle(two[1].asset, NOW),
        store.heads.all,
        store.damaged,
        store.records.creates,
    ):
        try:
            ask()
        except StoreError as error:
            assert "\n" not in str(error)


def test_a_poisoned_record_hurts_no_other_design(store, folder, two):
    poison(folder, ("UPDATE records SET envelope = 'x' WHERE asset = ?", (two[0].asset,)))
    assert store.bundle(two[1].asset, NOW).asset_id == two[1].asset_id


def test_a_withdrawal_goes_on_beside_a_design_that_cannot_be_read(store, folder, two, people):
    as_manifest(store, folder, two[0], b"{}")
    gone = withdraw(two[1], people.ben.key, issued=NOW)
    assert store.withdraw(two[1], gone, NOW).withdrawn
    with pytest.raises(WithdrawnError):
        store.bundle(two[1].asset, NOW)
    assert not store.blobs.has(two[1].asset)


def test_a_withdrawal_that_was_cut_off_is_finished_by_the_next(store, elysium, people, monkeypatch):
    store.add(elysium, NOW)
    gone = withdraw(elysium, people.ben.key, issued=NOW)

    def fail(_sha256):
        raise StoreError("disk", "it fails", "Try again.")

    with monkeypatch.context() as broken:
        broken.setattr(store.blobs, "delete", fail)
        with pytest.raises(StoreError, match="it fails"):
            store.withdraw(elysium, gone, NOW)
    assert store.blobs.all() != ()
    assert store.withdraw(elysium, gone, NOW).withdrawn
    assert store.blobs.all() == ()


def test_a_store_that_never_had_a_design_does_not_take_it_in_later(store, elysium, people):
    store.withdraw(elysium, withdraw(elysium, people.ben.key, issued=NOW), NOW)
    with pytest.raises(WithdrawnError):
        store.add(elysium, NOW)


def test_a_stranger_s_withdrawal_does_not_delete(store, elysium, people):
    store.add(elysium, NOW)
    with pytest.raises(RefusedError, match="still stands"):
        store.withdraw(elysium, (), NOW)
    assert store.bundle(elysium.asset, NOW).asset_id == elysium.asset_id


def test_a_record_that_answers_what_the_store_lacks_is_refused(store, elysium, people):
    sold = handed_over(elysium, people.ada, people.cho)
    store.add(elysium, NOW)
    accepted = next(r for r in readable_records(sold)[0] if r.kind == "accept")
    with pytest.raises(RefusedError, match="missing"):
        store.add_record(accepted, NOW)


def test_a_store_that_is_not_there_is_not_made_by_looking(tmp_path):
    with pytest.raises(StoreError, match="no store"):
        open_present_store(tmp_path / "mistyped")
    assert not (tmp_path / "mistyped").exists()
