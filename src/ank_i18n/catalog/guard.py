"""A catalog that an editor returned: what it did to the file is mended and said, or stops.

Byte-order marks, UTF-16, CRLF, a charset other than the header says and rewrapped lines are
mended here; what happened to entries is mended by ``exchange.take``.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from ank_i18n.catalog import store
from ank_i18n.catalog.exchange.row import rows
from ank_i18n.catalog.exchange.take import Mended, Taken, take
from ank_i18n.catalog.header import language_code
from ank_i18n.catalog.reader import parse
from ank_i18n.catalog.truncation import of_one_template, refuse_cut
from ank_i18n.errors import CatalogError

if TYPE_CHECKING:
    from pathlib import Path

    import polib

_WRAPPED = re.compile(r'^msg(?:id|str) "[^\n]+(?<!\\n)"\n"', re.MULTILINE)
_FOLDED = re.compile(r'^msg(?:id|str) ""\n"[^\n]*(?<!\\n)"\n"', re.MULTILINE)


def returned(data: bytes, path: Path, current: polib.POFile, locale: str) -> Taken:
    """Take the translations of a returned catalog into the one that was sent out.

    Args:
        data: The returned file.
        path: Where it was read from, for errors.
        current: The catalog that was sent out; it is changed.
        locale: Its locale.

    Raises:
        CatalogError: The file is damaged, cut short, or of another locale.
        ExchangeError: A translation belongs to no sentence of the catalog.
    """
    known = {entry.msgid for entry in current}
    text, mended = _decoded(data, path, known)
    if "\r\n" in text:
        text = text.replace("\r\n", "\n")
        mended.append(Mended(0, "had CRLF line ends"))
    if _WRAPPED.search(text) or _FOLDED.search(text):
        mended.append(Mended(0, "had its lines rewrapped"))
    catalog = parse(text.split("\n"), path)
    _same_locale(catalog, path, locale)
    came = rows(catalog)
    if of_one_template(catalog, current):
        refuse_cut(
            [row.source for row in came],
            [entry.msgid for entry in current if not entry.obsolete],
            path,
            line=text.count("\n") or 1,
            mend="ask for the whole file",
        )
    taken = take(current, came, path)
    taken.mended[:0] = mended
    for key in ("Last-Translator", "X-Generator"):
        if taken.changed and catalog.metadata.get(key):
            current.metadata[key] = catalog.metadata[key]
    return taken


def _decoded(data: bytes, path: Path, known: set[str]) -> tuple[str, list[Mended]]:
    """The text of the file, in the charset in which it has sentences that we know."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16"), [Mended(1, "was saved as UTF-16")]
        except UnicodeDecodeError:
            raise CatalogError("is not a text catalog", path=path, line=1) from None
    mended = []
    if data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
        mended.append(Mended(1, "had a byte-order mark"))
    declared = store.charset_of(data, path)
    for charset in dict.fromkeys((declared, "utf-8", "cp1251")):
        try:
            text = data.decode(charset)
        except UnicodeDecodeError:
            continue
        if any(sentence in text for sentence in known):
            if charset != declared:
                mended.append(Mended(0, f"was saved as {charset}, not {declared} as it says"))
            return text, mended
    store.loads(data, path)  # says what is wrong in the charset that it claims
    return data.decode(declared), mended


def _same_locale(catalog: polib.POFile, path: Path, locale: str) -> None:
    said = catalog.metadata.get("Language", "")
    if said and said.replace("-", "_") not in (locale.replace("-", "_"), language_code(locale)):
        raise CatalogError(
            f"is in {said}, not in {locale}", path=path, mend="name its locale with --locale"
        )
