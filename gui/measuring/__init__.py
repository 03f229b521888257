"""Measuring by pointing: one object for each tool, its marks in the picture, its panel."""
