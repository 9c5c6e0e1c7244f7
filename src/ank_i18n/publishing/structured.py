"""What a page tells machines: schema.org's NewsArticle, and Open Graph's names of locales."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from babel.core import get_global

from ank_i18n.publishing.model import Edition
from ank_i18n.publishing.settings import Settings
from ank_i18n.publishing.times import updated
from ank_i18n.publishing.words import words


def news_article(
    edition: Edition, published: Sequence[Edition], settings: Settings
) -> dict[str, Any]:
    """The schema.org NewsArticle of an edition (https://schema.org/NewsArticle).

    Args:
        edition: The edition of the page.
        published: The editions of the same release that may be linked.
        settings: What the office told.
    """
    article: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **_identity(edition, settings),
        "headline": edition.title,
        "description": edition.summary,
        "datePublished": edition.date,
        "dateModified": updated(edition),
        "author": _organisation(settings.publisher_in(edition.language)[0]),
        "publisher": _organisation(settings.publisher_in(edition.language)[0]),
        "creativeWorkStatus": standing(edition),
    }
    others = [other for other in published if other.language != edition.language]
    if edition.translated:
        article["translationOfWork"] = next(
            (_work(other, settings) for other in others if not other.translated), None
        )
        article["translator"] = _translator(edition)
    else:
        article["workTranslation"] = [
            _work(other, settings) for other in others if other.translated
        ]
    return {key: value for key, value in article.items() if value}


def _identity(edition: Edition, settings: Settings) -> dict[str, str]:
    address = settings.absolute(edition.place())
    tag = {"inLanguage": edition.language.tag}
    return {"@id": address, "url": address, **tag} if address else tag


def _work(edition: Edition, settings: Settings) -> dict[str, str]:
    return {
        "@type": "NewsArticle",
        **_identity(edition, settings),
        "headline": edition.title,
    }


def standing(edition: Edition) -> str:
    """Whether people have reviewed an edition, in its language."""
    told = words(edition.language)
    if edition.pending:
        return told.gettext("Unreviewed machine draft")
    return told.gettext("Published")


def _organisation(name: str) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _translator(edition: Edition) -> dict[str, str] | None:
    """Who translated: a person only where people reviewed everything."""
    if edition.pending:
        return {"@type": "SoftwareApplication", "name": "ank-i18n"}
    return {"@type": "Person", "name": edition.translator} if edition.translator else None


def with_territory(tag: str) -> str:
    """A tag with the territory where the language is most spoken (CLDR): ``kk-KZ``."""
    language, *rest = tag.split("-")
    likely = get_global("likely_subtags").get(language, "").split("_")
    return "-".join([language, *rest, *likely[-1:]]) if len(likely) > 1 else tag


def open_graph_locale(tag: str) -> str:
    """The locale as Open Graph writes it, language and territory: ``kk_KZ``."""
    territory = with_territory(tag).split("-")
    return "_".join(dict.fromkeys((territory[0], territory[-1])))
