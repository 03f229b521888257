"""The wearer's own front teeth reshaped by their wishes."""
