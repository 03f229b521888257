"""Only its own wearer agrees to show a mouth, whoever else can open its scan."""

from dataclasses import replace
from pathlib import Path

import pytest

from smilesculpt.casefile import open_case, save_case
from smilesculpt.exchange import open_sealed_case, publish, withdraw
from smilesculpt.exchange.errors import ConsentError, TermsError
from tests.smilesculpt.exchange.designs import NOW, agreed, designed_case, publication
from tests.smilesculpt.exchange.test_trading import handed_over


@pytest.fixture
def opened(elysium, people):
    """The case as its new holder opens it."""
    sold = handed_over(elysium, people.ada, people.cho)
    return open_sealed_case(sold, people.cho, Path("elysium.smile"))


def test_an_opened_case_remembers_its_wearer_in_its_file(opened, people, tmp_path):
    save_case(tmp_path / "again.smile", opened)
    assert open_case(tmp_path / "again.smile").source.wearer == people.ben.key.did


def test_a_case_of_one_s_own_names_no_wearer(case, tmp_path):
    save_case(tmp_path / "own.smile", case)
    assert open_case(tmp_path / "own.smile").source.wearer is None


def test_who_can_open_a_scan_cannot_agree_in_the_wearer_s_place(opened, people):
    with pytest.raises(ConsentError, match="worn by"):
        publish(opened, publication(), author=people.cho, consent=agreed(people.cho))


def test_the_wearer_agrees_to_what_is_made_of_their_opened_scan(opened, people):
    bundle = publish(opened, publication(), author=people.cho, consent=agreed(people.ben))
    assert bundle.manifest.about.wearer == people.ben.key.did


def test_the_first_wearer_is_remembered_through_several_hands(opened, people):
    bundle = publish(opened, publication(), author=people.cho, consent=agreed(people.ben))
    assert open_sealed_case(bundle, people.cho, Path("x")).source.wearer == people.ben.key.did


def test_a_parent_whose_consent_was_withdrawn_is_no_parent(elysium, case, people):
    gone = elysium.with_records(*withdraw(elysium, people.ben.key, issued=NOW))
    with pytest.raises(TermsError, match="withdrawn"):
        publish(case, publication(parents=(gone,)), author=people.cho, consent=agreed(people.ben))


def test_a_parent_whose_consent_has_expired_is_no_parent(case, people):
    short = replace(agreed(people.ben), expires="2026-03-02T00:00:00Z")
    parent = publish(case, publication(), author=people.ada, consent=short)
    wanted = replace(publication(parents=(parent,)), issued="2026-04-01T00:00:00Z")
    with pytest.raises(TermsError, match="expired"):
        publish(case, wanted, author=people.cho, consent=agreed(people.ben))


def test_crowns_that_a_parent_shows_are_its_wearer_s(elysium, case, people):
    # The scan may have been read from another file, which remembers nobody.
    wanted = publication(parents=(elysium,))
    with pytest.raises(ConsentError, match="in the parent too"):
        publish(case, wanted, author=people.cho, consent=agreed(people.cho))


def test_a_remix_on_another_mouth_is_its_own_wearer_s(elysium, people):
    other = designed_case(touched=(11, 21))
    moved = other.surface.with_vertices(other.surface.vertices * 1.01)
    wanted = publication(parents=(elysium,))
    bundle = publish(
        replace(other, surface=moved), wanted, author=people.cho, consent=agreed(people.cho)
    )
    assert bundle.manifest.about.wearer == people.cho.key.did
