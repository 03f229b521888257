import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import numpy as np
import pytest

from meshes.errors import CancelledError, UnwritableFileError
from meshes.finding import Finding
from meshes.validation import Measures, Skipped, Validation
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.edits import Label, Orient, Reshape
from smilesculpt.errors import NoPictureError, StepMissingError
from smilesculpt.parts import CheckedPart
from smilesculpt.reporting import illustrations, report_html, write_report
from smilesculpt.sample import sample_scan
from smilesculpt.wax_up import Part
from smilesculpt.wishes import Wishes

VOID = {"meta", "img", "br", "stop", "rect", "link", "hr"}


@pytest.fixture(scope="module")
def scanned():
    scan = sample_scan(n_faces=12_000)
    source = ScanSource("scan.ply", "ply", "ab" * 32, "cm", "7 units wide, like a jaw in cm")
    case = Case("Case 0142", source, scan.mesh)
    dental_from_scan = np.linalg.inv(scan.scan_from_dental)
    frame = Orientation("upper", dental_from_scan, 0.93, ("The palate is missing.",))
    numbers = (17, 16, 15, 14, 13, 12, 11, 21, 22, 23, 24, 25, 26, 27)
    teeth = tuple(Tooth(fdi, 0.41 if fdi == 22 else 0.97) for fdi in numbers)
    found = Dentition("upper", scan.labels, teeth, (28,), ("22 touches 23.",))
    return apply_edit(apply_edit(case, Orient(frame)), Label(found))


@pytest.fixture(scope="module")
def designed(scanned):
    """The centrals are 0.4 mm longer."""
    z = scanned.surface.vertices[:, 2]
    index = np.flatnonzero(np.isin(scanned.dentition.labels, (11, 21)) & (z < 3.0))
    positions = scanned.surface.vertices[index] - [0.0, 0.0, 0.4]
    wishes = Wishes(proportion="golden", length_change=0.4, keep_own=0.75)
    reshape = Reshape("design", "Two centrals", index.astype(np.int32), positions, wishes)
    return apply_edit(scanned, reshape)


@pytest.fixture(scope="module")
def parts(designed):
    findings = (
        Finding("thin-wall", "error", 14, "Walls are thin: 0.24 mm.", "Thicken.", (4.1, -2.0, 1.2)),
        Finding("sliver", "warning", 3, "Faces are slivers.", "Resurface the part."),
    )
    sizes = Measures(100.0, 12345.0, 1, 0, (40.0, 20.0, 9.0), 0.24)
    bad = Validation("print", findings, (Skipped("nested-shell", "the mesh is open"),), sizes)
    good = Validation("print", (), (), sizes)
    return (
        CheckedPart(Part("waxup", designed.surface, ("3 holes were filled.",)), bad),
        CheckedPart(Part("splint", designed.surface), good),
    )


class Page(HTMLParser):
    """Keeps the tags, the words and whatever asks for another file."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.words, self.requests = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)
        self.requests += [
            value
            for name, value in attributes
            if name in ("src", "href", "srcset", "action", "data")
        ]

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self):
        """The words with plain spaces between them."""
        return " ".join(" ".join(self.words).split())


@pytest.fixture(scope="module")
def page(designed, parts):
    return Page(report_html(designed, parts, pictures=False))


@pytest.mark.parametrize(
    "fact",
    [
        "Case 0142",
        "not a medical device",
        "upper, 14 teeth",
        "11, 21",  # reshaped
        "scan.ply",
        "cm: 7 units wide, like a jaw in cm",
        "ab" * 32,
        "waxup",
        "Not ready to print: 1 error",
        "thin-wall",
        "Walls are thin: 0.24 mm.",
        "Thicken.",
        "x 4.1, y −2.0, z 1.2 mm",
        "12.35 cm³",
        "nested-shell",
        "the mesh is open",
        "3 holes were filled.",
        "Ready to print: every rule ran, no error; nothing found",
        "+0.40 mm",  # the wish
        "75 %",
        "Golden proportion, asked for",
        "Levin, J Prosthet Dent 1978;40:244-252",
        "0.62 ± 0.06",
        "Put into the dental frame: upper jaw",
        "Marked 14 teeth",
        "Designed: Two centrals (",
        "▲ 41 % look at it",
        "The frame of the upper jaw is 93 % sure.",
        "The palate is missing.",
        "Missing between the teeth that were found: 28.",
        "22 touches 23.",
        "Pictures were not asked for.",
    ],
)
def test_the_page_tells(page, fact):
    assert fact in page.text


def test_the_page_tells_how_many_triangles_the_scan_has(page, scanned):
    assert f"Triangles {scanned.scan.n_faces:,}".replace(",", " ") in page.text


def test_heights_stand_before_and_after_side_by_side(page):
    row = re.search(r"(?<!\S)11 ((?:[\d.]+(?: %)? ){8})", page.text)
    before, after = row.group(1).split()[2:4]
    # The crown's axis leans and the mesh is coarse, so not to the last digit.
    assert float(after) - float(before) == pytest.approx(0.4, abs=0.1)


def test_every_tag_is_closed_and_none_is_shown_as_words(page):
    assert page.open == []
    assert "<" not in page.text


def test_the_page_asks_nothing_of_the_network(page, designed, parts):
    assert all(address.startswith("data:image/png;base64,") for address in page.requests)
    html = report_html(designed, parts, pictures=False)
    assert not re.search(r"https?:|//[a-z]|@import|url\((?!#)", html)
    assert "<script" not in html
    style = re.search("<style>(.*?)</style>", html, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(a["content"] for t, a in page.tags if a.get("http-equiv"))
    assert "default-src 'none'" in policy
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_the_page_can_be_read_aloud(page):
    assert ("html", {"lang": "en"}) in page.tags
    headers = [attributes for tag, attributes in page.tags if tag == "th"]
    assert headers
    assert all("scope" in attributes for attributes in headers)
    names = {a["id"] for _, a in page.tags if "id" in a}
    sections = [a for tag, a in page.tags if tag == "section"]
    assert sections
    assert all(section["aria-labelledby"] in names for section in sections)
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}\u202e\x00\ud800"


def test_hostile_words_stay_words(designed, parts):
    source = replace(designed.source, file_name=HOSTILE, units_reason=HOSTILE)
    hostile = replace(designed, name=HOSTILE, source=source)
    named = replace(parts[0], part=replace(parts[0].part, name=HOSTILE, notes=(HOSTILE,)))
    html = report_html(hostile, (named,), pictures=False)
    found = Page(html)
    assert found.open == []
    assert not [tag for tag, _ in found.tags if tag in ("script", "img")]
    assert "{{ 7*7 }}" in found.text
    assert "\x00" not in html
    assert html.encode("utf-8")
    # The name may turn the direction of writing; nothing after it does.
    assert ("bdi", {}) in found.tags


@pytest.fixture(scope="module")
def small_pictures():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(illustrations, "FRONT_SIZE", (180, 96))
        patch.setattr(illustrations, "BITING_SIZE", (180, 144))
        yield


@pytest.fixture(scope="module")
def written(designed, parts, small_pictures, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    if not write_report(designed, parts, path):
        pytest.skip("no OpenGL here")
    return path.read_bytes()


@pytest.fixture(scope="module")
def drawn(written):
    return Page(written.decode("utf-8"))


def test_the_same_case_gives_the_same_bytes(designed, parts, written):
    assert report_html(designed, parts).encode("utf-8") == written


def test_pictures_lie_in_the_page_and_are_described(drawn):
    pictures = [attributes for tag, attributes in drawn.tags if tag == "img"]
    assert len(pictures) == 6  # front and biting side: before, after, change
    assert all(picture["src"].startswith("data:image/png;base64,") for picture in pictures)
    assert len({picture["src"] for picture in pictures}) == 6
    assert all(len(picture["alt"]) > 15 for picture in pictures)


def test_the_map_has_a_legend_in_mm(drawn):
    assert "−0.50 removed 0 +0.50 mm added" in drawn.text
    stops = [attributes["stop-color"] for tag, attributes in drawn.tags if tag == "stop"]
    assert stops[0] == "#001261"
    assert stops[-1] == "#590008"


def test_a_case_without_a_design_shows_the_scan_once(scanned, small_pictures, tmp_path):
    path = tmp_path / "report.html"
    has_pictures = write_report(scanned, (), path)
    found = Page(path.read_text("utf-8"))
    assert "nothing was reshaped" in found.text or not has_pictures
    assert "No design was made yet." in found.text
    assert "No part was made yet." in found.text
    assert len([tag for tag, _ in found.tags if tag == "img"]) == 2 * has_pictures


def test_without_opengl_the_page_says_so(designed, parts, tmp_path, monkeypatch):
    def refuse():
        raise NoPictureError("the driver offers OpenGL 2.1")

    monkeypatch.setattr(illustrations, "offscreen", refuse)
    path = tmp_path / "report.html"
    assert write_report(designed, parts, path) is False
    text = Page(path.read_text("utf-8")).text
    assert "no picture can be drawn: the driver offers OpenGL 2.1" in text
    assert "Golden proportion" in text


def test_too_few_teeth_leave_the_measures_out_and_say_why(scanned):
    few = replace(scanned.dentition, teeth=scanned.dentition.teeth[:2])
    page = Page(report_html(replace(scanned, dentition=few), (), pictures=False))
    assert "Nothing was measured: 2 teeth were found" in page.text


def test_a_case_without_teeth_is_refused(scanned, tmp_path):
    with pytest.raises(StepMissingError) as caught:
        write_report(replace(scanned, dentition=None), (), tmp_path / "report.html")
    assert (caught.value.step, caught.value.needs) == ("report", "segment")
    assert not list(tmp_path.iterdir())


def test_progress_rises_and_may_cancel_leaving_nothing(designed, small_pictures, tmp_path):
    told = []
    write_report(designed, (), tmp_path / "a.html", progress=lambda share, what: told.append(share))
    assert told == sorted(told)
    assert told[-1] == 1.0

    def cancel(share, what):
        raise CancelledError(what)

    with pytest.raises(CancelledError):
        write_report(designed, (), tmp_path / "b.html", progress=cancel)
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_a_missing_folder_is_told_and_nothing_is_left(designed, tmp_path):
    with pytest.raises(UnwritableFileError):
        write_report(designed, (), tmp_path / "none" / "report.html", pictures=False)


@pytest.mark.parametrize(
    ("moves", "end"),
    [((0.0,), 0.1), ((0.1, -0.05), 0.1), ((-0.3,), 0.5), ((0.2, -1.4), 2.0), ((7.0,), 2.0)],
)
def test_the_map_takes_the_smallest_range_that_holds_the_change(moves, end):
    found = illustrations.change_range(np.array(moves))
    assert found.end == end
    assert found.added == max(*moves, 0.0)
    assert found.removed == max(*(-move for move in moves), 0.0)
