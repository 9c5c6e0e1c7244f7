"""What binds publications together: a list and a feed per language, a home page, a sitemap."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from ank_i18n.publishing import page
from ank_i18n.publishing.languages import SCRIPTS, in_order, language
from ank_i18n.publishing.model import Language
from ank_i18n.publishing.output import Output
from ank_i18n.publishing.settings import Settings
from ank_i18n.publishing.shelf import Entry, Shelf

HOME, INDEX, FEED, SITEMAP = "index.html", "index.html", "feed.xml", "sitemap.xml"
# What sitemaps.org allows a sitemap is 50,000 addresses and 50 MB; with the links to
# translations, which count there as bytes only, 200,000 of up to 250 bytes each fill it.
SITEMAP_PAGES, SITEMAP_LINKS = 50_000, 200_000
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
        sitemaps = _sitemaps(shelf, settings)
    else:
        files.withdraw(PurePosixPath(SITEMAP))
        sitemaps = {}
    for part, content in sitemaps.items():
        files.put(part, content)
    for part in files.standing("sitemap-*.xml"):
        if part not in sitemaps:
            files.withdraw(part)


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


def _sitemaps(shelf: Shelf, settings: Settings) -> dict[PurePosixPath, bytes]:
    """Published pages and their translations (sitemaps.org, with Google's xhtml:link).

    More than a sitemap may hold go into several, and the first becomes their index.
    """
    parts = list(_parts(shelf.published()))
    if len(parts) <= 1:
        return {
            PurePosixPath(SITEMAP): _sitemap(
                "sitemap.xml", settings, releases=parts[0] if parts else []
            )
        }
    paths = [PurePosixPath(f"sitemap-{number}.xml") for number in range(1, len(parts) + 1)]
    made = {
        path: _sitemap("sitemap.xml", settings, releases=part)
        for path, part in zip(paths, parts, strict=True)
    }
    index = _sitemap("sitemap-index.xml", settings, sitemaps=[str(path) for path in paths])
    return {PurePosixPath(SITEMAP): index, **made}


def _parts(releases: Iterable[list[Entry]]) -> Iterator[list[list[Entry]]]:
    """Releases, whole, in as many parts as sitemaps are needed."""
    part: list[list[Entry]] = []
    pages = links = 0
    for editions in releases:
        count = len(editions)
        pages, links = pages + count, links + count * (count + 1)
        if part and (pages > SITEMAP_PAGES or links > SITEMAP_LINKS):
            yield part
            part, pages, links = [], count, count * (count + 1)
        part.append(editions)
    if part:
        yield part


def _sitemap(template: str, settings: Settings, **context: object) -> bytes:
    return page.render(template, language("en"), SITEMAP, settings, context).encode()
