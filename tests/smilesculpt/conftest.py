"""Generated scans that the tests of this folder share."""

import pytest

from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.edits import Label, Orient
from smilesculpt.sample import SampleScan, sample_scan


@pytest.fixture(scope="session")
def sample() -> SampleScan:
    """An upper arch of 32,000 faces, complete, in an arbitrary pose."""
    return sample_scan(n_faces=32_000)


@pytest.fixture(scope="session")
def sample_lower() -> SampleScan:
    """A lower arch of 25,000 faces without 36."""
    return sample_scan(seed=1, n_faces=25_000, jaw="lower", missing=(36,))


@pytest.fixture(scope="session")
def sample_gap() -> SampleScan:
    """An upper arch of 25,000 faces without 22, a little crowded."""
    return sample_scan(seed=2, n_faces=25_000, missing=(22,), crowding=1.0)


@pytest.fixture(scope="session")
def sample_small() -> SampleScan:
    """An upper arch of 12,000 faces: coarse, and quick to work on."""
    return sample_scan(n_faces=12_000)


def case_of(scan: SampleScan) -> Case:
    """Return a case of a generated scan with the true frame and labels."""
    source = ScanSource("sample", "sample", scan.mesh.digest(), "mm", "generated in mm")
    case = Case(name="Sample", source=source, scan=scan.mesh)
    return apply_edit(apply_edit(case, Orient(scan.orientation())), Label(scan.dentition()))


@pytest.fixture(scope="session")
def sample_case(sample: SampleScan) -> Case:
    """The complete upper arch, oriented and labelled by the truth."""
    return case_of(sample)


@pytest.fixture(scope="session")
def sample_lower_case(sample_lower: SampleScan) -> Case:
    """The lower arch without 36, oriented and labelled by the truth."""
    return case_of(sample_lower)


@pytest.fixture(scope="session")
def sample_gap_case(sample_gap: SampleScan) -> Case:
    """The upper arch without 22, oriented and labelled by the truth."""
    return case_of(sample_gap)
