"""Facts about packages."""
