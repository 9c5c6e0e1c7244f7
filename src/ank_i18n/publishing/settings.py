"""What an office tells of its publications, in the ``[publish]`` table of ank-i18n.toml.

.. code-block:: toml

    [publish]
    base_url = "https://press.example.kz"  # where dist/ will stand: canonical links, sitemap
    theme = "theme"                        # a folder with templates and style.css of your own
    docx_template = "office.docx"          # styles of the DOCX publications
    front_matter = "hugo"                  # of Markdown: hugo, mkdocs or pelican
    scripts = ["kk-Latn", "kk-Arab"]       # Kazakh in other scripts, besides Cyrillic

    [publish.publisher]                    # shown on pages, author of feeds
    kk = "Баспасөз қызметі"
    ru = "Пресс-служба"
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING
from urllib.parse import quote

from ank_i18n.config import CONFIG, known
from ank_i18n.errors import ProjectError
from ank_i18n.publishing.languages import SCRIPTS
from ank_i18n.publishing.scripts import transliterate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ank_i18n.project import Project
    from ank_i18n.publishing.model import Language

FRONT_MATTERS = ("hugo", "mkdocs", "pelican")


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[publish]`` table; ``theme`` and ``docx_template`` are absolute paths."""

    base_url: str = ""
    publisher: Mapping[str, str] = field(default_factory=dict)
    theme: Path | None = None
    docx_template: Path | None = None
    front_matter: str = "hugo"
    scripts: tuple[str, ...] = ()

    def absolute(self, path: str) -> str:
        """The address of a path under dist/, or nothing when no base address is set."""
        return f"{self.base_url}/{quote(path)}" if self.base_url else ""

    def publisher_in(self, language: Language) -> tuple[str, str]:
        """The publisher's name for a language and the tag of the language it is in.

        A name in another language is better than none, but a page has to say which.
        """
        if language.base in self.publisher:
            name = transliterate(self.publisher[language.base], language.script)
            return name, language.tag
        return next(((name, tag) for tag, name in self.publisher.items()), ("", language.tag))


def settings(project: Project) -> Settings:
    """The settings of a project.

    Raises:
        ProjectError: The table says what is not known.
    """
    table = dict(project.section("publish"))
    keys = {one.name for one in fields(Settings)}
    known(project.root, "[publish]", table, keys)
    known(
        project.root, "[publish] front_matter", [table.get("front_matter", "hugo")], FRONT_MATTERS
    )
    known(project.root, "[publish] scripts", table.get("scripts", ()), SCRIPTS)
    base_url = str(table.get("base_url", "")).rstrip("/")
    if base_url and not base_url.startswith(("https://", "http://")):
        raise ProjectError(
            f"[publish] base_url is {base_url!r}",
            path=project.root / CONFIG,
            mend="begin it with https://",
        )
    publisher = table.get("publisher", {})
    if not isinstance(publisher, dict):
        raise ProjectError(
            "[publish] publisher is one name for all languages",
            path=project.root / CONFIG,
            mend='name it in each: [publish.publisher] ru = "…"',
        )
    return Settings(
        base_url=base_url,
        publisher=publisher,
        theme=_path(project, table.get("theme")),
        docx_template=_path(project, table.get("docx_template")),
        front_matter=table.get("front_matter", "hugo"),
        scripts=tuple(table.get("scripts", ())),
    )


def _path(project: Project, told: object) -> Path | None:
    if told is None:
        return None
    path = project.root / str(told)
    if not path.exists():
        raise ProjectError(
            f"[publish] names {told}, which is not there", path=project.root / CONFIG
        )
    return path
