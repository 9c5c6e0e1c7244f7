"""Machine translation: one protocol, one file per engine."""
