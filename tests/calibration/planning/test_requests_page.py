"""The page on sites and tasks names every field, and its site plans on the jaw it speaks of."""

import json
import re
import shutil
from pathlib import Path

import pytest

from calibration.planning import request_files
from calibration.planning.implant_search import find_implant
from calibration.planning.request_files import read_site
from tests.calibration.planning.quick_limits import quick_limits

FOLDER = Path(request_files.__file__).parent
PAGE = (FOLDER / "REQUESTS.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["implant-site-1", "robot-task-1"])
def test_page_tells_of_every_field(name):
    schema = json.loads((FOLDER / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    assert [field for field in schema["properties"] if f"`{field}`" not in PAGE] == []


def test_site_of_the_page_plans_on_the_real_jaw(shared, tmp_path):
    jaw = shared / "data" / "real" / "artisynth" / "mandible_with_teeth.obj"
    if not jaw.exists():
        pytest.skip("the jaw is not among the shared data")
    shutil.copy(jaw, tmp_path)
    site = tmp_path / "site.json"
    site.write_text(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])
    assert find_implant(read_site(site).site, quick_limits()).is_safe
