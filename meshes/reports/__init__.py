"""What a validation found, written for people, for continuous integration and for spreadsheets."""
