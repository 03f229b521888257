"""Records that strangers and cheating sellers sign, to be put into a bundle."""

from calibration.signing import content_id, countersign, new_key
from calibration.signing.envelope import signed_only_by
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.records import new_record, record_of
from tests.smilesculpt.exchange.designs import NOW

BACKDATED = "2020-01-01T00:00:00Z"


def of_kind(bundle, kind):
    return next(r for r in readable_records(bundle)[0] if r.kind == kind)


def by_stranger(bundle, stranger, named):
    """Return one record of each kind that a stranger signs in the own name or in another's."""
    key, asset = stranger.key, bundle.asset
    create = of_kind(bundle, "create")
    said = {"author": named, "issued": BACKDATED}
    parent = {"parent": content_id(b"x"), "parent_author": key.did, "parent_create": "0" * 64}
    consent = of_kind(bundle, "consent")
    offer = {
        "from": named,
        "to": None,
        "what": "holder",
        "terms": "",
        "issued": BACKDATED,
        "expires": "2030-01-01T00:00:00Z",
        "nonce": "0" * 32,
    }
    files = {"files": {}, "openings": {}}
    withdraw = {"wearer": named, "issued": NOW, "consent": consent.record_id}
    return (
        new_record("create", asset, {**create.content, **said}, key),
        new_record("create", "1" * 64, {**said, **files}, key),
        new_record("derive", asset, {**said, **parent}, key),
        new_record("licence", asset, {**said, "license": "CC0-1.0", "print_terms": ""}, key),
        new_record("consent", asset, {**consent.content, "wearer": named}, key),
        new_record("withdraw", asset, withdraw, key),
        new_record("offer", asset, {**offer, "head": create.record_id}, key),
        new_record("offer", asset, {**offer, "head": "ab" * 32}, key),
    )


def second_creates(bundle, author, n=8):
    """Return further create records of the author: some ids are smaller than that of the first."""
    create = of_kind(bundle, "create")
    content, made = create.content, []
    for second in range(3600):
        issued = f"2026-03-01T13:{second // 60:02d}:{second % 60:02d}Z"
        made.append(new_record("create", bundle.asset, {**content, "issued": issued}, author.key))
        if len(made) >= n and made[-1].record_id < create.record_id:
            break
    made = made[-n:]
    assert min(record.record_id for record in made) < create.record_id
    return tuple(made)


def junk_signed(record, keep, n):
    """Return a copy that lacks signatures and carries n of strangers."""
    envelope = signed_only_by(record.envelope, frozenset(keep))
    for _ in range(n):
        envelope = countersign(envelope, new_key())
    return envelope


def with_junk(bundle, record, keep, n):
    """Put a record with junk signatures into a bundle, read as a stranger's file is."""
    copy = record_of(junk_signed(record, keep, n))
    assert copy.record_id == record.record_id
    return bundle.with_records(copy)
