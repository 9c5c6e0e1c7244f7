"""Pages from templates: the package's own, or those of the office's theme."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup

from ank_i18n.publishing import html
from ank_i18n.publishing.clean import clean
from ank_i18n.publishing.dates import press_date
from ank_i18n.publishing.model import Edition, Language, Status
from ank_i18n.publishing.notices import notices
from ank_i18n.publishing.settings import Settings
from ank_i18n.publishing.structured import news_article, open_graph_locale
from ank_i18n.publishing.tree import has_title
from ank_i18n.publishing.words import words

STYLE = "style.css"


@dataclass(frozen=True, slots=True)
class Link:
    """A language a reader can change to; ``address`` is for crawlers, ``href`` for the page."""

    language: Language
    href: str
    address: str
    draft: bool
    here: bool


@cache
def _environment(theme: Path | None) -> Environment:
    own = PackageLoader("ank_i18n.publishing", "templates")
    loader = ChoiceLoader([FileSystemLoader(theme), own]) if theme else own
    environment = Environment(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters["og_locale"] = open_graph_locale
    return environment


def style(theme: Path | None) -> bytes:
    """The style sheet: the theme's, else the package's."""
    if theme and (theme / STYLE).is_file():
        return (theme / STYLE).read_bytes()
    return (files("ank_i18n.publishing") / "templates" / STYLE).read_bytes()


def render(
    template: str,
    language: Language,
    path: str,
    settings: Settings,
    context: Mapping[str, Any],
) -> str:
    """A page of the site.

    Args:
        template: The template's file name.
        language: The page's language.
        path: Where the page stands under dist/; links on it are relative to there.
        settings: What the office told.
        context: What the template shows.
    """
    told = words(language)
    publisher, publisher_tag = settings.publisher_in(language)
    return (
        _environment(settings.theme)
        .get_template(template)
        .render(
            context,
            _=told.gettext,
            ngettext=told.ngettext,
            language=language,
            foreign=_lang(told.tag, language),
            publisher=publisher,
            publisher_lang=_lang(publisher_tag, language),
            relative=lambda target: relative(target, path),
            absolute=settings.absolute,
            press_date=lambda iso: press_date(iso, language.tag),
        )
    )


def release_page(edition: Edition, editions: Sequence[Edition], settings: Settings) -> str:
    """The page of an edition.

    Args:
        edition: What to show.
        editions: Every edition of the release that is published or a draft, in order. A
            published page links the published ones only; a preview also its fellow drafts.
        settings: What the office told.
    """
    path = edition.place()
    draft = edition.status is Status.DRAFT
    published = [other for other in editions if other.status is Status.PUBLISHED]
    offered = editions if draft else published
    links = [
        Link(
            language=other.language,
            href=relative(other.place(), path),
            address=settings.absolute(other.place()) or relative(other.place(), path),
            draft=other.status is Status.DRAFT,
            here=other is edition,
        )
        for other in offered
    ]
    return render(
        "release.html",
        edition.language,
        path,
        settings,
        {
            "title": edition.title,
            "edition": edition,
            "draft": draft,
            "notices": notices(edition),
            "heading": html.heading(edition),
            "titled": has_title(edition.blocks),
            "body": html.body(edition),
            "links": links,
            "alternates": [link for link in links if not link.draft],
            "canonical": settings.absolute(path),
            "article": script_json(news_article(edition, published, settings)),
        },
    )


def _lang(tag: str, language: Language) -> Markup:
    """The attribute that marks a fragment in another language than its page's."""
    return Markup("") if tag == language.tag else Markup(' lang="{}"').format(tag)


def relative(target: str, path: str) -> str:
    """The address of one file under dist/ from another."""
    return quote(posixpath.relpath(target, posixpath.dirname(path) or "."))


def script_json(data: Mapping[str, Any]) -> Markup:
    """JSON that can stand in a script element: nothing in it ends the element or opens markup."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(clean(text))  # noqa: S704 - no character of markup is left
