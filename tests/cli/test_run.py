"""``ank-i18n run`` as a press officer sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ank_i18n.catalog import State, editing, load, state_of
from command import run

SEED = Path(__file__).parents[2] / "seeds" / "2019-09-03-osce-hcnm-visit.txt"


@pytest.fixture
def office(tmp_path: Path, packages_dir: Path) -> Path:
    """A folder with the seed release and no engine."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "visit.txt").write_bytes(SEED.read_bytes())
    return tmp_path


def files_of(folder: Path) -> dict[Path, bytes]:
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".ank-i18n" not in path.parts
    }


def test_a_new_release_without_an_engine_gets_catalogs_and_says_what_is_missing(office):
    done = run(office, "run", "seeds/visit.txt")
    assert done.returncode == 1
    assert done.stdout == GOLDEN.read_text(encoding="utf-8")


GOLDEN = Path(__file__).parent / "golden" / "run-without-engine.txt"


def test_the_release_has_seventeen_units_in_every_catalog(office):
    run(office, "run", "seeds/visit.txt")
    for locale in ("kk", "en"):
        catalog = load(office / "locales" / locale / "LC_MESSAGES" / "visit.po")
        assert [state_of(entry) for entry in catalog] == [State.EMPTY] * 17


def test_a_second_run_changes_no_byte(office):
    run(office, "run", "seeds/visit.txt")
    before = files_of(office)
    run(office, "run", "seeds/visit.txt")
    assert files_of(office) == before


def test_an_installed_package_drafts_and_the_pages_say_that_nobody_has_reviewed_them(
    office, with_package
):
    with_package()
    (office / "seeds" / "visit.txt").write_text("Встреча состоялась в Астане.", encoding="utf-8")
    done = run(office, "run", "--no-cache", "seeds/visit.txt")
    assert done.returncode == 1
    page = (office / "dist" / "kk" / "visit.html").read_text(encoding="utf-8")
    assert "Кездесу өтті" in page
    assert "noindex" in page


def test_when_everything_is_reviewed_the_run_is_clean(office):
    (office / "seeds" / "visit.txt").write_text("Спасибо.", encoding="utf-8")
    run(office, "run", "seeds/visit.txt")
    for locale, word in (("kk", "Рақмет."), ("en", "Thank you.")):
        path = office / "locales" / locale / "LC_MESSAGES" / "visit.po"
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace('«Спасибо»\nmsgstr ""', "").replace(
                'msgid "Спасибо."\nmsgstr ""', f'msgid "Спасибо."\nmsgstr "{word}"'
            ),
            encoding="utf-8",
        )
    done = run(office, "run", "seeds/visit.txt")
    assert (done.returncode, done.stderr.splitlines()[1:]) == (0, [])
    assert (office / "dist" / "kk" / "visit.html").exists()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("binary.txt", bytes(range(256)) * 8, "is a binary file"),
        ("release.xyz", b"text", "suffix .xyz"),
        ("missing.txt", None, "does not exist"),
        ("folder.txt", ..., "is a folder"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line_and_the_rest_goes_on(office, name, content, problem):
    path = office / name
    if content is ...:
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    done = run(office, "run", name, "seeds/visit.txt")
    assert done.returncode == 3
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("ank-i18n: ")]
    assert name in line
    assert problem in line
    assert not list((office / "locales").rglob(f"*{path.stem}*"))
    assert (office / "locales" / "kk" / "LC_MESSAGES" / "visit.po").exists()


def test_a_release_in_cp1251_is_read_as_such(office):
    path = office / "seeds" / "visit.txt"
    path.write_bytes(SEED.read_text(encoding="utf-8").encode("cp1251"))
    run(office, "run", "seeds/visit.txt")
    template = load(office / "locales" / "visit.pot")
    assert template[2].msgid.startswith("Во время встречи, состоявшейся в Доме дружбы")


def test_a_broken_catalog_stops_its_release_only_and_stays_as_it_is(office):
    (office / "seeds" / "other.txt").write_text("Спасибо.", encoding="utf-8")
    run(office, "run", "seeds/visit.txt", "seeds/other.txt")
    broken = office / "locales" / "kk" / "LC_MESSAGES" / "visit.po"
    broken.write_text("<<<<<<< mine\n" + broken.read_text(encoding="utf-8"), encoding="utf-8")
    before = broken.read_bytes()
    done = run(office, "run", "seeds/visit.txt", "seeds/other.txt")
    assert done.returncode == 3
    assert "visit.po:1" in done.stderr
    assert broken.read_bytes() == before


def test_a_locale_with_a_script_or_a_region_goes_all_the_way(office):
    """``kk_Latn`` that people write is their text, and what we write passes our own checks."""
    (office / "seeds" / "visit.txt").write_text("Спасибо.", encoding="utf-8")
    (office / "ank-i18n.toml").write_text('[project]\ntargets = ["kk_Latn", "pt-BR"]\n')
    told = run(office, "run", "seeds/visit.txt").stdout
    assert "\nkk_Latn          0      0      0      1   " in told
    assert "\npt-BR            0      0      0      1   " in told
    with editing(office / "locales" / "kk_Latn" / "LC_MESSAGES" / "visit.po") as catalog:
        catalog[0].msgstr = "Rahmet."
    assert "header-language" not in run(office, "check").stdout
    run(office, "publish", "--locale", "kk-Latn")
    page = (office / "dist" / "kk-Latn" / "visit.txt").read_text(encoding="utf-8")
    assert page == "Rahmet.\n"
