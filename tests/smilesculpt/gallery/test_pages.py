"""Words of a stranger, as a page shows them."""

import pytest

from smilesculpt.gallery import pages


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\x00", "\x1b", "\ud800"])
def test_a_mark_that_could_mislead_a_reader_is_shown_as_a_replacement(mark):
    template = pages._environment().from_string("{{ title }}")
    assert template.render(title=f"Har{mark}bour") == "Har\ufffdbour"
