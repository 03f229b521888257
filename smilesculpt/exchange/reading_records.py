"""The records of a bundle, each verified by itself."""

from calibration.signing import VerificationError
from smilesculpt.exchange.bundle import RECORD_SUFFIX, Bundle
from smilesculpt.exchange.records import Record, record_of


def readable_records(bundle: Bundle) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """Return the records of a bundle that hold, by id, and what is wrong with the others."""
    records, wrong = [], []
    for name, envelope in sorted(bundle.envelopes.items()):
        try:
            record = record_of(envelope)
        except VerificationError as error:
            wrong.append(f"{name}: {error.reason}")
            continue
        if name == f"{record.record_id}{RECORD_SUFFIX}":
            records.append(record)
        else:
            wrong.append(f"{name}: holds the record {record.record_id}")
    return tuple(records), tuple(wrong)


def create_of(records: tuple[Record, ...], asset: str, author: str) -> Record | None:
    """Return the record by which an author made a design, or None.

    Of several by the same author the one with the smallest id counts.
    """
    return min(creates_of(records, asset, author), key=lambda r: r.record_id, default=None)


def creates_of(records: tuple[Record, ...], asset: str, author: str) -> tuple[Record, ...]:
    """Return all records by which an author made a design: together they are its one root."""
    return tuple(
        record
        for record in records
        if record.kind == "create"
        and record.asset == asset
        and record.is_genuine
        and record.speaker == author
    )
