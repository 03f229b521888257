"""The exchange as typed: a whole trade between two people's files, and each refusal in one line."""

import json
import os
import socket
import stat
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from smilesculpt.casefile import open_case, save_case
from smilesculpt.cli.app import run
from smilesculpt.exchange.bundle import read_bundle, write_bundle
from tests.smilesculpt.exchange.designs import designed_case
from tests.smilesculpt.exchange.vandals import moved_crown, with_files


def typed(*words):
    return run(["exchange", *(str(word) for word in words)])


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a case and the keys of two people."""
    monkeypatch.chdir(tmp_path)
    save_case(tmp_path / "case.smile", designed_case())
    assert typed("id", "ada.key", "--new") == 0
    assert typed("id", "ben.key", "--new") == 0
    return tmp_path


PUBLISH = ("publish", "case.smile", "--key", "ada.key", "--title", "Elysium", "--out")
AGREED = (
    "--consent-key",
    "ada.key",
    *("--allow", "all-crowns", "--allow", "identifying-crowns", "--allow", "sealed-scan"),
)


@pytest.fixture
def bundle(desk):
    assert typed(*PUBLISH, "elysium.smile", *AGREED) == 0
    return desk / "elysium.smile"


def json_of(capsys, *words):
    capsys.readouterr()
    status = typed(*words, "--json")
    return status, json.loads(capsys.readouterr().out)


def test_a_key_file_is_its_owner_s_alone_and_shows_public_names_only(desk, capsys):
    assert stat.S_IMODE(os.stat("ada.key").st_mode) == 0o600
    status, told = json_of(capsys, "id", "ada.key")
    assert status == 0
    assert told["did"].startswith("did:key:z6Mk")
    assert told["recipient"].startswith("age1")
    assert json.loads((desk / "ada.key").read_text())["seed"] not in json.dumps(told)


def test_a_whole_trade_through_files(bundle, capsys):
    assert typed("offer", bundle, "--key", "ada.key", "--terms", "a good lunch") == 0
    assert typed("accept", bundle, "--key", "ben.key") == 0
    assert typed("transfer", bundle, "--key", "ada.key") == 0
    assert typed("transfer", bundle, "--key", "ben.key") == 0
    status, told = json_of(capsys, "verify", bundle, "--key", "ben.key")
    assert (status, told["verdict"]) == (0, "intact")
    assert told["schema"] == "smilesculpt/exchange-verify/1"
    _, ben = json_of(capsys, "id", "ben.key")
    assert told["holder"]["key"] == ben["did"]
    assert typed("open", bundle, "--key", "ben.key", "--out", "again.smile") == 0
    assert open_case(bundle.parent / "again.smile").surface.digest() == (
        designed_case().surface.digest()
    )


def test_verify_says_the_seven_facts(bundle, capsys):
    capsys.readouterr()
    assert typed("verify", bundle) == 0
    words = capsys.readouterr().out
    for fact in ("content", "signature", "who is it", "derivation", "holder", "consent", "anchor"):
        assert f"\n{fact}" in words
    assert "did:key:z6Mk" in words


def test_verify_names_the_teeth_that_were_changed(bundle, capsys):
    opened = read_bundle(bundle)
    write_bundle(bundle, with_files(opened, **moved_crown(designed_case(), 21, 0.25)))
    status, told = json_of(capsys, "verify", bundle)
    assert (status, told["verdict"]) == (1, "changed after signing")
    assert told["content"]["changed"] == ["design/crowns/21.glb", "preview/smile.glb"]
    assert [tooth["fdi"] for tooth in told["content"]["teeth"]] == [21]
    assert typed("verify", bundle) == 1
    assert "tooth 21 moved" in capsys.readouterr().out


def test_a_flipped_byte_is_found_in_its_part(bundle, capsys):
    data = bytearray(bundle.read_bytes())
    data[data.index(b"BIN\0") + 40] ^= 1
    bundle.write_bytes(bytes(data))
    status, told = json_of(capsys, "verify", bundle)
    assert status == 1
    assert told["content"]["changed"] == ["design/crowns/11.glb"]


def test_a_changed_bit_is_never_told_as_no_millimetres(bundle, capsys):
    data = bytearray(bundle.read_bytes())
    data[data.index(b"BIN\0") + 4] ^= 1
    bundle.write_bytes(bytes(data))
    capsys.readouterr()
    assert typed("verify", bundle) == 1
    told = capsys.readouterr().out
    assert "tooth 11 has other bytes, and its shape lies less than 0.001 mm off" in told
    assert "0.000 mm" not in told


def test_a_download_of_a_gallery_says_what_is_not_in_it(bundle, capsys):
    opened = read_bundle(bundle)
    kept = {p: d for p, d in opened.files.items() if not p.startswith("sealed/")}
    write_bundle(bundle, replace(opened, files=kept))
    capsys.readouterr()
    assert typed("verify", bundle) == 1
    told = capsys.readouterr().out
    assert "what is here is intact; sealed part not included here: sealed/scan.age" in told
    assert "changed after" not in told
    assert "bytes were changed" not in told


def test_an_opened_case_is_its_owner_s_alone(bundle, desk):
    (desk / "again.smile").write_bytes(b"x")
    os.chmod("again.smile", 0o644)
    assert typed("open", bundle, "--key", "ada.key", "--out", "again.smile") == 0
    assert stat.S_IMODE(os.stat("again.smile").st_mode) == 0o600


def test_a_case_is_told_from_a_published_design(desk, capsys):
    assert typed("verify", "case.smile") == 2
    assert "is a case, not a published design" in capsys.readouterr().err


def test_publishing_says_how_near_the_crowns_are(desk, capsys):
    assert typed(*PUBLISH, "elysium.smile", *AGREED) == 0
    assert "they identify the wearer" in capsys.readouterr().out
    _, told = json_of(capsys, *PUBLISH, "again.smile", *AGREED)
    assert told["linkability"]["identifies_wearer"] is True


def test_opening_after_a_withdrawal_says_so(bundle, capsys):
    assert typed("withdraw", bundle, "--key", "ada.key") == 0
    capsys.readouterr()
    assert typed("open", bundle, "--key", "ada.key", "--out", "again.smile") == 0
    assert "consent is withdrawn" in capsys.readouterr().out


def test_the_giver_is_told_that_the_seal_opens_with_the_first_signature(bundle, capsys):
    assert typed("offer", bundle, "--key", "ada.key") == 0
    assert typed("accept", bundle, "--key", "ben.key") == 0
    capsys.readouterr()
    assert typed("transfer", bundle, "--key", "ada.key") == 0
    assert "can open the sealed scan from now on" in capsys.readouterr().out
    assert typed("open", bundle, "--key", "ben.key", "--out", "again.smile") == 0
    capsys.readouterr()
    assert typed("transfer", bundle, "--key", "ben.key") == 0
    assert "from now on" not in capsys.readouterr().out


def test_a_remix_names_its_parent_and_is_confirmed(bundle, desk, capsys):
    remix = ("publish", "case.smile", "--key", "ben.key", "--title", "Remix", "--out", "r.smile")
    assert typed(*remix, *AGREED, "--parent", bundle) == 0
    _, told = json_of(capsys, "verify", "r.smile")
    assert told["derivation"][0]["state"] == "claimed"
    assert typed("confirm", "r.smile", "--key", "ada.key") == 0
    _, told = json_of(capsys, "verify", "r.smile")
    assert told["derivation"][0]["state"] == "confirmed"


def test_a_withdrawn_design_leaves_the_store(bundle, desk, capsys):
    shop = ("--store", "shop")
    assert typed("offer", bundle, "--key", "ada.key", *shop) == 0
    assert typed("withdraw", bundle, "--key", "ada.key", *shop) == 0
    status, told = json_of(capsys, "verify", bundle, *shop)
    assert (status, told["consent"]["state"]) == (1, "withdrawn")
    assert list((desk / "shop" / "blobs").glob("??/*")) == []


def test_an_older_copy_is_noticed_by_the_store(bundle, desk, capsys):
    older = bundle.read_bytes()
    assert typed("offer", bundle, "--key", "ada.key", "--store", "shop") == 0
    (desk / "older.smile").write_bytes(older)
    status, told = json_of(capsys, "verify", "older.smile", "--store", "shop")
    assert status == 1
    assert any("older" in note for note in told["content"]["notes"])


def test_keys_have_the_names_that_a_person_gives_them(bundle, desk, capsys):
    _, ada = json_of(capsys, "id", "ada.key")
    (desk / "names.toml").write_text(f'Ada = "{ada["did"]}"\n')
    _, told = json_of(capsys, "verify", bundle, "--names", "names.toml")
    assert told["signer"] == "Ada"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*PUBLISH, "new.smile"), "no consent record"),
        ((*PUBLISH, "new.smile", "--consent-key", "ada.key", "--allow", "fame"), "no purpose"),
        ((*PUBLISH, "new.smile", *AGREED, "--licence", "MIT"), "is not known"),
        ((*PUBLISH, "no/new.smile", *AGREED), "new.smile"),
        ((*PUBLISH[:4], "--title", "Jane", "--out", "new.smile", *AGREED), "'jane'"),
        (("publish", "none.smile", *PUBLISH[2:], "new.smile", *AGREED), "cannot be read"),
        (("id", "none.key"), "cannot be read"),
        (("id", "ada.key", "--new"), "never replaced"),
        (("verify", "none.smile"), "cannot be read"),
        (("verify", "short.smile"), "damaged"),
        (("verify", "text.smile"), "damaged"),
        (("offer", "text.smile", "--key", "ada.key"), "damaged"),
        (("accept", "elysium.smile", "--key", "ben.key"), "no offer is open"),
        (("transfer", "elysium.smile", "--key", "ben.key"), "does not hold"),
        (("withdraw", "elysium.smile", "--key", "ben.key"), "did not give the consent"),
        (("offer", "elysium.smile", "--key", "ada.key", "--what", "soul"), "neither"),
        (("offer", "elysium.smile", "--key", "ada.key", "--to", "ben"), "Ask its owner"),
        (("offer", "elysium.smile", "--key", "ada.key", "--terms", "x" * 2001), "Shorten it"),
        (("offer", "elysium.smile", "--key", "ada.key", "--terms", "a\x1b[2J"), "U+001B"),
        (("pull", "http://127.0.0.1:1/designs/x", "--out", "new.smile"), "not on your list"),
        (("verify", "elysium.smile", "--names", "short.smile"), "short.smile"),
        (("serve", "shop", "--writer", "did:key:zzz"), "did:key"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_leaves_nothing(bundle, desk, capsys, words, said):
    (desk / "short.smile").write_bytes(bundle.read_bytes()[:500])
    (desk / "text.smile").write_text("no bundle")
    before = sorted(path.name for path in desk.iterdir())
    kept = bundle.read_bytes()
    capsys.readouterr()
    assert typed(*words) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert sorted(path.name for path in desk.iterdir()) == before
    assert bundle.read_bytes() == kept


def test_serve_and_pull_as_two_programs(bundle, desk, capsys):
    assert typed("offer", bundle, "--key", "ada.key", "--store", "shop") == 0
    asset_id = read_bundle(bundle).asset_id
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = "import sys; from smilesculpt.cli.app import run; sys.exit(run())"
    words = ["exchange", "serve", "shop", "--port", str(port)]
    server = subprocess.Popen([sys.executable, "-c", program, *words])
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(port, server)
        address = f"{url}/designs/{asset_id}"
        assert typed("pull", address, "--allow", url, "--out", "pulled.smile") == 0
    finally:
        server.terminate()
        server.wait(20)
    assert (desk / "pulled.smile").read_bytes() == bundle.read_bytes()


def wait_for(port, server):
    """Return once somebody listens on a port of this computer."""
    stop = time.monotonic() + 60
    while time.monotonic() < stop and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail("nobody listens")


def test_a_taken_port_is_one_line(desk, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        capsys.readouterr()
        assert typed("serve", "shop", "--port", taken.getsockname()[1]) == 2
    told = capsys.readouterr().err
    assert "cannot be listened on" in told
    assert len(told.strip().splitlines()) == 1


def test_pyca_cryptography_is_never_imported():
    # It accepts keys of small order, with which one signature fits every message.
    code = (
        "import sys, smilesculpt, smilesculpt.cli.app, smilesculpt.exchange.server, "
        "smilesculpt.exchange.client, smilesculpt.cli.exchange_serving; "
        "sys.exit('cryptography' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_parent_that_the_store_knows_as_withdrawn_is_no_parent(bundle, desk, capsys):
    older = bundle.read_bytes()
    assert typed("offer", bundle, "--key", "ada.key", "--store", "shop") == 0
    assert typed("withdraw", bundle, "--key", "ada.key", "--store", "shop") == 0
    (desk / "older.smile").write_bytes(older)
    capsys.readouterr()
    remix = (*PUBLISH, "r.smile", *AGREED, "--parent", "older.smile", "--store", "shop")
    assert typed(*remix) == 2
    assert "withdrawn" in capsys.readouterr().err
    assert not (desk / "r.smile").exists()


def test_a_withdrawal_leaves_the_bundle_alone_where_the_store_fails(bundle, desk, capsys):
    kept = bundle.read_bytes()
    capsys.readouterr()
    assert typed("withdraw", bundle, "--key", "ada.key", "--store", "mistyped") == 2
    assert "no store" in capsys.readouterr().err
    assert bundle.read_bytes() == kept
    assert not (desk / "mistyped").exists()


def test_a_withdrawal_typed_again_finishes_it(bundle, desk, capsys):
    older = bundle.read_bytes()
    assert typed("offer", bundle, "--key", "ada.key", "--store", "shop") == 0
    assert typed("withdraw", bundle, "--key", "ada.key") == 0
    marked = bundle.read_bytes()
    for _ in range(2):
        assert typed("withdraw", bundle, "--key", "ada.key", "--store", "shop") == 0
        assert bundle.read_bytes() == marked
    assert list((desk / "shop" / "blobs").glob("??/*")) == []
    (desk / "older.smile").write_bytes(older)
    assert typed("offer", "older.smile", "--key", "ada.key", "--store", "shop") == 2


def test_a_withdrawal_tells_what_it_could_not_read_beside_it(bundle, desk, capsys):
    assert typed(*PUBLISH, "other.smile", *AGREED, "--store", "shop") == 0
    assert typed("offer", bundle, "--key", "ada.key", "--store", "shop") == 0
    asset = read_bundle(desk / "other.smile").asset
    (desk / "shop" / "blobs" / asset[:2] / asset).write_bytes(b"x")
    capsys.readouterr()
    assert typed("withdraw", bundle, "--key", "ada.key", "--store", "shop") == 0
    assert "not read in shop: " in capsys.readouterr().out


def test_looking_into_a_store_that_is_not_there_makes_none(bundle, desk, capsys):
    capsys.readouterr()
    assert typed("verify", bundle, "--store", "nix") == 2
    assert "no store" in capsys.readouterr().err
    assert not (desk / "nix").exists()


ODD_HOSTS = ["", "a" * 64 + ".example", "ex ample", "[::1", "::1]", "x\x00y", "-"]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("host", ODD_HOSTS)
def test_an_odd_host_is_one_line_and_makes_no_store(desk, capsys, host):
    capsys.readouterr()
    assert typed("serve", "shop", "--host", host, "--port", 8099) == 2
    told = capsys.readouterr()
    assert len(told.err.strip().splitlines()) == 1
    assert "--host" in told.err
    assert not (desk / "shop").exists()


def test_push_sends_to_an_allowed_server_only(bundle, capsys):
    capsys.readouterr()
    words = ("push", bundle, "http://127.0.0.1:1", "--key", "ada.key")
    assert typed(*words, "--allow", "https://other.example") == 2
    assert "not on your list" in capsys.readouterr().err
    assert typed(*words) == 2
    assert "does not answer" in capsys.readouterr().err
