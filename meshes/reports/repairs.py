"""How far repairs were allowed to go, as reports tell it."""

import math
from dataclasses import asdict
from typing import Any

from meshes.repair.settings import RepairSettings


def repairs_as_json(settings: RepairSettings) -> dict[str, Any]:
    """Return the settings as "repair_settings" of `validation.schema.json`; no limit is null."""
    told = asdict(settings)
    return told | {"max_hole": None if math.isinf(settings.max_hole) else settings.max_hole}


def repairs_in_words(settings: RepairSettings) -> str:
    """Return the settings that a person may have chosen, in plain words."""
    words = []
    if settings.drop_below:
        words.append(f"bodies below {settings.drop_below:g} mm³ dropped")
    if math.isinf(settings.max_hole):
        words.append("holes of any size closed")
    else:
        words.append(f"holes up to {settings.max_hole:g} mm around closed")
    words.append("outer borders closed too" if settings.close_border else "outer borders kept open")
    if settings.least_thickness:
        words.append(f"walls thickened to {settings.least_thickness:g} mm")
    return ", ".join(words)
