"""What binds publications together: a list and a feed per language, a home page, a sitemap."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from ank_i18n.publishing import page
from ank_i18n.publishing.languages import SCRIPTS, in_order, language
from ank_i18n.publishing.model import Language
from ank_i18n.publishing.output import Output
from ank_i18n.publishing.settings import Settings
from ank_i18n.publishing.shelf import Entry, Shelf

HOME, INDEX, FEED, SITEMAP = "index.html", "index.html", "feed.xml", "sitemap.xml"
FEED_LENGTH = 50
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:ank-i18n:publication")


def bind(
    shelf: Shelf, source: str, targets: Sequence[str], settings: Settings, files: Output
) -> None:
    """Write the lists, feeds, home page and sitemap of everything on a shelf.

    Args:
        shelf: What stands in dist/.
        source: The project's source locale.
        targets: Its targets, for the order of languages.
        settings: What the office told.
        files: Where to.
    """
    lists = {}
    for one in in_order(source, [*targets, *sorted(shelf.tags())], SCRIPTS):
        entries = shelf.of_language(one.tag)
        if entries:
            lists[one] = entries
        else:
            for name in (INDEX, FEED):
                files.withdraw(PurePosixPath(one.tag, name))
    for one, entries in lists.items():
        path = f"{one.tag}/{INDEX}"
        files.put(PurePosixPath(path), _index(one, lists, path, settings))
        path = f"{one.tag}/{FEED}"
        files.put(PurePosixPath(path), _feed(one, entries, path, settings))
    if lists:
        context = {"links": list(_links(lists, HOME, settings, drafts=True))}
        home = page.render("home.html", next(iter(lists)), HOME, settings, context)
        files.put(PurePosixPath(HOME), home.encode())
    else:
        files.withdraw(PurePosixPath(HOME))
    if settings.base_url:
        files.put(PurePosixPath(SITEMAP), _sitemap(shelf, settings))
    else:
        files.withdraw(PurePosixPath(SITEMAP))


def _index(
    one: Language, lists: dict[Language, list[Entry]], path: str, settings: Settings
) -> bytes:
    entries = lists[one]
    drafts = any(entry.draft for entry in entries)
    links = list(_links(lists, path, settings, drafts=drafts))
    indexed = not all(entry.draft for entry in entries)
    context = {
        "entries": entries,
        "links": links,
        "indexed": indexed,
        "alternates": [link for link in links if indexed and not link.draft],
        "canonical": settings.absolute(path),
    }
    return page.render("index.html", one, path, settings, context).encode()


def _links(
    lists: dict[Language, list[Entry]], path: str, settings: Settings, *, drafts: bool
) -> Iterator[page.Link]:
    """The lists a reader can change to; those with nothing but drafts only from drafts."""
    for one, entries in lists.items():
        draft = all(entry.draft for entry in entries)
        target = f"{one.tag}/{INDEX}"
        if drafts or not draft or target == path:
            href = page.relative(target, path)
            address = settings.absolute(target) or href
            yield page.Link(one, href, address, draft, here=target == path)


def _feed(one: Language, entries: Sequence[Entry], path: str, settings: Settings) -> bytes:
    """An Atom feed (RFC 4287) of the newest editions; one without a known time is not news."""
    dated = [entry for entry in entries if entry.updated]
    newest = sorted(dated, key=lambda entry: entry.updated, reverse=True)[:FEED_LENGTH]
    context = {
        "entries": newest,
        "updated": newest[0].updated if newest else "1970-01-01T00:00:00Z",
        "here": path,
        "index": f"{one.tag}/{INDEX}",
        "address": lambda target: settings.absolute(target) or page.relative(target, path),
        "identity": lambda target: settings.absolute(target) or _urn(target),
    }
    return page.render("feed.xml", one, path, settings, context).encode()


def _urn(path: str) -> str:
    """A name for a publication that has no address yet: the same in every run."""
    return uuid.uuid5(_NAMESPACE, path).urn


def _sitemap(shelf: Shelf, settings: Settings) -> bytes:
    """Published pages and their translations (sitemaps.org, with Google's xhtml:link)."""
    context = {"releases": list(shelf.published())}
    return page.render("sitemap.xml", language("en"), SITEMAP, settings, context).encode()
