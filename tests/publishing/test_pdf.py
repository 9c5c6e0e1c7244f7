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
