"""The article of an HTML page: its content without navigation, scripts and forms."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from lxml import etree

from ank_i18n.errors import ReleaseError

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

ELEMENTS = tomllib.loads(
    files("ank_i18n.data").joinpath("html_elements.toml").read_text(encoding="utf-8")
)

_CHROME = frozenset(ELEMENTS["chrome"]["elements"])
_CHROME_ROLES = frozenset(ELEMENTS["chrome"]["roles"])
_CHROME_NAMES = frozenset(ELEMENTS["chrome"]["names"])
# A site's header, or a form, that is more than that: some systems wrap the page in a form.
_UNLESS_IT_HAS = {"header": ".//h1", "form": ".//h1 | .//p | .//article | .//main"}
# Elements that may hold an article among others, and what only a table of layout holds.
_WRAPPERS = frozenset(ELEMENTS["wrappers"])
_LAID_OUT = " | ".join(f".//{tag}" for tag in ("table", "h1", "h2", "h3", "h4", "h5", "h6"))
# How much of the text an article has, and how long a paragraph beside it must be to be of it.
_MOST = 0.8
_PARAGRAPH = 40


def document(source: str, path: Path) -> HtmlElement:
    """The tree of a page. No entity is resolved but HTML's own, and nothing is fetched.

    Args:
        source: The decoded text, without a byte-order mark.
        path: The file, for the error.

    Raises:
        ReleaseError: There is no page in it, or it is nested deeper than any page is.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        # As bytes: lxml refuses a text that declares an encoding of its own.
        root = etree.fromstring(source.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReleaseError(f"cannot be parsed as HTML: {error}", path=path) from None
    if root is None:
        raise ReleaseError("is empty: there is no page in it", path=path)
    # The parser stops where it gives up, and what follows would be lost in silence.
    for entry in parser.error_log:
        if "depth" in entry.message.lower():
            raise ReleaseError("is nested too deeply", path=path, line=entry.line)
    return root


def content(root: HtmlElement) -> HtmlElement:
    """The element that holds the article.

    It is the page's ``main``; else its only ``article``, or the one with most text; else
    what holds nearly all text of the body that is neither chrome nor a link.
    """
    for path in ("//main | //*[@role='main']", "//article", "//*[@itemprop='articleBody']"):
        if found := [element for element in root.xpath(path) if not _within_chrome(element)]:
            return max(found, key=_words)
    bodies = root.xpath("//body")
    element = bodies[0] if bodies else root
    while True:
        whole = _words(element)
        inner = [child for child in element if isinstance(child.tag, str)]
        dense = next((child for child in inner if _words(child) >= _MOST * whole > 0), None)
        if dense is None or dense.tag not in _WRAPPERS:
            return element
        if dense.tag == "table" and not is_layout(dense):
            return element
        if any(_has_paragraph(child) for child in inner if child is not dense):
            return element
        element = dense


def is_chrome(element: HtmlElement) -> bool:
    """Whether an element is no part of an article."""
    if element.tag in _CHROME or element.get("role", "") in _CHROME_ROLES:
        return True
    if "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    if "display:none" in element.get("style", "").replace(" ", "").lower():
        return True
    if element.tag in ("body", "main", "article"):
        return False
    if element.tag in _UNLESS_IT_HAS and not element.xpath(_UNLESS_IT_HAS[str(element.tag)]):
        return element.tag == "form" or not element.xpath("ancestor::main | ancestor::article")
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    return not _CHROME_NAMES.isdisjoint(names)


def is_layout(table: HtmlElement) -> bool:
    """Whether a table only places parts of the page; no table of data has headings in it."""
    if table.get("role") in ("presentation", "none"):
        return True
    return not table.xpath(".//th") and bool(table.xpath(_LAID_OUT))


def _has_paragraph(element: HtmlElement) -> bool:
    """Whether an element is or holds a paragraph of text that is more than a caption."""
    if is_chrome(element):
        return False
    paragraphs = element.iter("p", "blockquote", "pre", "li", "td")
    return any(
        _words(one) >= _PARAGRAPH for one in paragraphs if one is element or not _within_chrome(one)
    )


def _within_chrome(element: HtmlElement) -> bool:
    return is_chrome(element) or any(is_chrome(outer) for outer in element.iterancestors())


def _words(element: HtmlElement) -> int:
    """How many characters of an element are neither chrome nor a link."""
    count = 0
    stack = [element]
    while stack:
        current = stack.pop()
        count += len((current.text or "").strip())
        for child in current:
            count += len((child.tail or "").strip())
            if isinstance(child.tag, str) and child.tag != "a" and not is_chrome(child):
                stack.append(child)
    return count
