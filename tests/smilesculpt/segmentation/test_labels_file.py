"""labels.json holds what other programs need, in the order of the scan's own vertices."""

import json

import numpy as np
import pytest

from meshes.errors import UnwritableFileError
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.segmentation.labels_file import labels_document, write_labels

LABELS = np.array([0, 12, 11, 11, 0], dtype=np.int16)
DENTITION = Dentition("upper", LABELS, (Tooth(12, 0.5), Tooth(11, 0.875)), (13,))
ORIENTATION = Orientation("upper", np.diag([-1.0, 1.0, -1.0, 1.0]), 0.9)


def test_the_file_says_jaw_labels_instances_confidence_and_frame(tmp_path):
    path = tmp_path / "labels.json"
    write_labels(path, ORIENTATION, DENTITION)
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["schema"] == "smilesculpt/labels/1"
    assert document["jaw"] == "upper"
    assert document["labels"] == [0, 12, 11, 11, 0]
    assert document["instances"] == [0, 1, 2, 2, 0]
    assert document["confidence"] == {"12": 0.5, "11": 0.875}
    assert document["missing"] == [13]
    assert document["frame"] == np.diag([-1.0, 1.0, -1.0, 1.0]).tolist()


def test_the_document_is_plain_values():
    assert json.loads(json.dumps(labels_document(ORIENTATION, DENTITION)))["jaw"] == "upper"


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnwritableFileError):
        write_labels(tmp_path / "none" / "labels.json", ORIENTATION, DENTITION)
