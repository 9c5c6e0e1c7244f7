"""How much of the texts last read is kept."""

# Both catalogs of a release ask for the same sources, one after the other: what was read of a
# source for the first is still there for the second, up to releases of so many sentences.
REMEMBERED = 10_000
