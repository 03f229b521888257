"""How faces hang together: edges, topology, bodies, volume."""
