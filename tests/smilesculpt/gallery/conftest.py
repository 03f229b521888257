"""A store of invented designs, and a stand-in for the script that is not ours."""

from dataclasses import dataclass

import pytest

from smilesculpt.exchange import Bundle, withdraw
from smilesculpt.exchange.store import Store, open_store
from smilesculpt.gallery.site import Opening
from smilesculpt.gallery.viewer import Viewer
from tests.smilesculpt.conftest import case_of
from tests.smilesculpt.gallery.invented import (
    CURATOR,
    LATER,
    NOW,
    REMIXER,
    SPITEFUL,
    WEARER,
    designed,
    published,
)


@dataclass(frozen=True)
class Shown:
    """A store and the bundles in it by what they are for."""

    store: Store
    bundles: dict[str, Bundle]


@pytest.fixture(scope="session")
def small_case(sample_small):
    return case_of(sample_small)


@pytest.fixture(scope="session")
def designs(small_case):
    """A design, a remix of it, and one that is withdrawn later."""
    seal = ("designed-crowns", "sealed-scan")
    original = published(designed(small_case), "Elysium", purposes=seal, print_terms="Not for sale")
    remix = published(
        designed(small_case, 0.7),
        SPITEFUL,
        author=REMIXER,
        parents=(original,),
        licence="CC-BY-SA-4.0",
    )
    gone = published(designed(small_case, 0.2), "Gone", purposes=seal)
    return {"original": original, "remix": remix, "gone": gone}


@pytest.fixture(scope="session")
def shown(designs, tmp_path_factory):
    """A store that holds the three; read it only."""
    store = open_store(tmp_path_factory.mktemp("shown") / "store")
    for bundle in designs.values():
        store.add(bundle, NOW)
    for record in withdraw(designs["gone"], WEARER.key, issued=LATER):
        store.add_record(record, LATER)
    return Shown(store, designs)


@pytest.fixture
def store(tmp_path):
    return open_store(tmp_path / "store")


@pytest.fixture
def stand_in(monkeypatch):
    """What is not about the script needs no package of others."""
    viewer = Viewer(b"// a script", b"Apache-2.0", ("'sha256-AAAA='",))
    monkeypatch.setattr("smilesculpt.gallery.site.find_viewer", lambda: viewer)
    return viewer


@pytest.fixture
def opening():
    return Opening("True Smiles", CURATOR.key, LATER)
