"""Title, date, place, source and contact of a release, from wherever they are plain.

What a document declares (front matter, HTML ``meta``, document properties) goes first; then
what its own text shows: a heading, a dateline such as «АСТАНА, 3 сентября 2019 г. –», a line
«Источник: …» or «Контакты: …». What is not plain stays empty.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING

from ank_i18n.release.inline import plain
from ank_i18n.release.model import Block, BlockKind, Metadata

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TABLES = tomllib.loads(
    files("ank_i18n.data").joinpath("metadata.toml").read_text(encoding="utf-8")
)
_MONTHS = {name: int(month) for month, names in _TABLES["months"].items() for name in names}

_WORDED = re.compile(
    rf"(?P<day>\d{{1,2}})\s+(?P<month>(?i:{'|'.join(sorted(_MONTHS, key=len, reverse=True))}))\b"
    r"\.?,?(?:\s+(?P<year>\d{4})(?!\d)(?:\s*(?:года|год|г\.))?)?"
)
_DOTTED = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?!\d)")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_DATES = (_ISO, _DOTTED, _WORDED)

_NAME = r"[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][\w]+"
_PLACE = re.compile(rf"(?:г\.\s?)?(?P<place>{_NAME}(?:[ -]{_NAME})?)\s*[,.]\s+")
_DATELINE_END = re.compile(r"\s*[.,]?\s*(?:[–—-]\s|\Z|[^.]{1,60}\s[–—]\s)")
_LABELLED = re.compile(r"(?P<label>[^:]{1,40}):\s+(?P<value>\S.{0,300})", re.DOTALL)
# A release says where it comes from at its head and at its foot.
_HEAD, _FOOT = 4, 4


def iso_date(text: str) -> str:
    """The date at the start of a text in ISO 8601, empty where there is none with a year.

    >>> iso_date("3 сентября 2019 г.")
    '2019-09-03'
    """
    for pattern in _DATES:
        if match := pattern.match(text):
            return _iso(match)
    return ""


def known(pairs: Mapping[str, str]) -> Metadata:
    """Metadata that a document declares by name.

    Args:
        pairs: Names and values, as front matter, HTML or document properties have them. A
            name that is none of ours is kept in ``extra``.
    """
    lower = {name.strip().lower(): value.strip() for name, value in pairs.items()}
    found: dict[str, str] = {}
    for field, names in _TABLES["names"].items():
        found[field] = next((lower[name] for name in names if lower.get(name)), "")
    if found["date"]:
        found["date"] = iso_date(found["date"])
    ours = {name for names in _TABLES["names"].values() for name in names}
    extra = {name: value for name, value in pairs.items() if name.strip().lower() not in ours}
    return Metadata(**found, extra=extra)


def completed(metadata: Metadata, blocks: Sequence[Block]) -> Metadata:
    """Metadata with what the text itself shows plainly, where nothing was declared.

    Args:
        metadata: What the document declares.
        blocks: Its blocks.
    """
    body = [block for block in blocks if block.translatable and block.kind is not BlockKind.META]
    texts = [" ".join(plain(block.text, block.marks).split()) for block in body]
    shown: dict[str, str] = {}
    for block, text in zip(body, texts, strict=True):
        if block.kind is BlockKind.HEADING:
            shown["title"] = text
            break
    for text in texts[:_HEAD]:
        for name, value in _dateline(text).items():
            shown.setdefault(name, value)
    for text in [*texts[:_HEAD], *texts[max(_HEAD, len(texts) - _FOOT) :]]:
        for name, value in _labelled(text).items():
            shown.setdefault(name, value)
    return Metadata(
        title=metadata.title or shown.get("title", ""),
        date=metadata.date or shown.get("date", ""),
        place=metadata.place or shown.get("place", ""),
        source=metadata.source or shown.get("source", ""),
        contact=metadata.contact or shown.get("contact", ""),
        slug=metadata.slug,
        extra=metadata.extra,
    )


def _iso(match: re.Match[str]) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    try:
        number = int(month) if month.isdecimal() else _MONTHS[month.lower()]
        return date(int(year or 0), number, int(day)).isoformat()
    except ValueError:
        return ""


def _dateline(text: str) -> dict[str, str]:
    """The place and date before a text's first dash, or of a line with nothing else."""
    place = _PLACE.match(text)
    start = place.end() if place else 0
    for pattern in _DATES:
        match = pattern.match(text, start)
        if match is None or not _DATELINE_END.match(text, match.end()):
            continue
        found = {"date": _iso(match)} if match["year"] else {}
        if place:
            name = place["place"]
            found["place"] = name.title() if name.isupper() else name
        return {key: value for key, value in found.items() if value}
    return {}


def _labelled(text: str) -> dict[str, str]:
    match = _LABELLED.fullmatch(text)
    name = _TABLES["labels"].get(match["label"].strip().lower()) if match else None
    if match is None or name is None:
        return {}
    value = match["value"].strip()
    return {name: iso_date(value) if name == "date" else value}
