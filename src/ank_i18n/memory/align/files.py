"""Texts and folders of texts: what belongs together, aligned sentence by sentence."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ank_i18n.errors import UsageError
from ank_i18n.memory.align.aligner import align
from ank_i18n.memory.align.lexicon import Lexicon
from ank_i18n.project import SUFFIXES

HEADER = ("confidence", "source", "target", "file")


class AlignedPair(NamedTuple):
    """Sentences that belong together, joined with a space; one side may be empty."""

    source: str
    target: str
    confidence: float
    file: str


def text_pairs(source: Path, target: Path) -> list[tuple[Path, Path]]:
    """The texts that belong together: two files, or the files of two folders by name.

    In folders a text belongs to the one at the same place whose name is the same without the
    suffix, or without the suffix and a locale at its end (``visit.ru.txt``, ``visit_kk.docx``).

    Raises:
        UsageError: A path is not there, one is a folder and the other is not, or none fit.
    """
    for path in (source, target):
        if not path.exists():
            raise UsageError("is not there", path=path)
    if source.is_dir() != target.is_dir():
        raise UsageError("name two files or two folders", path=source)
    if not source.is_dir():
        return [(source, target)]
    theirs = dict(_named(target))
    pairs = [(path, theirs[name]) for name, path in _named(source) if name in theirs]
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


def write_rest(path: Path, pairs: Sequence[AlignedPair]) -> None:
    """Write pairs that a person has to look at into a TSV file, least certain first.

    Raises:
        UsageError: The file cannot be written.
    """
    rows = sorted(pairs, key=lambda pair: pair.confidence)
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter="\t", lineterminator=os.linesep)
            writer.writerow(HEADER)
            writer.writerows((f"{p.confidence:.2f}", p.source, p.target, p.file) for p in rows)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path=path) from error


def _named(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES:
            place = path.relative_to(folder).parent.as_posix()
            stem = path.stem
            for mark in (".", "_", "-"):
                head, found, tail = stem.rpartition(mark)
                if found and tail.lower() in ("ru", "kk", "kz", "en"):
                    stem = head
                    break
            yield f"{place}/{stem}", path


def _sentences(path: Path, locale: str) -> list[str]:
    from ank_i18n.release import read
    from ank_i18n.segment import sentences

    blocks = read(path, locale=locale).blocks
    return [s for b in blocks if b.translatable for s in sentences(b.text, locale)]


def _joined(sentences: Sequence[str], places: range) -> str:
    return " ".join(sentences[place] for place in places)
