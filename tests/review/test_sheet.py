"""The side-by-side page."""

import html5lib
import pytest
from typer.testing import CliRunner

from ank_i18n.catalog import extract, merge, save
from ank_i18n.checks.model import Finding, Severity
from ank_i18n.cli import app
from ank_i18n.project import load
from ank_i18n.release import read
from ank_i18n.review import review
from ank_i18n.segment.units import segmented

XHTML = {"h": "http://www.w3.org/1999/xhtml"}
FIRST, SECOND = "Открыл С. Иванов.", "<script>alert(1)</script> Закрыл."
KAZAKH = {FIRST: "С. Иванов ашты.", SECOND: '"><img onerror=x> Жапты.'}


@pytest.fixture
def project(tmp_path):
    (tmp_path / "seeds").mkdir()
    path = tmp_path / "seeds" / "slovo.txt"
    path.write_text(f"{FIRST} {SECOND}\n", encoding="utf-8")
    project = load(tmp_path)
    catalog = merge(None, extract(segmented(read(path)), project), "kk").catalog
    for entry in catalog:
        entry.msgstr = KAZAKH[entry.msgid]
        entry.fuzzy = entry.msgid == FIRST
    project.po("slovo", "kk").parent.mkdir(parents=True)
    save(catalog, project.po("slovo", "kk"))
    return project


def rows(path):
    page = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), strict=True).parse(path.read_text())
    assert not page.xpath("//h:script | //@onerror", namespaces=XHTML)
    return [
        [" ".join("".join(cell.itertext()).split()) for cell in row]
        for row in page.xpath("//h:table//h:tr", namespaces=XHTML)
    ]


def test_units_stand_beside_their_translations_with_states_and_findings(project, tmp_path):
    finding = Finding("numbers", Severity.ERROR, "f", 1, "kk", "slovo", FIRST, "5 is missing")
    release = read(tmp_path / "seeds" / "slovo.txt")
    (path,) = review(project, [release], tmp_path / "out", [finding])
    assert rows(path) == [
        ["№", "Русский", "Қазақша", "English"],
        ["1", FIRST, "черновик С. Иванов ашты. numbers: 5 is missing", "пусто"],
        ["2", SECOND, f"проверено {KAZAKH[SECOND]}", "пусто"],
    ]


def test_the_command_writes_outside_dist(project, tmp_path):
    result = CliRunner().invoke(app, ["-p", str(tmp_path), "review"])
    assert result.exit_code == 0
    assert result.stdout == f"{tmp_path / '.ank-i18n' / 'review' / 'slovo.html'}\n"
    assert not project.dist.exists()
