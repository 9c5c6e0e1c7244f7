from contextlib import chdir
from pathlib import Path

from babel.messages.frontend import CommandLineInterface

from ank_i18n.catalog import load, sync
from ank_i18n.catalog.babel_extractor import extract_release
from ank_i18n.project import Project

# Named here, so that the test runs where the package is not installed with its entry points.
METHOD = "[extractors]\nank_i18n = ank_i18n.catalog.babel_extractor:extract_release"
TEXT = "В Алматы открылась выставка.\nВ ней участвуют мастера. Вход свободный.\n"


def test_pybabel_gives_the_same_messages_and_references(project: Project, tmp_path: Path) -> None:
    seed = project.seeds / "exhibition.txt"
    seed.parent.mkdir()
    seed.write_text(TEXT, encoding="utf-8")
    sync(project, seed)
    (tmp_path / "babel.cfg").write_text(f"{METHOD}\n[ank_i18n: seeds/**.txt]\n", encoding="utf-8")
    arguments = "pybabel -q extract -F babel.cfg --add-location=file --no-wrap -o babel.pot ."
    with chdir(tmp_path):
        CommandLineInterface().run(arguments.split())
    ours, theirs = load(project.pot("exhibition")), load(tmp_path / "babel.pot")
    assert [(e.msgid, e.occurrences) for e in theirs] == [(e.msgid, e.occurrences) for e in ours]


def test_the_locale_of_a_release_is_an_option(tmp_path: Path) -> None:
    seed = tmp_path / "x.txt"
    seed.write_text("Mr. Smith came. He spoke.\n", encoding="utf-8")
    with seed.open("rb") as stream:
        units = [message for _, _, message, _ in extract_release(stream, (), (), {"locale": "en"})]
    assert units == ["Mr. Smith came.", "He spoke."]
