"""What HTML pages and zipped documents declare about themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from ank_i18n.release.package import Package

_PROPERTIES = ("title", "creator", "publisher", "description", "subject")


def of_page(root: HtmlElement) -> dict[str, str]:
    """The ``title``, ``meta`` and first ``time`` of a page."""
    found: dict[str, str] = {}
    for title in root.xpath("//head/title"):
        found.setdefault("title", _words(title.text or ""))
    for meta in root.xpath("//meta[@content]"):
        name = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
        if value := _words(meta.get("content", "")):
            found.setdefault(name.lower(), value)
    for time in root.xpath("//time[@datetime]"):
        found.setdefault("date", time.get("datetime", ""))
    return {name: value for name, value in found.items() if name and value}


def of_package(document: Package, part: str) -> dict[str, str]:
    """The Dublin Core properties in a part such as ``docProps/core.xml``.

    The dates in it are when the file was saved, not when the release came out, and stay out.
    """
    root = document.optional_tree(part)
    found: dict[str, str] = {}
    for element in [] if root is None else root.iter():
        name = str(element.tag).rpartition("}")[2].replace("initial-creator", "creator")
        if name in _PROPERTIES and (value := _words(element.text or "")):
            found.setdefault(name, value)
    return found


def _words(text: str) -> str:
    return " ".join(text.split())
