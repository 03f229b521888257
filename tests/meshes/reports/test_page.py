"""A real browser opens the page: it sorts, searches and stays usable with ten thousand files."""

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from meshes.reports.page import write_page
from tests.meshes.reports.conftest import ODD_NAMES

ROOT = Path(__file__).resolve().parents[3]
MODULES = ROOT / "node_modules"
LOOK = Path(__file__).with_name("look_at_page.mjs")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture
def looked_at(tmp_path):
    """Give what a browser sees of a page; skips where there is none."""
    node = shutil.which("node")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if node is None or browser is None or not (MODULES / "playwright-core").is_dir():
        pytest.skip("no node, chromium or playwright-core here: make setup fetches them")

    def look(page):
        file = tmp_path / "page.html"
        file.write_bytes(page)
        words = [node, str(LOOK), str(MODULES), browser, file.as_uri()]
        ran = subprocess.run(words, capture_output=True, text=True, timeout=240, check=False)
        assert ran.returncode == 0, ran.stderr
        told = json.loads(ran.stdout)
        assert told["requests"][0] == file.as_uri()[:100]
        away = [url for url in told["requests"][1:] if not url.startswith("data:")]
        assert away == told["errors"] == told["console"] == []
        assert not told["wide"]
        return told

    return look


def test_few_files_are_sorted_searched_and_pictured(few, written, looked_at):
    told = looked_at(written(write_page, few))
    assert told["shown"] == "13 of 13 shown"
    assert told["first"][:2] == ["parts/0.stl", "parts/1.stl"]
    assert all(done and width > 0 for done, width in told["pictures"])
    assert told["by_errors"] == sorted(told["by_errors"], reverse=True)
    assert told["found"] == [path for path in told["by_name"] if "0" in path]
    assert told["n_found"] == f"{len(told['found'])} of 13 shown"
    n_clean = few.summary["clean"]
    assert told["without_clean"] == f"{13 - n_clean} of 13 shown"


def test_ten_thousand_files_stay_usable(many, written, looked_at):
    page = written(write_page, many)
    assert len(page) < 60e6
    told = looked_at(page)
    assert told["shown"] == "10,000 of 10,000 shown"
    # Only what is near the window is drawn, at the top and after a long way down.
    assert 0 < len(told["pictures"]) < 60
    assert 0 < len(told["pictures_after"]) < 120
    assert told["n_elements"] < 4000
    assert 4000 < int(told["middle"][-9:-4]) < 6000
    assert told["opened"] == told["opened_again"]
    assert told["by_errors"] == sorted(told["by_errors"], reverse=True)
    assert told["by_name"][0] == "day000/part00000.stl"


class Reader(HTMLParser):
    """Collects what could reach out of a page or run in it."""

    def __init__(self):
        super().__init__()
        self.tags, self.links, self.names = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for key, value in attrs:
            if key in {"src", "href", "action", "srcset"} or key.startswith("on"):
                self.links.append((key, value))
            if key == "data-path":
                self.names.append(value)


def test_odd_names_are_shown_and_never_run(few, written):
    text = written(write_page, few).decode("utf-8")
    reader = Reader()
    reader.feed(text)
    assert all(value.startswith("data:image/webp;base64,") for _, value in reader.links)
    assert {key for key, _ in reader.links} == {"src"}
    assert reader.tags.count("script") == 1
    assert reader.names[8] == ODD_NAMES[2]
    assert reader.names[7] == r"two\nlines \x1b[31m\x00.stl"
    assert "\x1b" not in text


def test_the_page_is_the_same_every_time_and_says_every_rule(few, written):
    page = written(write_page, few)
    assert page == written(write_page, few)
    text = page.decode("utf-8")
    for setting in few.profile.settings:
        assert f"<b>{setting.rule}</b>" in text
    assert "Content-Security-Policy" in text
    assert not re.search(r"https?://", text)
