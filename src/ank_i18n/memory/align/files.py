"""Texts and folders of texts: what belongs together, aligned sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ank_i18n.errors import UsageError
from ank_i18n.memory.align.aligner import align
from ank_i18n.memory.align.lexicon import Lexicon
from ank_i18n.memory.align.rest import AlignedPair
from ank_i18n.project import SUFFIXES

# The locales that are told apart in the name of a file, beside the project's own.
LOCALES = ("ru", "kk", "en")
# How names of files mark a locale beside its own code.
_OTHER_MARKS = {"kz": "kk", "kaz": "kk", "rus": "ru", "eng": "en"}


def text_pairs(source: Path, target: Path, locales: tuple[str, str]) -> list[tuple[Path, Path]]:
    """The texts that belong together: two files, or the files of two folders by name.

    In folders a text belongs to the one at the same place whose name is the same without the
    suffix, and without a locale at either end (``visit.ru.txt``, ``visit_kk.docx``); a text whose
    name has another locale than its side's is passed by, so that both may lie in one folder.

    Args:
        source: A text or a folder.
        target: Its translation, or the folder of them.
        locales: The locales of the two sides.

    Raises:
        UsageError: A path is not there, one is a folder and the other is not, both are the same
            text, or none fit.
    """
    for path in (source, target):
        if not path.exists():
            raise UsageError("is not there", path=path)
    if source.is_dir() != target.is_dir():
        raise UsageError("name two files or two folders", path=source)
    if not source.is_dir():
        if source.samefile(target):
            raise UsageError("cannot be aligned with itself", path=source)
        return [(source, target)]
    ours, theirs = (dict(_named(*side)) for side in zip((source, target), locales, strict=True))
    pairs = [(path, theirs[name]) for name, path in ours.items() if name in theirs]
    pairs = [(one, other) for one, other in pairs if not one.samefile(other)]
    if not pairs:
        raise UsageError(f"has no text of the same name as one in {target}", path=source)
    return pairs


def align_files(
    source: Path, target: Path, locales: tuple[str, str], lexicon: Lexicon
) -> Iterator[AlignedPair]:
    """Align two texts in any format that releases have.

    Args:
        source: One text.
        target: Its translation.
        locales: Their locales.
        lexicon: What is known of the words of the two languages.

    Raises:
        ReleaseError: A text cannot be read.
    """
    ours, theirs = _sentences(source, locales[0]), _sentences(target, locales[1])
    for bead in align(ours, theirs, lexicon):
        yield AlignedPair(
            _joined(ours, bead.source), _joined(theirs, bead.target), bead.confidence, source.name
        )


def _named(folder: Path, locale: str) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES:
            stem, marked = _unmarked(path.stem, locale)
            if marked in ("", locale):
                yield f"{path.relative_to(folder).parent.as_posix()}/{stem}", path


def _unmarked(stem: str, locale: str) -> tuple[str, str]:
    """A name without the locale at its end or beginning, and that locale, if there is one."""
    known = {code: code for code in (*LOCALES, locale)} | _OTHER_MARKS
    last, first = re.fullmatch(r"(.+)[._-]([^._-]+)", stem), re.match(r"([^._-]+)[._-](.+)", stem)
    if last and (found := known.get(last[2].lower())):
        return last[1], found
    if first and (found := known.get(first[1].lower())):
        return first[2], found
    return stem, ""


def _sentences(path: Path, locale: str) -> list[str]:
    from ank_i18n.release import read
    from ank_i18n.segment import sentences

    blocks = read(path, locale=locale).blocks
    return [s for b in blocks if b.translatable for s in sentences(b.text, locale)]


def _joined(sentences: Sequence[str], places: range) -> str:
    return " ".join(sentences[place] for place in places)
