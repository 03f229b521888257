"""Teeth moved, turned and scaled, with the gum following at their necks."""
