"""What the parser of a format hands to ``reader``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ank_i18n.release.model import Block


@dataclass(frozen=True, slots=True)
class Parsed:
    """The blocks of a document, what it declares about itself, and its text if it has one."""

    blocks: tuple[Block, ...]
    declared: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    encoding: str = "utf-8"
