"""From an intraoral scan to a smile of the wearer's own; the door that users import."""
