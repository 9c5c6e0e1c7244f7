"""Feeds are Atom as RFC 4287 has it; pages tell schema.org what it asks of a NewsArticle."""

import json
import re
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from lxml import etree

from ank_i18n.publishing import publish

from .conftest import KAZAKH, NAME

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
BASE = '[publish]\nbase_url = "https://press.example.kz"\n'
PUBLISHER = '[publish.publisher]\nkk = "Баспасөз қызметі"\nru = "Пресс-служба"\nen = "Press"\n'
LAST = 'Газета "Заря" писала об этом.'
# RFC 4287, section 4.1: what a feed and an entry may hold, and how often: (least, most).
MANY = 10_000
ENTRY = {
    "id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "author": (0, MANY),
    "link": (1, MANY), "category": (0, MANY), "summary": (0, 1), "rights": (0, 1),
}  # fmt: skip
FEED = {
    "id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (1, MANY), "link": (1, MANY),
    "category": (0, MANY), "subtitle": (0, 1), "generator": (0, 1), "entry": (0, MANY),
}  # fmt: skip


def assert_atom(feed):
    """The rules of RFC 4287 on the structure of a feed."""
    assert feed.tag == f"{ATOM}feed"
    assert_holds(feed, FEED)
    for entry in feed.findall(f"{ATOM}entry"):
        assert_holds(entry, ENTRY)
    identities = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(set(identities)) == len(identities)
    assert all(urlsplit(identity).scheme for identity in identities)
    for element in feed.iter(f"{ATOM}updated", f"{ATOM}published"):
        assert datetime.fromisoformat(element.text).tzinfo
    for link in feed.iter(f"{ATOM}link"):
        assert link.get("href")
    for author in feed.iter(f"{ATOM}author"):
        assert author.findtext(f"{ATOM}name")


def assert_holds(element, model):
    names = [etree.QName(child).localname for child in element]
    assert set(names) <= set(model)
    for name, (least, most) in model.items():
        assert least <= names.count(name) <= most, name
    # Section 4.2.7.2: no two alternates of one type and language.
    links = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
    kinds = [(link.get("type"), link.get("hreflang")) for link in links]
    assert kinds
    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize("config", ["", BASE, BASE + PUBLISHER])
def test_feeds_are_atom(reviewed, config):
    office, release = reviewed
    office.configure(config)
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    releases = [release, office.write("Слово & <дело>\nТекст.\n", "2020-01-01-b.txt")]
    publish(office.project, releases, allow_drafts=True)
    for locale in ("kk", "ru", "en"):
        feed = etree.fromstring((office.project.dist / locale / "feed.xml").read_bytes())
        assert_atom(feed)
        assert feed.get(XML_LANG) == locale
        own = [one.get("href") for one in feed.findall(f"{ATOM}link") if one.get("rel") == "self"]
        assert own == [f"https://press.example.kz/{locale}/feed.xml" if config else "feed.xml"]
        times = [entry.findtext(f"{ATOM}updated") for entry in feed.findall(f"{ATOM}entry")]
        assert feed.findtext(f"{ATOM}updated") == max(times)


def article(page):
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(found[1])


@pytest.mark.parametrize("locale", ["kk", "ru", "en"])
def test_pages_tell_what_a_news_article_is(reviewed, locale):
    office, release = reviewed
    office.configure(BASE + PUBLISHER)
    publish(office.project, [release])
    told = article(office.page(locale))
    assert told["@context"] == "https://schema.org"
    assert told["@type"] == "NewsArticle"
    assert told["url"] == told["@id"] == f"https://press.example.kz/{locale}/{NAME}.html"
    assert told["inLanguage"] == locale
    assert 0 < len(told["headline"]) <= 110
    assert datetime.fromisoformat(told["datePublished"])
    assert datetime.fromisoformat(told["dateModified"]).tzinfo
    assert told["author"] == told["publisher"]
    assert told["publisher"]["@type"] == "Organization"
    assert told["publisher"]["name"]
    works = told["workTranslation"] if locale == "ru" else [told["translationOfWork"]]
    assert {one["inLanguage"] for one in works} == ({"kk", "en"} if locale == "ru" else {"ru"})
    for one in works:
        assert one["@id"] == f"https://press.example.kz/{one['inLanguage']}/{NAME}.html"
