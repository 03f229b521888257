"""The rooms of clinic and lab beside the steps of a design."""
