"""ank-i18n: from a Russian press release to Kazakh and English publications.

The main job in Python::

    from pathlib import Path
    import ank_i18n

    project = ank_i18n.load(Path("office"))           # ank-i18n.toml or the defaults
    release = ank_i18n.read(Path("office/seeds/visit.txt"))
    document = ank_i18n.segmented(release)            # blocks, units and the gaps between them
    ank_i18n.extract(project, document)               # .pot, and merged into every .po
    ank_i18n.draft(project, [release])                # memory, terms, engine: fuzzy entries
    findings = ank_i18n.check(project)                # what is wrong
    pages = ank_i18n.publish(project, [release])      # dist/<locale>/…

Every function's own docstring says what it takes, returns and raises. What is imported is
loaded when it is first used, so ``import ank_i18n`` is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ank_i18n import segment
    from ank_i18n.catalog import sync_units as extract
    from ank_i18n.checks import check
    from ank_i18n.drafting import draft
    from ank_i18n.errors import AnkError
    from ank_i18n.project import Project, load
    from ank_i18n.publishing import publish
    from ank_i18n.release import read
    from ank_i18n.segment.units import segmented

__version__ = "0.1.0"

__all__ = [
    "AnkError",
    "Project",
    "check",
    "draft",
    "extract",
    "load",
    "publish",
    "read",
    "segment",
    "segmented",
]

_HOMES = {
    "AnkError": ("ank_i18n.errors", "AnkError"),
    "Project": ("ank_i18n.project", "Project"),
    "check": ("ank_i18n.checks", "check"),
    "draft": ("ank_i18n.drafting", "draft"),
    "extract": ("ank_i18n.catalog", "sync_units"),
    "load": ("ank_i18n.project", "load"),
    "publish": ("ank_i18n.publishing", "publish"),
    "read": ("ank_i18n.release", "read"),
    "segmented": ("ank_i18n.segment.units", "segmented"),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the API's own types stand above
    if name == "segment":
        return import_module("ank_i18n.segment")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
