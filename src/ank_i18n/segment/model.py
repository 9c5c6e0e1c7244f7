"""The result of segmenting: units, and the exact characters between them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segmentation:
    """A text as its units and gaps.

    ``gaps`` has one item more than ``units``: what stands before the first unit, between each
    two, and after the last. Units are never empty and never begin or end with white space.
    """

    units: tuple[str, ...]
    gaps: tuple[str, ...]


def reassemble(segmentation: Segmentation) -> str:
    """The text that was segmented, character for character."""
    parts = [segmentation.gaps[0]]
    for unit, gap in zip(segmentation.units, segmentation.gaps[1:], strict=True):
        parts += (unit, gap)
    return "".join(parts)
