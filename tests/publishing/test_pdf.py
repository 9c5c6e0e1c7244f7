"""PDF, where WeasyPrint is; where it is not, one line that says how to get it."""

import sys

import pytest

from ank_i18n.errors import UsageError
from ank_i18n.publishing import publish

from .conftest import NAME


def test_without_weasyprint_the_mend_is_told(reviewed, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    office, release = reviewed
    with pytest.raises(UsageError, match="WeasyPrint") as error:
        publish(office.project, [release], formats=["pdf"])
    assert "pip install 'ank-i18n[pdf]'" in str(error.value)
    assert not list(office.project.dist.glob(f"*/{NAME}.pdf"))


def test_a_pdf_is_tagged_and_tells_its_language_and_title(reviewed):
    pytest.importorskip("weasyprint", reason="WeasyPrint, the extra pdf, is not installed")
    pypdf = pytest.importorskip("pypdf", reason="pypdf, which WeasyPrint is read with, is not here")
    office, release = reviewed
    publish(office.project, [release], formats=["pdf"], locales=["kk"])
    document = pypdf.PdfReader(office.project.dist / "kk" / f"{NAME}.pdf")
    catalog = document.trailer["/Root"]
    assert catalog["/Lang"] == "kk"
    assert catalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalog
    assert document.metadata.title == "Сессия елордада өтті"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
