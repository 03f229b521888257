"""Strangers who only wait cost a server little, and not for long."""

import select
import socket
import threading
import time
import tracemalloc
from contextlib import ExitStack, contextmanager

import pytest
import uvicorn

from smilesculpt.casefile.container import packed_plainly
from smilesculpt.casefile.plain_zip import PlainFile, plain_zip_pieces, plain_zip_size
from smilesculpt.exchange import connections
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.connections import PatientProtocol, patient_config
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.served_bundle import served_bundle
from smilesculpt.exchange.server import exchange_server
from smilesculpt.exchange.store import open_store
from tests.smilesculpt.exchange.designs import NOW

MIB = 1 << 20


@pytest.fixture
def store(tmp_path):
    found = open_store(tmp_path / "shop")
    yield found
    found.records.engine.dispose()


@contextmanager
def serving(app):
    """Serve an app as the command does, on a free port."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(patient_config(app))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield listener.getsockname()
    finally:
        server.should_exit = True
        server.force_exit = True
        thread.join(10)
        listener.close()


def asking(address, path):
    line = socket.create_connection(address, 10)
    line.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    return line


def all_of(line):
    data = b""
    while part := line.recv(1 << 16):
        data += part
    return data


@pytest.mark.parametrize("names", [(), ("a",), ("a", "b/\u00e9.bin", "c")])
def test_a_zip_in_pieces_is_the_zip_as_a_whole(names):
    import zlib

    files = {name: name.encode() * 1000 for name in names}
    plain = tuple(
        PlainFile(n, len(d), zlib.crc32(d), lambda d=d: (d[:7], d[7:])) for n, d in files.items()
    )
    assert b"".join(plain_zip_pieces(plain)) == packed_plainly(files)
    assert plain_zip_size(plain) == len(packed_plainly(files))


def test_a_design_is_sent_as_it_was_taken_in(store, elysium):
    store.add(elysium, NOW)
    served = served_bundle(store, elysium.asset, NOW)
    assert b"".join(served.pieces()) == bundle_bytes(store.bundle(elysium.asset, NOW))
    assert b"".join(served.pieces()) == bundle_bytes(elysium)
    assert served.size == len(bundle_bytes(elysium))


def test_a_damaged_part_is_told_before_anything_is_sent(store, elysium):
    store.add(elysium, NOW)
    digest = elysium.manifest.files["design/crowns/11.glb"].sha256
    (store.blobs.folder / digest[:2] / digest).write_bytes(b"damaged")
    with pytest.raises(StoreError, match="damaged"):
        served_bundle(store, elysium.asset, NOW)


def with_large_part(elysium, n_bytes):
    """Return a design that a key signed with a large part that is no mesh; a store takes it."""
    from dataclasses import replace

    from smilesculpt.casefile.manifest import Manifest, listed, manifest_bytes
    from smilesculpt.exchange import Consent
    from smilesculpt.exchange.bundle import Bundle
    from smilesculpt.exchange.founding import founding_records
    from tests.smilesculpt.gallery.invented import key

    who = key(9)
    data = bytes(n_bytes)
    about = replace(elysium.manifest.about, author=who.key.did, wearer=who.key.did)
    manifest = Manifest({"large.bin": listed(data, "x/y", "public")}, about)
    bundle = Bundle(manifest_bytes(manifest), manifest, {"large.bin": data}, {})
    consent = Consent(who, frozenset({"designed-crowns"}), NOW)
    return bundle.with_records(
        *founding_records(bundle, {}, author=who.key, consent=consent, parents=())
    )


def test_sending_a_large_design_takes_a_piece_at_a_time(store, elysium):
    bundle = with_large_part(elysium, 24 * MIB)
    store.add(bundle, NOW)
    tracemalloc.start()
    try:
        size = sum(len(p) for p in served_bundle(store, bundle.asset, NOW).pieces())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size > 24 * MIB
    assert peak < 2 * MIB


def test_visitors_who_never_read_cost_little_and_are_left(store, elysium, monkeypatch):
    monkeypatch.setattr(PatientProtocol, "not_reading", 0.5)
    bundle = with_large_part(elysium, 24 * MIB)
    store.add(bundle, NOW)
    app = exchange_server(store, frozenset())
    with serving(app) as address, ExitStack() as kept:
        tracemalloc.start()
        kept.callback(tracemalloc.stop)
        path = f"/designs/{bundle.asset_id}"
        lines = [kept.enter_context(asking(address, path)) for _ in range(8)]
        assert all(is_dropped(line, 20.0) for line in lines)
        _, peak = tracemalloc.get_traced_memory()
        assert peak < 24 * MIB  # of 192 that were asked for


def is_dropped(line, seconds):
    """Wait, without reading, until the other side lets go."""
    waiting = select.poll()
    waiting.register(line, select.POLLHUP)
    return bool(waiting.poll(1000.0 * seconds))


def cut_off(line):
    """Return what came before the connection was dropped."""
    data = b""
    try:
        while part := line.recv(1 << 20):
            data += part
    except ConnectionResetError:
        return data
    return data


def test_who_asks_nothing_is_left(store, monkeypatch):
    monkeypatch.setattr(PatientProtocol, "no_request", 0.3)
    app = exchange_server(store, frozenset())
    with serving(app) as address, socket.create_connection(address, 10) as line:
        line.sendall(b"GET /designs HTTP/1.1\r\nHos")
        assert cut_off(line) == b""


def test_no_connection_outlives_the_longest(store, monkeypatch):
    monkeypatch.setattr(PatientProtocol, "longest", 0.3)
    app = exchange_server(store, frozenset())
    with serving(app) as address, socket.create_connection(address, 10) as line:
        assert cut_off(line) == b""


def test_beyond_the_cap_visitors_are_told_to_wait(store, monkeypatch):
    monkeypatch.setattr(connections, "MOST_AT_ONCE", 3)
    with serving(exchange_server(store, frozenset())) as address:
        with ExitStack() as waiting:
            for _ in range(3):
                waiting.enter_context(socket.create_connection(address, 10))
            assert answers(address, b" 503 ")
        assert answers(address, b" 200 ")


def answers(address, status):
    """Ask until the server has taken in what came and went before; say whether it answers so."""
    for _ in range(50):
        with asking(address, "/designs") as line:
            if status in all_of(line)[:20]:
                return True
        time.sleep(0.1)
    return False
