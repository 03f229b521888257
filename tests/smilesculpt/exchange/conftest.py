"""A small design and four people for the tests of the exchange."""

import pytest

from smilesculpt.exchange import publish
from tests.smilesculpt.exchange.designs import agreed, designed_case, four_people, publication


@pytest.fixture(scope="session")
def people():
    return four_people()


@pytest.fixture(scope="session")
def case():
    return designed_case()


@pytest.fixture(scope="session")
def elysium(case, people):
    """Ada's design, worn by Ben, both crowns shown, the scan sealed."""
    return publish(case, publication(), author=people.ada, consent=agreed(people.ben))
