"""An edition as Markdown, with the front matter of a site generator.

What is written reads the same in CommonMark and in Python-Markdown: characters of markup in a
text are escaped by what both know, and nested content is indented by four.
"""

from __future__ import annotations

import json
import re
from html import escape as html_escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from ank_i18n.publishing.clean import flow, safe_address
from ank_i18n.publishing.dates import press_date
from ank_i18n.publishing.html import TAGS
from ank_i18n.publishing.inline import Node, Span, parse, plain
from ank_i18n.publishing.model import Edition, LocalBlock, Status, Untranslated
from ank_i18n.publishing.notices import notices
from ank_i18n.publishing.tree import Branch, List, Notes, Quotation, Table, grow, note_numbers
from ank_i18n.publishing.words import words
from ank_i18n.release.model import BlockKind, Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARKUP = re.compile(r"([\\`*_{}\[\]])")
# What the escapes of Python-Markdown do not cover; "&" only where it would begin an entity.
_ENTITIES = {"<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;", "&": "&amp;"}
_ENTITY = re.compile(r"[<>|~]|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(\s*)([#+\-=:!]|\d+(?=[.)]))")
_AROUND = {MarkKind.STRONG: "**", MarkKind.EMPHASIS: "*", MarkKind.STRIKE: "~~"}
_ADDRESS_SAFE = ":/?#@!$&'*+,;=%~-._"
_INDENT = " " * 4
_HARD_BREAK = "  \n"
_BETWEEN_LISTS = "<!-- -->"


def render(edition: Edition, flavour: str = "hugo") -> str:
    """The edition as Markdown.

    Args:
        edition: What to write.
        flavour: Whose front matter: ``hugo``, ``mkdocs`` or ``pelican``. Hugo and Pelican set
            the title themselves, so a heading that says the same is left out for them.
    """
    tree = grow(edition.blocks, raw=True)
    writer = _Writer(words(edition.language).gettext("not translated"), note_numbers(tree))
    parts = [f"> **{escape(notice)}**" for notice in notices(edition)]
    above, below = tree[: (place := _after_heading(tree, edition))], tree[place:]
    if flavour != "mkdocs" and above and _says(above[-1], edition.title):
        above.pop()
    if above:
        parts.append(writer.branches(above))
    if edition.date and flavour == "mkdocs":
        parts.append(f"*{escape(press_date(edition.date, edition.language.tag))}*")
    parts.append(writer.branches(below))
    return "\n\n".join([front_matter(edition, flavour), *filter(None, parts)]) + "\n"


def _after_heading(tree: Sequence[Branch], edition: Edition) -> int:
    """The place in the body after its own heading, before which HTML may stand."""
    if not edition.headed:
        return 0
    kinds = [branch.source.kind if isinstance(branch, LocalBlock) else None for branch in tree]
    return kinds.index(BlockKind.HEADING) + 1


def _says(branch: Branch, title: str) -> bool:
    if not isinstance(branch, LocalBlock):
        return False
    return "".join(plain(parse(branch.text, branch.marks))) == title


def front_matter(edition: Edition, flavour: str) -> str:
    """The metadata of an edition as a site generator reads them."""
    draft = edition.status is Status.DRAFT
    title = edition.title or words(edition.language).gettext("Press release")
    key = edition.release.name
    match flavour:
        case "pelican":
            # Pelican reads plain "Key: value" lines; it pairs translations by their slug.
            told = {
                "Title": title,
                "Date": edition.date,
                "Lang": edition.language.tag,
                "Slug": slug(edition),
                "Translation": "true" if edition.translated else "",
                "Status": "draft" if draft else "published",
                "Summary": edition.summary,
            }
            return "\n".join(f"{k}: {_as_html(flow(v))}" for k, v in told.items() if v)
        case "mkdocs":
            fields = {"title": _as_html(title), "description": _as_html(edition.summary)}
            fields |= {"date": edition.date, "lang": edition.language.tag, "translation_key": key}
        case _:
            fields = {"title": title, "description": edition.summary, "date": edition.date}
            fields |= {"slug": slug(edition), "translationKey": key}
    # A JSON string is a YAML string, whatever is in it.
    lines = [f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in fields.items() if v]
    if draft:
        lines.append("draft: true")
    return "\n".join(("---", *lines, "---"))


def _as_html(text: str) -> str:
    """For generators whose templates put metadata into pages without escaping them."""
    return html_escape(text, quote=False)


def slug(edition: Edition) -> str:
    """The release's slug with nothing in it but letters, digits and hyphens."""
    told = edition.release.metadata.slug or edition.release.name.rsplit("/", 1)[-1]
    return re.sub(r"[^\w]+", "-", told).strip("-")


def escape(text: str) -> str:
    """A text as Markdown that shows exactly this text."""
    text = _MARKUP.sub(r"\\\1", text)
    text = _ENTITY.sub(lambda found: _ENTITIES[found.group()], text)
    return _LINE_START.sub(_escaped_start, text)


def _escaped_start(found: re.Match[str]) -> str:
    """A sign that would begin a heading, list or rule: escaped, by an entity if need be."""
    space, sign = found.groups()
    if sign in "=:":
        return f"{space}&#{ord(sign)};"
    return f"{space}{sign}\\" if sign[0].isdigit() else f"{space}\\{sign}"


def _indented(text: str, first: str) -> str:
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(_INDENT + line if line else "" for line in lines[1:])])


class _Writer:
    """Branches as Markdown."""

    def __init__(self, not_translated: str, numbers: dict[str, int]) -> None:
        self._not_translated = not_translated
        self._numbers = numbers

    def branches(self, tree: Sequence[Branch], between: str = "\n\n") -> str:
        """Branches in a row; a comment keeps a list from going on in the next."""
        parts: list[str] = []
        for before, branch in zip((None, *tree), tree, strict=False):
            if isinstance(before, List) and isinstance(branch, List):
                parts.append(_BETWEEN_LISTS)
            parts.append(self.branch(branch))
        return between.join(filter(None, parts))

    def branch(self, branch: Branch) -> str:
        match branch:
            case List():
                return self._list(branch)
            case Quotation():
                inner = self.branches(branch.children)
                return "\n".join(f"> {line}".rstrip() for line in inner.split("\n"))
            case Table():
                return self._table(branch)
            case Notes():
                return "\n\n".join(
                    _indented("\n\n".join(map(self._text, note.blocks)), f"[^{number}]: ")
                    for number, note in enumerate(branch.notes, 1)
                )
            case LocalBlock():
                return self._block(branch)

    def _block(self, block: LocalBlock) -> str:
        match block.source.kind:
            case BlockKind.RULE:
                return "---"
            case BlockKind.CODE:
                return _fenced(block.text, block.source.label)
            case BlockKind.RAW:
                return block.text.strip("\n")
            case BlockKind.HEADING:
                text = self._text(block).replace(_HARD_BREAK, "<br>")
                return f"{'#' * max(1, min(6, block.source.level))} {text}"
            case _:
                return self._text(block)

    def _list(self, branch: List) -> str:
        items = []
        for number, item in enumerate(branch.items, branch.start):
            sign = f"{number}.".ljust(len(_INDENT)) if branch.ordered else "-".ljust(len(_INDENT))
            loose = any(isinstance(child, LocalBlock) for child in item.children[1:])
            inner = self.branches(item.children, "\n\n" if loose else "\n")
            items.append(_indented(inner, sign))
        return "\n".join(items)

    def _table(self, table: Table) -> str:
        rows = [["<br>".join(map(self._cell, cell.blocks)) for cell in row] for row in table.rows]
        headed = all(cell.header for cell in table.rows[0])
        head, *body = rows if headed else [[""] * len(rows[0]), *rows]
        lines = [head, ["---"] * len(head), *body]
        return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)

    def _cell(self, block: LocalBlock) -> str:
        """A text on one line, where a bar would begin the next cell, in code too."""
        return self._text(block).replace(_HARD_BREAK, "<br>").replace("|", "\\|")

    def _text(self, block: LocalBlock) -> str:
        return "".join(self._inline(parse(block.text, block.marks)))

    def _inline(self, nodes: Sequence[Node]) -> Iterator[str]:
        for node in nodes:
            yield escape(node) if isinstance(node, str) else self._span(node)

    def _span(self, span: Span) -> str:
        inner, mark = "".join(self._inline(span.children)), span.mark
        if isinstance(mark, Untranslated):
            return escape(f"[{self._not_translated}: ") + inner + escape("]")
        shown = inner
        match mark.kind:
            case MarkKind.STRONG | MarkKind.EMPHASIS | MarkKind.STRIKE:
                shown = _around(inner, _AROUND[mark.kind])
            case MarkKind.CODE:
                shown = _code("".join(plain(span.children)))
            case MarkKind.LINK | MarkKind.IMAGE:
                shown = _link(inner, mark)
            case MarkKind.FOOTNOTE if mark.target in self._numbers:
                shown = f"[^{self._numbers[mark.target]}]"
            case MarkKind.LINE_BREAK:
                shown = _HARD_BREAK
            case MarkKind.RAW:
                shown = mark.target
            case MarkKind.UNDERLINE | MarkKind.SUBSCRIPT | MarkKind.SUPERSCRIPT:
                shown = f"<{TAGS[mark.kind]}>{inner}</{TAGS[mark.kind]}>" if inner else ""
            case MarkKind.LITERAL:
                shown = escape(mark.target)
        return shown


def _around(inner: str, sign: str) -> str:
    """Markup around a text; spaces at its edges would keep it from being markup."""
    bare = inner.strip()
    if not bare:
        return inner
    start = inner.index(bare)
    return f"{inner[:start]}{sign}{bare}{sign}{inner[start + len(bare) :]}"


def _code(text: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") else ""
    return f"{fence}{space}{text}{space}{fence}" if text else ""


def _fenced(text: str, language: str) -> str:
    """Code between fences that it does not have itself."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{flow(language).replace('`', '')}\n{text.rstrip()}\n{fence}"


def _link(inner: str, mark: Mark) -> str:
    address = safe_address(mark.target)
    if not address:
        return inner
    image = "!" if mark.kind is MarkKind.IMAGE else ""
    title = escape(mark.title).replace('"', "&quot;")
    told = f' "{title}"' if title else ""
    return f"{image}[{inner}]({quote(address, safe=_ADDRESS_SAFE)}{told})"
