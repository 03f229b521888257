"""A screen to draw on that nobody sees."""

import pytest

from smilesculpt.errors import NoPictureError
from smilesculpt.picturing.renderer import offscreen


@pytest.fixture(scope="module")
def screen():
    try:
        made = offscreen()
    except NoPictureError as error:
        pytest.skip(str(error))
    with made:
        yield made
