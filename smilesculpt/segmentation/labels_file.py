"""Labels as a JSON file that other programs read: the layout of Teeth3DS with more keys."""

import json
from pathlib import Path

import numpy as np

from meshes.readwrite.beside import writing_beside
from smilesculpt.dentition import Dentition, Orientation

SCHEMA = "smilesculpt/labels/1"


def labels_document(orientation: Orientation, dentition: Dentition) -> dict[str, object]:
    """Return labels as plain values, in the order of the scan's own vertices.

    Keys `jaw`, `labels` and `instances` are those of Teeth3DS; `confidence` is by FDI number,
    `frame` is the 4 x 4 motion from the scan (mm) to the dental frame.
    """
    labels = np.asarray(dentition.labels)
    numbers = [tooth.fdi for tooth in dentition.teeth]
    instances = np.zeros(len(labels), dtype=np.int64)
    for instance, fdi in enumerate(numbers, start=1):
        instances[labels == fdi] = instance
    return {
        "schema": SCHEMA,
        "jaw": dentition.jaw,
        "labels": labels.tolist(),
        "instances": instances.tolist(),
        "confidence": {str(tooth.fdi): tooth.confidence for tooth in dentition.teeth},
        "missing": list(dentition.missing),
        "frame": np.asarray(orientation.dental_from_scan).tolist(),
    }


def write_labels(path: Path, orientation: Orientation, dentition: Dentition) -> None:
    """Write `labels_document` to a file, whole or not at all.

    Raises
    ------
    UnwritableFileError
        If the place cannot be written to.
    """
    text = json.dumps(labels_document(orientation, dentition), separators=(",", ":"))
    with writing_beside(path) as file:
        file.write(text.encode("utf-8") + b"\n")
