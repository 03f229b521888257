"""Where a scan came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScanSource:
    """Where a scan came from.

    Attributes
    ----------
    file_name : str
        Name without its folder; a folder may hold a person's name.
    file_format : str
        "stl", "ply", "obj", "off", "glb", "3mf" or "vtp"; "sample" for the generated arch.
    sha256 : str
        Digest of the file's bytes; of the arrays for the sample.
    units : str
        Unit of the file: "mm", "cm", "m", "um" or "inch"; the case itself is in mm.
    units_reason : str
        Why this unit, in plain words.
    wearer : str or None
        Key (`did:key`) of the person whose mouth it is, where it was opened from a published
        design: whoever can open a scan cannot agree in its wearer's place.
    """

    file_name: str
    file_format: str
    sha256: str
    units: str
    units_reason: str
    wearer: str | None = None
