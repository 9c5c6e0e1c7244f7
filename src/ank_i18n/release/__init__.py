"""A Russian press release in: documents become blocks, and nothing of them is lost."""

from ank_i18n.release.lint import Lint, lint
from ank_i18n.release.model import Block, BlockKind, Mark, MarkKind, Metadata, Release
from ank_i18n.release.reader import SUFFIXES, read, read_for, reassemble

__all__ = [
    "SUFFIXES",
    "Block",
    "BlockKind",
    "Lint",
    "Mark",
    "MarkKind",
    "Metadata",
    "Release",
    "lint",
    "read",
    "read_for",
    "reassemble",
]
