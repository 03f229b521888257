import json

import numpy as np
import pytest

from calibration.tracking.tool_file import Tool, ToolFileError, read_tool, write_tool

TOOL = Tool(
    tip=np.array([12.0, -5.0, 140.0]),
    tip_covariance=np.diag([0.01, 0.02, 0.03]),
    axis=np.array([0.0, 0.6, 0.8]),
    axis_covariance=np.diag([1e-6, 0.0, 0.0]),
    inputs=(("pivoting.csv", "0" * 64),),
)


def test_a_tool_comes_back_to_the_last_digit(tmp_path):
    write_tool(tmp_path / "t.json", TOOL)
    again = read_tool(tmp_path / "t.json")
    for name in ("tip", "tip_covariance", "axis", "axis_covariance"):
        assert np.array_equal(getattr(again, name), getattr(TOOL, name))
    assert again.inputs == TOOL.inputs
    assert [path.name for path in tmp_path.iterdir()] == ["t.json"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": "smilesculpt/tool/2"}, "version 2"),
        ({"schema": "smilesculpt/device/1"}, "no tool"),
        ({"tip_mm": [1.0, 2.0]}, "tip_mm"),
        ({"axis": [0.0, 0.0, 2.0]}, "axis of length 2"),
        ({"tip_covariance_mm2": (-np.eye(3)).tolist()}, "negative variance"),
        ({"tip_covariance_mm2": [[1.0, 0.5, 0], [0, 1.0, 0], [0, 0, 1.0]]}, "not symmetric"),
        ({"inputs": []}, "inputs"),
        ({"more": 1}, "more"),
    ],
)
def test_a_file_that_is_no_tool_is_refused(tmp_path, change, said):
    path = tmp_path / "t.json"
    write_tool(path, TOOL)
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(ToolFileError, match=said):
        read_tool(path)


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(ToolFileError, match="cannot be read"):
        read_tool(tmp_path / "none.json")
    (tmp_path / "half.json").write_text("{")
    with pytest.raises(ToolFileError, match="no tool"):
        read_tool(tmp_path / "half.json")
