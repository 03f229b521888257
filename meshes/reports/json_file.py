"""A validation as JSON, written file by file, in the form of `validation.schema.json`.

The ids of each finding are cut at `meshes.finding.ID_LIMIT`; its `count` is always the full one.
"""

import json
from typing import BinaryIO

from meshes.reports.contents import Contents
from meshes.reports.repairs import repairs_as_json
from meshes.validation.report import SCHEMA


def write_json(file: BinaryIO, contents: Contents) -> None:
    """Write one JSON document, one line for each checked file, in UTF-8."""
    head = f'{{"schema": {_json(SCHEMA)}, "profile": {_json(contents.profile.name)}, '
    if contents.repairs is not None:
        head += f'"repair_settings": {_json(repairs_as_json(contents.repairs))}, '
    head += '"files": ['
    file.write(head.encode())
    between = b"\n"
    for report in contents.reports():
        # A name that is no UTF-8 keeps its odd bytes as \udcXX, which is JSON's own escape.
        file.write(between + _json(report).encode("utf-8", "backslashreplace"))
        between = b",\n"
    file.write(f'\n], "summary": {_json(contents.summary)}}}\n'.encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
