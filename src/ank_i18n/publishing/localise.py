"""A release and a catalog become an edition: each unit's translation in its place.

Where a translation is missing, the source text stands in for it only inside a placeholder
whose mark is ``Untranslated``, which every renderer shows as what it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ank_i18n.catalog.states import State, state_of
from ank_i18n.project import Gate
from ank_i18n.publishing.clean import clean, flow
from ank_i18n.publishing.dates import date_of
from ank_i18n.publishing.gate import verdict
from ank_i18n.publishing.inline import Meaning, parse, plain
from ank_i18n.publishing.languages import language as language_of
from ank_i18n.publishing.model import Edition, Language, LocalBlock, Status, Untranslated
from ank_i18n.publishing.raw import kept
from ank_i18n.publishing.scripts import transliterate
from ank_i18n.publishing.typography import typeset
from ank_i18n.release.model import BlockKind, Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polib

    from ank_i18n.release.model import Release
    from ank_i18n.segment.units import SegmentedBlock, SegmentedRelease

TITLE_LENGTH = 110  # the longest headline schema.org's consumers show whole
SUMMARY_LENGTH = 200
VERBATIM = (MarkKind.CODE, MarkKind.LITERAL)

Translate = Callable[[str], str | None]


def source_edition(segmented: SegmentedRelease) -> Edition:
    """The release in its own language; only a release without text is refused."""
    made = _edition(segmented, language_of(segmented.release.locale), lambda unit: unit)
    if made.total:
        return made
    return replace(made, status=Status.REFUSED, reason=verdict((), 0, Gate()))


def edition(
    segmented: SegmentedRelease,
    catalog: polib.POFile,
    language: Language,
    gate: Gate,
    *,
    allow_drafts: bool = False,
) -> Edition:
    """The release in a target language.

    Args:
        segmented: The release and its units.
        catalog: The catalog of ``language.catalog``.
        language: The language, or one of the scripts it is written in.
        gate: What the locale must reach to be published.
        allow_drafts: Whether a locale that misses its gate becomes a draft preview; otherwise
            it is refused, as it also is when nothing of it is translated.
    """
    entries = {entry.msgid: entry for entry in catalog if not entry.obsolete}
    states = {
        unit: state_of(entries[unit]) if unit in entries else State.EMPTY
        for unit in segmented.units()
    }
    pending = tuple((state, unit) for unit, state in states.items() if state is not State.REVIEWED)
    reason = verdict(pending, len(states), gate)
    status = Status.PUBLISHED
    if reason:
        begun = any(state is not State.EMPTY for state in states.values())
        status = Status.DRAFT if allow_drafts and begun else Status.REFUSED

    def translate(unit: str) -> str | None:
        entry = entries.get(unit)
        translated = entry.msgstr if entry is not None else ""
        return transliterate(translated, language.text_script) if translated.strip() else None

    return replace(
        _edition(segmented, language, translate),
        status=status,
        pending=pending,
        reason=reason,
        updated=catalog.metadata.get("PO-Revision-Date", ""),
        translator=_person(catalog.metadata.get("Last-Translator", "")),
    )


def _edition(segmented: SegmentedRelease, language: Language, translate: Translate) -> Edition:
    """The edition that is published if nothing speaks against it."""
    release = segmented.release
    blocks = tuple(_localised(block, language, release, translate) for block in segmented.blocks)
    first = next(filter(_in_body, blocks), None)
    return Edition(
        release=release,
        language=language,
        status=Status.PUBLISHED,
        blocks=blocks,
        title=_title(blocks, translate(release.metadata.title), language),
        summary=_summary(blocks),
        date=date_of(release),
        headed=first is not None and first.source.kind is BlockKind.HEADING,
        total=len(segmented.units()),
    )


def _localised(
    segmented: SegmentedBlock, language: Language, release: Release, translate: Translate
) -> LocalBlock:
    """A block with its units translated; a missing one is wrapped in a mark of its own."""
    block = segmented.block
    translated = language.base != release.locale
    marks: dict[int, Meaning] = {
        number: _mark(mark, translated=translated) for number, mark in block.marks.items()
    }
    if block.kind is BlockKind.RAW:
        return LocalBlock(block, kept(block.text, translated=translated), marks)
    if not block.translatable:
        return LocalBlock(block, clean(block.text), marks)
    missing = 1 + max(marks, default=0)
    texts = []
    for unit in segmented.segmentation.units:
        told = translate(unit)
        if told is None:
            marks[missing] = Untranslated(language_of(release.locale))
            told = f"<{missing}>{unit}</{missing}>"
        texts.append(told)
    verbatim = {number for number, mark in marks.items() if _is_verbatim(mark)}
    text = flow(segmented.join(texts)).strip(" ")
    return LocalBlock(block, typeset(text, language.tag, verbatim), marks)


def _mark(mark: Mark, *, translated: bool) -> Mark:
    """A mark without harm, and without words that no translator gets to see."""
    target = clean(mark.target)
    if mark.kind is MarkKind.RAW:
        target = kept(target, translated=translated)
    return replace(mark, target=target, title="" if translated else flow(mark.title))


def _is_verbatim(mark: Meaning) -> bool:
    return isinstance(mark, Untranslated) or mark.kind in VERBATIM


def _title(blocks: tuple[LocalBlock, ...], told: str | None, language: Language) -> str:
    """What the metadata says in this language, else the first heading, else the first words."""
    whole = list(_whole(blocks))
    named = [b for b in whole if b.source.kind is BlockKind.META and b.source.label == "title"]
    headings = [block for block in whole if block.source.kind is BlockKind.HEADING]
    named_or_headed = next(map(_words, named + headings), "")
    body = filter(_in_body, whole)
    return (
        typeset(flow(told or "").strip(), language.tag)
        or named_or_headed
        or shorten(next(map(_words, body), ""), TITLE_LENGTH)
    )


def _summary(blocks: tuple[LocalBlock, ...]) -> str:
    paragraphs = (b for b in _whole(blocks) if b.source.kind is BlockKind.PARAGRAPH)
    return shorten(next(map(_words, paragraphs), ""), SUMMARY_LENGTH)


def _whole(blocks: tuple[LocalBlock, ...]) -> Iterator[LocalBlock]:
    """The blocks with text and without a missing translation, which may stand as a title."""
    for block in blocks:
        missing = any(isinstance(mark, Untranslated) for mark in block.marks.values())
        if block.source.translatable and not missing:
            yield block


def _in_body(block: LocalBlock) -> bool:
    return block.source.kind not in (BlockKind.META, BlockKind.RAW, BlockKind.FOOTNOTE)


def _words(block: LocalBlock) -> str:
    return flow("".join(plain(parse(block.text, block.marks)))).strip()


def shorten(text: str, length: int) -> str:
    """The first words of a text, at most ``length`` characters, with an ellipsis if cut."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > length // 2 else head).rstrip(" ,;:–—-") + "…"


def _person(header: str) -> str:
    """The name in a Last-Translator header; the placeholder of a new catalog names nobody."""
    name = flow(header.split("<", maxsplit=1)[0]).strip()
    return "" if name.upper() in ("", "FULL NAME", "AUTOMATICALLY GENERATED", "ANK-I18N") else name
