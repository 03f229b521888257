"""Mend a mesh or make a solid of it."""

from meshes.repair.health import Health
from meshes.repair.repairing import Repaired, repair
from meshes.repair.settings import RepairSettings, RepairSettingsError, settings_for
from meshes.repair.step import Step

__all__ = [
    "Health",
    "RepairSettings",
    "RepairSettingsError",
    "Repaired",
    "Step",
    "repair",
    "settings_for",
]
