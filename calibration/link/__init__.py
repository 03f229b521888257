"""The link to a device: OpenIGTLink messages, a client that sends plans, a simulated device."""
