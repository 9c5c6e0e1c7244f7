"""Which engine is asked, and engines of other packages."""

from __future__ import annotations

import importlib.metadata
import re
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from ank_i18n.engines import find, registry
from ank_i18n.errors import EngineError, ProjectError

DOCS = Path(__file__).parents[2] / "docs" / "engines.md"


@pytest.fixture
def glossary(monkeypatch, tmp_path):
    """The example of docs/engines.md, installed."""
    [example] = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "office_glossary.py").write_text(example, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "office_glossary", raising=False)
    points = [
        EntryPoint("glossary", "office_glossary:engine", registry.GROUP),
        EntryPoint("broken", "no_such_module:engine", registry.GROUP),
        EntryPoint("unmade", "office_glossary:no_such_factory", registry.GROUP),
    ]
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_: EntryPoints(points))


def test_an_engine_of_another_package_is_found_by_its_entry_point(glossary):
    settings = {"order": ["glossary"], "glossary": {"words": {"мир": "бейбітшілік"}}}
    [(_, draft)] = find("ru", "kk", settings).translate(["мир"])
    assert draft.text == "бейбітшілік"


def test_the_first_engine_that_serves_the_pair_is_taken(glossary, with_package):
    with_package(target="en")
    settings = {"order": ["glossary", "argos"], "glossary": {"words": {}}}
    assert find("ru", "kk", settings).name == "glossary"
    assert find("ru", "en", settings).name == "argos"


def test_a_name_nobody_has_is_said_with_the_names_there_are(glossary):
    with pytest.raises(
        ProjectError, match="there are argos, broken, glossary, libretranslate, unmade"
    ):
        find("ru", "kk", {"order": ["deepl"]})


@pytest.mark.parametrize("name", ["broken", "unmade"])
def test_an_engine_that_cannot_be_loaded_is_said(glossary, name):
    with pytest.raises(EngineError, match=f"the engine {name} cannot be loaded"):
        find("ru", "kk", {"order": [name]})


@pytest.mark.parametrize("settings", [{"order": "argos"}, {"order": [1]}, {"argos": 1}])
def test_a_wrong_table_is_said(settings):
    with pytest.raises(ProjectError, match=r"\[engines\]"):
        find("ru", "kk", settings)
