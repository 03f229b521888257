"""Publish, check and trade designs as signed files: the commands under `smilesculpt exchange`."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, cast

import typer

from calibration.signing import (
    KeyFile,
    SecretKey,
    new_key,
    public_key_of,
    read_key_file,
    write_key_file,
)
from smilesculpt.casefile import open_case, save_case
from smilesculpt.cli.console import print_json, say
from smilesculpt.cli.exchange_facts import fact_lines, facts, is_clean, linkability_line
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.exchange import (
    PURPOSES,
    Bundle,
    Consent,
    Known,
    OfferTerms,
    Publication,
    Record,
    open_sealed_case,
    read_bundle,
    verify_bundle,
    write_bundle,
)
from smilesculpt.exchange import accept as accept_offer
from smilesculpt.exchange import confirm as confirm_parent
from smilesculpt.exchange import offer as offer_design
from smilesculpt.exchange import publish as publish_case
from smilesculpt.exchange import transfer as transfer_design
from smilesculpt.exchange import withdraw as withdraw_consent
from smilesculpt.exchange.client import pull as pull_design
from smilesculpt.exchange.client import push as push_design
from smilesculpt.exchange.consent import purposes_named
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.folding import fold
from smilesculpt.exchange.linkability import published_linkability
from smilesculpt.exchange.moments import instant
from smilesculpt.exchange.names_file import read_names
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.sealing import new_opening, recipient_of

exchange_app = typer.Typer(
    help="Publish, check and trade designs as signed files, with no company in between.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)

BundleFile = Annotated[Path, typer.Argument(help="A published design (.smile).", metavar="BUNDLE")]
KeyOption = Annotated[
    Path, typer.Option("--key", help="Your key file, made by: exchange id --new.", metavar="FILE")
]
StoreOption = Annotated[
    Path | None, typer.Option("--store", help="Keep it in this store too.", metavar="FOLDER")
]
RecordOption = Annotated[
    str | None,
    typer.Option("--record", help="Which offer or acceptance, where there are several."),
]
Allow = Annotated[
    list[str] | None,
    typer.Option(help="A server that may be asked, as https://host.", metavar="SERVER"),
]


@exchange_app.command("id")
def identity(
    file: Annotated[Path, typer.Argument(help="The key file.", metavar="KEYFILE")],
    new: Annotated[bool, typer.Option("--new", help="Make a new key in this file.")] = False,
    json: Json = False,
) -> None:
    """Show the public names of a key, or make a new one; a key for each design cannot be linked.

    Example: smilesculpt exchange id ada.key --new
    """
    if new:
        write_key_file(file, KeyFile(new_key(), new_opening()))
    key = read_key_file(file)
    recipient = None if key.opening is None else recipient_of(key.opening)
    if json:
        document = {"did": key.key.did, "recipient": recipient}
        print_json({"schema": "smilesculpt/exchange-id/1", **document})
        return
    say(f"signs as    {key.key.did}")
    say(f"is sent to  {recipient or '(nothing: this key opens no seals)'}")


@exchange_app.command("publish")
def publish(
    case: Annotated[Path, typer.Argument(help="A .smile case with a design.", metavar="CASE")],
    key: KeyOption,
    out: Annotated[Path, typer.Option("--out", help="Write the bundle here.", metavar="BUNDLE")],
    title: Annotated[str, typer.Option(help="Its name, for everyone to see.")],
    licence: Annotated[str, typer.Option(help="SPDX name of the licence.")] = "CC-BY-4.0",
    consent_key: Annotated[
        Path | None, typer.Option(help="Key file of the wearer, who agrees.", metavar="FILE")
    ] = None,
    allow: Annotated[
        list[str] | None,
        typer.Option(help=f"What the wearer agrees to: {', '.join(PURPOSES)}."),
    ] = None,
    print_terms: Annotated[str, typer.Option(help="What prints may be made for.")] = "",
    part: Annotated[
        list[Path] | None, typer.Option(help="A mesh to show too; written anew.", metavar="MESH")
    ] = None,
    photo: Annotated[
        list[Path] | None, typer.Option(help="A photo to seal in.", metavar="FILE")
    ] = None,
    recipient: Annotated[
        list[str] | None, typer.Option(help="Who may open the seal too (age1...).")
    ] = None,
    parent: Annotated[
        list[Path] | None, typer.Option(help="A design this one is made from.", metavar="BUNDLE")
    ] = None,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Publish a design: crowns in the open, the scan sealed, nothing without the wearer's consent.

    Crowns nearer to the wearer's own than a stranger's would be (0.72 mm RMS) identify the wearer:
    that needs --allow identifying-crowns. A part that holds the scan needs --allow scan-surface.

    Title and print terms are searched for words of the case's and the scan file's names, and the
    parts that are shown for names and digests in their headers. No other name can be known: whether
    your words name somebody is for you to see.

    A case that was opened from a design needs the consent of that design's own wearer.

    Example: smilesculpt exchange publish ada.smile --key ada.key --title Elysium
    --consent-key ada.key --allow designed-crowns --allow identifying-crowns
    --allow sealed-scan --out elysium.smile
    """
    issued = _now()
    wanted = Publication(
        title=title,
        licence=licence,
        issued=issued,
        print_terms=print_terms,
        parts=tuple(part or ()),
        photos=tuple(photo or ()),
        recipients=tuple(recipient or ()),
        parents=tuple(_with_known(read_bundle(path), store) for path in parent or ()),
    )
    consent = None
    if consent_key is not None:
        consent = Consent(read_key_file(consent_key), purposes_named(tuple(allow or ())), issued)
    bundle = publish_case(open_case(case), wanted, author=read_key_file(key), consent=consent)
    _keep(out, bundle, store)
    _tell(bundle, f"published as {bundle.asset_id} in {out}", json=json)
    link = published_linkability(bundle)
    if link is not None and not json:
        say(linkability_line(link))


@exchange_app.command("verify")
def verify(
    bundle: BundleFile,
    key: Annotated[
        list[Path] | None, typer.Option(help="Your key files: which keys are you.", metavar="FILE")
    ] = None,
    names: Annotated[
        Path | None, typer.Option(help="Your own names for keys (TOML).", metavar="FILE")
    ] = None,
    against: Annotated[
        list[Path] | None, typer.Option(help="Other designs you know.", metavar="BUNDLE")
    ] = None,
    store: Annotated[
        Path | None, typer.Option(help="Designs you know, in a store.", metavar="FOLDER")
    ] = None,
    json: Json = False,
) -> None:
    """Say what is known of a bundle: seven facts, and what was changed, never one green tick.

    Exit status: 0 intact, 1 findings, 2 could not be read.

    Example: smilesculpt exchange verify elysium.smile
    """
    opened = read_bundle(bundle)
    known = Known(
        own=tuple(read_key_file(path).key.did for path in key or ()),
        petnames=read_names(names) if names is not None else {},
        records=(*_records_of(against or []), *_records_in(store, opened)),
    )
    found = verify_bundle(opened, known, _now())
    if json:
        print_json(facts(found, str(bundle)))
    else:
        for line in fact_lines(found, known):
            say(line)
    raise typer.Exit(0 if is_clean(found) else 1)


@exchange_app.command("open")
def open_sealed(
    bundle: BundleFile,
    key: KeyOption,
    out: Annotated[Path, typer.Option("--out", help="Save the case here.", metavar="CASE")],
) -> None:
    """Open the sealed scan of a design that is sealed to you, as a case to work on.

    Example: smilesculpt exchange open elysium.smile --key ada.key --out again.smile
    """
    opened = read_bundle(bundle)
    save_case(out, open_sealed_case(opened, read_key_file(key), bundle))
    say(f"opened into {out}; it identifies its wearer, so keep it to yourself")
    state = fold(readable_records(opened)[0], opened.asset, opened.manifest, _now()).consent.state
    if state != "given":
        say(f"the wearer's consent is {state}: publish nothing of it, and delete your copies")


@exchange_app.command("offer")
def offer(
    bundle: BundleFile,
    key: KeyOption,
    what: Annotated[str, typer.Option(help="holder or licence.")] = "holder",
    to: Annotated[str | None, typer.Option(help="For this key only (did:key).")] = None,
    terms: Annotated[str, typer.Option(help="What you want for it, in words.")] = "",
    days: Annotated[int, typer.Option(min=1, max=3650, help="How long it stands.")] = 30,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Offer a design that you hold, or a licence to use it; the offer goes into the bundle.

    Example: smilesculpt exchange offer elysium.smile --key ada.key --terms "a good lunch"
    """
    if what not in ("holder", "licence"):
        raise typer.BadParameter(f"{what!r} is neither holder nor licence")
    moment = datetime.now(UTC)
    offered = OfferTerms(
        what=cast(Literal["holder", "licence"], what),
        to=to,
        terms=terms,
        issued=instant(moment),
        expires=instant(moment + timedelta(days=days)),
    )
    opened = read_bundle(bundle)
    _add(bundle, opened, (offer_design(opened, _key(key), offered),), store, json=json)


@exchange_app.command("accept")
def accept(
    bundle: BundleFile,
    key: KeyOption,
    record: RecordOption = None,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Accept an offer; the holder signs the transfer next, then you.

    Example: smilesculpt exchange accept elysium.smile --key ben.key
    """
    opened, who = read_bundle(bundle), read_key_file(key)
    added = accept_offer(opened, who, issued=_now(), offer_id=record)
    _add(bundle, opened, (added,), store, json=json)


@exchange_app.command("transfer")
def transfer(
    bundle: BundleFile,
    key: KeyOption,
    record: RecordOption = None,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Sign the transfer after an acceptance; it counts once giver and taker have both signed.

    The giver's signature brings the key of the sealed scan along: from then on the taker can open
    it, whether or not they sign too. Sign first only for whom you trust with it.

    Example: smilesculpt exchange transfer elysium.smile --key ada.key
    """
    opened, who = read_bundle(bundle), read_key_file(key)
    added = transfer_design(opened, who, now=_now(), accept_id=record)
    _add(bundle, opened, (added,), store, json=json)
    if not json and added.content["openings"] and not added.signed_by(added.content["to"]):
        say(f"{added.content['to']} can open the sealed scan from now on, before they sign too")


@exchange_app.command("confirm")
def confirm(
    bundle: BundleFile, key: KeyOption, store: StoreOption = None, json: Json = False
) -> None:
    """Confirm that a remix was made from your design.

    Example: smilesculpt exchange confirm remix.smile --key ada.key
    """
    opened = read_bundle(bundle)
    _add(bundle, opened, (confirm_parent(opened, _key(key)),), store, json=json)


@exchange_app.command("withdraw")
def withdraw(
    bundle: BundleFile, key: KeyOption, store: StoreOption = None, json: Json = False
) -> None:
    """Withdraw the wearer's consent; stores then delete the design and say so.

    Copies on other people's disks cannot be called back; they show as withdrawn. The store is
    cleared first; typing it again finishes what was cut off.

    Example: smilesculpt exchange withdraw elysium.smile --key ada.key --store shop
    """
    opened = read_bundle(bundle)
    added = withdraw_consent(opened, _key(key), issued=_now())
    changed = opened.with_records(*added)
    odd = _forgotten_by(store, changed, added) if store is not None else ()
    write_bundle(bundle, changed)
    for line in odd if not json else ():
        say(f"not read in {store}: {line}")
    _tell(changed, f"consent withdrawn in {bundle}", json=json)


@exchange_app.command("pull")
def pull(
    url: Annotated[str, typer.Argument(help="SERVER/designs/ASSET_ID.", metavar="URL")],
    out: Annotated[Path, typer.Option("--out", help="Write it here.", metavar="BUNDLE")],
    allow: Allow = None,
    store: StoreOption = None,
    json: Json = False,
) -> None:
    """Fetch a design from a server that you allow, and verify it before it is written.

    Exit status: 0 intact, 1 findings (nothing is written then), 2 could not be fetched.

    Where ID is the asset id that `exchange publish` and `push` print:

    Example: smilesculpt exchange pull http://127.0.0.1:8080/designs/$ID
    --allow http://127.0.0.1:8080 --out pulled.smile
    """
    bundle = pull_design(url, tuple(allow or ()))
    found = verify_bundle(bundle, Known(records=_records_so_far(store, bundle)), _now())
    if not is_clean(found):
        for line in fact_lines(found, Known()):
            say(line)
        raise typer.Exit(1)
    _keep(out, bundle, store)
    _tell(bundle, f"pulled {bundle.asset_id} into {out}", json=json)


@exchange_app.command("push")
def push(
    bundle: BundleFile,
    url: Annotated[str, typer.Argument(help="The server, as https://host.", metavar="SERVER")],
    key: KeyOption,
    allow: Allow = None,
    quiet: Quiet = False,
) -> None:
    """Send a design to a server that lists your key; the request is signed.

    The server that you type is allowed; with --allow it must be one of those.

    Example: smilesculpt exchange push elysium.smile http://127.0.0.1:8080 --key ada.key
    """
    answer = push_design(url, read_bundle(bundle), _key(key), tuple(allow or (url,)))
    say(f"sent {answer.get('asset_id', '')} to {url}", quiet=quiet)


@exchange_app.command("serve")
def serve(
    store: Annotated[Path, typer.Argument(help="The store to serve.", metavar="FOLDER")],
    host: Annotated[
        str, typer.Option(help="Address to listen on; this computer only.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8080,
    writer: Annotated[
        list[str] | None, typer.Option(help="A key that may write: a did:key name, or a key file.")
    ] = None,
) -> None:
    """Serve a store: anyone may read, only listed keys may write.

    Example: smilesculpt exchange serve shop --port 8080 --writer ada.key
    """
    writers = frozenset(_did(who) for who in writer or ())
    try:
        from smilesculpt.cli.exchange_serving import serve_store
    except ImportError as error:
        remedy = "Run: pip install 'smilesculpt[server]'"
        raise StoreError(str(store), f"serving needs {error.name}", remedy) from error
    serve_store(store, writers, host=host, port=port)


def _now() -> str:
    return instant(datetime.now(UTC))


def _key(path: Path) -> SecretKey:
    return read_key_file(path).key


def _did(who: str) -> str:
    """Return the name of a key, given as such or as the file that holds it."""
    if who.startswith("did:"):
        public_key_of(who)
        return who
    return _key(Path(who)).did


def _keep(path: Path, bundle: Bundle, store: Path | None) -> None:
    """Write a bundle, into the store first: what it refuses is not written either."""
    if store is not None:
        from smilesculpt.cli.exchange_store import keep_in

        keep_in(store, bundle, _now())
    write_bundle(path, bundle)


def _forgotten_by(store: Path, bundle: Bundle, records: tuple[Record, ...]) -> tuple[str, ...]:
    from smilesculpt.cli.exchange_store import withdraw_in

    return withdraw_in(store, bundle, records, _now())


def _add(
    path: Path, bundle: Bundle, records: tuple[Record, ...], store: Path | None, *, json: bool
) -> None:
    changed = bundle.with_records(*records)
    _keep(path, changed, store)
    words = "; ".join(f"{record.kind} {record.record_id}" for record in records)
    _tell(changed, f"added {words}", json=json)


def _tell(bundle: Bundle, words: str, *, json: bool) -> None:
    if not json:
        say(words)
        return
    records = [
        {"kind": r.kind, "id": r.record_id, "signers": list(r.signers)}
        for r in readable_records(bundle)[0]
        if r.asset == bundle.asset
    ]
    link = published_linkability(bundle)
    print_json(
        {
            "schema": "smilesculpt/exchange-bundle/1",
            "asset_id": bundle.asset_id,
            "linkability": None if link is None else link.content(),
            "records": records,
        }
    )


def _with_known(bundle: Bundle, store: Path | None) -> Bundle:
    """Return a bundle with what a store knows of it besides: a withdrawal, say."""
    known = _records_so_far(store, bundle)
    return bundle.with_records(*(record for record in known if record.asset == bundle.asset))


def _records_of(paths: list[Path]) -> list[Record]:
    return [record for path in paths for record in readable_records(read_bundle(path))[0]]


def _records_so_far(store: Path | None, bundle: Bundle) -> tuple[Record, ...]:
    """Return what is known in a store that this command may only now make."""
    return _records_in(store, bundle) if store is not None and store.exists() else ()


def _records_in(store: Path | None, bundle: Bundle) -> tuple[Record, ...]:
    if store is None:
        return ()
    # Here, because a database is slow to import and most commands need none.
    from smilesculpt.cli.exchange_store import records_in

    return records_in(store, bundle)
