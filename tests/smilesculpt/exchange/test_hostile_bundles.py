"""Archives and manifests made to harm are refused in one line, before anything is believed."""

import base64
import io
import json
import struct
import warnings
import zipfile
from dataclasses import replace

import pytest

from calibration.signing import VerificationError, canonical, public_key_of
from smilesculpt.casefile.container import packed_plainly
from smilesculpt.exchange import Known, bundle_of_bytes, verify_bundle
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.reading_records import readable_records
from tests.smilesculpt.exchange.designs import NOW


def files_of(bundle):
    with zipfile.ZipFile(io.BytesIO(bundle_bytes(bundle))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries, method=zipfile.ZIP_STORED):
    whole = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return whole.getvalue()


def overlapping(data, n_entries=200):
    """Repeat the last entry of the directory, so that many names share one body."""
    end = data.index(b"PK\x05\x06")
    start = data.rindex(b"PK\x01\x02")
    first = struct.unpack_from("<L", data, end + 16)[0]
    entry = data[start:end]
    directory = data[first:end] + entry * n_entries
    count = data.count(b"PK\x01\x02", first) + n_entries
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), first, 0)
    return data[:first] + directory + tail


HOSTILE = {
    "traversal": lambda files: zipped([*files.items(), ("../../evil", b"x")]),
    "absolute": lambda files: zipped([*files.items(), ("/etc/evil", b"x")]),
    "drive": lambda files: zipped([*files.items(), ("C:evil", b"x")]),
    "backslash": lambda files: zipped([*files.items(), ("a\\evil", b"x")]),
    "duplicate": lambda files: zipped([*files.items(), ("manifest.json", b"{}")]),
    "other case": lambda files: zipped([*files.items(), ("MANIFEST.json", b"{}")]),
    "bomb": lambda files: zipped(
        [*files.items(), ("x", bytes(2_000_000))], zipfile.ZIP_DEFLATED
    ).replace(struct.pack("<L", 2_000_000), struct.pack("<L", 2_000_000_000)),
    "overlap": lambda files: overlapping(packed_plainly(files)),
    "bytes in front": lambda files: b"MZ" + packed_plainly(files),
    "bytes behind": lambda files: packed_plainly(files) + b"MZ",
    "no manifest": lambda files: zipped([("a.txt", b"x")]),
    "empty": lambda files: b"",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_archive_is_refused(elysium, name):
    with pytest.raises(VerificationError, match="damaged") as caught:
        bundle_of_bytes(HOSTILE[name](files_of(elysium)))
    assert "\n" not in str(caught.value)


def with_manifest(bundle, **changes):
    document = {**json.loads(bundle.manifest_bytes), **changes}
    files = {**files_of(bundle), "manifest.json": canonical(document)}
    return packed_plainly(files)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"schema": "smilesculpt/manifest/2"}, "newer version"),
        ({"schema": "other"}, "another kind"),
        ({"files": []}, "files"),
        ({"units": "inch"}, "units"),
        ({"author": "did:web:me"}, "author"),
        ({"parents": ["bafy"]}, "parents"),
        ({"more": 1}, "more"),
    ],
)
def test_a_manifest_of_another_form_is_refused_by_name(elysium, changes, words):
    with pytest.raises(VerificationError, match=words):
        bundle_of_bytes(with_manifest(elysium, **changes))


@pytest.mark.parametrize(
    "manifest", [b"[1]", b'{"schema": "smilesculpt/manifest/1"}', b"[" * 99_999, b'{"a":NaN}']
)
def test_a_manifest_that_is_no_canonical_json_is_refused(elysium, manifest):
    files = {**files_of(elysium), "manifest.json": manifest}
    with pytest.raises(VerificationError, match="manifest"):
        bundle_of_bytes(packed_plainly(files))


def test_too_many_records_are_refused(elysium):
    many = {f"{k:064x}.dsse.json": b"{}" for k in range(1001)}
    with pytest.raises(VerificationError, match="records"):
        bundle_of_bytes(bundle_bytes(replace(elysium, envelopes=many)))


def test_a_record_under_another_name_is_noticed(elysium):
    name = sorted(elysium.envelopes)[0]
    moved = {("ab" * 32) + ".dsse.json": elysium.envelopes[name]}
    moved |= {n: e for n, e in elysium.envelopes.items() if n != name}
    found = verify_bundle(replace(elysium, envelopes=moved), Known(), NOW)
    assert any("holds the record" in note for note in found.content.notes)
    assert found.verdict != "intact"


def test_independent_libraries_accept_every_record_of_a_bundle(elysium):
    dsse = pytest.importorskip("securesystemslib.dsse")
    signer = pytest.importorskip("securesystemslib.signer")
    pb = pytest.importorskip("in_toto_attestation.v1.statement_pb2")
    from google.protobuf.json_format import Parse
    from in_toto_attestation.v1.statement import Statement

    for record in readable_records(elysium)[0]:
        keys = [
            signer.SSlibKey(did, "ed25519", "ed25519", {"public": public_key_of(did).hex()})
            for did in record.signers
        ]
        document = json.loads(record.envelope)
        assert len(dsse.Envelope.from_dict(dict(document)).verify(keys, len(keys))) == len(keys)
        payload = base64.b64decode(document["payload"])
        Statement.copy_from_pb(Parse(payload, pb.Statement())).validate()
