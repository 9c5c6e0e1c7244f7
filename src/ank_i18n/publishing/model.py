"""What publishing speaks of: languages, editions of a release, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ank_i18n.catalog.states import State

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ank_i18n.release.model import Block, Mark, Release


class Status(StrEnum):
    """What became of a release in a locale."""

    PUBLISHED = "published"
    DRAFT = "draft"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Published:
    """One file of a publication, or the refusal to publish a locale.

    ``path`` is None when ``status`` is ``REFUSED``; ``reason`` then says why, and ``units``
    names each unit that keeps the locale from its gate, with its state. A draft preview has
    both too. ``changed`` tells whether the file was written: it is left alone when the bytes
    are those of the last run.
    """

    locale: str
    release: str
    path: Path | None
    status: Status
    reason: str = ""
    units: tuple[tuple[State, str], ...] = ()
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """A locale as a page needs it.

    ``tag`` is its BCP 47 tag (``kk``, ``kk-Arab``), ``base`` the locale whose catalog it is
    made from, ``endonym`` its name in itself, ``direction`` ``ltr`` or ``rtl``. ``script`` is
    set where labels and dates are transliterated, and the text too unless people write in that
    script themselves: then ``own`` names their locale.
    """

    tag: str
    base: str
    endonym: str
    direction: str = "ltr"
    script: str = ""
    own: str = ""

    @property
    def catalog(self) -> str:
        """The locale whose catalog the text comes from."""
        return self.own or self.base

    @property
    def text_script(self) -> str:
        """The script that the text is transliterated into; empty where it stands as written."""
        return "" if self.own else self.script


@dataclass(frozen=True, slots=True)
class Untranslated:
    """Stands among a block's marks for source text where a translation is missing."""

    language: Language


@dataclass(frozen=True, slots=True)
class LocalBlock:
    """A block of a release in one language; ``source`` is the block it came from."""

    source: Block
    text: str
    marks: Mapping[int, Mark | Untranslated] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """A release in one language, ready to be rendered.

    ``title`` and ``summary`` are plain text without placeholders; ``headed`` tells whether
    the first block is the release's own heading, which then is the title of the page.
    ``pending`` are the units that no person has reviewed, with their states.
    """

    release: Release
    language: Language
    status: Status
    blocks: tuple[LocalBlock, ...]
    title: str
    summary: str
    date: str
    headed: bool
    total: int
    pending: tuple[tuple[State, str], ...] = ()
    reason: str = ""
    updated: str = ""
    translator: str = ""

    @property
    def missing(self) -> int:
        """How many units have no translation at all."""
        return sum(state is State.EMPTY for state, _ in self.pending)

    @property
    def translated(self) -> bool:
        """Whether the edition is a translation of the release."""
        return self.language.base != self.release.locale

    def place(self, suffix: str = "html") -> str:
        """Where a publication of it stands, relative to dist/."""
        return f"{self.language.tag}/{self.release.name}.{suffix}"
