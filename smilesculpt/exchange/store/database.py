"""The tables of a store, opened and brought to the present version.

SQLite by default, with a write-ahead log so that readers and one writer do not wait for each
other; any database that SQLAlchemy speaks to comes by its URL.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import (
    Boolean,
    Column,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from smilesculpt.exchange.errors import StoreError

_MIGRATIONS = Path(__file__).parent / "migrations"
_PRAGMAS = ("journal_mode=WAL", "foreign_keys=ON", "busy_timeout=5000", "synchronous=FULL")

metadata = MetaData()

records = Table(
    "records",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("record_id", String(64), unique=True, nullable=False),
    Column("asset", String(64), index=True, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("envelope", LargeBinary, nullable=False),
)

heads = Table(
    "heads",
    metadata,
    Column("asset", String(64), primary_key=True),
    Column("title", String(200), nullable=False),
    Column("author", String(100), nullable=False),
    Column("wearer", String(100), nullable=False),
    Column("head", String(64), nullable=True),
    Column("n_moves", Integer, nullable=False),
    Column("contested", Boolean, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
)


def open_database(url: str) -> Engine:
    """Open a database and bring its tables to the present version.

    Raises
    ------
    StoreError
        If it cannot be opened, or a newer program made it.
    """
    with refusals(_shown(url)):
        engine = create_engine(url)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _set_pragmas)
        _upgrade(engine)
    return engine


@contextmanager
def refusals(place: str) -> Iterator[None]:
    """Turn what the database complains of into `StoreError`."""
    try:
        yield
    except CommandError as error:
        reason = "it was made by a newer version"
        raise StoreError(place, reason, "Update SmileSculpt.") from error
    except ImportError as error:
        remedy = "Run: pip install 'smilesculpt[server]'"
        raise StoreError(place, f"this database needs {error.name}", remedy) from error
    except (TypeError, ValueError) as error:
        # SQLite keeps any value in any column.
        reason = "the database holds a value of another kind than this program wrote"
        raise StoreError(place, reason, "Make the store anew from your bundles.") from error
    except SQLAlchemyError as error:
        said = str(getattr(error, "orig", None) or error).splitlines()[0]
        remedy = "Check the place, its rights and the free space."
        raise StoreError(place, f"the database refuses: {said}", remedy) from error


def _shown(url: str) -> str:
    """Return a URL as it may be told: without its password."""
    with refusals("the database's URL"):
        return make_url(url).render_as_string(hide_password=True)


def _upgrade(engine: Engine) -> None:
    config = Config()
    # A percent sign in a path would be taken for a setting to fill in.
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _set_pragmas(connection: object, _entry: ConnectionPoolEntry) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]
