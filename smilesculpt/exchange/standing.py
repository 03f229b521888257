"""Who has a say in a design: records of everybody else change no fact about it.

Anyone can sign anything and put it into a bundle. What counts is signed by the one in whose name
it speaks, and that one is named by the manifest or came in by a trade.
"""

from calibration.signing import content_id_of_digest
from smilesculpt.casefile.manifest import About
from smilesculpt.exchange.records import Record

_OF_AUTHOR = ("create", "derive", "licence")
_OF_WEARER = ("consent", "withdraw")
_OF_PARENTS = ("create", "licence")


def trading_parties(records: tuple[Record, ...], author: str) -> frozenset[str]:
    """Return the author and all to whom an offer or a transfer led from there.

    Parameters
    ----------
    records : tuple of Record
        Of one design.
    author : str
    """
    parties, before = {author}, 0
    while len(parties) > before:
        before = len(parties)
        offers = {r.record_id for r in records if r.kind == "offer" and _is_by(r, parties)}
        for record in records:
            if record.kind == "accept" and record.is_genuine and record.content["offer"] in offers:
                parties.add(record.speaker)
            if record.kind == "transfer" and _is_by(record, parties):
                parties.add(record.content["to"])
    return frozenset(parties)


def has_standing(record: Record, about: About, parties: frozenset[str]) -> bool:
    """Return whether a record of a design is signed by one who has a say in it."""
    if record.kind in _OF_AUTHOR:
        return record.is_genuine and record.speaker == about.author
    if record.kind in _OF_WEARER:
        return record.is_genuine and record.speaker == about.wearer
    return record.is_genuine and record.speaker in parties


def with_standing(
    records: tuple[Record, ...], asset: str, about: About
) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """Return the records that belong to a design, and those that others added.

    Parameters
    ----------
    records : tuple of Record
        Of a bundle.
    asset : str
        SHA-256 of its manifest.
    about : About
        Names author, wearer and parents.
    """
    parties = trading_parties(tuple(r for r in records if r.asset == asset), about.author)
    own: list[Record] = []
    others: list[Record] = []
    for record in records:
        if record.asset == asset:
            belongs = has_standing(record, about, parties)
        else:
            belongs = _is_of_parent(record, about)
        (own if belongs else others).append(record)
    return tuple(own), tuple(others)


def added_by_others(records: tuple[Record, ...], asset: str, about: About) -> tuple[str, ...]:
    """Return a sentence for each record, or signature, of somebody who has no say."""
    strays = with_standing(records, asset, about)[1]
    said = [_stray(record) for record in strays]
    said += [
        f"a signature by {', '.join(record.strangers)} under the {record.kind} record "
        f"{record.record_id}, which does not name that key"
        for record in records
        if record.strangers and record.signers
    ]
    return tuple(said)


def _stray(record: Record) -> str:
    what = f"the {record.kind} record {record.record_id}"
    if not record.is_genuine:
        signers = ", ".join((*record.signers, *record.strangers))
        return f"{what} names {record.speaker} but is signed by {signers}"
    return f"{what} by {record.speaker}"


def _is_of_parent(record: Record, about: About) -> bool:
    """Return whether it is one of the records that come along with a parent."""
    is_parent = content_id_of_digest(record.asset) in about.parents
    return is_parent and record.kind in _OF_PARENTS and record.is_genuine


def _is_by(record: Record, parties: set[str]) -> bool:
    return record.is_genuine and record.speaker in parties
