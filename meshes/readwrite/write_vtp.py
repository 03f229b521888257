"""VTP: VTK's PolyData with the arrays as raw bytes after the XML, float64."""

from typing import BinaryIO

import numpy as np

from meshes.arrays import AnyArray
from meshes.mesh import Mesh

_HEADER_TYPE, _SIZE = "UInt64", 8


def write_vtp(file: BinaryIO, mesh: Mesh, colours: AnyArray | None, name: str) -> None:
    """Write vertices, with colours where given, and faces; the name has no place."""
    ends = np.arange(1, mesh.n_faces + 1, dtype="<i8") * 3
    blocks = [mesh.vertices.astype("<f8"), mesh.faces.astype("<i8"), ends]
    blocks += [colours] if colours is not None else []
    data = [np.ascontiguousarray(block).tobytes() for block in blocks]
    starts = np.cumsum([0, *(_SIZE + len(one) for one in data)]).tolist()
    file.write(_head(mesh, starts, colours is not None).encode())
    for one in data:
        file.write(len(one).to_bytes(_SIZE, "little"))
        file.write(one)
    file.write(b"\n</AppendedData>\n</VTKFile>\n")


def _head(mesh: Mesh, starts: list[int], coloured: bool) -> str:
    # VTK looks for the colours before the points.
    colours = _array("UInt8", "colours", starts[3], 3) if coloured else ""
    values = f'<PointData Scalars="colours">\n{colours}</PointData>\n' if coloured else ""
    return (
        '<?xml version="1.0"?>\n<!-- SmileSculpt, mm -->\n'
        '<VTKFile type="PolyData" version="1.0" byte_order="LittleEndian"'
        f' header_type="{_HEADER_TYPE}">\n<PolyData>\n'
        f'<Piece NumberOfPoints="{mesh.n_vertices}" NumberOfVerts="0" NumberOfLines="0"'
        f' NumberOfStrips="0" NumberOfPolys="{mesh.n_faces}">\n{values}'
        f"<Points>\n{_array('Float64', 'Points', starts[0], 3)}</Points>\n"
        f"<Polys>\n{_array('Int64', 'connectivity', starts[1], 1)}"
        f"{_array('Int64', 'offsets', starts[2], 1)}</Polys>\n"
        '</Piece>\n</PolyData>\n<AppendedData encoding="raw">\n_'
    )


def _array(kind: str, name: str, start: int, width: int) -> str:
    return (
        f'<DataArray type="{kind}" Name="{name}" NumberOfComponents="{width}"'
        f' format="appended" offset="{start}"/>\n'
    )
