"""3MF: one part in millimetres, with colours as slicers read them."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

import numpy as np

from meshes.arrays import AnyArray
from meshes.mesh import Mesh

_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
</Types>
"""
_RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Target="/3D/3dmodel.model" Id="rel0"
 Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>
</Relationships>
"""
_MODEL = """<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en-US"
 xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
 xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02">
<metadata name="Application">SmileSculpt</metadata>
"""
_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that ZIP knows: the same mesh gives the same bytes
_LEVEL = 6
_AT_ONCE = 65_536
_COLOURS_ID, _PART_ID = 1, 2


def write_3mf(file: BinaryIO, mesh: Mesh, colours: AnyArray | None, name: str) -> None:
    """Write a part that keeps every digit."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        archive.writestr(_entry("[Content_Types].xml"), _TYPES)
        archive.writestr(_entry("_rels/.rels"), _RELATIONS)
        with archive.open(_entry("3D/3dmodel.model"), "w", force_zip64=True) as model:
            for text in _model(mesh, colours, name):
                model.write(text.encode())


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # said the same on every system
    entry.external_attr = 0o644 << 16
    return entry


def _model(mesh: Mesh, colours: AnyArray | None, name: str) -> Iterator[str]:
    yield _MODEL + "<resources>\n"
    of_vertex = None
    if colours is not None:
        palette, of_vertex = np.unique(colours, axis=0, return_inverse=True)
        of_vertex = of_vertex.reshape(-1)
        yield f'<m:colorgroup id="{_COLOURS_ID}">\n'
        yield from ('<m:color color="#{:02X}{:02X}{:02X}FF"/>\n'.format(*one) for one in palette)
        yield "</m:colorgroup>\n"
    label = f" name={quoteattr(name)}" if name else ""
    group = f' pid="{_COLOURS_ID}" pindex="0"' if colours is not None else ""
    yield f'<object id="{_PART_ID}" type="model"{label}{group}><mesh>\n<vertices>\n'
    yield from _rows('<vertex x="{!r}" y="{!r}" z="{!r}"/>\n', mesh.vertices)
    yield "</vertices>\n<triangles>\n"
    if of_vertex is None:
        yield from _rows('<triangle v1="{}" v2="{}" v3="{}"/>\n', mesh.faces)
    else:
        line = '<triangle v1="{}" v2="{}" v3="{}" pid="1" p1="{}" p2="{}" p3="{}"/>\n'
        yield from _rows(line, np.concatenate([mesh.faces, of_vertex[mesh.faces]], axis=1))
    yield "</triangles>\n</mesh></object>\n</resources>\n"
    yield f'<build><item objectid="{_PART_ID}"/></build>\n</model>\n'


def _rows(line: str, table: AnyArray) -> Iterator[str]:
    for start in range(0, len(table), _AT_ONCE):
        rows = table[start : start + _AT_ONCE].tolist()
        yield "".join([line.format(*row) for row in rows])
