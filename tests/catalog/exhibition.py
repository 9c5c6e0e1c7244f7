"""The release of these tests: four sentences, and what a segmented release looks like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ank_i18n.release.model import Release

SENTENCES = (
    "В Алматы открылась выставка народного искусства.",
    "В ней участвуют мастера из двенадцати областей.",
    "Посетители увидят ковры, украшения и музыкальные инструменты.",
    "Выставка продлится до конца октября.",
)


@dataclass(frozen=True)
class Units:
    """A segmented release, as the catalog room sees it."""

    release: Release
    sentences: Sequence[str]

    def units(self) -> list[str]:
        return list(dict.fromkeys(self.sentences))
