"""Sentences out of a block."""

from ank_i18n.segment.model import Segmentation, reassemble

__all__ = ["Segmentation", "reassemble"]
