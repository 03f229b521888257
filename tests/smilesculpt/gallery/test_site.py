"""A site is whole or not there, escapes every word, and is held to what its key signed."""

import hashlib
import json
import re
from html.parser import HTMLParser

import pytest

from calibration.signing import VerificationError
from meshes.errors import UnwritableFileError
from smilesculpt.errors import NoPictureError
from smilesculpt.exchange import read_bundle
from smilesculpt.gallery import folder as folder_module
from smilesculpt.gallery import posters as posters_module
from smilesculpt.gallery.errors import GalleryError, NoViewerError
from smilesculpt.gallery.feed import feed_of
from smilesculpt.gallery.site import Opening, build_gallery, check_gallery
from smilesculpt.gallery.viewer import SCRIPT, content_policy, find_viewer
from tests.smilesculpt.gallery.invented import CURATOR, LATER, SPITEFUL


@pytest.fixture(scope="module")
def site(shown, tmp_path_factory):
    """The site of the store, built once; look only."""
    from smilesculpt.gallery.viewer import Viewer

    viewer = Viewer(b"// a script", b"Apache-2.0", ("'sha256-AAAA='",))
    out = tmp_path_factory.mktemp("built") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("smilesculpt.gallery.site.find_viewer", lambda: viewer)
        build_gallery(shown.store, out, Opening("True <Smiles>", CURATOR.key, LATER))
    return out


class Page(HTMLParser):
    """The tags and the words of a page."""

    def __init__(self, path):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data

    def of(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def pages(site):
    return sorted(site.rglob("*.html"))


def page_of(site, bundle):
    return Page(site / "designs" / bundle.asset_id / "index.html")


def test_there_is_an_index_and_a_page_for_each_design_and_tombstone(site, shown):
    names = {bundle.asset_id for bundle in shown.bundles.values()}
    assert {path.parent.name for path in pages(site)} == {site.name, *names}


def test_a_title_of_a_stranger_stays_words(site, shown):
    page = page_of(site, shown.bundles["remix"])
    assert SPITEFUL in page.text
    assert [tag.get("src") for tag in page.of("script")] == ["../../model-viewer.min.js"]
    assert not any(name.startswith("on") for _, tag in page.tags for name in tag)


def test_every_page_has_the_policy_first_and_no_word_of_script_or_style(site):
    for path in pages(site):
        page = Page(path)
        metas = page.of("meta")
        assert metas[1]["http-equiv"] == "Content-Security-Policy"
        policy = metas[1]["content"]
        assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
        assert "unsafe-inline" not in policy
        assert not page.of("style")
        assert not any("style" in tag for _, tag in page.tags)


def test_no_page_names_another_place(site):
    for path in [*pages(site), site / "gallery.css"]:
        assert not re.search(r"https?://|//[a-z]|url\(|@import", path.read_text("utf-8"))


def test_every_link_leads_to_a_file(site):
    for path in pages(site):
        tags = [attributes for _, attributes in Page(path).tags]
        targets = [tag[name] for tag in tags for name in ("href", "src") if name in tag]
        places = [t for t in targets if not t.startswith(("#", "data:"))]
        assert [t for t in places if not (path.parent / t).is_file()] == []


def test_a_page_tells_licence_provenance_consent_and_measures(site, shown):
    remix, original = shown.bundles["remix"], shown.bundles["original"]
    text = page_of(site, remix).text
    about = remix.manifest.about
    for told in (
        remix.asset_id,
        about.author,
        about.wearer,
        original.asset_id,
        original.manifest.about.author,
        "claimed: its maker says so",
        "CC-BY-SA-4.0",
        "the designed crowns are shown",
        "Measured on the crowns",
    ):
        assert told in text
    assert "confirmed" not in text.split("Holder")[0].split("Made from")[1]


def test_a_withdrawn_design_is_told_by_its_name_alone(site, shown):
    gone = shown.bundles["gone"]
    folder = site / "designs" / gone.asset_id
    assert [path.name for path in folder.iterdir()] == ["index.html"]
    text = page_of(site, gone).text
    assert "Withdrawn by its wearer" in text
    assert gone.asset_id in text
    about = gone.manifest.about
    for secret in ("Gone", about.author, about.wearer):
        assert secret not in text
    everything = b"".join(p.read_bytes() for p in site.rglob("*") if p.is_file())
    for path, one in gone.manifest.files.items():
        if path.endswith(".glb"):
            assert one.sha256.encode() not in everything, path


def test_nothing_sealed_is_in_the_site(site, shown):
    sealed = shown.bundles["original"].files["sealed/scan.age"]
    assert not list(site.rglob("*.age"))
    assert not any(sealed in p.read_bytes() for p in site.rglob("*") if p.is_file())


def test_what_visitors_take_is_what_was_signed(site, shown):
    original = shown.bundles["original"]
    files = site / "designs" / original.asset_id / "files"
    taken = read_bundle(files / "design.smile")
    assert taken.asset_id == original.asset_id
    for path, one in original.manifest.files.items():
        if one.privacy == "public":
            data = (files / path).read_bytes()
            assert hashlib.sha256(data).hexdigest() == one.sha256
            assert taken.files[path] == data
    preview = site / "designs" / original.asset_id / "preview.glb"
    assert preview.read_bytes() == original.files["preview/smile.glb"]


def test_a_page_names_exactly_what_its_download_leaves_out(site, shown):
    from smilesculpt.exchange import Known, verify_bundle

    files = site / "designs" / shown.bundles["original"].asset_id / "files"
    found = verify_bundle(read_bundle(files / "design.smile"), Known(), LATER)
    assert (found.signature, found.content.missing) == ("valid", ())
    assert found.content.left_out == ("sealed/scan.age",)
    assert (found.content.changed, found.content.added) == ((), ())
    assert "as not included: sealed/scan.age" in page_of(site, shown.bundles["original"]).text
    assert "as not included" not in page_of(site, shown.bundles["remix"]).text


def test_the_feed_is_signed_by_the_key_of_the_gallery_and_names_every_file(site, shown):
    feed, odd = check_gallery(site)
    assert (feed.key, odd) == (CURATOR.key.did, ())
    assert feed.content["schema"] == "smilesculpt/feed/1"
    assert {one["asset"] for one in feed.content["designs"]} == {
        shown.bundles[name].asset_id for name in ("original", "remix")
    }
    (gone,) = feed.content["withdrawn"]
    assert (gone["asset"], gone["since"]) == (shown.bundles["gone"].asset_id, LATER)
    for one in feed.content["designs"]:
        assert (site / one["page"]).is_file()
        assert (site / one["bundle"]).is_file()


def test_a_changed_feed_is_refused(site):
    data = (site / "feed.json").read_bytes()
    for place in range(0, len(data), max(len(data) // 60, 1)):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(VerificationError):
            feed_of(bytes(changed))


def test_the_same_store_and_moment_give_the_same_bytes(shown, site, tmp_path, stand_in):
    build_gallery(shown.store, tmp_path / "a", Opening("True <Smiles>", CURATOR.key, LATER))
    assert contents(tmp_path / "a") == contents(site)


def test_changed_added_and_missing_files_are_told(shown, tmp_path, opening, stand_in):
    out = tmp_path / "site"
    build_gallery(shown.store, out, opening)
    (out / "index.html").write_text("changed")
    (out / "extra.html").write_text("added")
    (out / SCRIPT).unlink()
    assert check_gallery(out)[1] == (
        "index.html was changed",
        "extra.html was added",
        f"{SCRIPT} is missing",
    )


def test_a_new_build_replaces_the_old_site(shown, tmp_path, opening, stand_in):
    out = tmp_path / "site"
    build_gallery(shown.store, out, opening)
    (out / "stale.html").write_text("old")
    build_gallery(shown.store, out, opening)
    assert check_gallery(out)[1] == ()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_with_other_files_is_left_alone(shown, tmp_path, opening, stand_in):
    out = tmp_path / "letters"
    out.mkdir()
    (out / "letter.txt").write_text("dear")
    with pytest.raises(GalleryError, match="other files"):
        build_gallery(shown.store, out, opening)
    assert (out / "letter.txt").read_text() == "dear"
    with pytest.raises(GalleryError, match="is a file"):
        build_gallery(shown.store, out / "letter.txt", opening)


def test_a_full_disk_leaves_the_old_site(shown, tmp_path, opening, stand_in, monkeypatch):
    out = tmp_path / "site"
    build_gallery(shown.store, out, opening)
    before = contents(out)
    written = []

    def full(path, data):
        if len(written) == 5:
            raise UnwritableFileError(path, "the disk is full", "Free some space.")
        written.append(path)
        path.write_bytes(data)

    monkeypatch.setattr(folder_module, "write_bytes_beside", full)
    with pytest.raises(UnwritableFileError):
        build_gallery(shown.store, out, opening)
    assert contents(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_without_opengl_the_site_has_no_posters_and_says_why(
    shown, tmp_path, opening, stand_in, monkeypatch
):
    def none():
        raise NoPictureError("no driver")

    monkeypatch.setattr(posters_module, "offscreen", none)
    built = build_gallery(shown.store, tmp_path / "site", opening)
    assert "no driver" in built.no_posters
    assert not list((tmp_path / "site").rglob("*.png"))
    assert "No picture" in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_without_the_script_nothing_is_built_and_the_remedy_is_said(
    shown, tmp_path, opening, monkeypatch
):
    monkeypatch.setattr(
        "smilesculpt.gallery.site.find_viewer", lambda: find_viewer(tmp_path / "nowhere")
    )
    with pytest.raises(NoViewerError, match="make setup"):
        build_gallery(shown.store, tmp_path / "site", opening)
    assert not (tmp_path / "site").exists()


def test_an_empty_store_gives_a_page_that_says_what_to_do(store, tmp_path, opening, stand_in):
    build_gallery(store, tmp_path / "site", opening)
    assert "exchange publish" in Page(tmp_path / "site" / "index.html").text


def test_the_policy_names_the_styles_of_the_script_by_digest(tmp_path):
    (tmp_path / SCRIPT).write_text("a=`<style>b{}</style>`;c=`<style>b{}</style>`")
    (tmp_path / "model-viewer-LICENSE.txt").write_text("Apache-2.0")
    policy = content_policy(find_viewer(tmp_path))
    # printf 'b{}' | openssl dgst -sha256 -binary | base64
    assert policy.count("'sha256-") == 1
    assert f"'sha256-{B64_OF_B}'" in policy


B64_OF_B = "7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans="


def contents(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_feed_has_the_form_of_its_schema_or_is_not_written():
    from smilesculpt.gallery.feed import feed_bytes

    with pytest.raises(ValueError, match="no feed"):
        feed_bytes({"schema": "smilesculpt/feed/1"}, {"a": "0" * 64}, CURATOR.key)


def test_another_signed_statement_is_no_feed(designs):
    envelope = next(iter(designs["original"].envelopes.values()))
    assert json.loads(envelope)["payloadType"] == "application/vnd.in-toto+json"
    with pytest.raises(VerificationError, match="no feed"):
        feed_of(envelope)
