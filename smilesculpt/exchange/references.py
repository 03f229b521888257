"""Records that name other records: what they answer must be there.

A record taken out of a bundle leaves no trace but this: an answer to what nobody said. Without
the look at it, whoever gave a design away could have it back by deleting an acceptance.
"""

from smilesculpt.exchange.records import Kind, Record

_ANSWERED: dict[Kind, dict[str, tuple[Kind, ...]]] = {
    "offer": {"head": ("create", "transfer")},
    "accept": {"offer": ("offer",)},
    "transfer": {
        "offer": ("offer",),
        "accept": ("accept",),
        "previous": ("create", "transfer"),
    },
    "withdraw": {"consent": ("consent",)},
}


def missing_answers(
    records: tuple[Record, ...], answering: tuple[Record, ...] | None = None
) -> tuple[str, ...]:
    """Return a sentence for each record that is named by another and is not there.

    Parameters
    ----------
    records : tuple of Record
        Verified, all of one design. Parents are records of another design, judged as parents.
    answering : tuple of Record, optional
        Those of them whose answers count; all without it.
    """
    kinds = {record.record_id: record.kind for record in records}
    found = {
        f"the {record.kind} record {record.record_id} answers the {' or '.join(answered)} "
        f"record {record.content[name]}, which is missing"
        for record in (records if answering is None else answering)
        for name, answered in _ANSWERED.get(record.kind, {}).items()
        if kinds.get(record.content[name]) not in answered
    }
    return tuple(sorted(found))
