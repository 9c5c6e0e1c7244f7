"""Corrections: all that is certain, shown as a diff, and not another byte of the catalog."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from ank_i18n import project
from ank_i18n.checks import check
from ank_i18n.checks.fix import Fixed, fixes
from ank_i18n.checks.samples import catalog, entry, header
from ank_i18n.errors import CatalogError
from ank_i18n.project import Project

from .strategies import project_with

UNITS = "Встреча прошла.\n\nПослы уехали.\n"
MET = entry("Встреча прошла.", "Кездесу өтті.")
LATIN = entry("Встреча прошла.", "Кeздесу өтті.")


def office(root: Path, raw: bytes) -> Project:
    """A project whose one catalog has these bytes."""
    here = project_with(root, units="Встреча прошла.\n")
    here.po("visit", "kk").write_bytes(raw)
    return here


def test_a_fix_corrects_all_that_is_certain_and_nothing_else(tmp_path: Path) -> None:
    bad = entry("Встреча 5 послов.", " 6 eлшінің  кездесуі .")
    here = project_with(tmp_path, bad, MET, units="Встреча 5 послов.\n\nВстреча прошла.\n")
    (fixed,) = fixes(here, check(here))
    assert [
        line for line in fixed.diff("x.po").splitlines() if "msgstr " in line and line[0] != " "
    ] == [
        '-msgstr " 6 eлшінің  кездесуі ."',
        '+msgstr "6 елшінің кездесуі."',
    ]


def test_a_fix_leaves_alone_what_is_answered_or_off(tmp_path: Path) -> None:
    answer = "# ank-i18n: ignore double-space — as printed\n"
    one = entry("Встреча прошла.", "Кeздесу  өтті .", answer)
    other = entry("Послы уехали.", "Елшiлер  кетті .")
    project_with(tmp_path, one, other, units=UNITS)
    (tmp_path / "ank-i18n.toml").write_text('[checks.severity]\nspace-before-mark = "off"\n')
    here = project.load(tmp_path)
    (fixed,) = fixes(here, check(here))
    assert '"Кездесу  өтті ."' in fixed.after
    assert '"Елшілер кетті ."' in fixed.after


def test_a_fix_corrects_a_locale_with_a_country_as_it_is_checked(tmp_path: Path) -> None:
    only_kazakh = entry("Встреча прошла.", "Кеӊес өтті.")
    project_with(tmp_path, only_kazakh, locale="kk_KZ", units="Встреча прошла.\n")
    (tmp_path / "ank-i18n.toml").write_text('[project]\ntargets = ["kk_KZ"]\n')
    here = project.load(tmp_path)
    (fixed,) = fixes(here, check(here))
    assert fixed.after == fixed.before.replace("Кеӊес", "Кеңес")


def test_a_fix_changes_no_other_byte(tmp_path: Path) -> None:
    wrapped = '\nmsgid ""\n"Послы "\n"уехали."\nmsgstr ""\n"Елшілер "\n"кетті."\n'
    here = project_with(tmp_path, LATIN, wrapped, units=UNITS)
    (fixed,) = fixes(here, check(here))
    assert fixed.after == fixed.before.replace("Кeздесу", "Кездесу")


def test_a_fix_leaves_nothing_to_fix(tmp_path: Path) -> None:
    here = project_with(tmp_path, LATIN, units="Встреча прошла.\n")
    for fixed in fixes(here, check(here)):
        fixed.write()
    assert list(fixes(here, check(here))) == []
    assert check(here) == []


LAYOUTS = {
    "windows": catalog(LATIN).replace(b"\n", b"\r\n"),
    "byte-order mark": b"\xef\xbb\xbf" + catalog(LATIN),
    "no last line end": catalog(LATIN).rstrip(b"\n"),
    "wrong charset in the header": catalog(
        LATIN, head=header(Content_Type="text/plain; charset=ISO-8859-1")
    ),
    "twice": catalog(LATIN, LATIN),
    "obsolete": catalog(LATIN, '\n#~ msgid "Да."\n#~ msgstr "Ия"\n'),
    "before": catalog('\n#, fuzzy\n#| msgid "msgstr "\n' + LATIN.lstrip("\n")),
    "indented": catalog(LATIN.replace("msg", "  msg")),
    "blank lines": catalog(LATIN.replace('msgstr "', 'msgstr ""\n\n  "')),
}


@pytest.mark.parametrize("raw", LAYOUTS.values(), ids=LAYOUTS)
def test_whatever_the_layout_only_the_letter_changes(tmp_path: Path, raw: bytes) -> None:
    here = office(tmp_path, raw)
    (fixed,) = fixes(here, check(here))
    fixed.write()
    assert here.po("visit", "kk").read_bytes() == raw.replace(b"e\xd0\xb7", "ез".encode())
    assert list(fixes(here, check(here))) == []


@pytest.mark.parametrize("raw", LAYOUTS.values(), ids=LAYOUTS)
def test_the_diff_is_one_that_patch_takes(tmp_path: Path, raw: bytes) -> None:
    here = office(tmp_path, raw)
    (fixed,) = fixes(here, check(here))
    subprocess.run(
        ["git", "apply", "--unsafe-paths", "--whitespace=nowarn"],
        input=fixed.diff(here.relative(fixed.path)).encode(),
        cwd=tmp_path,
        check=True,
    )
    assert here.po("visit", "kk").read_bytes() == fixed.after.encode()


def test_a_catalog_that_is_not_utf8_is_left_to_its_editor(tmp_path: Path) -> None:
    head = header(Content_Type="text/plain; charset=windows-1251")
    bad = entry("Встреча прошла.", "Встрeча  прошла.")
    here = office(tmp_path, catalog(bad, head=head).decode().encode("cp1251"))
    assert "encoding" in {finding.rule for finding in check(here)}
    assert list(fixes(here, check(here))) == []


def test_what_an_editor_saved_meanwhile_is_not_lost(tmp_path: Path) -> None:
    here = office(tmp_path, catalog(LATIN))
    (fixed,) = fixes(here, check(here))
    saved = catalog(MET)
    fixed.path.write_bytes(saved)
    with pytest.raises(CatalogError, match="changed while it was corrected"):
        fixed.write()
    assert fixed.path.read_bytes() == saved


def test_a_diff_is_of_lines_as_catalogs_have_them() -> None:
    fixed = Fixed(Path("x.po"), "a\u2028b\nc", "a\u2028b\nd")
    assert fixed.diff("x.po").split("\n")[3:] == [
        " a\u2028b",
        "-c",
        "\\ No newline at end of file",
        "+d",
        "\\ No newline at end of file",
        "",
    ]
