"""Memory, then terms, then an engine, then guards, into a catalog."""
