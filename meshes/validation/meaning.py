"""What each rule asks of a mesh, in one sentence for people."""

from collections.abc import Mapping

MEANINGS: Mapping[str, str] = {
    "not-finite": "Every coordinate is a finite number; a file with others is refused on reading.",
    "units": "The size makes sense in millimetres.",
    "degenerate-face": "Every face has an area.",
    "duplicate-face": "No face lies twice in the same place.",
    "unreferenced-vertex": "Every point belongs to a face.",
    "flipped-face": "Neighbouring faces agree on which side is outside.",
    "inverted": "Closed bodies point outwards.",
    "boundary-loop": "The surface has no holes.",
    "non-manifold-edge": "At most two faces meet at an edge.",
    "non-manifold-vertex": "No surfaces touch in a single point.",
    "self-intersection": "The surface does not cut through itself.",
    "loose-shell": "No small pieces float beside the part.",
    "nested-shell": "No body lies inside another.",
    "thin-wall": "Walls are thick enough.",
    "spike": "The surface has no needle-sharp tips.",
    "sliver": "No face is a needle.",
    "resolution": "The surface has enough faces for its area.",
}
"""In the order of `meshes.validation.profile.LIMITS`."""
