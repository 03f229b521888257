"""What a store holds, sorted into what is shown, what is withheld, and what was withdrawn."""

from dataclasses import dataclass

from calibration.signing import VerificationError, content_id_of_digest
from meshes.errors import MeshError
from smilesculpt.errors import DesignError
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.records import Record
from smilesculpt.exchange.store import Store
from smilesculpt.exchange.store.heads_table import Head
from smilesculpt.exchange.verifying import Known, verify_bundle
from smilesculpt.gallery.exhibit import Exhibit, exhibit_of
from smilesculpt.gallery.gate import withheld_because


@dataclass(frozen=True, slots=True)
class Withheld:
    """A design that does not pass the gate.

    Attributes
    ----------
    asset_id : str
    reasons : tuple of str
    """

    asset_id: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A design whose wearer withdrew it; nothing else of it is told.

    Attributes
    ----------
    asset_id : str
    since : str
        ISO 8601; empty where the store does not know.
    """

    asset_id: str
    since: str


@dataclass(frozen=True, slots=True, eq=False)
class Collection:
    """A store seen through the gate; what is shown comes newest first, the rest by asset."""

    shown: tuple[Exhibit, ...]
    withheld: tuple[Withheld, ...]
    withdrawn: tuple[Tombstone, ...]


def collected(store: Store, now: str) -> Collection:
    """Return what of a store may be shown.

    Parameters
    ----------
    store : Store
    now : str
        ISO 8601, UTC; decides whether a consent has expired.
    """
    shown: list[Exhibit] = []
    because = ("its row in the database was changed",)
    withheld = [Withheld(name, because) for name in store.heads.damaged()]
    withdrawn: list[Tombstone] = []
    creates = store.records.creates()
    for head in store.heads.all():
        if head.withdrawn:
            withdrawn.append(_tombstone(store, head))
            continue
        found = _judged(store, head.asset, creates, now)
        if isinstance(found, Withheld):
            withheld.append(found)
        else:
            shown.append(found)
    newest = sorted(shown, key=lambda one: (one.published, one.asset_id), reverse=True)
    return Collection(tuple(newest), tuple(withheld), tuple(withdrawn))


def _judged(store: Store, asset: str, creates: tuple[Record, ...], now: str) -> Exhibit | Withheld:
    """Judge one design; whatever is wrong with it is its own trouble and no other's."""
    try:
        return _seen(store, asset, creates, now)
    except (DesignError, VerificationError, MeshError) as error:
        return Withheld(content_id_of_digest(asset), (str(error),))


def _seen(store: Store, asset: str, creates: tuple[Record, ...], now: str) -> Exhibit | Withheld:
    name = content_id_of_digest(asset)
    bundle = store.bundle(asset, now)
    around = store.records_around(asset)
    facts = verify_bundle(bundle, Known(), now)
    reasons = list(withheld_because(bundle, facts))
    source = borrowed_from(asset, creates, _ancestors(store, asset))
    if source is not None:
        reasons.append(f"it holds parts of {source}, which another key signed before")
    return Withheld(name, tuple(reasons)) if reasons else exhibit_of(bundle, facts, around)


def borrowed_from(asset: str, creates: tuple[Record, ...], ancestors: frozenset[str]) -> str | None:
    """Return the earlier design of another author whose parts a design holds, or None.

    What a design has from those it declares as parents, and from theirs, is not borrowed.

    Parameters
    ----------
    asset : str
        SHA-256 of the manifest.
    creates : tuple of Record
        In the order in which the store took them in: who came first is the source.
    ancestors : frozenset of str
        Assets that it was made from.
    """
    own = next((record for record in creates if record.asset == asset), None)
    if own is None:
        return None
    inherited = {d for r in creates if r.asset in ancestors for d in _parts(r)}
    parts = _parts(own) - inherited
    for record in creates[: creates.index(own)]:
        is_stranger = record.content["author"] != own.content["author"]
        if is_stranger and record.asset not in ancestors and parts & _parts(record):
            return content_id_of_digest(record.asset)
    return None


def _parts(create: Record) -> set[str]:
    return {digest for path, digest in create.content["files"].items() if path.endswith(".glb")}


def _ancestors(store: Store, asset: str) -> frozenset[str]:
    """Return the designs that this one was made from, and those that they were made from."""
    found: set[str] = set()
    waiting = [asset]
    while waiting:
        derived = [r for r in store.records.of(waiting.pop()) if r.kind == "derive"]
        named = {r.content["parent_create"] for r in derived}
        parents = {r.asset for r in store.records.creates() if r.record_id in named} - found
        found |= parents
        waiting += sorted(parents)
    return frozenset(found)


def _tombstone(store: Store, head: Head) -> Tombstone:
    try:
        said = [r for r in store.records.of(head.asset) if r.kind == "withdraw"]
    except StoreError:
        said = []  # a tombstone needs no date
    issued = [r.content["issued"] for r in said if r.signed_by(head.wearer)]
    return Tombstone(content_id_of_digest(head.asset), max(issued, default=""))
