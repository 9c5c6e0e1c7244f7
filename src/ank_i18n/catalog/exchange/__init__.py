"""Catalogs out to other formats and back, without loss: XLIFF 2.0, TMX 1.4b, CSV, XLSX, PO, MO."""

from ank_i18n.catalog.exchange.formats import FORMATS, export, take_back

__all__ = ["FORMATS", "export", "take_back"]
