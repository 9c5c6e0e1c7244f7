"""The project: which releases there are, which locales they go into, where things lie.

A project is a folder; ``ank-i18n.toml`` at its root is optional and changes the defaults:

.. code-block:: toml

    [project]
    source = "ru"
    targets = ["kk", "en"]          # publication order: the state language first
    seeds = "seeds"
    locales = "locales"
    dist = "dist"
    memory = ".ank-i18n/memory.sqlite"
    termbase = ["glossary.tsv"]     # read on top of the package's own

    [gates.kk]
    min_complete = 100              # percent of units that have any translation
    min_reviewed = 100              # percent of units a person has reviewed

    [checks]
    severity = { double-space = "info" }

    [engines]
    order = ["argos"]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from ank_i18n.config import CONFIG, known, line_of
from ank_i18n.errors import ProjectError, UsageError

# A language, and perhaps a script and a region: what gettext names its folders by.
_LOCALE = re.compile(r"[a-z]{2,3}([_-][A-Z][a-z]{3})?([_-]([A-Z]{2}|[0-9]{3}))?(@[a-z]+)?")
_KEYS = ("source", "targets", "seeds", "locales", "dist", "memory", "termbase")
# Each of these tables belongs to the room of its name, which knows what it may say.
_ROOMS = ("catalog", "checks", "engines", "publish")
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".odt")


@dataclass(frozen=True, slots=True)
class Gate:
    """What a locale must reach to be published, in percent of the release's units."""

    min_complete: float = 100.0
    min_reviewed: float = 100.0


@dataclass(frozen=True, slots=True)
class Project:
    """A folder of releases and their catalogs; every path is absolute."""

    root: Path
    source: str = "ru"
    targets: tuple[str, ...] = ("kk", "en")
    seeds: Path = Path("seeds")
    locales: Path = Path("locales")
    dist: Path = Path("dist")
    memory: Path = Path(".ank-i18n/memory.sqlite")
    termbases: tuple[Path, ...] = ()
    gates: Mapping[str, Gate] = field(default_factory=dict)
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def gate(self, locale: str) -> Gate:
        """The gate of a locale: by default every unit reviewed."""
        return self.gates.get(locale, Gate())

    def chosen(self, locales: Collection[str]) -> tuple[str, ...]:
        """The targets that were asked for; all of them when none was.

        Raises:
            UsageError: One is no target of the project.
        """
        if unknown := [locale for locale in locales if locale not in self.targets]:
            raise UsageError(
                f"the project has no target {', '.join(unknown)}",
                mend=f"it has {', '.join(self.targets)}",
            )
        return tuple(locales) or self.targets

    def section(self, name: str) -> Mapping[str, Any]:
        """A table of ank-i18n.toml that belongs to one room (``checks``, ``engines``, …)."""
        return self.settings.get(name, {})

    def releases(self) -> list[Path]:
        """The source documents under ``seeds``; raises as ``named_releases``."""
        return list(self.named_releases().values())

    def named_releases(self) -> dict[str, Path]:
        """The source documents under ``seeds`` by the names of their releases.

        Raises:
            ProjectError: Two documents would share their catalogs.
        """
        found = sorted(p for p in self.seeds.rglob("*") if p.suffix.lower() in SUFFIXES)
        named: dict[str, Path] = {}
        for path in found:
            other = named.setdefault(self.release_name(path), path)
            if other != path:
                raise _shared(path, other.name)
        return named

    def release_name(self, path: Path) -> str:
        """The name of a release: its path under ``seeds`` without suffix, else its stem.

        Raises:
            ProjectError: A document outside ``seeds`` would share the catalogs of one there.
        """
        absolute = path.absolute()
        if absolute.is_relative_to(self.seeds):
            return absolute.relative_to(self.seeds).with_suffix("").as_posix()
        for suffix in SUFFIXES:
            if (other := self.seeds / f"{absolute.stem}{suffix}").is_file():
                raise _shared(path, self.relative(other))
        return absolute.stem

    def relative(self, path: Path) -> str:
        """A path as it is shown and written into references: relative to the root if it can be."""
        absolute = path.absolute()
        if absolute.is_relative_to(self.root):
            return absolute.relative_to(self.root).as_posix()
        return absolute.name

    def pot(self, release: str) -> Path:
        """The template of a release."""
        return self.locales / f"{release}.pot"

    def po(self, release: str, locale: str) -> Path:
        """The catalog of a release in a locale."""
        return self.locales / locale / "LC_MESSAGES" / f"{release}.po"


def _shared(path: Path, other: str) -> ProjectError:
    return ProjectError(
        f"has the same name as {other} and would share its catalogs",
        path=path,
        mend="rename one of the two",
    )


def load(root: Path | None = None) -> Project:
    """The project in a folder.

    Args:
        root: The project's folder, with an ank-i18n.toml or without one. Default: the nearest
            folder at or above the working directory that has one, else the working directory.

    Raises:
        ProjectError: ank-i18n.toml cannot be read or says what cannot be.
        UsageError: ``root`` is not a folder.
    """
    if root is not None:
        folder = root.absolute()
        if not folder.is_dir():
            raise UsageError("is not a folder", path=root, mend="name the project's folder")
    else:
        here = Path.cwd()
        folder = next((f for f in (here, *here.parents) if (f / CONFIG).is_file()), here)
    return _configured(folder) if (folder / CONFIG).is_file() else _build(folder, {})


def _configured(root: Path) -> Project:
    path = root / CONFIG
    try:
        return _build(root, tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProjectError(f"cannot be read: {error}", path=path) from error
    except (TypeError, ValueError, AttributeError) as error:
        raise ProjectError(f"has a value of the wrong kind: {error}", path=path) from error


def _build(root: Path, config: Mapping[str, Any]) -> Project:
    known(root, "the table", config, {"project", "gates", *_ROOMS})
    main = dict(config.get("project", {}))
    known(root, "[project]", main, _KEYS)
    targets = tuple(main.get("targets", ("kk", "en")))
    for locale in (main.get("source", "ru"), *targets):
        if not isinstance(locale, str) or not _LOCALE.fullmatch(locale):
            raise ProjectError(
                f"{locale!r} is no locale",
                path=root / CONFIG,
                mend='such as "kk" or "zh_TW"',
            )
    locales = root / main.get("locales", "locales")
    gates = config.get("gates", {})
    known(
        root, "[gates]", gates, {*targets, *(p.parent.name for p in locales.glob("*/LC_MESSAGES"))}
    )
    return Project(
        root=root,
        source=str(main.get("source", "ru")),
        targets=targets,
        seeds=root / main.get("seeds", "seeds"),
        locales=locales,
        dist=root / main.get("dist", "dist"),
        memory=root / main.get("memory", ".ank-i18n/memory.sqlite"),
        termbases=_termbases(root, main.get("termbase")),
        gates={locale: _gate(root, locale, g) for locale, g in gates.items()},
        settings={name: table for name, table in config.items() if name in _ROOMS},
    )


def _termbases(root: Path, named: object) -> tuple[Path, ...]:
    """The project's termbases: those it names, which must be there, else its glossary if any."""
    if named is None:
        glossary = root / "glossary.tsv"
        return (glossary,) if glossary.is_file() else ()
    if not isinstance(named, list):
        raise TypeError('termbase is no list, such as ["glossary.tsv"]')
    paths = tuple(root / name for name in named)
    for path in paths:
        if not path.is_file():
            raise ProjectError(
                f"names the termbase {path.name}, which is no file", path=root / CONFIG
            )
    return paths


def _gate(root: Path, locale: str, table: Mapping[str, Any]) -> Gate:
    known(root, f"[gates.{locale}]", table, [each.name for each in fields(Gate)])
    for key, percent in table.items():
        if type(percent) not in (int, float) or not 0 <= percent <= 100:
            raise ProjectError(
                f"[gates.{locale}] {key} is {percent!r}",
                path=root / CONFIG,
                line=line_of(root, key),
                mend="write a percent from 0 to 100",
            )
    return Gate(**table)
