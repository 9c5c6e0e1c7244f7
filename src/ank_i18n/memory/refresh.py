"""Keep a memory what the reviewed catalogs of a project say."""

from __future__ import annotations

import hashlib
from contextlib import suppress

from ank_i18n.errors import CatalogError
from ank_i18n.memory.store import Memory
from ank_i18n.project import Project


def refresh(memory: Memory, project: Project) -> int:
    """Feed the memory from every catalog that changed since the last time.

    A catalog that cannot be read teaches nothing until it is mended; ``check`` reports it.

    Returns:
        How many units came or went.
    """
    from ank_i18n.catalog.store import load

    changed = 0
    for path in sorted(project.locales.glob("*/LC_MESSAGES/**/*.po")):
        folder = path.relative_to(project.locales)
        locale = folder.parts[0]
        origin = folder.relative_to(f"{locale}/LC_MESSAGES").with_suffix("").as_posix()
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if memory.has_fed(folder.as_posix(), digest):
            continue
        with suppress(CatalogError), memory.transaction():
            changed += memory.feed(load(path), locale, origin)
            memory.note_fed(folder.as_posix(), digest)
    return changed
