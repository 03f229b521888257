"""STL text is read the same whatever its layout, its numerals and where its pieces end."""

import hashlib

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from meshes.errors import UnreadableFileError
from meshes.primitives import icosphere
from meshes.readwrite import stl_text
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.source import opened, read_source
from meshes.readwrite.stl_text import read_stl_text, read_text_stl
from tests.naive import weld as naive

BALL = icosphere(300.0, 2)  # 320 faces
NUMERALS = st.from_regex(
    r"[+-]?([0-9]{1,19}\.?[0-9]{0,19}|\.[0-9]{1,12})([eE][+-]?[0-9]{1,3})?", fullmatch=True
)


def facet(numbers, *, normal="0 0 0", blank=" ", line="\n"):
    x = [blank.join(numbers[first : first + 3]) for first in (0, 3, 6)]
    lines = [f"facet normal {normal}", "outer loop", *(f"vertex{blank}{v}" for v in x)]
    return line.join([*lines, "endloop", "endfacet", ""])


def text_of(corners, spell=repr, **layout):
    facets = [facet([spell(x) for x in face], **layout) for face in corners.reshape(-1, 9).tolist()]
    return "solid ball\n" + "".join(facets) + "endsolid ball\n"


def quick(path):
    """Read in pieces only: None where the text is left to the careful way."""
    with opened(path) as file:
        pieces = stl_text.Pieces(file)
        corners = [piece.copy() for piece in pieces]
        return np.concatenate(corners) if pieces.is_complete else None


@given(st.lists(NUMERALS, min_size=9, max_size=9))
@example(["9007199254740993", "9007199254740992e22", "-0.9406500000000000083"] * 3)
@example(["1e23", "0.1e-21", "-0", "5.", "-0.0", "1E5", "+3", ".5", "-.5e1"])
@example(["4.9e-324", "1.7976931348623157e308", "2.2250738585072011e-308"] * 3)
@example(["0.12345678", "0.123456789", "1234567.12345678", "12345678", "1234567"] * 2)
@example(["1.23456789012345678", "1.2345678901234567", "0.30000000000000004", "1e-22"] * 3)
@example(["1.234560e+01", "-1.234560e-03", "9.999999e+22", "1e+0", "1e-0", "1e22"] * 2)
def test_each_numeral_is_the_nearest_double(tmp_path_factory, numerals):
    path = tmp_path_factory.getbasetemp() / "one.stl"
    path.write_text("solid\n" + facet(numerals[:9]) + "endsolid\n")
    exact = np.array([float(numeral) for numeral in numerals[:9]])
    assert quick(path).tobytes() == exact.tobytes()


@pytest.mark.parametrize(
    "wrong", ["1_0", "0x10", "1e", "1e+", "-", ".", "1.2.3", "one", "1,5", "--1", "1e5.", "1e1234x"]
)
def test_what_is_no_number_is_refused_by_name(wrong, tmp_path):
    path = tmp_path / "one.stl"
    path.write_text("solid\n" + facet(["1", "2.5", wrong, *"456789"]) + "endsolid\n")
    with pytest.raises(UnreadableFileError) as refused:
        read_mesh(path, units="mm")
    assert f"'{wrong}' is no number" in refused.value.reason


@pytest.mark.parametrize("wrong", ["nan", "inf", "-Infinity", "1e999"])
def test_what_is_no_place_is_refused(wrong, tmp_path):
    path = tmp_path / "one.stl"
    path.write_text("solid\n" + facet(["1", "2.5", wrong, *"456789"]) + "endsolid\n")
    with pytest.raises(UnreadableFileError, match="no place in space"):
        read_mesh(path, units="mm")


LAYOUTS = {
    "plain": {},
    "Windows lines": {"line": "\r\n"},
    "indented": {"line": "\n    "},
    "tabs": {"blank": "\t", "line": "\n\t\t"},
    "wide": {"blank": "  ", "line": " \n \n"},
    "form feeds": {"blank": "\v", "line": "\f"},
    "all on one line": {"line": " "},
    "real normals": {"normal": "-5.773503e-01  0.57735026918962576\t-0.577"},
    "words for normals": {"normal": "nan ! a:b"},
    "long words for normals": {"normal": "0.000000000000000000000000 1 " + 70 * "9"},
}


@pytest.mark.parametrize("spell", [repr, "{:.9g}".format, "{:e}".format, "{:.3f}".format])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_surface(layout, spell, tmp_path):
    path = tmp_path / "ball.stl"
    path.write_bytes(text_of(BALL.vertices[BALL.faces], spell, **LAYOUTS[layout]).encode())
    exact = np.array([float(spell(x)) for x in BALL.vertices[BALL.faces].ravel().tolist()])
    vertices, faces = naive.weld(exact.reshape(-1, 3))
    reading = read_mesh(path, units="mm")
    np.testing.assert_array_equal(reading.mesh.vertices, vertices)
    np.testing.assert_array_equal(reading.mesh.faces, faces)
    assert reading.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("layout", ["plain", "Windows lines", "indented"])
def test_a_piece_may_end_at_any_byte(layout, tmp_path, monkeypatch):
    path = tmp_path / "ball.stl"
    corners = BALL.vertices[BALL.faces][:7]
    text = text_of(corners, **LAYOUTS[layout]) + "SOLID two\n" + facet("987654321") + "endsolid"
    path.write_bytes(text.encode())
    expected = np.append(corners.ravel(), np.arange(9.0, 0.0, -1.0)).reshape(-1, 3, 3)
    for size in range(450, 950, 3):
        monkeypatch.setattr(stl_text, "_PIECE", size)
        np.testing.assert_array_equal(quick(path), expected)


def test_what_is_longer_than_a_piece_is_read_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(stl_text, "_PIECE", 500)
    path = tmp_path / "one.stl"
    path.write_text("solid " + 600 * "x" + "\n" + facet("123456789") + "endsolid\n")
    assert quick(path) is None
    assert read_mesh(path, units="mm").mesh.n_faces == 1


WRONG = {
    "cut in a number": lambda text: text[: text.rindex("vertex") + 10],
    "cut before endfacet": lambda text: text[: text.rindex("endfacet")],
    "no endsolid": lambda text: text.replace("endsolid", "the end"),
    "two numbers": lambda text: text[:9_000] + text[9_000:].replace("vertex ", "vertex # ", 1),
    "no vertex": lambda text: text[:9_000] + text[9_000:].replace("vertex", "vortex", 1),
    "glued words": lambda text: text[:9_000] + text[9_000:].replace("outer loop", "outerloop", 1),
    "a zero byte": lambda text: text[:9_000] + text[9_000:].replace("vertex ", "vertex\0", 1),
    "no facets": lambda text: "solid a\nendsolid a\n" + "solid b\nendsolid b\n",
    "a wrong number": lambda text: text[:9_000] + text[9_000:].replace("vertex ", "vertex x", 1),
    "behind the end": lambda text: text + "more",
}


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_text_is_refused_as_the_careful_way_alone_refuses_it(wrong, tmp_path, monkeypatch):
    monkeypatch.setattr(stl_text, "_PIECE", 4_000)
    path = tmp_path / "wrong.stl"
    path.write_text(WRONG[wrong](text_of(BALL.vertices[BALL.faces])))
    with pytest.raises(UnreadableFileError) as expected:
        read_text_stl(read_source(path))
    with opened(path) as file, pytest.raises(UnreadableFileError) as refused:
        read_stl_text(file)
    assert str(refused.value) == str(expected.value)


def test_the_word_endsolid_may_stand_in_a_name_only(tmp_path):
    path = tmp_path / "odd.stl"
    path.write_text("solid endsolid\n" + facet("123456789"))
    assert quick(path) is None
    assert read_mesh(path, units="mm").mesh.n_faces == 1
