"""Importing the package, or asking for help, loads nothing heavy."""

import subprocess
import sys

import pytest

HEAVY = ("ctranslate2", "argostranslate", "stanza", "torch", "spacy", "lxml", "pymorphy3", "docx")


@pytest.mark.parametrize("statement", ["import ank_i18n", "import ank_i18n.cli"])
def test_import_is_light(statement: str) -> None:
    code = f"{statement}; import sys; print(*(m for m in {HEAVY!r} if m in sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert loaded.stdout.split() == []
