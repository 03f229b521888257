"""Records, kept for good: a record is never changed, only joined by further signatures."""

from sqlalchemy import Engine, insert, select, update

from smilesculpt.exchange.records import Record, record_of
from smilesculpt.exchange.store.database import records, refusals


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
        found = select(records.c.envelope).where(records.c.record_id == record.record_id)
        with refusals("records"), self.engine.begin() as connection:
            kept = connection.execute(found).scalar()
            if kept is None:
                connection.execute(insert(records).values(**_row(record)))
            elif len(record_of(kept).signers) < len(record.signers):
                changed = update(records).where(records.c.record_id == record.record_id)
                connection.execute(changed.values(envelope=record.envelope))

    def of(self, *assets: str) -> tuple[Record, ...]:
        """Return the records of some designs in the order in which they came.

        Raises
        ------
        VerificationError
            If a record was changed in the database.
        """
        query = select(records.c.envelope).where(records.c.asset.in_(assets))
        with refusals("records"), self.engine.connect() as connection:
            rows = connection.execute(query.order_by(records.c.number)).scalars().all()
        return tuple(record_of(envelope) for envelope in rows)

    def creates(self) -> tuple[Record, ...]:
        """Return the records by which all known designs were made."""
        query = select(records.c.envelope).where(records.c.kind == "create")
        with refusals("records"), self.engine.connect() as connection:
            rows = connection.execute(query.order_by(records.c.number)).scalars().all()
        return tuple(record_of(envelope) for envelope in rows)


def _row(record: Record) -> dict[str, object]:
    return {
        "record_id": record.record_id,
        "asset": record.asset,
        "kind": record.kind,
        "envelope": record.envelope,
    }
