"""Records, kept for good: a record is never changed, only joined by further signatures."""

from sqlalchemy import Connection, Engine, LargeBinary, Select, cast, insert, select, update

from calibration.signing import VerificationError, content_id_of_digest
from smilesculpt.exchange.records import Record, record_of, united_records
from smilesculpt.exchange.store.database import records, refusals
from smilesculpt.exchange.store.errors import DamagedError

# Cast, because SQLite keeps what it was given: a text would stop the whole query.
_ENVELOPES = select(cast(records.c.envelope, LargeBinary)).order_by(records.c.number)


class Records:
    """The records of a store, by id and by design.

    Attributes
    ----------
    engine : Engine
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def add(self, *added: Record) -> None:
        """Keep verified records, all or none; copies of one record join their signatures."""
        with refusals("records"), self.engine.begin() as connection:
            for record in united_records(added):
                _put(connection, record)

    def of(self, *assets: str) -> tuple[Record, ...]:
        """Return the records of some designs in the order in which they came.

        Raises
        ------
        DamagedError
            If a record was changed in the database.
        """
        found = []
        for envelope in self._envelopes(_ENVELOPES.where(records.c.asset.in_(assets))):
            record = _readable(envelope)
            if record is None or record.asset not in assets:
                name = ", ".join(content_id_of_digest(asset) for asset in assets)
                raise DamagedError(name, "one of its records was changed in the database")
            found.append(record)
        return tuple(found)

    def creates(self) -> tuple[Record, ...]:
        """Return the records by which all known designs were made.

        One that was changed in the database is left out: asking `of` its design tells.
        """
        found = map(_readable, self._envelopes(_ENVELOPES.where(records.c.kind == "create")))
        return tuple(record for record in found if record is not None and record.kind == "create")

    def _envelopes(self, query: Select[bytes]) -> tuple[bytes, ...]:
        with refusals("records"), self.engine.connect() as connection:
            return tuple(connection.execute(query).scalars().all())


def _readable(envelope: bytes) -> Record | None:
    try:
        return record_of(envelope)
    except VerificationError:
        return None


def _put(connection: Connection, record: Record) -> None:
    found = _ENVELOPES.where(records.c.record_id == record.record_id)
    here = connection.execute(found).scalar()
    if here is None:
        connection.execute(insert(records).values(**_row(record)))
        return
    kept = _readable(here)
    # One that was changed in the database is healed by a good one.
    is_copy = kept is not None and kept.record_id == record.record_id
    joined = united_records((kept, record))[0] if kept is not None and is_copy else record
    if joined.envelope != here:
        changed = update(records).where(records.c.record_id == record.record_id)
        connection.execute(changed.values(envelope=joined.envelope))


def _row(record: Record) -> dict[str, object]:
    return {
        "record_id": record.record_id,
        "asset": record.asset,
        "kind": record.kind,
        "envelope": record.envelope,
    }
