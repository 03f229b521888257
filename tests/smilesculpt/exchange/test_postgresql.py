"""The same store on PostgreSQL: a server of its own, started here and stopped again."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from smilesculpt.exchange import withdraw
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.store import DamagedError, WithdrawnError, open_store
from smilesculpt.exchange.store.database import metadata
from tests.smilesculpt.exchange.designs import NOW
from tests.smilesculpt.exchange.test_trading import handed_over

DEBIAN = Path("/usr/lib/postgresql")


def programs():
    """Return the folder of initdb and pg_ctl, or skip."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    pytest.importorskip("psycopg", reason="no driver: pip install 'smilesculpt[server]'")
    return found[-1].parent


def as_server(words):
    """Run a program as somebody whom PostgreSQL serves: it refuses root."""
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    subprocess.run([str(w) for w in words], check=True, capture_output=True, timeout=120, cwd="/")


@pytest.fixture(scope="module")
def url():
    bin_folder = programs()
    place = Path(tempfile.mkdtemp(prefix="smilesculpt-pg-"))
    if os.geteuid() == 0:
        try:
            os.chown(place, pwd.getpwnam("postgres").pw_uid, -1)
        except KeyError:
            pytest.skip("PostgreSQL refuses root, and there is no user postgres")
    data = place / "data"
    as_server([bin_folder / "initdb", "-D", data, "-U", "smile", "--auth", "trust", "--no-sync"])
    # A socket in this folder only: no port is opened.
    options = f"-c listen_addresses='' -c unix_socket_directories='{place}' -c fsync=off"
    control = [bin_folder / "pg_ctl", "-D", data, "-w"]
    as_server([*control, "-l", place / "log", "-o", options, "start"])
    yield f"postgresql+psycopg://smile@/postgres?host={place}"
    as_server([*control, "-m", "immediate", "stop"])
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture
def store(url, tmp_path):
    opened = open_store(tmp_path / "shop", database=url)
    yield opened
    with opened.records.engine.begin() as connection:
        for table in ("records", "heads", "alembic_version"):
            connection.execute(text(f"DROP TABLE {table}"))
    opened.records.engine.dispose()


def test_what_goes_in_comes_out_bit_for_bit(store, elysium):
    assert store.records.engine.dialect.name == "postgresql"
    store.add(elysium, NOW)
    assert bundle_bytes(store.bundle(elysium.asset, NOW)) == bundle_bytes(elysium)


def test_the_migration_makes_the_tables_that_the_program_uses(store):
    with store.records.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_database_opens_again(store, url, elysium, tmp_path):
    store.add(elysium, NOW)
    again = open_store(tmp_path / "shop", database=url)
    assert [head.title for head in again.heads.all()] == ["Elysium"]
    again.records.engine.dispose()


def test_two_promises_of_one_design_are_both_kept(store, elysium, people):
    store.add(handed_over(elysium, people.ada, people.cho), NOW)
    assert store.add(handed_over(elysium, people.ada, people.vandal), NOW).contested


def test_withdrawn_consent_deletes_the_parts_and_leaves_a_tombstone(store, elysium, people):
    store.add(elysium, NOW)
    head = store.withdraw(elysium, withdraw(elysium, people.ben.key, issued=NOW), NOW)
    assert (head.withdrawn, head.title, store.blobs.all()) == (True, "", ())
    with pytest.raises(WithdrawnError):
        store.add(elysium, NOW)


def test_a_record_changed_in_the_database_is_noticed(store, elysium):
    store.add(elysium, NOW)
    with store.records.engine.begin() as connection:
        connection.execute(text("UPDATE records SET envelope = convert_to('x', 'UTF8')"))
    with pytest.raises(DamagedError, match="changed in the database"):
        store.bundle(elysium.asset, NOW)


def test_a_database_that_is_not_there_is_one_line_without_the_password(tmp_path):
    pytest.importorskip("psycopg", reason="no driver: pip install 'smilesculpt[server]'")
    nowhere = f"postgresql+psycopg://smile:secret@/postgres?host={tmp_path}"
    with pytest.raises(StoreError, match="the database refuses") as caught:
        open_store(tmp_path / "shop", database=nowhere)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)
