"""3MF packages built to deceive: bombs, entities, parts of themselves, broken rules."""

import tracemalloc

import pytest

from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.made_files import ThreeMf, zipped

KINDS = made_files.every_kind()


def test_3mf_bomb_is_refused_while_it_unpacks(refusal):
    data = zipped({"_rels/.rels": made_files.RELATIONS, "3D/3dmodel.model": bytes(100 * 2**20)})
    assert len(data) < 200_000
    tracemalloc.start()
    try:
        assert "bomb" in refusal(data).reason
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 200e6


def test_3mf_entities_are_refused(refusal, tmp_path):
    (tmp_path / "secret").write_text("stolen")
    doctype = f'<!DOCTYPE m [<!ENTITY e SYSTEM "file://{tmp_path}/secret">]>'
    laughs = '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    for declaration in (doctype, laughs):
        package = ThreeMf(build="&e;<item objectid='1'/>")
        package.head += declaration
        assert "document type" in refusal(package.packed()).reason
        utf16 = package.model.replace("UTF-8", "UTF-16").encode("utf-16")
        data = zipped({"_rels/.rels": made_files.RELATIONS, "3D/3dmodel.model": utf16})
        assert "document type" in refusal(data).reason


def test_3mf_parts_of_themselves_are_refused(refusal):
    use = '<object id="{}"><components><component objectid="{}"/></components></object>'
    ring = ThreeMf([use.format(1, 2), use.format(2, 1)])
    assert "part of themselves" in refusal(ring.packed()).reason


def test_3mf_parts_that_multiply_are_refused(refusal):
    objects = [ThreeMf.mesh(1)]
    for number in range(2, 40):
        twice = f'<component objectid="{number - 1}"/>' * 2
        objects.append(f'<object id="{number}"><components>{twice}</components></object>')
    refusal(ThreeMf(objects, build='<item objectid="39"/>').packed())


def test_3mf_deep_xml_is_refused(refusal):
    package = ThreeMf(build="<a>" * 100_000)
    assert "nested" in refusal(package.packed()).reason


@pytest.mark.parametrize(
    "package",
    [
        ThreeMf(build=""),
        ThreeMf(build='<item objectid="7"/>'),
        ThreeMf(build='<item objectid="1" transform="1 2 3"/>'),
        ThreeMf(build='<item objectid="1" transform="1 0 0 0 1 0 0 0 1 0 0 nan"/>'),
        ThreeMf(build='<item objectid="1" transform="1 0 0 0 1 0 0 0 1 0 0 x"/>'),
        ThreeMf([ThreeMf.mesh(1), ThreeMf.mesh(1)]),
        ThreeMf(unit=' unit="parsec"'),
        ThreeMf(head='<?xml version="1.0" encoding="klingon"?>'),
        ThreeMf([ThreeMf.mesh().replace('z="9.0"', "")]),
        ThreeMf([ThreeMf.mesh().replace('z="9.0"', 'z="9 9"')]),
        ThreeMf([ThreeMf.mesh().replace('v1="0"', 'v1="0.5"')]),
    ],
)
def test_3mf_that_breaks_its_rules_is_refused(package, refusal):
    refusal(package.packed())


def test_zip_without_a_model_or_with_odd_entries_is_refused(refusal):
    refusal(zipped({"letter.docx": "text"}))
    refusal(zipped({"_rels/.rels": "<Relationships/>"}))
    refusal(zipped({"_rels/.rels": made_files.RELATIONS}))
    refusal(ThreeMf().packed(**{"3d/3DMODEL.model": "another"}))
    refusal(zipped({f"{k}": "" for k in range(5000)}))
    data = bytearray(KINDS["3mf"])
    at = data.rfind(b"PK\x01\x02")  # the last entry now lies where the first one does
    data[at + 42 : at + 46] = bytes(4)
    refusal(bytes(data))
    data = bytearray(KINDS["3mf"])
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1  # encrypted
    refusal(bytes(data))
