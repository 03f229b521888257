"""Work that takes long, beside the event loop."""
