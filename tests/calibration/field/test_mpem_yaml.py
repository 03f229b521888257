import numpy as np
import pytest

from calibration.errors import DeviceFileError
from calibration.field.mpem_yaml import read_mpem_yaml, write_mpem_yaml
from tests.naive import multipole as naive

TEXT = """
System_Name: two
Coil_List: [Coil_0, Offset]
Coil_0:
  Source_List: [Src_0, Src_1]
  Src_0: {A_Coeff: ~, B_Coeff: [1.0e-4, 2e-05], Source_Direction: [0, 0, 2],
          Source_Position: [0.1, 0, 0]}
  Src_1: {A_Coeff: [0.5], B_Coeff: ~, Source_Direction: [1, 0, 0], Source_Position: [0, 0.2, 0]}
Offset:
  Source_List: [Src_0]
  Src_0: {A_Coeff: ~, B_Coeff: [3.0e-6], Source_Direction: [0, 1, 0], Source_Position: [0, 0, 1]}
Workspace_Dimensions: [[-0.01, 0.01], [-0.02, 0.02], [-0.03, 0.03]]
"""
PUBLISHED = {
    "C_Mag_Calibration_06-25-2015.yaml": (8, 67),
    "MINIMAG_E090094.yaml": (8, 64),
    "MagBed_Calibration_03-07-2018.yaml": (3, 9),
    "Navion_2_Calibration_24-02-2020.yaml": (3, 9),
    "OctoMag_Calibration.yaml": (8, 33),
}


def written(folder, text):
    path = folder / "m.yaml"
    path.write_text(text)
    return path


def test_lengths_become_mm_and_the_offset_takes_no_current(tmp_path):
    model = read_mpem_yaml(written(tmp_path, TEXT), serial="7")
    assert (model.name, model.serial, model.n_coils) == ("two", "7", 1)
    assert model.sources.positions[0] == pytest.approx([100.0, 0.0, 0.0])
    assert model.sources.axes[0] == pytest.approx([0.0, 0.0, 1.0])
    assert model.sources.outer[0] == pytest.approx([1e-4, 2e-5])
    assert model.workspace[2] == pytest.approx([-30.0, 30.0])
    background = model.background(np.zeros((1, 3)))[0, :3]
    assert background == pytest.approx([0.0, -3e-6, 0.0])
    assert np.isinf(model.current_limits).all()


def test_written_models_are_read_again_to_the_last_bit(tmp_path):
    model = read_mpem_yaml(written(tmp_path, TEXT))
    write_mpem_yaml(tmp_path / "again.yaml", model)
    again = read_mpem_yaml(tmp_path / "again.yaml")
    points = np.array([[1.0, 2.0, 3.0]])
    assert (again.gradient_matrix(points) == model.gradient_matrix(points)).all()
    assert (again.background(points) == model.background(points)).all()


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_models_are_read_and_agree_with_the_slow_reference(shared, tmp_path, name):
    model = read_mpem_yaml(shared / "data" / "calibration" / "mpem_models" / name)
    assert (model.n_coils, model.sources.n_sources) == PUBLISHED[name]
    middle = model.workspace.mean(axis=1) + 1.0
    slow = np.array([naive.field(model.sources, middle, k) for k in range(model.n_coils)]).T
    found = model.actuation_matrix(middle[None])[0]
    assert found == pytest.approx(slow, rel=1e-9, abs=1e-12 * np.abs(slow).max())
    write_mpem_yaml(tmp_path / "again.yaml", model)
    again = read_mpem_yaml(tmp_path / "again.yaml").actuation_matrix(middle[None])[0]
    assert again == pytest.approx(found, rel=1e-12, abs=1e-18)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Coil_List: [Coil_0, Offset]", "Coils: 3", "no Coil_List"),
        ("Coil_List: [Coil_0, Offset]", "Coil_List: [Coil_0, Coil_9]", "Coil_9 is listed"),
        ("[0, 0, 2]", "[0, 0, 0]", "length 0"),
        ("[0, 0, 2]", "[0, 2]", "2 numbers instead of 3"),
        ("[0.1, 0, 0]", "[.nan, 0, 0]", "finite"),
        ("1.0e-4", "strong", "'strong'"),
        ("[-0.01, 0.01]", "[0.01, -0.01]", "workspace"),
        ("System_Name: two", "System_Name: two\nSystem_Name: three", "twice"),
        ("System_Name: two", "a: &a [1]\nb: *a", "alias"),
        ("System_Name: two", "a: !!python/object/apply:os.system [id]", "YAML"),
        ("System_Name: two", "{", "YAML"),
    ],
)
def test_broken_models_are_refused_with_the_reason(tmp_path, old, new, said):
    assert old in TEXT
    path = written(tmp_path, TEXT.replace(old, new))
    with pytest.raises(DeviceFileError, match=said):
        read_mpem_yaml(path)


def test_missing_file_is_refused(tmp_path):
    with pytest.raises(DeviceFileError, match="cannot be read"):
        read_mpem_yaml(tmp_path / "none.yaml")
