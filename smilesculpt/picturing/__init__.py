"""Pictures of a jaw: camera, scene and the one renderer of window and report."""
