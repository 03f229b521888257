"""Rules that a mesh has to pass, grouped into profiles; the verdict with place and remedy."""

from meshes.validation.measuring import Measures
from meshes.validation.profile import (
    Profile,
    ProfileError,
    RuleSetting,
    load_profile,
    profile_names,
)
from meshes.validation.report import SCHEMA, FileReport, as_json, document, refused, schema
from meshes.validation.validating import Skipped, Validation, validate

__all__ = [
    "SCHEMA",
    "FileReport",
    "Measures",
    "Profile",
    "ProfileError",
    "RuleSetting",
    "Skipped",
    "Validation",
    "as_json",
    "document",
    "load_profile",
    "profile_names",
    "refused",
    "schema",
    "validate",
]
