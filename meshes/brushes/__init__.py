"""Sculpting: strokes of a brush on a surface, the same in a window and without one."""

from meshes.brushes.limits import Limit, clearance_limit, thickness_limit
from meshes.brushes.mirror_plane import MirrorPlane
from meshes.brushes.settings import BrushSettings
from meshes.brushes.stroke import Stroke, replay
from meshes.brushes.stroke_record import MaskResult, StrokeError, StrokeRecord, StrokeResult
from meshes.brushes.surface import SculptSurface

__all__ = [
    "BrushSettings",
    "Limit",
    "MaskResult",
    "MirrorPlane",
    "SculptSurface",
    "Stroke",
    "StrokeError",
    "StrokeRecord",
    "StrokeResult",
    "clearance_limit",
    "replay",
    "thickness_limit",
]
