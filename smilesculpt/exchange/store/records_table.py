"""Records, kept for good: a record is never changed, only joined by further signatures."""

from sqlalchemy import Engine, LargeBinary, Select, cast, insert, select, update

from calibration.signing import VerificationError, content_id_of_digest
from smilesculpt.exchange.records import Record, record_of
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

    def add(self, record: Record) -> None:
        """Keep a verified record; of two copies the one with more signatures stays."""
        found = _ENVELOPES.where(records.c.record_id == record.record_id)
        with refusals("records"), self.engine.begin() as connection:
            kept = connection.execute(found).scalar()
            if kept is None:
                connection.execute(insert(records).values(**_row(record)))
            elif _n_signers(kept) < len(record.signers):
                changed = update(records).where(records.c.record_id == record.record_id)
                connection.execute(changed.values(envelope=record.envelope))

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


def _n_signers(envelope: bytes) -> int:
    """Return how many signed; none where the record was changed, so that a good one heals it."""
    record = _readable(envelope)
    return 0 if record is None else len(record.signers)


def _row(record: Record) -> dict[str, object]:
    return {
        "record_id": record.record_id,
        "asset": record.asset,
        "kind": record.kind,
        "envelope": record.envelope,
    }
