"""A real server on this computer, asked by our client and by another one."""

import hashlib
import http.server
import io
import socket
import threading
import time
import zipfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import uvicorn

from calibration.signing import VerificationError
from smilesculpt.exchange import Known, bundle_of_bytes, verify_bundle, withdraw
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.exchange.client import Limits, pull, push
from smilesculpt.exchange.errors import TransportError
from smilesculpt.exchange.request_signing import Asked, Nonces, authorization, signed_request
from smilesculpt.exchange.server import exchange_server
from smilesculpt.exchange.store import open_store
from tests.smilesculpt.exchange.designs import NOW
from tests.smilesculpt.exchange.strays import by_stranger
from tests.smilesculpt.exchange.vandals import moved_crown, with_files


@contextmanager
def running(app):
    """Serve an app on a free port of this computer."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


@pytest.fixture
def shop(tmp_path, people):
    store = open_store(tmp_path / "shop")
    app = exchange_server(store, frozenset({people.ada.key.did}))
    with running(app) as url:
        yield url
    store.records.engine.dispose()


@pytest.fixture
def asked(shop):
    with httpx.Client(base_url=shop, trust_env=False) as client:
        yield client


def design_url(shop, bundle):
    return f"{shop}/designs/{bundle.asset_id}"


def test_a_design_goes_there_and_comes_back_bit_for_bit(shop, elysium, people):
    answer = push(shop, elysium, people.ada.key, (shop,))
    assert answer["asset_id"] == elysium.asset_id
    back = pull(design_url(shop, elysium), (shop,))
    assert bundle_bytes(back) == bundle_bytes(elysium)


def test_the_list_of_designs_tells_names_and_authors(shop, asked, elysium, people):
    push(shop, elysium, people.ada.key, (shop,))
    (told,) = asked.get("/designs").json()["designs"]
    assert (told["title"], told["author"]) == ("Elysium", people.ada.key.did)


def test_answers_are_not_for_browsers_to_guess_at(shop, asked, elysium, people):
    push(shop, elysium, people.ada.key, (shop,))
    response = asked.get(f"/designs/{elysium.asset_id}")
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["content-disposition"].startswith("attachment")
    assert response.headers["content-security-policy"] == "default-src 'none'"


def test_only_listed_keys_write(shop, elysium, people):
    with pytest.raises(TransportError, match=r"403 .*may not write here") as caught:
        push(shop, elysium, people.vandal.key, (shop,))
    assert "fresh copy" not in str(caught.value)
    assert ".." not in str(caught.value)
    assert "list your key" in str(caught.value)


def test_unsigned_and_vandalised_designs_are_refused(shop, asked, elysium, case, people):
    assert asked.post("/designs", content=bundle_bytes(elysium)).status_code == 403
    bad = with_files(elysium, **moved_crown(case, 11, 0.1))
    with pytest.raises(TransportError, match="answers 422"):
        push(shop, bad, people.ada.key, (shop,))
    assert asked.get("/designs").json()["designs"] == []


def test_a_withdrawn_design_is_gone_for_good(shop, asked, elysium, people):
    push(shop, elysium, people.ada.key, (shop,))
    (gone,) = withdraw(elysium, people.ben.key, issued=NOW)
    host = shop.removeprefix("http://")
    header = authorization(
        Asked("POST", host, "/records"), gone.envelope, people.ada.key, datetime.now(UTC)
    )
    answer = asked.post("/records", content=gone.envelope, headers={"Authorization": header})
    assert answer.status_code == 201
    assert answer.json()["withdrawn"]
    assert asked.get(f"/designs/{elysium.asset_id}").status_code == 410
    with pytest.raises(TransportError, match="withdrew consent"):
        pull(design_url(shop, elysium), (shop,))
    with pytest.raises(TransportError, match="410"):
        push(shop, elysium, people.ada.key, (shop,))
    tombstone = asked.get(f"/designs/{elysium.asset_id}/records")
    assert tombstone.status_code == 410
    assert tombstone.json()["records"] == [gone.envelope.decode()]


@pytest.mark.parametrize(
    ("path", "status"),
    [("/designs/x", 404), ("/designs/%00", 404), ("/designs/..%2f..%2fetc", 404), ("/no", 404)],
)
def test_odd_addresses_are_refused(asked, path, status):
    assert asked.get(path).status_code == status


def test_a_server_that_is_not_listed_is_never_asked(shop, elysium):
    with pytest.raises(TransportError, match="not on your list"):
        pull(design_url(shop, elysium), ())
    with pytest.raises(TransportError, match="not on your list"):
        pull("http://169.254.169.254/designs/x", (shop,))


@pytest.mark.parametrize("url", ["http://example.org/designs/x", "ftp://127.0.0.1/x"])
def test_nothing_but_https_leaves_this_computer(url):
    origin = url.split("/")[0] + "//" + url.split("/")[2]
    with pytest.raises(TransportError, match="not https"):
        pull(url, (origin,))


def test_a_server_that_is_not_there_is_said(elysium):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        origin = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(TransportError, match="does not answer"):
            pull(f"{origin}/designs/x", (origin,))


@contextmanager
def strange_server(answer):
    """Serve whatever `answer` does with a request."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            answer(self)

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


def plain(data, status=200, **headers):
    def answer(request):
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(data)

    return answer


def test_a_redirect_is_not_followed(elysium):
    there = plain(b"", 302, Location="http://127.0.0.1:1/x")
    with strange_server(there) as url, pytest.raises(TransportError, match="302"):
        pull(design_url(url, elysium), (url,))


def test_another_design_than_asked_for_is_refused(elysium):
    wrong = elysium.asset_id[:-1] + ("a" if elysium.asset_id[-1] != "a" else "b")
    answer = plain(bundle_bytes(elysium))
    with strange_server(answer) as url, pytest.raises(TransportError, match="another design"):
        pull(f"{url}/designs/{wrong}", (url,))


def test_an_endless_or_broken_answer_is_cut_off(elysium):
    with strange_server(plain(bytes(1 << 20))) as url:
        with pytest.raises(TransportError, match="more than 1000 bytes"):
            pull(design_url(url, elysium), (url,), Limits(n_bytes=1000))
        with pytest.raises(VerificationError):
            pull(design_url(url, elysium), (url,))


def test_a_server_that_dawdles_is_left(elysium):
    def dawdle(request):
        plain(b"x")(request)
        time.sleep(0.5)
        request.wfile.write(b"y")

    with strange_server(dawdle) as url, pytest.raises(TransportError, match="does not answer"):
        pull(design_url(url, elysium), (url,), Limits(seconds=0.2))


ASKED = Asked("POST", "127.0.0.1:80", "/designs")
MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def accepted(header, asked, people, nonces=None):
    writers = frozenset({people.ada.key.did})
    return signed_request(header, asked, now=MOMENT, nonces=nonces or Nonces(), writers=writers)


def test_a_signed_request_names_its_signer_once(people):
    header, nonces = authorization(ASKED, b"body", people.ada.key, MOMENT), Nonces()
    signed = accepted(header, ASKED, people, nonces)
    assert signed.signer == people.ada.key.did
    assert signed.body_sha256 == hashlib.sha256(b"body").hexdigest()
    with pytest.raises(VerificationError, match="seen before"):
        accepted(header, ASKED, people, nonces)


@pytest.mark.parametrize(
    "changes",
    [{"host": "other.example"}, {"path": "/records"}, {"method": "PUT"}],
)
def test_a_signature_is_of_one_request_only(people, changes):
    header = authorization(ASKED, b"body", people.ada.key, MOMENT)
    with pytest.raises(VerificationError):
        accepted(header, replace(ASKED, **changes), people)


@pytest.mark.parametrize("minutes", [-6, 6])
def test_a_request_of_another_time_is_refused(people, minutes):
    header = authorization(ASKED, b"body", people.ada.key, MOMENT + timedelta(minutes=minutes))
    with pytest.raises(VerificationError, match="not now"):
        accepted(header, ASKED, people)


@pytest.mark.parametrize("header", [None, "", "Bearer x", "SmileSculpt", "SmileSculpt ???"])
def test_a_request_without_a_signature_is_refused(header, people):
    with pytest.raises(VerificationError):
        accepted(header, ASKED, people)


def test_requests_of_strangers_are_not_remembered(people):
    nonces = Nonces()
    for _ in range(3):
        header = authorization(ASKED, b"", people.vandal.key, MOMENT)
        with pytest.raises(VerificationError, match="may not write"):
            accepted(header, ASKED, people, nonces)
    assert nonces == Nonces(_lock=nonces._lock)


def test_one_writer_cannot_use_up_the_room_of_another(people, monkeypatch):
    monkeypatch.setattr("smilesculpt.exchange.request_signing._MOST_NONCES", 2)
    nonces, both = Nonces(), frozenset({people.ada.key.did, people.ben.key.did})

    def ask(who, moment=MOMENT):
        header = authorization(ASKED, b"", who.key, moment)
        signed_request(header, ASKED, now=moment, nonces=nonces, writers=both)

    ask(people.ada)
    ask(people.ada)
    with pytest.raises(VerificationError, match="too many"):
        ask(people.ada)
    ask(people.ben)
    # What is too old to be sent again is forgotten.
    ask(people.ada, MOMENT + timedelta(minutes=11))


def signed_post(shop, path, signed_body, people):
    asked = Asked("POST", shop.removeprefix("http://"), path)
    return {"Authorization": authorization(asked, signed_body, people.ada.key, datetime.now(UTC))}


def test_a_writer_cannot_speak_for_another(shop, asked, elysium, people):
    push(shop, elysium, people.ada.key, (shop,))
    strays = by_stranger(elysium, people.vandal, people.ada.key.did)
    for stray in (one for one in strays if one.asset == elysium.asset):
        header = signed_post(shop, "/records", stray.envelope, people)
        answer = asked.post("/records", content=stray.envelope, headers=header)
        assert (answer.status_code, "did not sign it" in answer.json()["error"]) == (422, True)
    assert (
        verify_bundle(
            bundle_of_bytes(asked.get(f"/designs/{elysium.asset_id}").content), Known(), NOW
        ).verdict
        == "intact"
    )


def test_a_body_that_was_not_signed_is_refused(shop, asked, elysium, people):
    header = signed_post(shop, "/designs", b"other", people)
    answer = asked.post("/designs", content=bundle_bytes(elysium), headers=header)
    assert (answer.status_code, "another body" in answer.json()["error"]) == (403, True)


def raw_answer(shop, head):
    """Send the head of a request and no body; return the status that comes back."""
    host, port = shop.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), 5) as line:
        line.sendall(head.encode("ascii"))
        return int(line.recv(100).split()[1])


def test_a_body_is_refused_by_the_length_that_it_declares(shop):
    long = f"POST /designs HTTP/1.1\r\nHost: x\r\nContent-Length: {1 << 40}\r\n\r\n"
    assert raw_answer(shop, long) == 413
    long = f"POST /records HTTP/1.1\r\nHost: x\r\nContent-Length: {2 << 20}\r\n\r\n"
    assert raw_answer(shop, long) == 413


def chunks(part, number):
    for _ in range(number):
        yield part


def test_an_undeclared_body_is_counted_as_it_comes(shop, asked, people):
    header = signed_post(shop, "/records", b"", people)
    answer = asked.post("/records", content=chunks(bytes(1 << 16), 20), headers=header)
    assert answer.status_code == 413


def test_who_may_not_write_is_told_before_their_body_is_kept(shop, asked, people, monkeypatch):
    def refuse():
        pytest.fail("the body of a stranger was kept")

    monkeypatch.setattr("smilesculpt.exchange.server.upload_file", refuse)
    answer = asked.post("/designs", content=bytes(1 << 16))
    assert answer.status_code == 403
    header = signed_post(shop, "/designs", b"", people)
    stranger = authorization(
        Asked("POST", shop.removeprefix("http://"), "/designs"),
        b"",
        people.vandal.key,
        datetime.now(UTC),
    )
    assert asked.post("/designs", headers={**header, "Authorization": stranger}).status_code == 403


def test_uploads_at_once_are_opened_one_after_the_other(shop, elysium, people, monkeypatch):
    from smilesculpt.exchange import server

    opened, most = [], []
    real = server.bundle_of_bytes

    def counted(data, **options):
        opened.append(1)
        most.append(len(opened))
        time.sleep(0.05)
        opened.pop()
        return real(data, **options)

    monkeypatch.setattr(server, "bundle_of_bytes", counted)
    threads = [
        threading.Thread(target=push, args=(shop, elysium, people.ada.key, (shop,)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert (len(most), max(most)) == (4, 1)


def test_headers_that_drip_are_left_at_the_deadline(elysium):
    stopped = threading.Event()

    def drip(request):
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not stopped.wait(0.05):
            try:
                request.wfile.write(b"X: y\r\n")
            except OSError:
                return

    with strange_server(drip) as url:
        started = time.monotonic()
        with pytest.raises(TransportError, match="does not answer"):
            pull(design_url(url, elysium), (url,), Limits(seconds=0.4))
        # Far less than the hundred headers that would end it otherwise take: 5 s.
        assert time.monotonic() - started < 3.0
        stopped.set()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://",
        "https:///x",
        "https://" + "a" * 64 + ".example/x",
        "https://\u00fc" + "a" * 70 + ".example/x",
        "https://a..b/x",
        "https://ex ample.org/x",
        "https://example.org/a b",
        "https://example.org/\u00fc",
        "https://example.org/\nHost: evil",
        "https://example.org:99999/x",
        "https://example.org:-1/x",
        "https://example.org:eighty/x",
        "https://example.org:0/x",
        "https://[::1/x",
        "https://::1]/x",
        "https://[not:an:address]/x",
        "https://user:word@example.org/x",
        "https://\ud800.org/x",
        "https://\u2100.org/x",
        "https://x\x00y/z",
    ],
)
def test_an_odd_address_is_one_line(url, elysium, people):
    origin = url[: url.find("/", 8)] if url.find("/", 8) > 0 else url
    for ask in (
        lambda: pull(url, (origin, url)),
        lambda: push(url, elysium, people.ada.key, (url, origin)),
    ):
        with pytest.raises(TransportError) as caught:
            ask()
        assert "\n" not in str(caught.value)


def test_this_computer_is_asked_by_its_ipv6_name_too(tmp_path, people, elysium):
    try:
        listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("this computer has no IPv6")
    store = open_store(tmp_path / "six")
    server = uvicorn.Server(
        uvicorn.Config(
            exchange_server(store, frozenset({people.ada.key.did})),
            log_level="error",
            lifespan="off",
        )
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    url = f"http://[::1]:{listener.getsockname()[1]}"
    assert push(url, elysium, people.ada.key, (url,))["asset_id"] == elysium.asset_id
    assert pull(design_url(url, elysium), (url,)).asset_id == elysium.asset_id
    server.should_exit = True
    thread.join(10)
    listener.close()
    store.records.engine.dispose()


def test_what_unpacks_to_more_than_was_asked_for_is_refused(elysium):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", elysium.manifest_bytes)
        archive.writestr("bomb", bytes(1 << 20))
    with (
        strange_server(plain(packed.getvalue())) as url,
        pytest.raises(VerificationError, match="more than 100000 bytes together"),
    ):
        pull(design_url(url, elysium), (url,), Limits(n_bytes=100_000))
