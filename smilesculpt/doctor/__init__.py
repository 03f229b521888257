"""What this computer lacks to run SmileSculpt, and the line that mends it."""

from smilesculpt.doctor.check import Check, State, exit_status
from smilesculpt.doctor.diagnosis import diagnose
from smilesculpt.doctor.printing import document, show

__all__ = ["Check", "State", "diagnose", "document", "exit_status", "show"]
