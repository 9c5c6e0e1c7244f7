"""Lists, feeds, home page and sitemap, and the manifest they are made from."""

import json
from hashlib import sha256
from urllib.parse import urljoin

import pytest
from lxml import etree

from ank_i18n.errors import InputError, UsageError
from ank_i18n.publishing import publish, site

from .conftest import ENGLISH, KAZAKH, NAME, RUSSIAN

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
BASE = '[publish]\nbase_url = "https://press.example.kz"\n'
LAST = 'Газета "Заря" писала об этом.'


def feed(office, locale):
    return etree.fromstring((office.project.dist / locale / "feed.xml").read_bytes())


def test_every_language_has_its_list_and_feed(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    assert f'<a href="{NAME}.html">Сессия елордада өтті</a>' in office.page("kk", name="index")
    titles = feed(office, "en").xpath("a:entry/a:title/text()", namespaces=ATOM)
    assert titles == ["The session was held in the capital"]


def test_a_release_published_earlier_stays_on_the_list(office):
    first, second = (
        office.write(RUSSIAN, "2019-01-01-a.txt"),
        office.write(RUSSIAN, "2020-01-01-b.txt"),
    )
    publish(office.project, [first], locales=["ru"])
    publish(office.project, [second], locales=["ru"])
    page = office.page("ru", name="index")
    assert page.index("2020-01-01-b.html") < page.index("2019-01-01-a.html")


def test_what_is_taken_away_leaves_the_list(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    office.translate(release, "en", {**ENGLISH, LAST: ""})
    publish(office.project, [release])
    assert not list((office.project.dist / "en").iterdir())
    assert "en/" not in (office.project.dist / "index.html").read_text(encoding="utf-8")


def test_drafts_are_marked_in_list_and_feed(reviewed):
    office, release = reviewed
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    publish(office.project, [release], allow_drafts=True)
    draft = "Тексерілмеген машиналық аударма"
    entry = feed(office, "kk").find("a:entry", ATOM)
    assert entry.findtext("a:title", namespaces=ATOM) == f"[{draft}] Сессия елордада өтті"
    assert entry.find("a:category", ATOM).attrib == {"term": "draft", "label": draft}
    assert draft in office.page("kk", name="index")
    assert '<meta name="robots" content="noindex">' in office.page("kk", name="index")
    assert "Қазақша" not in office.page("ru", name="index")


def test_what_a_lowered_gate_lets_through_unreviewed_is_marked_everywhere(reviewed):
    office, release = reviewed
    office.configure("[gates.kk]\nmin_reviewed = 75\n")
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    publish(office.project, [release])
    draft = "Тексерілмеген машиналық аударма"
    entry = feed(office, "kk").find("a:entry", ATOM)
    assert entry.findtext("a:title", namespaces=ATOM) == f"[{draft}] Сессия елордада өтті"
    assert entry.find("a:category", ATOM).attrib == {"term": "unreviewed", "label": draft}
    assert draft in office.page("kk", name="index")
    assert f"<title>[{draft}] Сессия елордада өтті</title>" in office.page("kk")
    # Published all the same: found by search engines and linked.
    assert "noindex" not in office.page("kk")
    assert "../kk/" in office.page("ru")
    assert draft not in office.page("ru", name="index")


def test_links_of_a_feed_lead_to_pages_without_a_base_address(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    href = feed(office, "kk").find("a:entry/a:link", ATOM).get("href")
    assert urljoin("https://any.example/kk/feed.xml", href) == f"https://any.example/kk/{NAME}.html"


def test_the_sitemap_names_published_pages_and_their_translations(reviewed):
    office, release = reviewed
    office.configure(BASE)
    office.translate(release, "kk", KAZAKH, fuzzy=(LAST,))
    publish(office.project, [release], allow_drafts=True)
    sitemap = etree.fromstring((office.project.dist / "sitemap.xml").read_bytes())
    pages = [f"https://press.example.kz/{locale}/{NAME}.html" for locale in ("ru", "en")]
    assert sitemap.xpath("s:url/s:loc/text()", namespaces=SITEMAP) == pages
    for url in sitemap.xpath("s:url", namespaces=SITEMAP):
        assert url.xpath("x:link/@href", namespaces=SITEMAP) == pages


def test_a_sitemap_that_holds_too_much_is_split(office, monkeypatch):
    office.configure(BASE)
    monkeypatch.setattr(site, "SITEMAP_PAGES", 2)
    releases = [office.write(RUSSIAN, f"{name}.txt") for name in "abc"]
    publish(office.project, releases, locales=["ru"])
    dist = office.project.dist
    index = etree.fromstring((dist / "sitemap.xml").read_bytes())
    assert index.tag == f"{{{SITEMAP['s']}}}sitemapindex"
    paths = [f"https://press.example.kz/sitemap-{number}.xml" for number in (1, 2)]
    assert index.xpath("s:sitemap/s:loc/text()", namespaces=SITEMAP) == paths
    pages = [
        etree.fromstring((dist / f"sitemap-{number}.xml").read_bytes()).xpath(
            "s:url/s:loc/text()", namespaces=SITEMAP
        )
        for number in (1, 2)
    ]
    addresses = [f"https://press.example.kz/ru/{name}.html" for name in "abc"]
    assert pages == [addresses[:2], addresses[2:]]
    monkeypatch.undo()
    publish(office.project, releases, locales=["ru"])
    assert [path.name for path in dist.glob("sitemap*")] == ["sitemap.xml"]


def test_the_manifest_has_every_file_with_its_checksum(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    dist = office.project.dist
    told = json.loads((dist / "manifest.json").read_bytes())
    files = {path: digest for one in told["editions"] for path, digest in one["files"].items()}
    assert len(files) == 9
    for path, digest in files.items():
        assert sha256((dist / path).read_bytes()).hexdigest() == digest


def test_a_broken_manifest_is_said_to_be_so(reviewed):
    office, release = reviewed
    office.project.dist.mkdir()
    (office.project.dist / "manifest.json").write_text('{"editions": [{"release": 1}]}')
    with pytest.raises(InputError, match="manifest"):
        publish(office.project, [release])


def test_time_comes_from_the_files_or_from_source_date_epoch(office, monkeypatch):
    release = office.write(RUSSIAN, "undated.txt")
    publish(office.project, [release], locales=["ru"])
    assert feed(office, "ru").find("a:entry", ATOM) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1549411200")
    publish(office.project, [release], locales=["ru"])
    assert (
        feed(office, "ru").findtext("a:entry/a:updated", namespaces=ATOM) == "2019-02-06T00:00:00Z"
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(UsageError, match="seconds since 1970"):
        publish(office.project, [release], locales=["ru"])
