"""Sentences out of a block."""

from ank_i18n.segment.model import Segmentation, reassemble
from ank_i18n.segment.splitter import iter_spans, segment, sentences, spans
from ank_i18n.segment.tracer import Decision, explain
from ank_i18n.segment.verdict import Verdict

__all__ = [
    "Decision",
    "Segmentation",
    "Verdict",
    "explain",
    "iter_spans",
    "reassemble",
    "segment",
    "sentences",
    "spans",
]
