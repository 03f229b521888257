"""A real browser opens the site: the model is drawn, nothing complains, nothing leaves here."""

import base64
import io
import json
import shutil
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from smilesculpt.gallery.site import build_gallery
from smilesculpt.gallery.viewer import ASSETS, SCRIPT

ROOT = Path(__file__).resolve().parents[3]
MODULES = ROOT / "node_modules"
LOOK = Path(__file__).with_name("look.mjs")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and keeps silent about it."""

    def log_message(self, *words):
        pass


@pytest.fixture
def programs():
    """Node and Chromium; skips where one is missing."""
    node = shutil.which("node")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if node is None or browser is None:
        missing = "node" if node is None else "chromium"
        pytest.skip(f"no {missing} here: apt-get install nodejs npm chromium, then make setup")
    assert (MODULES / "playwright-core").is_dir(), "run: make setup (it fetches playwright-core)"
    assert (ASSETS / SCRIPT).is_file(), "run: make setup (it fetches <model-viewer>)"
    return node, browser


@pytest.fixture
def address(shown, opening, tmp_path):
    """The site on a port of this machine."""
    build_gallery(shown.store, tmp_path / "site", opening)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "site")))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def looked_at(programs, url):
    node, browser = programs
    words = [node, str(LOOK), str(MODULES), browser, url]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=240, check=False)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def picture(data):
    image = Image.open(io.BytesIO(base64.b64decode(data.rpartition(",")[2])))
    return np.asarray(image.convert("RGBA")).astype(int)


def test_the_model_is_drawn_and_turns_and_no_request_leaves_this_machine(programs, address, shown):
    asset = shown.bundles["remix"].asset_id
    told = looked_at(programs, f"{address}/designs/{asset}/index.html")
    assert told["console"] == []
    assert told["errors"] == []
    away = [url for url in told["requests"] if not url.startswith((address, "data:", "blob:"))]
    assert away == []
    assert f"{address}/designs/{asset}/preview.glb" in told["requests"]
    front, turned = picture(told["front"]), picture(told["turned"])
    # What the viewer itself drew: transparent but for six crowns.
    share = (front[..., 3] > 128).mean()
    assert 0.02 < share < 0.6
    assert (np.abs(front - turned).max(axis=-1) > 40).mean() > 0.02
    assert_seen_on_the_page(told)


def assert_seen_on_the_page(told):
    """Enamel stands out on the dark stage, and its shading is more than one tone."""
    page, box = picture(told["screenshot"]), told["box"]
    left, top = int(box["x"]), int(box["y"])
    stage = page[top : top + int(box["height"]), left : left + int(box["width"]), :3]
    bright = stage.min(axis=-1) > 120
    assert 0.02 < bright.mean() < 0.6
    assert len(np.unique(stage[bright].sum(axis=-1) // 8)) > 10
