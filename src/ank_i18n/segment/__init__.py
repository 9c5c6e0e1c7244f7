"""Sentences out of a block."""

from ank_i18n.segment.model import Segmentation, reassemble
from ank_i18n.segment.splitter import iter_spans, segment, sentences, spans

__all__ = ["Segmentation", "iter_spans", "reassemble", "segment", "sentences", "spans"]
