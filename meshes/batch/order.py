"""What is to be done with each file of a batch, and how much a file may take."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import Self

from meshes.repair.settings import RepairSettings, settings_for
from meshes.validation.profile import Profile


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with each file.

    Attributes
    ----------
    profile : Profile
        The rules to apply.
    units : str
        Unit of the files: "auto", "mm", "cm", "m", "um" or "inch".
    picture_size : (int, int) or None
        Width and height of the picture that is made of each file, pixels; None for none.
    repair_to : str or None
        Folder for repaired files; None where nothing is to be repaired.
    repairs : RepairSettings or None
        How far a repair may go; None for what suits the profile.
    """

    profile: Profile
    units: str = "auto"
    picture_size: tuple[int, int] | None = None
    repair_to: str | None = None
    repairs: RepairSettings | None = None

    def repair_settings(self) -> RepairSettings | None:
        """Return how far a repair goes; None where nothing is to be repaired."""
        if self.repair_to is None:
            return None
        return self.repairs or settings_for(self.profile)

    def digest(self) -> str:
        """Return the SHA-256 of everything that decides the reports, as hexadecimal text."""
        settings = [asdict(setting) for setting in self.profile.settings]
        repairs = self.repair_settings()
        whole = {
            "profile": [self.profile.name, settings],
            "units": self.units,
            "picture_size": self.picture_size,
            "repair_to": self.repair_to,
            "repairs": None if repairs is None else asdict(repairs),
        }
        return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may take before it is given up.

    Attributes
    ----------
    seconds : float
        From the moment that a worker gets the file.
    memory_bytes : int or None
        On top of what a worker needs before the first file; None for no limit. Kept by the
        system, so that only Linux keeps it.
    alone_bytes : int or None
        The same where no other file is checked beside it; None for no more than `memory_bytes`.
        What decides a report, so that it does not depend on the number of workers.
    files_per_worker : int
        A worker is replaced after so many files, so that memory which a library loses stays small.
    """

    seconds: float = 600.0
    memory_bytes: int | None = None
    alone_bytes: int | None = None
    files_per_worker: int = 500

    def alone(self) -> Self:
        """Return how much a file may take beside which no other is checked."""
        return replace(self, memory_bytes=self.alone_bytes or self.memory_bytes)

    def names(self) -> tuple[str, str]:
        """Return the name of either limit, of time and of memory, in which its value stands."""
        return f"{self.seconds:g} s", f"{self.memory_bytes} bytes"


@dataclass(frozen=True, slots=True)
class Task:
    """One file of a batch.

    Attributes
    ----------
    path : str
        As the user gave it: what reports say.
    file : str
        The whole path, since a worker may run in another folder.
    mended, mended_file : str
        Where the repaired file goes, likewise; empty where none is wanted.
    refusal : str
        Why there is nothing to check, where that is known already: a folder without meshes.
    """

    path: str
    file: str
    mended: str = ""
    mended_file: str = ""
    refusal: str = ""
