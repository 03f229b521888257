"""Sculpting: strokes of a brush on a surface, the same in a window and without one."""

from meshes.brushes.settings import BrushSettings
from meshes.brushes.stroke import Stroke, StrokeError, StrokeRecord, StrokeResult, replay
from meshes.brushes.surface import SculptSurface

__all__ = [
    "BrushSettings",
    "SculptSurface",
    "Stroke",
    "StrokeError",
    "StrokeRecord",
    "StrokeResult",
    "replay",
]
